import { type PlannedStage, watchedRows } from './judged-stage.ts';
import type { Interval } from './observation.ts';

/** Requests by arm in the intervals of one weight. */
export type ShareRow = {
  readonly stage: number;
  readonly weight: number;
  readonly candidate: number;
  readonly baseline: number;
};

/**
 * The requests of each watched stage, from the time on at which an answer that began in it should have ended: requests are counted when they
 * end, and a service that streams for minutes is silent for minutes at each new weight. How long answers take is known from before.
 */
export function shareRows(
  intervals: readonly Interval[],
  stages: readonly PlannedStage[],
  usualMs: number,
): ShareRow[] {
  const rows = watchedRows(stages);
  const sums: Sum[] = [];
  let began: Interval | undefined;
  for (const interval of intervals) {
    if (began?.stage !== interval.stage) began = interval;
    const stage = rows[interval.stage];
    if (stage === undefined || interval.first || interval.startMs - began.startMs < usualMs) continue;
    let sum = sums.at(-1);
    if (sum?.stage !== stage || sum.weight !== interval.weight) {
      sum = { stage, weight: interval.weight, candidate: 0, baseline: 0 };
      sums.push(sum);
    }
    sum.candidate += interval.candidate.requests;
    sum.baseline += interval.baseline.requests;
  }
  return sums;
}

type Sum = { -readonly [Key in keyof ShareRow]: ShareRow[Key] };
