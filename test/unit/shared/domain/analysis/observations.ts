import {
  type AnalysisSettings,
  DEFAULT_ANALYSIS,
} from '../../../../../shared/domain/analysis/analysis-settings.ts';
import type { ArmCounts } from '../../../../../shared/domain/analysis/evidence.ts';
import type { JudgedStage } from '../../../../../shared/domain/analysis/judged-stage.ts';
import type { Interval, Observation } from '../../../../../shared/domain/analysis/observation.ts';

export const MINUTE = 60_000;
export const SETTINGS: AnalysisSettings = DEFAULT_ANALYSIS;

/** What an arm answered in a minute: fast answers unless some are slow (between 2.5 and 5 s). */
export function arm(requests: number, errors = 0, slow = 0, clientErrors = 0): ArmCounts {
  return {
    requests,
    byClass: { '2xx': requests - errors - clientErrors, '4xx': clientErrors, '5xx': errors },
    latency: {
      count: requests,
      buckets: [
        { lowerMs: 100, upperMs: 200, count: requests - slow },
        { lowerMs: 2500, upperMs: 5000, count: slow },
      ].filter(({ count }) => count > 0),
    },
  };
}

/** Minutes of one stage, from `fromMinute` on. */
export function minutes(
  arms: readonly (readonly [candidate: ArmCounts, baseline: ArmCounts])[],
  more: { readonly stage?: number; readonly weight?: number; readonly fromMinute?: number } = {},
): Interval[] {
  const { stage = 0, weight = 0.1, fromMinute = 0 } = more;
  return arms.map(([candidate, baseline], index) => ({
    startMs: (fromMinute + index) * MINUTE,
    endMs: (fromMinute + index + 1) * MINUTE,
    stage,
    weight,
    first: index === 0,
    candidate,
    baseline,
  }));
}

/** The same minute so many times. */
export function each<T>(count: number, one: T): T[] {
  return Array.from({ length: count }, () => one);
}

export function observed(intervals: readonly Interval[], more: Partial<Observation> = {}): Observation {
  return { intervals, before: [], custom: [], troubles: [], ...more };
}

/** 10 %, 50 %, 100 %: two watched stages, each with ten minutes' deadline. */
export function inStage(index: number, ageMinutes: number, more: Partial<JudgedStage> = {}): JudgedStage {
  const watched = { bakeMs: 2 * MINUTE, deadlineMs: 10 * MINUTE };
  return {
    index,
    stages: [
      { percent: 10, ...watched },
      { percent: 50, ...watched },
      { percent: 100, bakeMs: 0, deadlineMs: 0 },
    ],
    ageMs: ageMinutes * MINUTE,
    decidedBy: 'users',
    ...more,
  };
}
