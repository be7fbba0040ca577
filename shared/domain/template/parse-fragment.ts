import { err, ok, type Problem, type Result } from '../errors/problem.ts';
import { isObject, type Json, type JsonObject } from '../json/json.ts';
import { shown } from '../text/expected.ts';
import type { Schema } from '../yaml/check-schema.ts';
import type { Path } from '../yaml/locate.ts';
import { type ParsedDocument, parseDocument } from '../yaml/parse-document.ts';
import { betterName } from './field-names.ts';

const SCHEMA: Schema = {
  title: 'a map with the fields of a RevisionTemplate',
  type: 'object',
  properties: {
    containers: {
      title: 'a list of containers',
      type: ['array', 'null'],
      items: { title: 'a map with the fields of a container', type: 'object' },
    },
    volumes: {
      title: 'a list of volumes',
      type: ['array', 'null'],
      items: { title: 'a map with the name of the volume', type: 'object', required: ['name'] },
    },
    timeout: { title: 'text of seconds like 300s', type: ['string', 'null'], pattern: '^\\d+(\\.\\d+)?s$' },
    serviceAccount: { title: 'the e-mail of a service account', type: ['string', 'null'] },
  },
};

/** Maps whose keys are the user's own, and whose values Cloud Run takes as text alone. */
const TEXT_MAPS = ['limits', 'labels', 'annotations', 'nodeSelector'];

/**
 * Reads the fragment of a RevisionTemplate that a user lays over the serving one. Fields that are unknown here pass, as they may be
 * newer; other spellings of known ones and the names of Knative YAML are refused, as they would be set beside the real ones.
 */
export function parseFragment(text: string, where: string): Result<JsonObject> {
  const parsed = parseDocument<JsonObject>(text, where, SCHEMA);
  if (!parsed.ok) return parsed;
  const document = parsed.value;
  const problems = fieldProblems(document.value, [], document);
  if (document.value.revision !== undefined) {
    problems.push(
      document.problemAt(
        ['revision'],
        'Expected no name of a revision, found one: the action names its candidate',
        'key',
      ),
    );
  }
  return problems.length > 0 ? err(problems) : ok(withTextLimits(document.value) as JsonObject);
}

function fieldProblems(value: Json | undefined, path: Path, document: ParsedDocument<JsonObject>): Problem[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => fieldProblems(item, [...path, index], document));
  }
  if (!isObject(value)) return [];
  if (TEXT_MAPS.includes(String(path.at(-1)))) return textProblems(value, path, document);
  return Object.entries(value).flatMap(([key, item]) => {
    const here = [...path, key];
    const better = betterName(key);
    if (better !== undefined) {
      return [
        document.problemAt(
          here,
          `Expected ${better}, as the Admin API v2 has it, found ${shown(key)}`,
          'key',
        ),
      ];
    }
    if (key === 'value' && path.at(-2) === 'env' && item !== null && typeof item !== 'string') {
      return [document.problemAt(here, 'Expected text as the value of a variable; put it in quotes')];
    }
    return fieldProblems(item, here, document);
  });
}

function textProblems(map: JsonObject, path: Path, document: ParsedDocument<JsonObject>): Problem[] {
  return Object.entries(map).flatMap(([key, item]) => {
    const isLimit = path.at(-1) === 'limits' && typeof item === 'number';
    if (item === null || typeof item === 'string' || isLimit) return [];
    return [
      document.problemAt([...path, key], `Expected text as the value of ${shown(key)}; put it in quotes`),
    ];
  });
}

/** `cpu: 2` is how people write it, and Cloud Run wants text there. */
function withTextLimits(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map((item) => withTextLimits(item) ?? null);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => {
    if (key !== 'limits' || !isObject(item)) return [key, withTextLimits(item)];
    const limits = Object.entries(item).map(([name, limit]) => [name, limit === null ? null : String(limit)]);
    return [key, Object.fromEntries(limits)];
  });
  return Object.fromEntries(entries);
}
