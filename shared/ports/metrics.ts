import type { RevisionTraffic } from '../domain/analysis/evidence.ts';
import type { ServiceName } from './cloud-run.ts';

/** Cloud Monitoring, read per revision and per interval. Empty means no data, never zero errors. */
export interface Metrics {
  /** Requests that ended in [startMs, endMs), both multiples of `intervalMs`, for each of `revisions`. */
  traffic(query: MetricsQuery): Promise<readonly RevisionTraffic[]>;
}

export type MetricsQuery = {
  readonly service: ServiceName;
  readonly revisions: readonly string[];
  readonly startMs: number;
  readonly endMs: number;
  readonly intervalMs: number;
};
