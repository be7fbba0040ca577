import type { OutputUnit, Schema } from '@cfworker/json-schema';
import { isObject, type Json } from '../json/json.ts';
import { shown } from '../text/expected.ts';
import { nearest } from '../text/nearest.ts';

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  null: 'nothing',
};

/** One sentence for one error: what was wanted and what was found. */
export function explain(error: OutputUnit, schema: Schema, found: Json | undefined): string {
  if (error.keyword === 'additionalProperties')
    return unknownKey(Object.keys(schema.properties ?? {}), String(found));
  if (error.keyword === 'required') return missingKeys(schema.required ?? [], found);
  return `Expected ${wanted(error, schema)}, found ${describe(found)}${quoteHint(error, schema, found)}`;
}

function wanted(error: OutputUnit, schema: Schema): string {
  const named: unknown = schema.title;
  if (typeof named === 'string') return named;
  switch (error.keyword) {
    case 'type':
    case 'anyOf':
    case 'oneOf':
      return describeSchema(schema);
    case 'enum':
      return `one of ${(schema.enum ?? []).map((value) => describe(value)).join(', ')}`;
    case 'const':
      return describe(schema.const);
    case 'minimum':
      return `a number of at least ${schema.minimum}`;
    case 'maximum':
      return `a number of at most ${schema.maximum}`;
    case 'exclusiveMinimum':
      return `a number above ${schema.exclusiveMinimum}`;
    case 'minLength':
      return schema.minLength === 1
        ? 'text that is not empty'
        : `text of at least ${schema.minLength} characters`;
    case 'maxLength':
      return `text of at most ${schema.maxLength} characters`;
    case 'minItems':
      return `a list of at least ${schema.minItems}`;
    case 'maxItems':
      return `a list of at most ${schema.maxItems}`;
    case 'minProperties':
      return `a map of at least ${schema.minProperties}`;
    case 'uniqueItems':
      return 'a list without repetitions';
    case 'pattern':
      return `text of the form ${schema.pattern}`;
    default:
      return `another value (${error.error.replace(/\.$/, '')})`;
  }
}

/** What a schema accepts, in a few words. */
function describeSchema(schema: Schema): string {
  const named: unknown = schema.title;
  if (typeof named === 'string') return named;
  if (schema.anyOf !== undefined) return listed(schema.anyOf.map(describeSchema));
  if (schema.enum !== undefined) return listed(schema.enum.map((value) => describe(value)));
  if (schema.const !== undefined) return describe(schema.const);
  const types = schema.type === undefined ? [] : [schema.type].flat();
  return types.length === 0 ? 'another value' : listed(types.map((type) => TYPES[type] ?? type));
}

function unknownKey(known: readonly string[], key: string): string {
  const guess = nearest(key, known);
  const hint = guess === undefined ? '' : `; did you mean "${guess}"?`;
  return `Expected ${known.length === 0 ? 'no key' : `${known.length === 1 ? 'only' : 'one of'} ${known.join(', ')}`}, found the unknown key ${shown(key)}${hint}`;
}

function missingKeys(required: readonly string[], found: Json | undefined): string {
  const keys = isObject(found) ? Object.keys(found) : [];
  const missing = required.filter((key) => !keys.includes(key));
  return `Expected the key ${missing.map((key) => `"${key}"`).join(' and ')}, found ${keys.length === 0 ? 'an empty map' : `only ${keys.join(', ')}`}`;
}

/** `1` where text is wanted is nearly always a missing pair of quotes. */
function quoteHint(error: OutputUnit, schema: Schema, found: Json | undefined): string {
  const plain = typeof found === 'number' || typeof found === 'boolean';
  return error.keyword === 'type' && schema.type === 'string' && plain
    ? `; quotes make it text: "${found}"`
    : '';
}

function describe(value: Json | undefined): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return value === '' ? 'empty text' : shown(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (isObject(value))
    return Object.keys(value).length === 0
      ? 'an empty map'
      : `a map with ${shown(Object.keys(value).join(', '))}`;
  return String(value);
}

function listed(words: readonly string[]): string {
  const distinct = [...new Set(words)];
  return distinct.length < 2
    ? (distinct[0] ?? '')
    : `${distinct.slice(0, -1).join(', ')} or ${distinct.at(-1)}`;
}
