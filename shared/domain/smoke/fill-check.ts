import type { Json } from '../json/json.ts';
import type { Failure } from './report.ts';
import type { Check, CheckRequest, Expectation, JsonRule, TextRule } from './suite.ts';
import { fillText, soleName } from './template.ts';

/** What `{{name}}` stands for; undefined where nothing is known of it. */
export type LookUp = (name: string) => Json | undefined;

export type FilledCheck = {
  readonly check: Check;
  /** Names that stand for nothing. */
  readonly missing: readonly string[];
  /** Why it cannot be sent as it is. */
  readonly failures: readonly Failure[];
};

/** A check with its variables filled in, each escaped for its place, so that no value can change the request's form. */
export function fillCheck(check: Check, lookUp: LookUp): FilledCheck {
  const missing = new Set<string>();
  const fill = filler((name) => {
    const value = lookUp(name);
    if (value === undefined) missing.add(name);
    return value;
  });
  const request = fillRequest(check.request, fill);
  const filled = { ...check, request, expectation: fillExpectation(check.expectation, fill) };
  const failures = badHeaders(request);
  return { check: filled, missing: [...missing], failures };
}

/** The names that a check uses. */
export function namesOf(check: Check): readonly string[] {
  const names = new Set<string>();
  fillCheck(check, (name) => {
    names.add(name);
    return '';
  });
  return [...names];
}

type Escape = (text: string) => string;
type Filler = { text(text: string, inPlace?: Escape): string; json(value: Json): Json };

function filler(lookUp: LookUp): Filler {
  const text = (template: string, inPlace: Escape = (plain) => plain): string =>
    fillText(template, (name) => inPlace(plainText(lookUp(name) ?? '')));
  const json = (value: Json): Json => {
    if (typeof value === 'string') {
      const name = soleName(value);
      return name === undefined ? text(value) : (lookUp(name) ?? '');
    }
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(json);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, json(item ?? null)]));
  };
  return { text, json };
}

const plainText = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

function fillRequest(request: CheckRequest, { text, json }: Filler): CheckRequest {
  const { path, headers, body } = request;
  return {
    ...request,
    path: text(path, (value) => encodeURIComponent(value.toWellFormed())),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, text(value)])),
    ...(body !== undefined && { body: typeof body === 'string' ? text(body) : { json: json(body.json) } }),
  };
}

function fillExpectation(expectation: Expectation, fill: Filler): Expectation {
  const { headers, json, text, revision } = expectation;
  return {
    ...expectation,
    headers: headers.map(({ name, rule }) => ({ name, rule: fillTextRule(rule, fill) })),
    json: json.map((rule) => fillJsonRule(rule, fill)),
    text: text.map((rule) => fillTextRule(rule, fill)),
    revision: revision && { ...revision, equals: fill.text(revision.equals) },
  };
}

function fillTextRule(rule: TextRule, fill: Filler): TextRule {
  if (rule.operator === 'exists') return rule;
  return { ...rule, value: fill.text(rule.value, rule.operator === 'matches' ? literally : undefined) };
}

function fillJsonRule(rule: JsonRule, fill: Filler): JsonRule {
  switch (rule.operator) {
    case 'matches':
      return { ...rule, value: fill.text(rule.value, literally) };
    case 'equals':
    case 'contains':
      return { ...rule, value: fill.json(rule.value) };
    case 'one_of':
      return { ...rule, value: rule.value.map((value) => fill.json(value)) };
    default:
      return rule;
  }
}

/** A value inside a regular expression matches itself. A hyphen has no escape of its own in every place. */
const literally: Escape = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll('-', '\\x2d');

/** A line break in a header would begin another header. The value may be a secret: it is not repeated. */
function badHeaders({ headers }: CheckRequest): readonly Failure[] {
  return Object.entries(headers)
    .filter(([, value]) => !/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
    .map(([name]) => ({
      kind: 'not-sent',
      subject: `request header ${name}`,
      wanted: 'text on one line',
      found: 'characters that no header can hold',
    }));
}
