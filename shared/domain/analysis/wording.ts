import type { TestResult } from './verdict.ts';

/** Evidence beyond this is enough for anything, and its digits say nothing more. */
const A_MILLION = 1e6;

/** `4.0 %` of .04; more digits where the ratio is small. */
export function percentText(ratio: number): string {
  const percent = ratio * 100;
  return `${percent >= 1 || percent === 0 ? percent.toFixed(1) : Number(percent.toPrecision(2))} %`;
}

/** `12 of 300 (4.0 %)`. */
export function ratioText(failures: number, requests: number): string {
  return requests === 0
    ? 'no answers'
    : `${countText(failures)} of ${countText(requests)} (${percentText(failures / requests)})`;
}

/** Whole where it is whole: sums of a source that interpolates are not. */
export function countText(count: number): string {
  return Number.isInteger(count) ? String(count) : count.toFixed(1);
}

/** `1,240`, `3.3`, `below 0.01`; never rounded up, so that what is short of its threshold looks so. */
export function evidenceText({ logE }: Pick<TestResult, 'logE'>): string {
  if (Number.isNaN(logE)) return '–';
  if (logE >= Math.log(A_MILLION)) return 'over a million';
  // What was reached to the last bit is not to look as if it were not.
  const e = Math.exp(logE) * (1 + 1e-12);
  if (e >= 10) return grouped(String(Math.floor(e)));
  if (e >= 1) return String(Math.floor(e * 10) / 10);
  return e >= 0.01 ? String(Math.floor(e * 100) / 100) : 'below 0.01';
}

/** `p <= 0.00081`, rounded up, so that it stays a bound; empty where the evidence bounds nothing. */
export function chanceText({ p }: Pick<TestResult, 'p'>): string {
  return p < 1 ? `p <= ${boundText({ p })}` : '';
}

/** `0.00081`; no smaller than a millionth, which is a bound of all that is. */
export function boundText({ p }: Pick<TestResult, 'p'>): string {
  if (!(p < 1)) return '1';
  const least = Math.max(p, 1 / A_MILLION);
  const digits = Math.ceil(-Math.log10(least)) + 1;
  const up = Math.ceil(least * 10 ** digits - 1e-6) / 10 ** digits;
  return up.toFixed(digits).replace(/\.?0+$/, '');
}

/** `1,240` of `1240`. */
export const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, ',');

/** `1 interval`, `2 intervals`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
