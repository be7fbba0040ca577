import { keyOf, type Labels, type Vector, withoutName } from './samples.ts';

type Bucket = { readonly upper: number; readonly count: number };

/** The quantile of each histogram in a vector of cumulative buckets, interpolated within its bucket as Prometheus does. */
export function histogramQuantile(quantile: number, vector: Vector): Vector {
  const buckets = vector.filter(({ labels }) => labels.le !== undefined);
  const groups = Map.groupBy(buckets, ({ labels }) => keyOf(rest(labels)));
  return [...groups.values()].map((members) => ({
    labels: rest(members[0]?.labels ?? {}),
    value: quantileOf(
      quantile,
      members
        .map(({ labels, value }) => ({ upper: upperOf(labels.le ?? ''), count: value }))
        .sort((left, right) => left.upper - right.upper),
    ),
  }));
}

function rest(labels: Labels): Labels {
  const { le: _, ...others } = withoutName(labels);
  return others;
}

function upperOf(le: string): number {
  return le === '+Inf' ? Number.POSITIVE_INFINITY : Number(le);
}

function quantileOf(quantile: number, buckets: readonly Bucket[]): number {
  const last = buckets.at(-1);
  if (
    last?.upper !== Number.POSITIVE_INFINITY ||
    buckets.length < 2 ||
    last.count === 0 ||
    Number.isNaN(quantile)
  )
    return Number.NaN;
  if (quantile < 0) return Number.NEGATIVE_INFINITY;
  if (quantile > 1) return Number.POSITIVE_INFINITY;
  const rank = quantile * last.count;
  const index = buckets.findIndex(({ count }) => count >= rank);
  const found = buckets[index] ?? last;
  // Above the last bound nothing is known but the bound.
  if (found === last) return buckets.at(-2)?.upper ?? Number.NaN;
  const below = buckets[index - 1] ?? { upper: Math.min(0, found.upper), count: 0 };
  if (index === 0 && found.upper <= 0) return found.upper;
  return below.upper + (found.upper - below.upper) * ((rank - below.count) / (found.count - below.count));
}
