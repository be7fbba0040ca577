import { err, ok, type Result } from '../errors/problem.ts';
import { isObject, type Json } from '../json/json.ts';
import { shown } from '../text/expected.ts';
import type { JsonPath } from './suite.ts';

const STEP = /(?:^|\.)([^.[\]"'\s][^.[\]]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\['([^']*)'\]/y;

/** `data.items[0].id`, `["a.b"].c`, or `$` for the whole body; a leading `$` or `$.` may be left out. */
export function parseJsonPath(text: string): Result<JsonPath, string> {
  const start = text === '$' || text.startsWith('$.') || text.startsWith('$[') ? 1 : 0;
  const input = start === 1 && text[1] === '.' ? text.slice(2) : text.slice(start);
  const steps: (string | number)[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < input.length) {
    const match = STEP.exec(input);
    if (match === null)
      return err(`Expected a path like data.items[0].id or ["a.b"].c, found ${shown(text)}`);
    const [, name, index, quoted, single] = match;
    steps.push(index === undefined ? (name ?? single ?? String(JSON.parse(quoted ?? '""'))) : Number(index));
  }
  return steps.length === 0 && start === 0 ? err('Expected a path, found empty text') : ok(steps);
}

/** The path as the user would write it. */
export function formatJsonPath(path: JsonPath): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : plainOrQuoted(step))).join('');
  return path.length === 0 ? '$' : text.replace(/^\./, '');
}

/** The value at a path; undefined where it leads to nothing. */
export function valueAt(body: Json, path: JsonPath): Json | undefined {
  let found: Json | undefined = body;
  for (const step of path) {
    if (typeof step === 'number') found = Array.isArray(found) ? (found as readonly Json[])[step] : undefined;
    else found = isObject(found) && Object.hasOwn(found, step) ? found[step] : undefined;
  }
  return found;
}

const plainOrQuoted = (name: string): string =>
  /^[^.[\]"'\s$][^.[\]]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
