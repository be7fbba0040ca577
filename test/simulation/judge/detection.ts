import { DEFAULT_ANALYSIS } from '../../../shared/domain/analysis/analysis-settings.ts';
import { DEFAULT_STAGES, type Stage, stage } from '../../../shared/domain/rollout/stages.ts';
import { median } from '../../bench/statistics.ts';
import { seeded } from '../world/random.ts';
import { MINUTE } from '../world/timeline.ts';
import { simulateRollout } from './rollout.ts';

export type Detection = {
  readonly percent: number;
  /** Share of the rollouts that were rolled back, all and in the first stage. */
  readonly found: number;
  readonly inFirstStage: number;
  /** Settled intervals at the roll back, of those in the first stage. */
  readonly intervals: number;
  readonly minutes: number;
  /** Minutes within which so many of all rollouts were rolled back; Infinity where fewer ever were. */
  readonly within: { readonly most: number; readonly nearlyAll: number };
  readonly errors: number;
};

/** How soon a fault of .5 to 10 % at 300 requests a minute is found where the first stage has this share. */
export function detectionAt(percent: number, runs: number, seed: number): Detection {
  const random = seeded(seed);
  const world = { perMinute: 300, baseline: { errors: 0.005 }, candidate: { errors: 0.1 } };
  const [, ...rest] = DEFAULT_STAGES;
  const stages: readonly Stage[] = [stage(percent, 2 * MINUTE), ...rest];
  const endings = Array.from({ length: runs }, () =>
    simulateRollout(world, DEFAULT_ANALYSIS, stages, random),
  );
  const found = endings.filter(({ end }) => end === 'rolled-back');
  const first = found.filter((ending) => ending.stage === 0);
  return {
    percent,
    found: found.length / runs,
    inFirstStage: first.length / runs,
    intervals: median(first.map(({ settled }) => settled)),
    minutes: median(found.map(({ minutes }) => minutes)),
    within: { most: withinOf(found, 0.95 * runs), nearlyAll: withinOf(found, 0.99 * runs) },
    errors: endings.reduce((sum, { errors }) => sum + errors, 0) / runs,
  };
}

function withinOf(found: readonly { readonly minutes: number }[], count: number): number {
  const sorted = found.map(({ minutes }) => minutes).sort((a, b) => a - b);
  return sorted[Math.ceil(count) - 1] ?? Number.POSITIVE_INFINITY;
}
