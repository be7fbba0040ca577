import type { ArmCounts, LatencyDistribution } from './evidence.ts';

/** One histogram over many intervals. Edges may differ from one to the next: equal buckets are added up, others stand side by side. */
export function totalLatency(intervals: readonly Pick<ArmCounts, 'latency'>[]): LatencyDistribution {
  const byEdges = new Map<string, LatencyDistribution['buckets'][number]>();
  for (const bucket of intervals.flatMap(({ latency }) => latency.buckets)) {
    const edges = `${bucket.lowerMs} ${bucket.upperMs}`;
    byEdges.set(edges, { ...bucket, count: bucket.count + (byEdges.get(edges)?.count ?? 0) });
  }
  return {
    count: intervals.reduce((sum, { latency }) => sum + latency.count, 0),
    buckets: [...byEdges.values()].sort((a, b) => a.lowerMs - b.lowerMs || a.upperMs - b.upperMs),
  };
}
