import { err, ok, type Result } from '../errors/problem.ts';
import { parseDuration } from './duration.ts';
import { expected } from './expected.ts';

/** A point in time as a user writes it: absolute, or so long ago. */
export type Moment =
  | { readonly kind: 'at'; readonly atMs: number }
  | { readonly kind: 'ago'; readonly agoMs: number };

/** `2026-11-21T10:00:00Z` (RFC 3339, with its zone), or a duration back from now, like `2h`. */
export function parseMoment(text: string): Result<Moment, string> {
  const value = text.trim();
  if (/^\d{4}-/.test(value)) return parseTime(value);
  const duration = parseDuration(value);
  if (duration.ok) return ok({ kind: 'ago', agoMs: duration.value });
  return expected('a time like 2026-11-21T10:00:00Z, or a duration back from now like 2h', text);
}

/** Milliseconds since the epoch. */
export function momentMs(moment: Moment, nowMs: number): number {
  return moment.kind === 'at' ? moment.atMs : nowMs - moment.agoMs;
}

const RFC_3339 = /^(\d{4}-\d{2}-(\d{2}))T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/i;

function parseTime(value: string): Result<Moment, string> {
  const [, date = '', day = ''] = RFC_3339.exec(value) ?? [];
  const atMs = date === '' ? Number.NaN : Date.parse(value.toUpperCase());
  // What is no day of its month is moved into the next one by some parsers.
  const exists = date !== '' && new Date(`${date}T00:00:00Z`).getUTCDate() === Number(day);
  if (!Number.isNaN(atMs) && exists) return ok({ kind: 'at', atMs });
  const zone = /T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/i.test(value) ? ': say its zone, Z or +01:00' : '';
  const wanted = expected('a time like 2026-11-21T10:00:00Z', value);
  return err(`${wanted.error}${zone}`);
}
