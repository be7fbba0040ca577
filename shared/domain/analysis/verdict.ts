import type { QuantileInterval } from './sequential/quantile-interval.ts';

/** What the judge says of a candidate, and the numbers that made it say so. */
export type Verdict = {
  readonly kind: 'healthy' | 'unhealthy' | 'inconclusive' | 'shared-outage';
  /** One sentence each, for people; what decided comes first. */
  readonly reasons: readonly string[];
  readonly signals: readonly Signal[];
  /** Every test that was computed at this look. */
  readonly tests: readonly TestResult[];
  /** More intervals can still decide: the stage's deadline is then extended once, to twice its length. */
  readonly mayStillDecide: boolean;
  /** What would have decided otherwise, a sentence each. */
  readonly alternatives: readonly string[];
  /** Where the candidate's latency quantile lies, as far as the buckets and the requests so far tell. */
  readonly latency?: QuantileInterval | undefined;
};

/** One number that was looked at. */
export type Signal = {
  readonly name: string;
  /** undefined where there was no data, which is never the same as zero. */
  readonly value: number | undefined;
  readonly limit: number;
  readonly unit: 'ratio' | 'ms' | 'count';
  readonly kind: Verdict['kind'];
};

/** One sequential test at one look: the evidence against what it tries to refute, and what it needs. */
export type TestResult = {
  readonly name: TestName;
  /** `fail`: enough evidence rolls back. `pass`: enough evidence lets the stage advance. */
  readonly side: 'fail' | 'pass';
  /** Infinity where it is too large for a number; `logE` is the same without that limit. */
  readonly e: number;
  readonly logE: number;
  readonly threshold: number;
  /** Bound of the error of the first kind at any look: min(1, 1/e). */
  readonly p: number;
  /** Computed and told, never obeyed. */
  readonly dryRun: boolean;
  readonly counts: Readonly<Record<string, number>>;
};

export type TestName =
  | 'errors'
  | 'errors-relative'
  | 'client-errors-relative'
  | 'latency'
  | 'latency-relative'
  | 'share'
  | 'probe-errors'
  | 'probe-latency';

/** Of a verdict that no sequential test had a part in. */
export const UNTESTED = { tests: [], mayStillDecide: false, alternatives: [] } as const;
