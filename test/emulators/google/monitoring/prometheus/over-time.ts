import type { Sample } from './samples.ts';

/** What a function of a range makes of a series between `startMs` (exclusive) and `endMs`; undefined is no result. */
export type OverTime = (samples: readonly Sample[], startMs: number, endMs: number) => number | undefined;

const values = (of: (values: readonly number[]) => number): OverTime => {
  return (samples, startMs, endMs) => {
    const inside = samples.filter(({ ms }) => ms > startMs && ms <= endMs).map(({ value }) => value);
    return inside.length === 0 ? undefined : of(inside);
  };
};

const sum = (all: readonly number[]): number => all.reduce((left, right) => left + right, 0);

/**
 * How much a counter grew, counted from the last sample before the range, so that neighbouring ranges add up. Prometheus
 * starts at the first sample inside and extrapolates; over whole intervals of Cloud Monitoring both mean the same.
 */
const increase: OverTime = (samples, startMs, endMs) => {
  if (!samples.some(({ ms }) => ms > startMs && ms <= endMs)) return undefined;
  const before = samples.findLast(({ ms }) => ms <= startMs);
  const counted = samples.filter(
    (sample) => sample === before || (sample.ms > startMs && sample.ms <= endMs),
  );
  if (counted.length < 2) return undefined;
  // A counter that fell was started again at zero.
  return sum(
    counted.slice(1).map(({ value }, index) => {
      const last = counted[index]?.value ?? 0;
      return value < last ? value : value - last;
    }),
  );
};

export const OVER_TIME: Readonly<Record<string, OverTime>> = {
  increase,
  rate: (samples, startMs, endMs) => {
    const grown = increase(samples, startMs, endMs);
    return grown === undefined ? undefined : grown / ((endMs - startMs) / 1000);
  },
  avg_over_time: values((all) => sum(all) / all.length),
  sum_over_time: values(sum),
  min_over_time: values((all) => Math.min(...all)),
  max_over_time: values((all) => Math.max(...all)),
  count_over_time: values((all) => all.length),
  last_over_time: values((all) => all.at(-1) ?? Number.NaN),
};
