/** Latencies as Monitoring keeps them: moments and a histogram, never the single values. */
export type Distribution = {
  readonly count: number;
  readonly sum: number;
  readonly sumOfSquares: number;
  /** Underflow, finite buckets, overflow. */
  readonly buckets: readonly number[];
};

/** Finite bucket i (from 1) covers scale·growth^(i-1) to scale·growth^i milliseconds. */
export const BUCKETS = { numFiniteBuckets: 66, growthFactor: 1.4, scale: 1 };

export const EMPTY: Distribution = { count: 0, sum: 0, sumOfSquares: 0, buckets: [] };

/** The distribution of one value. */
export function distributionOf(value: number): Distribution {
  const buckets = Array.from({ length: bucketOf(value) + 1 }, () => 0);
  buckets[buckets.length - 1] = 1;
  return { count: 1, sum: value, sumOfSquares: value * value, buckets };
}

export function merge(left: Distribution, right: Distribution): Distribution {
  const length = Math.max(left.buckets.length, right.buckets.length);
  return {
    count: left.count + right.count,
    sum: left.sum + right.sum,
    sumOfSquares: left.sumOfSquares + right.sumOfSquares,
    buckets: Array.from({ length }, (_, index) => (left.buckets[index] ?? 0) + (right.buckets[index] ?? 0)),
  };
}

/** Interpolated inside the bucket that holds it, as Monitoring answers ALIGN_PERCENTILE. */
export function percentile(distribution: Distribution, percent: number): number {
  const rank = (percent / 100) * distribution.count;
  let below = 0;
  for (const [bucket, count] of distribution.buckets.entries()) {
    if (count > 0 && below + count >= rank) {
      const [lower, upper] = boundsOf(bucket);
      return lower + (upper - lower) * Math.max(0, (rank - below) / count);
    }
    below += count;
  }
  return 0;
}

/** As it travels: int64 as strings, zero buckets at the end left out. */
export function distributionMessage(distribution: Distribution): object {
  const { count, sum, sumOfSquares, buckets } = distribution;
  const mean = count === 0 ? 0 : sum / count;
  return {
    count: String(count),
    mean,
    sumOfSquaredDeviation: Math.max(0, sumOfSquares - count * mean * mean),
    bucketOptions: { exponentialBuckets: BUCKETS },
    bucketCounts: buckets.slice(0, buckets.findLastIndex((bucket) => bucket > 0) + 1).map(String),
  };
}

function bucketOf(value: number): number {
  const { numFiniteBuckets, growthFactor, scale } = BUCKETS;
  if (value < scale) return 0;
  const guess = Math.min(
    numFiniteBuckets + 1,
    Math.floor(Math.log(value / scale) / Math.log(growthFactor)) + 1,
  );
  // The logarithm may be off by one at a bound, which belongs to the bucket above it.
  if (value < boundsOf(guess)[0]) return guess - 1;
  return guess <= numFiniteBuckets && value >= boundsOf(guess)[1] ? guess + 1 : guess;
}

function boundsOf(bucket: number): readonly [number, number] {
  const { numFiniteBuckets, growthFactor, scale } = BUCKETS;
  const lower = bucket === 0 ? 0 : scale * growthFactor ** (bucket - 1);
  return [lower, bucket > numFiniteBuckets ? lower : scale * growthFactor ** bucket];
}
