import type { AnalysisSettings } from './analysis-settings.ts';
import type { PlannedStage } from './judged-stage.ts';
import { sumLatency } from './latency-sum.ts';
import type { Observation } from './observation.ts';
import { logRestartedEvidence } from './sequential/e-process.ts';
import { quantileInterval } from './sequential/quantile-interval.ts';
import { exceeds } from './sequential/ratio-test.ts';
import { latencyStreams } from './stream.ts';
import { ratioSums } from './test-results.ts';

type Latency = AnalysisSettings['latency'];

/** The least edge of a bucket above the limit that answers like these would not break with such evidence. */
export function harmlessLatency(
  { intervals }: Observation,
  stages: readonly PlannedStage[],
  latency: Latency,
  evidence: number,
  dispersion: number,
): number | undefined {
  const test = exceeds(1 - latency.quantile);
  return edgesAbove(intervals, latency.limitMs).find((limitMs) => {
    const { certain } = latencyStreams(intervals, stages, limitMs, dispersion);
    return logRestartedEvidence(ratioSums(certain, test)) < Math.log(evidence);
  });
}

/** The least edge of a bucket that answers like these prove to be kept: the upper end of the interval that the same test gives. */
export function provenLatency(
  { intervals }: Observation,
  { quantile }: Latency,
  evidence: number,
  dispersion: number,
): number | undefined {
  const started = intervals.filter(({ first }) => !first).map(({ candidate }) => candidate.latency);
  return quantileInterval(sumLatency(started), quantile, evidence, 1 / dispersion).upperMs;
}

function edgesAbove(intervals: Observation['intervals'], limitMs: number): readonly number[] {
  const edges = new Set<number>();
  for (const { candidate } of intervals) {
    for (const { lowerMs, upperMs } of candidate.latency.buckets) edges.add(lowerMs).add(upperMs);
  }
  return [...edges].filter((ms) => ms > limitMs && Number.isFinite(ms)).sort((a, b) => a - b);
}
