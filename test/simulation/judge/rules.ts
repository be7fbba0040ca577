import {
  type AnalysisSettings,
  DEFAULT_ANALYSIS,
} from '../../../shared/domain/analysis/analysis-settings.ts';
import { DEFAULT_STAGES, type Stage, stage } from '../../../shared/domain/rollout/stages.ts';
import { argoLike } from '../rivals/argo-like.ts';
import { flaggerLike } from '../rivals/flagger-like.ts';
import { kayentaLike } from '../rivals/kayenta-like.ts';
import type { Random } from '../world/random.ts';
import type { World } from '../world/service.ts';
import { MINUTE } from '../world/timeline.ts';
import { type Ending, simulateRollout } from './rollout.ts';

/** A way to decide a rollout. */
export type Rule = { readonly name: string; readonly run: (world: World, random: Random) => Ending };

/** The same delay of the numbers for all. */
const SETTLE = DEFAULT_ANALYSIS.settleMs / MINUTE;
/** Steps as long as the longest of ours at least take. */
const STEP_MINUTES = 5;

/** The product with its defaults. */
export const OURS: Rule = ours('run-delivery', DEFAULT_STAGES);

/** The product, with another share in the first stage. */
export function oursFrom(percent: number): Rule {
  const [, ...rest] = DEFAULT_STAGES;
  return ours(`run-delivery from ${percent} %`, [stage(percent, 2 * MINUTE), ...rest]);
}

/** Fixed thresholds and single comparisons as others have them: each is our own re-implementation. */
export const RIVALS: readonly Rule[] = [
  {
    name: 'Flagger-like, 99 %, 5 checks',
    run: (world, random) => flaggerLike(world, { least: 0.99, failures: 5 }, SETTLE, random),
  },
  {
    name: 'Argo-like, 95 %, limit 3',
    run: (world, random) =>
      argoLike(
        world,
        { least: 0.95, failureLimit: 3, stepMinutes: STEP_MINUTES },
        DEFAULT_STAGES,
        SETTLE,
        random,
      ),
  },
  {
    name: 'Kayenta-like, 10 points',
    run: (world, random) => kayentaLike(world, { stepMinutes: 10 }, DEFAULT_STAGES, SETTLE, random),
  },
];

function ours(name: string, stages: readonly Stage[], settings: AnalysisSettings = DEFAULT_ANALYSIS): Rule {
  return { name, run: (world, random) => simulateRollout(world, settings, stages, random) };
}
