import type { Limits } from '../analysis/limits.ts';
import type { Sampling } from '../analysis/window.ts';
import type { OnInconclusive } from '../rollout/decision.ts';
import { DEFAULT_STAGES, type Stage } from '../rollout/stages.ts';

/** How a candidate gets its traffic, and what it is held to on the way. */
export type RolloutSettings = {
  readonly stages: readonly Stage[];
  readonly onInconclusive: OnInconclusive;
  readonly analysis: Sampling & Limits;
};

/** What holds where neither the file nor an input says anything. */
export const DEFAULT_SETTINGS: RolloutSettings = {
  stages: DEFAULT_STAGES,
  onInconclusive: 'rollback',
  analysis: {
    intervalMs: 60_000,
    settleMs: 180_000,
    errorRatio: 0.05,
    p95Ms: 2_000,
    minimumRequests: 20,
  },
};
