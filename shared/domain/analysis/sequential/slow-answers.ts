import type { LatencyDistribution } from '../evidence.ts';
import type { Counts } from './counts.ts';

/** Answers that surely took at least `ms`, by their buckets: what a candidate may be blamed for. */
export function surelyAbove({ count, buckets }: LatencyDistribution, ms: number): Counts {
  let failures = 0;
  for (const bucket of buckets) if (bucket.lowerMs >= ms) failures += bucket.count;
  return { failures, requests: count };
}

/** Answers that may have taken more than `ms`, those in no bucket among them: what a candidate must be cleared of. */
export function possiblyAbove({ count, buckets }: LatencyDistribution, ms: number): Counts {
  let within = 0;
  for (const bucket of buckets) if (bucket.upperMs <= ms) within += bucket.count;
  return { failures: count - within, requests: count };
}

/**
 * The least time above which both arms count the same answers as slow: the upper edge of the bucket that holds the limit, where all agree on
 * it and no other bucket begins below it. Where they do not, the limit itself; the baseline then counts what is possible, so that the
 * candidate is not blamed for the buckets.
 */
export function commonEdge(distributions: readonly LatencyDistribution[], limitMs: number): number {
  let edge: number | undefined;
  let next = Number.POSITIVE_INFINITY;
  for (const { buckets } of distributions) {
    for (const { lowerMs, upperMs } of buckets) {
      if (upperMs <= limitMs) continue;
      if (lowerMs >= limitMs) {
        if (lowerMs < next) next = lowerMs;
        continue;
      }
      if (edge !== undefined && edge !== upperMs) return limitMs;
      edge = upperMs;
    }
  }
  return edge === undefined || next < edge ? limitMs : edge;
}
