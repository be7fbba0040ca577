import type { TestResult } from '../analysis/verdict.ts';

/** Evidence beyond this is enough for anything, and its digits say nothing more. */
const A_MILLION = 1e6;

/** `5,900`; one decimal where a source interpolates, a dash where there is no number. */
export function countText(count: number | undefined): string {
  if (count === undefined || !Number.isFinite(count)) return '–';
  const [whole = '', rest] = (Number.isInteger(count) ? String(count) : count.toFixed(1)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}

/** `4.5 %`, `5 %`, `0.051 %`: small ratios keep the digits that part them from nothing. */
export function ratioText(ratio: number): string {
  if (!Number.isFinite(ratio)) return '–';
  const percent = ratio * 100;
  return `${Number(percent >= 1 ? percent.toFixed(1) : percent.toPrecision(2))} %`;
}

/** `14 of 310 (4.5 %)`; says where there is nothing to take a part of. */
export function partText(failures = 0, requests = 0): string {
  return requests === 0
    ? '0 of 0 (no answers yet)'
    : `${countText(failures)} of ${countText(requests)} (${ratioText(failures / requests)})`;
}

/** `1,240`, `3.3`, `below 0.01`; never rounded up, so that what is short of its threshold looks so. */
export function evidenceText({ logE }: Pick<TestResult, 'logE'>): string {
  if (Number.isNaN(logE)) return '–';
  if (logE >= Math.log(A_MILLION)) return 'over a million';
  // What was reached to the last bit is not to look as if it were not.
  const e = Math.exp(logE) * (1 + 1e-12);
  if (e >= 10) return countText(Math.floor(e));
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

/** `1,600 ms`. */
export const msText = (ms: number): string => `${countText(Math.round(ms))} ms`;
