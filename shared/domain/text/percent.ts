import { ok, type Result } from '../errors/problem.ts';
import { expected } from './expected.ts';

/** `5` or `5%`, 0 to 100. Traffic on Cloud Run comes in whole percents, so fractions must be asked for. */
export function parsePercent(
  text: string,
  options: { readonly fractions?: boolean | undefined } = {},
): Result<number, string> {
  const fractions = options.fractions === true;
  const digits = /^(\d+(?:\.\d+)?)\s*%?$/.exec(text.trim())?.[1];
  const value = Number(digits ?? Number.NaN);
  const fits = value >= 0 && value <= 100 && (fractions || Number.isInteger(value));
  return fits
    ? ok(value)
    : expected(`${fractions ? 'a' : 'a whole'} percent from 0 to 100, like 5 or 5%`, text);
}
