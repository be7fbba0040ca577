import type { AnalysisSettings } from './analysis-settings.ts';
import type { LatencyDistribution, RevisionTraffic } from './evidence.ts';
import { sumLatency } from './latency-sum.ts';
import { type Signal, UNTESTED, type Verdict } from './verdict.ts';

/** Absolute limits of a candidate, and the least number of requests that they may be judged on. */
export type Limits = {
  /** Share of 5xx answers, 0 to 1. */
  readonly errorRatio: number;
  readonly p95Ms: number;
  readonly minimumRequests: number;
};

/** The fixed limits among the settings, with the fewest requests that this judge takes for an answer. */
export function limitsOf({ errors, latency }: AnalysisSettings): Limits {
  return { errorRatio: errors.ratio, p95Ms: latency.limitMs, minimumRequests: 5 };
}

/**
 * Holds one revision's settled traffic against absolute limits. Fewer requests than the minimum never decide, in
 * neither direction: no data is not zero errors.
 */
export function judgeLimits(traffic: RevisionTraffic | undefined, limits: Limits): Verdict {
  const requests = sum(traffic, (interval) => interval.requests);
  const errors = sum(traffic, (interval) => interval.byClass['5xx'] ?? 0);
  const enough = requests >= limits.minimumRequests;
  const signals: Signal[] = [
    {
      name: 'requests',
      value: requests,
      limit: limits.minimumRequests,
      unit: 'count',
      kind: enough ? 'healthy' : 'inconclusive',
    },
    errorSignal(requests, errors, limits, enough),
    latencySignal(sumLatency((traffic?.intervals ?? []).map((one) => one.latency)), limits),
  ];
  const bad = signals.filter(({ kind }) => kind === 'unhealthy');
  if (bad.length > 0) return { kind: 'unhealthy', reasons: bad.map(describe), signals, ...UNTESTED };
  if (!enough) {
    return {
      kind: 'inconclusive',
      reasons: [`${requests} of at least ${limits.minimumRequests} requests have been counted`],
      signals,
      ...UNTESTED,
    };
  }
  const unknown = signals.filter(({ kind }) => kind === 'inconclusive');
  if (unknown.length > 0)
    return { kind: 'inconclusive', reasons: unknown.map(describe), signals, ...UNTESTED };
  return { kind: 'healthy', reasons: signals.slice(1).map(describe), signals, ...UNTESTED };
}

function errorSignal(requests: number, errors: number, limits: Limits, enough: boolean): Signal {
  const value = requests === 0 ? undefined : errors / requests;
  const over = value !== undefined && value > limits.errorRatio;
  return {
    name: '5xx ratio',
    value,
    limit: limits.errorRatio,
    unit: 'ratio',
    kind: enough && value !== undefined ? (over ? 'unhealthy' : 'healthy') : 'inconclusive',
  };
}

function latencySignal(latency: LatencyDistribution, limits: Limits): Signal {
  const { count } = latency;
  const enough = count > 0 && count >= limits.minimumRequests;
  const certain = latency.buckets.reduce((all, b) => all + (b.lowerMs >= limits.p95Ms ? b.count : 0), 0);
  return {
    name: 'p95 latency',
    value: percentileBound(latency, 0.95),
    limit: limits.p95Ms,
    unit: 'ms',
    kind: enough ? (certain / count > 0.05 ? 'unhealthy' : 'healthy') : 'inconclusive',
  };
}

/**
 * The lower bound of the bucket that holds the quantile: what latency surely reaches. A candidate is blamed only for
 * what the buckets prove. Bounds come from the answer, so any bucket scheme will do.
 */
export function percentileBound(
  latency: LatencyDistribution | undefined,
  quantile: number,
): number | undefined {
  if (latency === undefined || latency.count === 0) return undefined;
  let seen = 0;
  for (const bucket of latency.buckets) {
    seen += bucket.count;
    if (seen >= quantile * latency.count) return bucket.lowerMs;
  }
  return undefined;
}

function describe({ name, value, limit, unit, kind }: Signal): string {
  const show = (n: number): string =>
    unit === 'ratio' ? `${(n * 100).toFixed(1)} %` : unit === 'ms' ? `${Math.round(n)} ms` : String(n);
  const found = value === undefined ? 'no data' : `${unit === 'ms' ? 'at least ' : ''}${show(value)}`;
  return `${name} ${found}, limit ${show(limit)}${kind === 'unhealthy' ? ' exceeded' : ''}`;
}

function sum(
  traffic: RevisionTraffic | undefined,
  of: (interval: RevisionTraffic['intervals'][number]) => number,
): number {
  return traffic?.intervals.reduce((all, interval) => all + of(interval), 0) ?? 0;
}
