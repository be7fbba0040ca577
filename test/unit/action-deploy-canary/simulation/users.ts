import type { ArmCounts } from '../../../../shared/domain/analysis/evidence.ts';
import type { Metrics } from '../../../../shared/ports/metrics.ts';

/** How a revision answers: shares of its requests, 0 to 1. `silent` ones never end, and are never counted. */
export type Conduct = {
  readonly errors?: number;
  readonly refusals?: number;
  readonly slow?: number;
  readonly silent?: number;
};

export type Weights = readonly { readonly revision: string; readonly percent: number }[];

/** Numbers are there so long after their interval ended, and not before. */
const LATE_MS = 120_000;
const MINUTE = 60_000;

/**
 * Steady users of a service, as Monitoring would count them: every request falls on a revision by the weights of its moment. Nothing here is
 * random, so that each simulated rollout goes the same way each time.
 */
export function steadyUsers(
  perMinute: number,
  conductOf: (revision: string, percent: number, atMs: number) => Conduct,
  first: Weights,
  now: () => number,
): { readonly metrics: Metrics; routed(weights: Weights): void; readonly asked: () => number } {
  const routes: { readonly fromMs: number; readonly weights: Weights }[] = [{ fromMs: 0, weights: first }];
  let asked = 0;
  const served = (revision: string, untilMs: number): number =>
    routes.reduce((sum, { fromMs, weights }, index) => {
      const endMs = Math.min(untilMs, routes[index + 1]?.fromMs ?? untilMs);
      const percent = weights.find((one) => one.revision === revision)?.percent ?? 0;
      return sum + (Math.max(0, endMs - fromMs) / MINUTE) * perMinute * (percent / 100);
    }, 0);
  const percentAt = (revision: string, atMs: number): number =>
    routes.findLast(({ fromMs }) => fromMs <= atMs)?.weights.find((one) => one.revision === revision)
      ?.percent ?? 0;

  return {
    routed: (weights) => routes.push({ fromMs: now(), weights }),
    asked: () => asked,
    metrics: {
      traffic: async ({ revisions, startMs, endMs, intervalMs }) => {
        asked += 1;
        const known = [...new Set(routes.flatMap(({ weights }) => weights.map(({ revision }) => revision)))];
        return (revisions === 'all' ? known : revisions).map((revision) => ({
          revision,
          intervals: Array.from({ length: (endMs - startMs) / intervalMs }, (_, index) => {
            const fromMs = startMs + index * intervalMs;
            const untilMs = fromMs + intervalMs;
            const there = untilMs + LATE_MS <= now();
            const sent = Math.floor(served(revision, untilMs)) - Math.floor(served(revision, fromMs));
            const conduct = conductOf(revision, percentAt(revision, fromMs), fromMs);
            return { startMs: fromMs, endMs: untilMs, ...countsOf(there ? sent : 0, conduct) };
          }),
        }));
      },
    },
  };
}

function countsOf(sent: number, conduct: Conduct): ArmCounts {
  const { errors = 0, refusals = 0, slow = 0, silent = 0 } = conduct;
  const requests = sent - Math.round(sent * silent);
  const [bad, refused, late] = [errors, refusals, slow].map((share) => Math.round(requests * share));
  const buckets = [
    { lowerMs: 0, upperMs: 200, count: requests - (late ?? 0) },
    { lowerMs: 3_200, upperMs: 6_400, count: late ?? 0 },
  ];
  return {
    requests,
    byClass: { '2xx': requests - (bad ?? 0) - (refused ?? 0), '4xx': refused ?? 0, '5xx': bad ?? 0 },
    latency: { count: requests, buckets: buckets.filter(({ count }) => count > 0) },
  };
}
