import type { LatencyDistribution } from '../evidence.ts';
import { meanReaches } from './log-mean.ts';
import { exceeds, type RatioTest, ratioLogs, staysBelow } from './ratio-test.ts';
import { possiblyAbove, surelyAbove } from './slow-answers.ts';

/** Where a latency quantile lies, at any look; a side is absent while the answers so far do not bound it. */
export type QuantileInterval = {
  /** 0.95 for the p95. */
  readonly quantile: number;
  readonly lowerMs?: number | undefined;
  readonly upperMs?: number | undefined;
};

/**
 * The edges of buckets between which the quantile lies, each side at the confidence 1 - 1/threshold. The quantile is one point, so no
 * allowance is due for the many edges that are tried.
 */
export function quantileInterval(
  latency: LatencyDistribution,
  quantile: number,
  threshold: number,
  exponent = 1,
): QuantileInterval {
  const edges = edgesOf(latency);
  const refutes = (test: RatioTest, failures: number): boolean =>
    meanReaches(
      ratioLogs(test, { failures: exponent * failures, requests: exponent * latency.count }),
      Math.log(threshold),
    );
  const above = exceeds(1 - quantile);
  const below = staysBelow(1 - quantile);
  const atLeast = countWhile(edges, (ms) => refutes(above, surelyAbove(latency, ms).failures));
  const notBelow = countWhile(edges, (ms) => !refutes(below, possiblyAbove(latency, ms).failures));
  return { quantile, lowerMs: edges[atLeast - 1], upperMs: edges[notBelow] };
}

function edgesOf({ buckets }: LatencyDistribution): readonly number[] {
  const edges = new Set<number>();
  for (const { lowerMs, upperMs } of buckets) edges.add(lowerMs).add(upperMs);
  return [...edges].filter((ms) => ms > 0 && Number.isFinite(ms)).sort((a, b) => a - b);
}

/** How many of the first values hold, by halving: what holds of an edge holds of every lower one. */
function countWhile(values: readonly number[], holds: (value: number) => boolean): number {
  let [from, to] = [0, values.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(values[middle] ?? 0)) from = middle + 1;
    else to = middle;
  }
  return from;
}
