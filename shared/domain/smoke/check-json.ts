import { canonicalJson } from '../json/canonical.ts';
import { isObject, type Json } from '../json/json.ts';
import { shortened, shown } from '../text/expected.ts';
import { formatJsonPath, valueAt } from './json-path.ts';
import { type Match, plainMatch } from './pattern.ts';
import type { Failure } from './report.ts';
import type { JsonRule, JsonType } from './suite.ts';

/** Everything that the rules find wrong with a body; a body that is no JSON is one failure, not one for each rule. */
export function checkJson(
  rules: readonly JsonRule[],
  body: string,
  match: Match = plainMatch,
): readonly Failure[] {
  if (rules.length === 0) return [];
  const parsed = parseJson(body);
  if (parsed === undefined) {
    return [
      { kind: 'json', subject: 'body', wanted: 'JSON', found: shown(body.replaceAll(/\s+/g, ' '), 160) },
    ];
  }
  return rules.flatMap((rule) => {
    const value = valueAt(parsed.json, rule.path);
    if (holds(rule, value, match)) return [];
    const subject = `json ${formatJsonPath(rule.path)}`;
    return [
      {
        kind: 'json',
        subject,
        wanted: wanted(rule),
        found: value === undefined ? 'nothing there' : brief(value),
      } as const,
    ];
  });
}

function parseJson(body: string): { readonly json: Json } | undefined {
  try {
    return { json: JSON.parse(body) as Json };
  } catch {
    return undefined;
  }
}

function holds(rule: JsonRule, value: Json | undefined, match: Match): boolean {
  if (rule.operator === 'exists') return rule.value === (value !== undefined);
  if (value === undefined) return false;
  switch (rule.operator) {
    case 'equals':
      return isSame(value, rule.value);
    case 'one_of':
      return rule.value.some((one) => isSame(value, one));
    case 'contains':
      if (typeof value === 'string') return typeof rule.value === 'string' && value.includes(rule.value);
      return Array.isArray(value) && value.some((item) => includes(item, rule.value));
    case 'matches':
      return typeof value === 'string' && match(rule.value, value) !== undefined;
    case 'type':
      return rule.value === typeOf(value) || (rule.value === 'number' && typeOf(value) === 'integer');
    case 'min':
      return typeof value === 'number' && value >= rule.value;
    case 'max':
      return typeof value === 'number' && value <= rule.value;
  }
}

const isSame = (a: Json, b: Json): boolean => canonicalJson(a) === canonicalJson(b);

/** A map in a list is found by a part of its fields. */
function includes(item: Json, part: Json): boolean {
  if (!isObject(part)) return isSame(item, part);
  return (
    isObject(item) &&
    Object.entries(part).every(
      ([key, value]) => Object.hasOwn(item, key) && includes(item[key] ?? null, value ?? null),
    )
  );
}

function typeOf(value: Json): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value as JsonType;
}

function wanted(rule: JsonRule): string {
  switch (rule.operator) {
    case 'equals':
      return brief(rule.value);
    case 'exists':
      return rule.value ? 'a value' : 'nothing';
    case 'one_of':
      return `one of ${brief(rule.value)}`;
    case 'contains':
      return `something with ${brief(rule.value)}`;
    case 'matches':
      return `text that matches ${shown(rule.value)}`;
    case 'type':
      return `the type ${rule.value}`;
    case 'min':
      return `at least ${rule.value}`;
    case 'max':
      return `at most ${rule.value}`;
  }
}

const brief = (value: Json): string => shortened(JSON.stringify(value), 120);
