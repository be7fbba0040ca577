import { type LatencyDistribution, NO_LATENCY } from './evidence.ts';

type Buckets = LatencyDistribution['buckets'];

/** One distribution over many, by a walk along their ordered buckets; those of other edges stand side by side. */
export function sumLatency(distributions: readonly LatencyDistribution[]): LatencyDistribution {
  return distributions.reduce(
    (sum, one) => ({ count: sum.count + one.count, buckets: merge(sum.buckets, one.buckets) }),
    NO_LATENCY,
  );
}

function merge(a: Buckets, b: Buckets): Buckets {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  const merged: Buckets[number][] = [];
  let [left, right] = [0, 0];
  while (left < a.length || right < b.length) {
    const [one, other] = [a[left], b[right]];
    const order = one === undefined ? 1 : other === undefined ? -1 : compare(one, other);
    const next = order > 0 ? other : one;
    if (next === undefined) break;
    merged.push(order === 0 ? { ...next, count: next.count + (other?.count ?? 0) } : next);
    if (order <= 0) left += 1;
    if (order >= 0) right += 1;
  }
  return merged;
}

const compare = (a: Buckets[number], b: Buckets[number]): number =>
  a.lowerMs === b.lowerMs ? (a.upperMs === b.upperMs ? 0 : a.upperMs - b.upperMs) : a.lowerMs - b.lowerMs;

/** The lower edge of the bucket that holds the quantile: what the latency surely reaches. */
export function quantileBound({ count, buckets }: LatencyDistribution, quantile: number): number | undefined {
  if (count === 0) return undefined;
  let seen = 0;
  return buckets.find((bucket) => {
    seen += bucket.count;
    return seen >= quantile * count;
  })?.lowerMs;
}
