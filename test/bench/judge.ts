import { DEFAULT_ANALYSIS } from '../../shared/domain/analysis/analysis-settings.ts';
import type { ArmCounts } from '../../shared/domain/analysis/evidence.ts';
import { judge } from '../../shared/domain/analysis/judge.ts';
import type { JudgedStage } from '../../shared/domain/analysis/judged-stage.ts';
import type { Interval, Observation } from '../../shared/domain/analysis/observation.ts';
import { DEFAULT_STAGES } from '../../shared/domain/rollout/stages.ts';

const MINUTE = 60_000;
const INTERVALS = 60;
const PER_STAGE = INTERVALS / 3;

/**
 * Milliseconds that so many looks of the judge take: along rollouts of an hour in three stages, one look for each interval, with all
 * intervals so far, twelve buckets of latency an arm and the hour before.
 */
export function judgeMs(looks: number): number {
  const rollouts = looksAtRollouts();
  const startMs = performance.now();
  for (let look = 0; look < looks; look += 1) {
    const { observation, stage } = rollouts[look % rollouts.length] ?? NOTHING_SEEN;
    judge(observation, DEFAULT_ANALYSIS, stage);
  }
  return performance.now() - startMs;
}

/** At several rollouts, in their order. */
export function looksAtRollouts(): readonly Look[] {
  return Array.from({ length: 5 }, (_, seed) => looksOf(observationOf(seed))).flat();
}

export type Look = { readonly observation: Observation; readonly stage: JudgedStage };

const BEFORE_ALL: JudgedStage = { index: 0, stages: DEFAULT_STAGES, ageMs: 0, decidedBy: 'users' };
const NOTHING_SEEN: Look = {
  observation: { intervals: [], before: [], custom: [], troubles: [] },
  stage: BEFORE_ALL,
};

function looksOf(whole: Observation): Look[] {
  return whole.intervals.map(({ stage, endMs }, index) => ({
    observation: { ...whole, intervals: whole.intervals.slice(0, index + 1) },
    stage: { ...BEFORE_ALL, index: stage, ageMs: endMs - stage * PER_STAGE * MINUTE + 3 * MINUTE },
  }));
}

function observationOf(seed: number): Observation {
  const intervals = Array.from({ length: INTERVALS }, (_, index): Interval => {
    const stage = Math.floor(index / PER_STAGE);
    const weight = (DEFAULT_STAGES[stage]?.percent ?? 0) / 100;
    const candidate = Math.round(3_000 * weight);
    return {
      startMs: index * MINUTE,
      endMs: (index + 1) * MINUTE,
      stage,
      weight,
      first: index % PER_STAGE === 0,
      candidate: arm(candidate, index + seed),
      baseline: arm(3_000 - candidate, index + seed + 1),
    };
  });
  const before = Array.from({ length: INTERVALS }, (_, index) => arm(3_000, index + seed));
  return { intervals, before, custom: [], troubles: [] };
}

function arm(requests: number, seed: number): ArmCounts {
  const errors = Math.round((requests * ((seed * 7) % 5)) / 1_000);
  const clientErrors = Math.round((requests * ((seed * 11) % 7)) / 200);
  const shares = [0.01, 0.1, 0.2, 0.3, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.004, 0.001];
  const buckets = shares.map((part, index) => ({
    lowerMs: 8 * 2 ** index,
    upperMs: 8 * 2 ** (index + 1),
    count: Math.floor(requests * part),
  }));
  return {
    requests,
    byClass: { '2xx': requests - errors - clientErrors, '4xx': clientErrors, '5xx': errors },
    latency: { count: requests, buckets: buckets.filter(({ count }) => count > 0) },
  };
}
