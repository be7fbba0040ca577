/** What one revision answered to users, by settled interval. */
export type RevisionTraffic = {
  readonly revision: string;
  /** Every interval that was asked for, oldest first, the silent ones with zeros. Empty: no data at all, which is never zero errors. */
  readonly intervals: readonly IntervalCounts[];
};

/** Times in milliseconds since the epoch; the end is exclusive. */
export type IntervalCounts = { readonly startMs: number; readonly endMs: number } & ArmCounts;

/** What one arm of the comparison answered within one interval. */
export type ArmCounts = {
  readonly requests: number;
  /** Answers by class: `2xx`, `3xx`, `4xx`, `5xx`. */
  readonly byClass: Readonly<Record<string, number>>;
  /** Of this interval alone. */
  readonly latency: LatencyDistribution;
};

/** Histogram with the edges that the answer gave; `upperMs` is exclusive, and Infinity in the last bucket. Empty buckets are left out. */
export type LatencyDistribution = {
  readonly count: number;
  readonly buckets: readonly { readonly lowerMs: number; readonly upperMs: number; readonly count: number }[];
};

/** The distribution of nothing. */
export const NO_LATENCY: LatencyDistribution = { count: 0, buckets: [] };
