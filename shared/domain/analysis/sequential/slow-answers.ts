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
 * it. Where they do not, the limit itself; the baseline then counts what is possible, so that the candidate is not blamed for the buckets.
 */
export function commonEdge(distributions: readonly LatencyDistribution[], limitMs: number): number {
  let edge: number | undefined;
  for (const { buckets } of distributions) {
    for (const bucket of buckets) {
      if (bucket.lowerMs >= limitMs || bucket.upperMs <= limitMs) continue;
      if (edge !== undefined && edge !== bucket.upperMs) return limitMs;
      edge = bucket.upperMs;
    }
  }
  return edge ?? limitMs;
}
