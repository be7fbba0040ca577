import type { RevisionTraffic } from '../../analysis/evidence.ts';
import { formatDuration } from '../../text/duration.ts';

/** What one look at Cloud Monitoring or Cloud Logging showed. */
export type Look = {
  readonly shown: boolean;
  /** Part of a sentence. */
  readonly seen: string;
};

/** Whether requests of a revision are counted: any number shows that its metrics arrive. */
export function judgeTraffic(
  traffic: readonly RevisionTraffic[],
  revisions: readonly string[],
  lastMs: number,
): Look {
  const counts = traffic.filter(({ revision }) => revisions.includes(revision)).map(countOf);
  const shown = counts.filter(({ requests }) => requests > 0);
  const last = `in the last ${formatDuration(lastMs)}`;
  if (shown.length === 0)
    return { shown: false, seen: `no request of ${revisions.join(' or ')} is counted ${last}` };
  const parts = shown.map(({ revision, requests }) => `${requests} of ${revision}`);
  return { shown: true, seen: `requests ${last}: ${parts.join(', ')}` };
}

function countOf({ revision, intervals }: RevisionTraffic): {
  readonly revision: string;
  readonly requests: number;
} {
  return { revision, requests: intervals.reduce((sum, { requests }) => sum + requests, 0) };
}

export type TracedLine = { readonly timestamp: string; readonly traceId?: string | undefined };

/**
 * Whether lines arrive: one of our own requests, found by its trace, or one that is newer than the first of them. Older lines prove nothing; those of
 * ours count whatever their time, because clocks differ.
 */
export function judgeLines(lines: readonly TracedLine[], sinceMs: number, traces: readonly string[]): Look {
  const own = lines.find(({ traceId }) => traceId !== undefined && traces.includes(traceId));
  const newer = lines.filter(({ timestamp }) => Date.parse(timestamp) >= sinceMs).length;
  if (own !== undefined)
    return { shown: true, seen: `the line of our own request is there, trace ${own.traceId}` };
  if (newer === 0) return { shown: false, seen: 'no line since the first request' };
  return { shown: true, seen: `${newer} ${newer === 1 ? 'line' : 'lines'} since the first request` };
}
