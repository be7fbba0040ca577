import { ok, type Result } from '../errors/problem.ts';
import { expected } from './expected.ts';

export type Bounds = { readonly min?: number | undefined; readonly max?: number | undefined };

/** A decimal number within bounds; neither `1e3` nor `0x10`, which are typing errors more often than numbers. */
export function parseNumber(text: string, bounds: Bounds = {}): Result<number, string> {
  return readNumber(text, /^[+-]?\d+(\.\d+)?$/, 'a number', bounds);
}

/** A whole number within bounds. */
export function parseInteger(text: string, bounds: Bounds = {}): Result<number, string> {
  return readNumber(text, /^[+-]?\d+$/, 'a whole number', bounds);
}

function readNumber(
  text: string,
  form: RegExp,
  wanted: string,
  { min, max }: Bounds,
): Result<number, string> {
  const value = form.test(text.trim()) ? Number(text.trim()) : Number.NaN;
  const fits = value >= (min ?? -Number.MAX_SAFE_INTEGER) && value <= (max ?? Number.MAX_SAFE_INTEGER);
  return fits ? ok(value === 0 ? 0 : value) : expected(`${wanted}${inBounds({ min, max })}`, text);
}

function inBounds({ min, max }: Bounds): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` of at least ${min}`;
  return max === undefined ? '' : ` of at most ${max}`;
}
