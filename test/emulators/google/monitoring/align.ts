import { EMPTY, merge, percentile } from './distribution.ts';
import { type Aligner, percentOf } from './enums.ts';
import { InvalidArgument } from './invalid-argument.ts';
import type { Point, Series, Value } from './series.ts';

export type Alignment = {
  readonly aligner: Aligner;
  readonly periodMs: number;
  readonly startMs: number;
  readonly endMs: number;
};

/** Brings the points of a series onto periods that end at the end of the query's interval. */
export function align(series: Series, { aligner, periodMs, startMs, endMs }: Alignment): Series {
  if (aligner === 'ALIGN_NONE') return series;
  const gauge = aligner === 'ALIGN_RATE' || percentOf(aligner) !== undefined;
  const points: Point[] = [];
  for (let end = endMs; end > startMs; end -= periodMs) {
    const inside = series.points.filter((point) => point.endMs > end - periodMs && point.endMs <= end);
    if (inside.length === 0) continue;
    const value = alignValues(
      aligner,
      periodMs,
      inside.map((point) => point.value),
    );
    points.unshift({ startMs: gauge ? end : end - periodMs, endMs: end, value });
  }
  return { ...series, metricKind: gauge ? 'GAUGE' : 'DELTA', points };
}

/** The sum of counts, or the distribution of all. */
export function sumOf(values: readonly Value[]): Value {
  return values.reduce((left, right) => {
    if (left.kind === 'distribution' || right.kind === 'distribution') {
      return { kind: 'distribution', value: merge(distributionIn(left), distributionIn(right)) };
    }
    return { kind: left.kind, value: left.value + right.value };
  });
}

function alignValues(aligner: Aligner, periodMs: number, values: readonly Value[]): Value {
  const sum = sumOf(values);
  const percent = percentOf(aligner);
  if (percent !== undefined) {
    if (sum.kind !== 'distribution') throw notForCounts(aligner);
    return { kind: 'double', value: percentile(sum.value, percent) };
  }
  if (aligner !== 'ALIGN_RATE') return sum;
  if (sum.kind === 'distribution') throw notForDistributions(aligner);
  return { kind: 'double', value: sum.value / (periodMs / 1000) };
}

function distributionIn(value: Value): typeof EMPTY {
  return value.kind === 'distribution' ? value.value : EMPTY;
}

function notForCounts(aligner: Aligner): InvalidArgument {
  const why = 'The aligner cannot be applied to metrics with kind DELTA and value type INT64.';
  return new InvalidArgument('aggregation.perSeriesAligner', aligner, why);
}

function notForDistributions(aligner: Aligner): InvalidArgument {
  const why = 'The aligner cannot be applied to metrics with kind DELTA and value type DISTRIBUTION.';
  return new InvalidArgument('aggregation.perSeriesAligner', aligner, why);
}
