import { isObject, type Json, type JsonObject } from '../json/json.ts';
import { shown } from '../text/expected.ts';
import { checkSchema } from '../yaml/check-schema.ts';
import type { Path } from '../yaml/locate.ts';
import { formatJsonPath } from './json-path.ts';
import type { Note } from './note.ts';
import { compile } from './pattern.ts';
import type { Failure } from './report.ts';
import type { BodySchema } from './suite.ts';

/** What a failure tells at most; a body of another form has hundreds. */
const MOST = 10;
const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];

/** The schema of a body, as it stands in the suite or in a file of its own. */
export function parseBodySchema(raw: string | JsonObject, path: Path, note: Note): BodySchema {
  if (typeof raw === 'string') return { kind: 'file', path: raw };
  for (const fault of schemaFaults(raw)) note([...path, ...fault.path], fault.message);
  return { kind: 'inline', schema: raw };
}

export type SchemaFault = { readonly path: Path; readonly message: string };

/** What would make a schema fail, or let everything pass, only when the answer is there. */
export function schemaFaults(schema: Json | undefined, path: Path = []): readonly SchemaFault[] {
  if (Array.isArray(schema)) return schema.flatMap((item, index) => schemaFaults(item, [...path, index]));
  if (!isObject(schema)) return [];
  return Object.entries(schema).flatMap(([key, value]): readonly SchemaFault[] => {
    if (NAMED.includes(key) && isObject(value))
      return Object.entries(value).flatMap(([name, item]) => schemaFaults(item, [...path, key, name]));
    const fault = keywordFault(key, value);
    if (fault !== undefined) return [{ path: [...path, key], message: fault }];
    return LITERAL.includes(key) ? [] : schemaFaults(value, [...path, key]);
  });
}

/** Keywords below which names are the user's, and those below which everything is. */
const NAMED = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'];
const LITERAL = ['const', 'enum', 'default', 'examples', 'required'];

function keywordFault(key: string, value: Json | undefined): string | undefined {
  if (key === '$ref' && typeof value === 'string' && !value.startsWith('#'))
    return `Expected a reference within the schema (#/…), found ${shown(value)}`;
  if (key === 'type' && ![value].flat().every((type) => TYPES.includes(String(type))))
    return `Expected a JSON type (${TYPES.join(', ')}), found ${shown(String(value))}`;
  if (key !== 'pattern' || typeof value !== 'string') return undefined;
  try {
    compile(value);
    return undefined;
  } catch {
    return `Expected a regular expression, found ${shown(value)}`;
  }
}

/** Everything in a body that its schema does not allow. */
export function checkBodySchema(schema: BodySchema | undefined, body: string): readonly Failure[] {
  if (schema === undefined) return [];
  if (schema.kind === 'file') {
    const wanted = `the schema of ${schema.path}`;
    return [{ kind: 'json', subject: 'body', wanted, found: 'a suite that was run without being opened' }];
  }
  let json: Json;
  try {
    json = JSON.parse(body) as Json;
  } catch {
    return [
      { kind: 'json', subject: 'body', wanted: 'JSON', found: shown(body.replaceAll(/\s+/g, ' '), 160) },
    ];
  }
  return violationsOf(json, schema.schema);
}

function violationsOf(json: Json, schema: JsonObject): readonly Failure[] {
  try {
    const violations = checkSchema(json, schema);
    const failures = violations.slice(0, MOST).map(({ path, message }): Failure => {
      const [, wanted = message, found = 'something else'] =
        /^Expected (.*), found (.*)$/s.exec(message) ?? [];
      return {
        kind: 'json',
        subject: `json ${formatJsonPath(path.map(indexOrName))}`,
        wanted,
        found: found.replace(/; quotes make it text: .*$/s, ''),
      };
    });
    const more = violations.length - failures.length;
    const rest = `${more} more that it does not allow`;
    return more === 0
      ? failures
      : [...failures, { kind: 'json', subject: 'schema', wanted: 'nothing else', found: rest }];
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return [{ kind: 'json', subject: 'schema', wanted: 'a JSON Schema that can be used', found }];
  }
}

/** The checker gives an index as text. */
const indexOrName = (step: string | number): string | number =>
  typeof step === 'string' && /^\d+$/.test(step) ? Number(step) : step;
