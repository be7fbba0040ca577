import type { Counts } from './counts.ts';

/** Fewer intervals say nothing about how failures come. */
const LEAST_INTERVALS = 10;

/**
 * How many times more the failures of the past varied from one interval to the next than independent ones would (Pearson), at least 1:
 * bursts and retries count one fault many times. Taken from the time before the candidate had users, so that it cannot follow what is tested.
 */
export function dispersion(past: readonly Counts[]): number {
  const intervals = past.filter(({ requests }) => requests > 0);
  const requests = intervals.reduce((sum, one) => sum + one.requests, 0);
  const ratio = intervals.reduce((sum, one) => sum + one.failures, 0) / requests;
  if (intervals.length < LEAST_INTERVALS || ratio === 0 || ratio === 1) return 1;
  const chiSquare = intervals.reduce(
    (sum, one) => sum + (one.failures - one.requests * ratio) ** 2 / (one.requests * ratio * (1 - ratio)),
    0,
  );
  return Math.max(1, chiSquare / (intervals.length - 1));
}
