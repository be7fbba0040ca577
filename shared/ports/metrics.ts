import type { RevisionTraffic } from '../domain/analysis/evidence.ts';
import type { ServiceName } from './cloud-run.ts';

/** Cloud Monitoring, read per revision and per interval, all revisions over the same intervals. */
export interface Metrics {
  /**
   * Requests that ended in [startMs, endMs), both multiples of `intervalMs` and settled. A revision without any series
   * has no intervals; one with some has them all. Throws for an answer that cannot be counted on.
   */
  traffic(query: MetricsQuery): Promise<readonly RevisionTraffic[]>;
}

export type MetricsQuery = {
  readonly service: ServiceName;
  /** In the order of the answer; `all` are those that Monitoring has data of, by name. */
  readonly revisions: readonly string[] | 'all';
  readonly startMs: number;
  readonly endMs: number;
  readonly intervalMs: number;
};
