import type { AnalysisSettings } from '../../../shared/domain/analysis/analysis-settings.ts';
import { judge } from '../../../shared/domain/analysis/judge.ts';
import type { TestName, Verdict } from '../../../shared/domain/analysis/verdict.ts';
import { decide } from '../../../shared/domain/rollout/decision.ts';
import type { Stage } from '../../../shared/domain/rollout/stages.ts';
import type { Random } from '../world/random.ts';
import type { World } from '../world/service.ts';
import { createTimeline, MINUTE } from '../world/timeline.ts';

/** How a rollout ended, under any rule. */
export type Ending = {
  readonly end: 'promoted' | 'rolled-back' | 'shared-outage' | 'inconclusive';
  /** Since the first stage began. */
  readonly minutes: number;
  /** Requests that the candidate answered 5xx until then. */
  readonly errors: number;
};

/** How one under our judge ended. */
export type JudgedEnding = Ending & {
  /** Index of the stage, and how many of its intervals had settled. */
  readonly stage: number;
  readonly settled: number;
  /** The tests that reached what fails a candidate. */
  readonly by: readonly TestName[];
};

/**
 * One rollout, in the time that it would take: the product's own judge looks whenever an interval has settled and at each deadline, and the
 * product's own decision says what follows. Only the requests are made up.
 */
export function simulateRollout(
  world: World,
  settings: AnalysisSettings,
  stages: readonly Stage[],
  random: Random,
): JudgedEnding {
  // Jobs begin at any second; intervals are whole minutes.
  const beganMs = 60 * MINUTE + Math.floor(random() * MINUTE);
  const timeline = createTimeline(world, beganMs, random);
  let startMs = beganMs;
  for (const [index, stage] of stages.entries()) {
    if (stage.bakeMs === 0) break;
    timeline.begin(index, stage.percent / 100, startMs);
    const { verdict, kind, atMs, settled } = watch(index, startMs);
    if (kind !== 'advance') {
      return { ...ended(endOf(verdict), atMs), stage: index, settled, by: failing(verdict) };
    }
    startMs = atMs;
  }
  return { ...ended('promoted', startMs), stage: stages.length - 1, settled: 0, by: [] };

  function watch(index: number, sinceMs: number) {
    const stage = stages[index] ?? { percent: 100, bakeMs: 0, deadlineMs: 0 };
    for (const atMs of looks(sinceMs, stage, settings)) {
      const intervals = timeline.settled(atMs, settings.settleMs);
      const ageMs = atMs - sinceMs;
      const verdict = judge({ intervals, before: timeline.before, custom: [], troubles: [] }, settings, {
        index,
        stages,
        ageMs,
        decidedBy: 'users',
      });
      const { kind } = decide(verdict, stage, ageMs, 'rollback');
      const settled = intervals.filter((interval) => interval.stage === index).length;
      if (kind === 'advance') timeline.errorsUntil(atMs);
      if (kind !== 'hold') return { verdict, kind, atMs, settled };
    }
    throw new Error('A stage ends at twice its deadline at the latest');
  }

  function ended(end: Ending['end'], atMs: number): Ending {
    return { end, minutes: (atMs - beganMs) / MINUTE, errors: timeline.errorsUntil(atMs) };
  }
}

/** Times at which something can have changed: an interval has settled, the bake is over, a deadline has come. */
function looks(startMs: number, stage: Stage, { settleMs }: AnalysisSettings): number[] {
  const lastMs = startMs + 2 * stage.deadlineMs;
  const times = [startMs + stage.bakeMs, startMs + stage.deadlineMs, lastMs];
  const firstMs = Math.ceil(startMs / MINUTE) * MINUTE + MINUTE + settleMs;
  for (let atMs = firstMs; atMs < lastMs; atMs += MINUTE) times.push(atMs);
  return times.sort((a, b) => a - b);
}

function endOf({ kind }: Verdict): Ending['end'] {
  return kind === 'unhealthy' ? 'rolled-back' : kind === 'shared-outage' ? 'shared-outage' : 'inconclusive';
}

function failing({ tests }: Verdict): TestName[] {
  return tests
    .filter(({ side, logE, threshold }) => side === 'fail' && logE >= Math.log(threshold))
    .map(({ name }) => name);
}
