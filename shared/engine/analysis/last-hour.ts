import type { Lately } from '../../domain/analysis/traffic-plan.ts';
import { INTERVALS_BEFORE, type Sampling } from '../../domain/analysis/window.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ServiceName } from '../../ports/cloud-run.ts';
import type { Metrics } from '../../ports/metrics.ts';
import { summedIntervals } from './paired-intervals.ts';
import { troubleOf } from './source-trouble.ts';

/** Reads the last hour. A plan can do without it: silence and refusals are told, and fail nothing. */
export async function readLastHour(on: {
  readonly service: ServiceName;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly sampling: Sampling;
}): Promise<Lately> {
  const { intervalMs, settleMs } = on.sampling;
  const endMs = Math.floor((on.clock.now() - settleMs) / intervalMs) * intervalMs;
  const startMs = endMs - INTERVALS_BEFORE * intervalMs;
  try {
    const query = { service: on.service, revisions: 'all', startMs, endMs, intervalMs } as const;
    const traffic = await on.metrics.traffic(query);
    const intervals = summedIntervals({ startMs, endMs }, traffic, intervalMs);
    return { kind: 'counted', intervals, startMs, endMs };
  } catch (error) {
    return { kind: 'unknown', why: troubleOf(error) };
  }
}
