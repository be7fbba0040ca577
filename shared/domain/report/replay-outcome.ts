import type { ArmCounts } from '../analysis/evidence.ts';
import type { Interval, Observation } from '../analysis/observation.ts';
import type { CalibratedLimit } from '../analysis/replay-calibration.ts';
import type { ReplayRange } from '../analysis/replay-range.ts';
import type { ReplayDecision, ReplayLook, Walk } from '../analysis/replay-walk.ts';

/** What the judge would have made of a past time. Nothing of it happened. */
export type ReplayOutcome = {
  /** What was asked for, in whole intervals. */
  readonly asked: { readonly startMs: number; readonly endMs: number };
  /** What was judged: from the candidate's first answer to its last. Milliseconds since the epoch. */
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
  /** 5xx answers of the candidate after the look that would have taken its traffic back; absent where none would. */
  readonly sparedErrors?: number | undefined;
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

/** A walk through the past as it is told. */
export function replayOutcome(
  { startMs, endMs, intervalMs, asked }: ReplayRange & { readonly asked: ReplayOutcome['asked'] },
  baseline: readonly string[],
  { looks, turns, end }: Walk,
  { intervals }: Observation,
  limits: readonly CalibratedLimit[],
): ReplayOutcome {
  const decided = turns.find(({ decision }) => decision === end);
  const errors = looks.at(-1)?.verdict.tests.find(({ name }) => name === 'errors');
  return {
    asked: { startMs: asked.startMs, endMs: asked.endMs },
    ...{ startMs, endMs, intervalMs, baseline, end, limits },
    ...(end === 'hold' || decided === undefined ? {} : { decided: turnOf(decided) }),
    turns: turns.map(turnOf),
    ...(end === 'roll-back' || end === 'shared-outage'
      ? { sparedErrors: errorsSince(decided?.atMs, intervals) }
      : {}),
    candidate: countsOf(intervals.map(({ candidate }) => candidate)),
    others: countsOf(intervals.map((interval) => interval.baseline)),
    dispersion: errors?.counts.dispersion ?? 1,
  };
}

function errorsSince(atMs: number | undefined, intervals: readonly Interval[]): number {
  const later = intervals.filter(({ startMs }) => startMs >= (atMs ?? 0));
  return countsOf(later.map(({ candidate }) => candidate)).errors;
}

function turnOf({ atMs, ageMs, decision, verdict }: ReplayLook): ReplayTurn {
  return { atMs, afterMs: ageMs, decision, reason: verdict.reasons.join('; ') };
}

function countsOf(arms: readonly ArmCounts[]): ReplayCounts {
  return {
    requests: arms.reduce((sum, { requests }) => sum + requests, 0),
    errors: arms.reduce((sum, { byClass }) => sum + (byClass['5xx'] ?? 0), 0),
  };
}
