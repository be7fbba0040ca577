/** What one revision answered to users over a range of settled intervals. */
export type RevisionTraffic = {
  readonly revision: string;
  readonly intervals: readonly IntervalCounts[];
  readonly latency: LatencyDistribution;
};

export type IntervalCounts = {
  /** Milliseconds since the epoch. */
  readonly startMs: number;
  readonly endMs: number;
  readonly requests: number;
  /** Answers by class: `2xx`, `3xx`, `4xx`, `5xx`. */
  readonly byClass: Readonly<Record<string, number>>;
};

/** Histogram over the whole range; `buckets[i].upperMs` is exclusive, the last one is Infinity. */
export type LatencyDistribution = {
  readonly count: number;
  readonly buckets: readonly { readonly lowerMs: number; readonly upperMs: number; readonly count: number }[];
};
