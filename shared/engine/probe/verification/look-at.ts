import { judgeLines, judgeTraffic } from '../../../domain/smoke/verification/judge-look.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { ServiceName } from '../../../ports/cloud-run.ts';
import type { RevisionLogs } from '../../../ports/logs.ts';
import type { Metrics } from '../../../ports/metrics.ts';
import type { Awaited } from './wait-for.ts';

/** Whose signs of life are looked for. */
export type Whose = { readonly service: ServiceName; readonly revisions: readonly string[] };

/** So many intervals before now count as lately. */
const INTERVALS = 10;
const LINES = 50;
/** Clocks of Google and of the job may differ so much. */
const SKEW_MS = 60_000;

/** Cloud Monitoring's count of requests. That a number may still grow does not matter: any shows that the revision is there. */
export function monitoringOf(
  { service, revisions }: Whose,
  { withinMs, intervalMs }: { readonly withinMs: number; readonly intervalMs: number },
  { metrics, clock }: { readonly metrics: Metrics; readonly clock: Clock },
): Awaited {
  return {
    ...{ name: 'metrics', asked: 'Cloud Monitoring', withinMs },
    everyMs: Math.min(15_000, Math.max(250, intervalMs / 4)),
    look: async () => {
      const endMs = Math.floor(clock.now() / intervalMs) * intervalMs;
      const lastMs = INTERVALS * intervalMs;
      const query = { service, revisions, startMs: endMs - lastMs, endMs, intervalMs };
      return judgeTraffic(await metrics.traffic(query), revisions, lastMs);
    },
  };
}

/** Cloud Logging's lines since the first request, those of our own requests by their traces. */
export function logsOf(
  { service, revisions }: Whose,
  { withinMs, sinceMs, traces }: { withinMs: number; sinceMs: number; traces: () => readonly string[] },
  { logs }: { readonly logs: RevisionLogs },
): Awaited {
  return {
    ...{ name: 'logs', asked: 'Cloud Logging', withinMs, everyMs: 5_000 },
    look: async () => {
      const since = { service, sinceMs: sinceMs - SKEW_MS, limit: LINES };
      const found = await Promise.all(revisions.map((revision) => logs.lines({ ...since, revision })));
      return judgeLines(found.flat(), sinceMs, traces());
    },
  };
}
