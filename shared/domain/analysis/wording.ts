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

/** `450`, `3.3`, `0.02`: as much as a reader compares; a million is enough for anything. */
export function evidenceText(e: number): string {
  if (e >= 1e6) return 'over a million';
  return e >= 10 ? String(Math.round(e)) : String(Number(e.toPrecision(2)));
}

/** `p <= .02`. */
export function chanceText(p: number): string {
  if (p < 1e-6) return 'p < .000001';
  const rounded = Number(p.toPrecision(2));
  return `p <= ${(rounded >= 1e-6 && rounded < 1 ? rounded.toFixed(8).replace(/0+$/, '') : String(rounded)).replace(/^0\./, '.')}`;
}

/** `1 interval`, `2 intervals`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
