import type { Path } from '../yaml/locate.ts';
import { parseJsonPath } from './json-path.ts';
import type { Note } from './note.ts';
import { parsePattern } from './pattern.ts';
import type { RawCapture } from './raw-suite.ts';
import type { Capture } from './suite.ts';

/** The captures of a check; text alone is a path in the JSON body. */
export function parseCaptures(
  raw: Readonly<Record<string, string | RawCapture>> = {},
  at: Path,
  note: Note,
): readonly Capture[] {
  return Object.entries(raw).flatMap(([name, value]): readonly Capture[] => {
    const path = [...at, name];
    const { json, header, matches, secret = false } = typeof value === 'string' ? { json: value } : value;
    if (json !== undefined && header !== undefined)
      note([...path, 'header'], 'Expected one source, found "header" beside "json"', 'key');
    if (json === undefined && header === undefined && matches === undefined)
      note(path, 'Expected the key "json", "header" or "matches", found none of them');
    if (matches !== undefined) parsePattern(matches, [...path, 'matches'], note);
    const more = { name, matches, secret };
    if (header !== undefined) return [{ ...more, from: { kind: 'header', name: header.toLowerCase() } }];
    if (json === undefined) return [{ ...more, from: { kind: 'text' } }];
    const steps = parseJsonPath(json);
    if (steps.ok) return [{ ...more, from: { kind: 'json', path: steps.value } }];
    note(typeof value === 'string' ? path : [...path, 'json'], steps.error);
    return [];
  });
}
