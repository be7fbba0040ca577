import { isObject, type Json } from '../json/json.ts';
import { shown } from '../text/expected.ts';
import type { Answer } from './answer.ts';
import { formatJsonPath, valueAt } from './json-path.ts';
import { type Match, plainMatch } from './pattern.ts';
import type { Failure } from './report.ts';
import type { Capture } from './suite.ts';

export type Captured = {
  readonly values: Readonly<Record<string, Json>>;
  readonly failures: readonly Failure[];
};

/** What later requests need of an answer. A value that is not there fails the check that should give it, not those that use it. */
export function captureValues(
  captures: readonly Capture[],
  answer: Answer,
  match: Match = plainMatch,
): Captured {
  const values: Record<string, Json> = {};
  const failures: Failure[] = [];
  for (const capture of captures) {
    const { source, value } = readValue(capture, answer, match);
    if (value === undefined) failures.push(notThere(capture, source));
    else values[capture.name] = value;
  }
  return { values, failures };
}

/** What an answer holds in one place, and the part of it that is meant. */
export function readValue(
  { from, matches }: Pick<Capture, 'from' | 'matches'>,
  answer: Answer,
  match: Match = plainMatch,
): { readonly source: Json | undefined; readonly value: Json | undefined } {
  const source = read(from, answer);
  const value = source === undefined || source === null ? undefined : matched(matches, source, match);
  return { source, value };
}

/** Where that is, in words. */
export function placeText({ from }: Pick<Capture, 'from'>): string {
  if (from.kind === 'json') return `json ${formatJsonPath(from.path)}`;
  return from.kind === 'header' ? `header ${from.name}` : 'body';
}

function read(from: Capture['from'], { headers, body }: Answer): Json | undefined {
  switch (from.kind) {
    case 'header':
      return headers[from.name];
    case 'text':
      return body;
    case 'json':
      return valueAt(parsed(body), from.path);
  }
}

/** A body that is no JSON holds nothing at any path. */
function parsed(body: string): Json {
  try {
    return JSON.parse(body) as Json;
  } catch {
    return null;
  }
}

function matched(matches: string | undefined, source: Json, match: Match): Json | undefined {
  if (matches === undefined) return source;
  const text = isObject(source) || Array.isArray(source) ? JSON.stringify(source) : String(source);
  const [whole, group = whole] = match(matches, text) ?? [];
  return group;
}

function notThere(capture: Capture, source: Json | undefined): Failure {
  const { name, from, matches, secret } = capture;
  const wanted = `a value for {{${name}}}${matches === undefined ? '' : ` that matches ${shown(matches)}`}`;
  const empty = source === undefined || source === null;
  const found = empty ? 'nothing there' : secret ? 'another text' : shown(String(source), 160);
  return { kind: from.kind, subject: `capture from ${placeText(capture)}`, wanted, found };
}
