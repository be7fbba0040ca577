import { grouped } from '../analysis/wording.ts';

/** `5,900`; one decimal where a source interpolates, a dash where there is no number. */
export function countText(count: number | undefined): string {
  if (count === undefined || !Number.isFinite(count)) return '–';
  const [whole = '', rest] = (Number.isInteger(count) ? String(count) : count.toFixed(1)).split('.');
  return rest === undefined ? grouped(whole) : `${grouped(whole)}.${rest}`;
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

/** `1,600 ms`. */
export const msText = (ms: number): string => `${countText(Math.round(ms))} ms`;
