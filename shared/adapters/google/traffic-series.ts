import type { IntervalCounts, LatencyDistribution } from '../../domain/analysis/evidence.ts';
import { arrayAt, isObject, type JsonObject, numberAt, objectAt, stringAt } from '../../domain/json/json.ts';
import type { MetricsQuery } from '../../ports/metrics.ts';
import { type Bucket, filledBuckets } from './distribution.ts';

/** The series of one revision among those of a service. */
export function seriesOf(series: readonly JsonObject[], revision: string): readonly JsonObject[] {
  return series.filter(
    (entry) => stringAt(objectAt(objectAt(entry, 'resource'), 'labels'), 'revision_name') === revision,
  );
}

/** Counts by interval and class, oldest first; an interval without data is absent, not zero. */
export function intervalCounts(
  series: readonly JsonObject[],
  query: MetricsQuery,
): readonly IntervalCounts[] {
  const byEnd = new Map<number, Record<string, number>>();
  for (const entry of series) {
    const kind = stringAt(objectAt(objectAt(entry, 'metric'), 'labels'), 'response_code_class') ?? 'other';
    for (const { endMs, value } of points(entry, query)) {
      const counts = byEnd.get(endMs) ?? {};
      counts[kind] = (counts[kind] ?? 0) + (numberAt(value, 'int64Value') ?? 0);
      byEnd.set(endMs, counts);
    }
  }
  return [...byEnd]
    .sort(([a], [b]) => a - b)
    .map(([endMs, byClass]) => ({
      startMs: endMs - query.intervalMs,
      endMs,
      requests: Object.values(byClass).reduce((sum, count) => sum + count, 0),
      byClass,
    }));
}

/** One histogram over the whole range. Points may come with different edges; equal ones are added up. */
export function latencyOf(series: readonly JsonObject[], query: MetricsQuery): LatencyDistribution {
  const byEdges = new Map<string, Bucket>();
  for (const entry of series) {
    for (const { value } of points(entry, query)) {
      for (const bucket of filledBuckets(objectAt(value, 'distributionValue'))) {
        const edges = `${bucket.lowerMs} ${bucket.upperMs}`;
        byEdges.set(edges, { ...bucket, count: bucket.count + (byEdges.get(edges)?.count ?? 0) });
      }
    }
  }
  const buckets = [...byEdges.values()].sort((a, b) => a.lowerMs - b.lowerMs || a.upperMs - b.upperMs);
  return { count: buckets.reduce((sum, bucket) => sum + bucket.count, 0), buckets };
}

// Starts of DELTA points may lie a moment after the interval's: the end, on the grid, names the interval.
function points(entry: JsonObject, query: MetricsQuery): readonly { endMs: number; value: JsonObject }[] {
  return arrayAt(entry, 'points')
    .filter(isObject)
    .map((point) => ({
      endMs: onGrid(Date.parse(stringAt(objectAt(point, 'interval'), 'endTime') ?? ''), query.intervalMs),
      value: objectAt(point, 'value'),
    }))
    .filter(({ endMs }) => endMs > query.startMs && endMs <= query.endMs);
}

function onGrid(ms: number, intervalMs: number): number {
  return Math.round(ms / intervalMs) * intervalMs;
}
