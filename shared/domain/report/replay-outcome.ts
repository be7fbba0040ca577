import type { CalibratedLimit } from '../analysis/replay-calibration.ts';
import type { ReplayDecision } from '../analysis/replay-walk.ts';

/** What the judge would have made of a past time. Nothing of it happened. */
export type ReplayOutcome = {
  /** The range as judged: whole intervals, milliseconds since the epoch. */
  readonly startMs: number;
  readonly endMs: number;
  readonly intervalMs: number;
  /** The revisions that the candidate was held against; none where it was alone. */
  readonly baseline: readonly string[];
  readonly end: ReplayDecision;
  /** The look that would have been the last one; absent where none decided. */
  readonly decided?: ReplayTurn | undefined;
  /** Every look at which the decision became another one. */
  readonly turns: readonly ReplayTurn[];
  /** Of the whole range, also after the decision. */
  readonly candidate: ReplayCounts;
  readonly others: ReplayCounts;
  /** How much more than by chance 5xx answers of the baseline varied before the range. */
  readonly dispersion: number;
  readonly limits: readonly CalibratedLimit[];
};

export type ReplayTurn = {
  readonly atMs: number;
  readonly afterMs: number;
  readonly decision: ReplayDecision;
  readonly reason: string;
};

export type ReplayCounts = { readonly requests: number; readonly errors: number };
