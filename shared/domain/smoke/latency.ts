import type { LatencyDistribution } from '../analysis/evidence.ts';
import { type QuantileInterval, quantileInterval } from '../analysis/sequential/quantile-interval.ts';
import { requestsNeeded } from '../analysis/sequential/requests-needed.ts';
import { formatDuration } from '../text/duration.ts';
import type { Failure } from './report.ts';
import type { LatencyGoal, QuantileLimit, QuantileName } from './suite.ts';

/** Those that a suite may set limits to. */
export const QUANTILES: readonly QuantileName[] = ['p50', 'p90', 'p95', 'p99'];

/** `p95` as 0.95. */
export const quantileOf = (name: QuantileName): number => Number(name.slice(1)) / 100;

/** How much evidence it takes: an error of 5 % for all limits together. */
export const confidenceOf = (limits: readonly QuantileLimit[]): number => 20 * Math.max(1, limits.length);

export type LatencyVerdict = {
  /** Whether further requests change nothing. */
  readonly decided: boolean;
  readonly failures: readonly Failure[];
  /** One sentence. */
  readonly measured: string;
};

/**
 * Judges quantiles by their intervals, after any number of answers: a limit is broken where even the lower end lies above it, and holds where the
 * upper end does not. In between, a few answers say neither, and only who asked for a proof is told so. Infinity stands for no answer.
 */
export function judgeLatency(
  { limits, requests, prove }: LatencyGoal,
  samples: readonly number[],
): LatencyVerdict {
  const distribution = distributionOf(samples);
  const threshold = confidenceOf(limits);
  const judged = limits.map((limit) => {
    const interval = quantileInterval(distribution, quantileOf(limit.name), threshold);
    const { lowerMs = 0, upperMs = Number.POSITIVE_INFINITY } = interval;
    return { limit, interval, broken: lowerMs > limit.limitMs, holds: upperMs <= limit.limitMs };
  });
  const spent = samples.length >= requests;
  const failing = judged.filter(({ broken, holds }) => broken || (prove && spent && !holds));
  return {
    decided: spent || judged.some(({ broken }) => broken) || judged.every(({ holds }) => holds),
    failures: failing.map(
      ({ limit, interval, broken }): Failure => ({
        kind: 'latency',
        subject: `latency ${limit.name}`,
        wanted: `at most ${formatDuration(limit.limitMs)}`,
        found: `${range(interval)}, at 95 % by ${samples.length} requests`,
        ...(!broken && { hint: unproven(limit, threshold) }),
      }),
    ),
    measured: `${samples.length} requests, at 95 %: ${judged.map(({ limit, interval }) => `${limit.name} ${range(interval)}`).join(', ')}`,
  };
}

function distributionOf(samples: readonly number[]): LatencyDistribution {
  const buckets = [...Map.groupBy(samples, (ms) => Math.max(1, Math.round(ms)))];
  return {
    count: samples.length,
    buckets: buckets.map(([ms, same]) => ({ lowerMs: ms, upperMs: ms, count: same.length })),
  };
}

function range({ lowerMs, upperMs }: QuantileInterval): string {
  if (lowerMs === undefined && upperMs === undefined) return 'anywhere';
  if (upperMs === undefined) return `at least ${formatDuration(lowerMs ?? 0)}`;
  if (lowerMs === undefined) return `at most ${formatDuration(upperMs)}`;
  return `from ${formatDuration(lowerMs)} to ${formatDuration(upperMs)}`;
}

function unproven({ name }: QuantileLimit, threshold: number): string {
  const needed = requestsNeeded(1 - quantileOf(name), threshold);
  return `This does not prove the limit, as asked (prove: true): ${needed} answers within it in a row would, and more where some are slower`;
}
