import { type AnalysisSettings, DEFAULT_ANALYSIS } from '../analysis/analysis-settings.ts';
import type { OnInconclusive } from '../rollout/decision.ts';
import { DEFAULT_STAGES, type Stage } from '../rollout/stages.ts';

/** How a candidate gets its traffic, and what it is held to on the way. */
export type RolloutSettings = {
  readonly stages: readonly Stage[];
  readonly onInconclusive: OnInconclusive;
  readonly analysis: AnalysisSettings;
};

/** What holds where neither the file nor an input says anything. */
export const DEFAULT_SETTINGS: RolloutSettings = {
  stages: DEFAULT_STAGES,
  onInconclusive: 'rollback',
  analysis: DEFAULT_ANALYSIS,
};
