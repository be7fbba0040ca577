import schema from '../../schemas/smoke.v1.json' with { type: 'json' };
import { isObject, type Json, type JsonObject } from '../json/json.ts';
import { checkSchema, type Schema } from '../yaml/check-schema.ts';
import type { Path } from '../yaml/locate.ts';
import { formatJsonPath, parseJsonPath } from './json-path.ts';
import type { Note } from './note.ts';
import { parsePattern } from './pattern.ts';
import type { JsonPath, JsonRule } from './suite.ts';

const OPERATORS = Object.keys(schema.$defs.jsonOperators.properties);
const OPERATOR_SCHEMA: Schema = { $ref: '#/$defs/jsonOperators', $defs: schema.$defs };

/**
 * Flattens what is expected of a JSON body into rules with paths. The keys of a map are fields or paths; a map below them that holds the name of
 * an operator is a map of operators; everything else must be equal.
 */
export function parseJsonRules(raw: Json, path: Path, note: Note): readonly JsonRule[] {
  return isObject(raw) ? fields(raw, [], path, note) : [{ path: [], operator: 'equals', value: raw }];
}

function fields(raw: JsonObject, parent: JsonPath, path: Path, note: Note): readonly JsonRule[] {
  const rules = Object.entries(raw).flatMap(([key, value]) => {
    const steps = parseJsonPath(key);
    if (steps.ok) return valueRules(value ?? null, [...parent, ...steps.value], [...path, key], note);
    note([...path, key], steps.error, 'key');
    return [];
  });
  return Object.keys(raw).length === 0 ? [{ path: parent, operator: 'type', value: 'object' }] : rules;
}

function valueRules(value: Json, steps: JsonPath, path: Path, note: Note): readonly JsonRule[] {
  if (!isObject(value)) return [{ path: steps, operator: 'equals', value }];
  if (!Object.keys(value).some((key) => OPERATORS.includes(key))) return fields(value, steps, path, note);
  const violations = checkSchema(value, OPERATOR_SCHEMA);
  const hint = `; a field that is named like an operator is written as a path: ${formatJsonPath(steps)}.type`;
  for (const { path: inner, message, part } of violations)
    note([...path, ...inner], `${message}${hint}`, part);
  if (typeof value.matches === 'string') parsePattern(value.matches, [...path, 'matches'], note);
  return Object.entries(value).map(
    ([operator, operand]) => ({ path: steps, operator, value: operand }) as JsonRule,
  );
}
