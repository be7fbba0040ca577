import type { ServiceName } from './cloud-run.ts';

/** Cloud Logging, for the evidence beside a failed revision. */
export interface RevisionLogs {
  /** The newest `limit` lines of the revision since `sinceMs`, oldest first. Empty when there are none. */
  lines(query: {
    readonly service: ServiceName;
    readonly revision: string;
    readonly sinceMs: number;
    readonly limit: number;
  }): Promise<readonly LogLine[]>;
}

export type LogLine = { readonly timestamp: string; readonly severity: string; readonly text: string };
