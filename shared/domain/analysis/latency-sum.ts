import type { LatencyDistribution } from './evidence.ts';

type Bucket = LatencyDistribution['buckets'][number];
type Sum = { readonly lowerMs: number; readonly upperMs: number; count: number };

/** One distribution over many, by a walk along their ordered buckets; those of other edges stand side by side. */
export function sumLatency(distributions: readonly LatencyDistribution[]): LatencyDistribution {
  const sums: Sum[] = [];
  let count = 0;
  for (const one of distributions) {
    count += one.count;
    let at = 0;
    for (const bucket of one.buckets) {
      let sum = sums[at];
      while (sum !== undefined && isBefore(sum, bucket)) sum = sums[++at];
      if (sum?.lowerMs === bucket.lowerMs && sum.upperMs === bucket.upperMs) sum.count += bucket.count;
      else sums.splice(at, 0, { lowerMs: bucket.lowerMs, upperMs: bucket.upperMs, count: bucket.count });
      at += 1;
    }
  }
  return { count, buckets: sums };
}

const isBefore = (a: Bucket, b: Bucket): boolean =>
  a.lowerMs < b.lowerMs || (a.lowerMs === b.lowerMs && a.upperMs < b.upperMs);

/** The lower edge of the bucket that holds the quantile: what the latency surely reaches. */
export function quantileBound(latency: LatencyDistribution, quantile: number): number | undefined {
  return quantileBucket(latency, quantile)?.lowerMs;
}

/** The bucket that holds the quantile; undefined without data. */
export function quantileBucket(
  { count, buckets }: LatencyDistribution,
  quantile: number,
): Bucket | undefined {
  if (count === 0) return undefined;
  let seen = 0;
  return buckets.find((bucket) => {
    seen += bucket.count;
    return seen >= quantile * count;
  });
}
