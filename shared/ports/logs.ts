import type { ServiceName } from './cloud-run.ts';

/** Cloud Logging, for the evidence beside a failed revision or a failed check. */
export interface RevisionLogs {
  /** The newest `limit` lines since `sinceMs`, oldest first. Empty when there are none. */
  lines(query: {
    readonly service: ServiceName;
    /** Of any revision where it is left out. */
    readonly revision?: string | undefined;
    /** Only what belongs to one of these traces, by their ids; of any, or none, where it is left out. */
    readonly traceIds?: readonly string[] | undefined;
    readonly sinceMs: number;
    readonly limit: number;
    /** Longest time for all of it; without it, that of each call. */
    readonly withinMs?: number | undefined;
  }): Promise<readonly LogLine[]>;
}

export type LogLine = {
  readonly timestamp: string;
  readonly severity: string;
  readonly text: string;
  /** Absent where the line belongs to no trace. */
  readonly traceId?: string | undefined;
};
