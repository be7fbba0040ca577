import { ok, type Result } from '../errors/problem.ts';
import { expected } from './expected.ts';

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
  ['ms', 1],
] as const;

export type DurationBounds = { readonly minMs?: number | undefined; readonly maxMs?: number | undefined };

/** `90s`, `2m`, `1h30m`, `1.5h`, `500ms`, `1d`, or a plain number of seconds, as milliseconds. */
export function parseDuration(text: string, bounds: DurationBounds = {}): Result<number, string> {
  const { minMs = 0, maxMs = Number.MAX_SAFE_INTEGER } = bounds;
  const ms = readDuration(text.trim().toLowerCase());
  if (ms === undefined) return expected('a duration like 90s, 2m, 1h30m or 500ms', text);
  if (ms >= minMs && ms <= maxMs) return ok(ms);
  if (bounds.maxMs === undefined) return expected(`a duration of at least ${formatDuration(minMs)}`, text);
  return expected(`a duration from ${formatDuration(minMs)} to ${formatDuration(maxMs)}`, text);
}

/** The shortest text that `parseDuration` reads back as the same whole milliseconds. */
export function formatDuration(ms: number): string {
  let rest = ms;
  let text = '';
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) text += `${count}${unit}`;
  }
  return text === '' ? '0s' : text;
}

function readDuration(text: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) return whole(Number(text) * 1_000);
  const parts = /^(\d+(\.\d+)?\s*(d|h|ms|m|s)\s*)+$/.test(text)
    ? text.matchAll(/(\d+(?:\.\d+)?)\s*(d|h|ms|m|s)/g)
    : [];
  let sum: number | undefined;
  let last = -1;
  for (const [, count, name] of parts) {
    const index = UNITS.findIndex(([unit]) => unit === name);
    if (index <= last) return undefined;
    last = index;
    sum = (sum ?? 0) + Number(count) * (UNITS[index]?.[1] ?? 0);
  }
  return sum === undefined ? undefined : whole(sum);
}

/** Milliseconds are whole; what floating point adds to `1.1s` is not the user's fault. */
function whole(ms: number): number | undefined {
  const rounded = Math.round(ms);
  return Math.abs(ms - rounded) < 1e-6 && rounded <= Number.MAX_SAFE_INTEGER ? rounded : undefined;
}
