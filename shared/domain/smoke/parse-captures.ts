import type { Path } from '../yaml/locate.ts';
import { parseJsonPath } from './json-path.ts';
import type { Note } from './note.ts';
import { parsePattern } from './pattern.ts';
import type { RawCapture } from './raw-suite.ts';
import type { Capture } from './suite.ts';

/** The captures of a check; text alone is a path in the JSON body. */
export function parseCaptures(
  given: Readonly<Record<string, string | RawCapture>> = {},
  at: Path,
  note: Note,
): readonly Capture[] {
  return Object.entries(given).flatMap(([name, value]): readonly Capture[] => {
    const path = [...at, name];
    const raw = typeof value === 'string' ? { json: value } : value;
    const source = parseSource(raw, path, typeof value === 'string' ? path : [...path, 'json'], note);
    return source === undefined ? [] : [{ ...source, name, secret: raw.secret ?? false }];
  });
}

/** Where in an answer a value stands. */
export function parseSource(
  { json, header, matches }: RawCapture,
  path: Path,
  jsonPath: Path,
  note: Note,
): Pick<Capture, 'from' | 'matches'> | undefined {
  if (json !== undefined && header !== undefined)
    note([...path, 'header'], 'Expected one source, found "header" beside "json"', 'key');
  if (json === undefined && header === undefined && matches === undefined)
    note(path, 'Expected the key "json", "header" or "matches", found none of them');
  if (matches !== undefined) parsePattern(matches, [...path, 'matches'], note);
  if (header !== undefined) return { matches, from: { kind: 'header', name: header.toLowerCase() } };
  if (json === undefined) return { matches, from: { kind: 'text' } };
  const steps = parseJsonPath(json);
  if (steps.ok) return { matches, from: { kind: 'json', path: steps.value } };
  note(jsonPath, steps.error);
  return undefined;
}
