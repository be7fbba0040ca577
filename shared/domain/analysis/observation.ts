import type { ArmCounts } from './evidence.ts';

/** One settled interval that lies wholly in one stage. */
export type Interval = {
  /** Milliseconds since the epoch; the end is exclusive. */
  readonly startMs: number;
  readonly endMs: number;
  /** Index of the stage. */
  readonly stage: number;
  /** The candidate's share of the traffic, 0 to 1. */
  readonly weight: number;
  /**
   * The first whole interval of its stage: the new weights may not have held from its beginning, and new instances start in
   * it. The tests of share and of latency leave it out.
   */
  readonly first: boolean;
  readonly candidate: ArmCounts;
  readonly baseline: ArmCounts;
};

/** What the action's own probes on the tag URL found; never mixed with users' requests. */
export type ProbeCounts = {
  readonly probes: number;
  readonly failures: number;
  /** Above the latency limit. */
  readonly slow: number;
};

/** What one custom metric read, a point for each interval, oldest first. */
export type CustomReading = {
  readonly name: string;
  readonly points: readonly {
    readonly atMs: number;
    /** undefined where the query had no answer for it. */
    readonly candidate: number | undefined;
    readonly baseline?: number | undefined;
  }[];
  /** Why it could not be read. */
  readonly trouble?: string | undefined;
};

/** All that the judge looks at, read anew for each look. */
export type Observation = {
  /** Every settled interval of all stages so far, oldest first; those in which nobody asked hold zeros. */
  readonly intervals: readonly Interval[];
  /** The baseline in each interval of the hour before the first stage: how bursty its failures are, and how long its answers take. */
  readonly before: readonly ArmCounts[];
  /** Absent where no probe ran in this process. */
  readonly probes?: ProbeCounts | undefined;
  readonly custom: readonly CustomReading[];
  /** Sources that could not be read after retries. */
  readonly troubles: readonly string[];
};
