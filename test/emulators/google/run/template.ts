import { isObject, type Json, type JsonObject } from '../../../../shared/domain/json/json.ts';
import { templateMessage } from './schema-template.ts';
import { writeMessage } from './write-message.ts';

/** A template without the name of its revision: what a revision is made of. */
export function configurationOf(template: JsonObject): JsonObject {
  const { revision: _, ...configuration } = template;
  return configuration;
}

/** Equal as messages: the order of keys does not count, nor whether a default is written out. */
export function sameConfiguration(left: JsonObject, right: JsonObject): boolean {
  return canonical(left) === canonical(right);
}

function canonical(configuration: JsonObject): string {
  return JSON.stringify(sorted(writeMessage(templateMessage, configuration, 'names')));
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key] ?? null)]));
}
