import type { ArmCounts } from '../../../shared/domain/analysis/evidence.ts';
import type { Interval } from '../../../shared/domain/analysis/observation.ts';
import type { Random } from './random.ts';
import { answersOf, type World } from './service.ts';

export const MINUTE = 60_000;
const HOUR = 60;

/** What the users of a world asked, minute by minute, as far as time has gone on. */
export type Timeline = {
  /** The baseline alone, in the hour before. */
  readonly before: readonly ArmCounts[];
  /** From now on the candidate has this share. */
  begin(stage: number, weight: number, nowMs: number): void;
  /** Whole minutes of one stage each, final at this time. */
  settled(nowMs: number, settleMs: number): readonly Interval[];
  /** Failed requests of users on the candidate until now, those of broken minutes too; for the end of a stage. */
  errorsUntil(nowMs: number): number;
};

/** A timeline whose first stage begins at `beganMs`. */
export function createTimeline(world: World, beganMs: number, random: Random): Timeline {
  const minuteOf = (ms: number): number => (ms - beganMs) / MINUTE;
  const intervals: Interval[] = [];
  let [stage, weight, firstMs, broken] = [0, 0, beganMs, 0];

  /** No interval counts a minute in which the weights change, and users meet the candidate in it all the same. */
  const errorsBetween = (fromMs: number, toMs: number): number => {
    const part = (toMs - fromMs) / MINUTE;
    if (part <= 0) return 0;
    return answersOf(world, 'candidate', weight, minuteOf(fromMs), random, part).byClass['5xx'] ?? 0;
  };

  const fillUntil = (nowMs: number): void => {
    const last = intervals.at(-1);
    let startMs = last?.stage === stage ? last.endMs : firstMs;
    for (; startMs + MINUTE <= nowMs; startMs += MINUTE) {
      intervals.push({
        ...{ startMs, endMs: startMs + MINUTE, stage, weight, first: startMs === firstMs },
        candidate: answersOf(world, 'candidate', weight, minuteOf(startMs), random),
        baseline: answersOf(world, 'baseline', weight, minuteOf(startMs), random),
      });
    }
  };

  return {
    before: Array.from({ length: HOUR }, (_, minute) =>
      answersOf(world, 'baseline', 0, minute - HOUR, random),
    ),
    begin(index, share, nowMs) {
      [stage, weight, firstMs] = [index, share, Math.ceil(nowMs / MINUTE) * MINUTE];
      broken += errorsBetween(nowMs, firstMs);
    },
    settled(nowMs, settleMs) {
      fillUntil(nowMs);
      return intervals.filter(({ endMs }) => endMs + settleMs <= nowMs);
    },
    errorsUntil(nowMs) {
      fillUntil(nowMs);
      broken += errorsBetween(Math.max(firstMs, Math.floor(nowMs / MINUTE) * MINUTE), nowMs);
      return intervals.reduce((sum, { candidate }) => sum + (candidate.byClass['5xx'] ?? 0), broken);
    },
  };
}
