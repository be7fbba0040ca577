import { parseDuration } from '../text/duration.ts';
import type { Path } from '../yaml/locate.ts';
import type { Note } from './note.ts';

/** Times of a suite lie between a millisecond and ten minutes. */
export function parseTime(value: string | number | undefined, path: Path, note: Note): number | undefined {
  if (value === undefined) return undefined;
  const parsed = parseDuration(String(value), { minMs: 1, maxMs: 600_000 });
  if (parsed.ok) return parsed.value;
  note(path, parsed.error);
  return undefined;
}
