import type { AnalysisSettings } from '../../../../../shared/domain/analysis/analysis-settings.ts';
import type { ArmCounts } from '../../../../../shared/domain/analysis/evidence.ts';
import { judge } from '../../../../../shared/domain/analysis/judge.ts';
import type { Interval } from '../../../../../shared/domain/analysis/observation.ts';
import { judgeProbes } from '../../../../../shared/domain/analysis/probe-tests.ts';
import type { SmokeRun, StageOutcome } from '../../../../../shared/domain/report/outcome.ts';
import { type Stage, stage } from '../../../../../shared/domain/rollout/stages.ts';
import { MINUTE, minutes, SETTINGS } from '../analysis/observations.ts';
import { START } from './outcomes.ts';

type Minute = readonly [candidate: ArmCounts, baseline: ArmCounts];

/** Stages as the judge itself saw them: looked at each minute, from the first settled one on. */
export function judgedStages(
  seen: readonly { readonly percent: number; readonly minutes: readonly Minute[] }[],
  settings: AnalysisSettings = SETTINGS,
  decidedBy: 'users' | 'probes' = 'users',
): StageOutcome[] {
  const stages: Stage[] = [...seen.map(({ percent }) => stage(percent, 2 * MINUTE)), stage(100, 0)];
  const intervals: Interval[] = [];
  let minute = 0;
  const reached = seen.map(({ percent, minutes: arms }, index): StageOutcome => {
    const fromMinute = minute;
    const own = minutes(arms, { stage: index, weight: percent / 100, fromMinute });
    const looks = own.map((interval, count) => {
      intervals.push(interval);
      const ageMs = (count + 1) * MINUTE + settings.settleMs;
      const verdict = judge({ intervals: [...intervals], before: [], custom: [], troubles: [] }, settings, {
        ...{ index, stages, ageMs, decidedBy },
      });
      return { atMs: START + fromMinute * MINUTE + ageMs, verdict };
    });
    minute += arms.length + settings.settleMs / MINUTE;
    return {
      ...stage(percent, 2 * MINUTE),
      ...{ startedMs: START + fromMinute * MINUTE, endedMs: START + minute * MINUTE, looks },
    };
  });
  return [...reached, { ...stage(100, 0), looks: [] }];
}

/** A proof by so many probes, as the judge sees them. */
export function probed(probes: number, failures: number, slow: number): SmokeRun {
  const { tests } = judgeProbes({ probes, failures, slow }, SETTINGS, 140);
  const sentence = '72 clean probes prove < 5 % at 95 %';
  return { when: 'candidate', percent: 0, probes: { probes, failures, slow, sentence, tests } };
}
