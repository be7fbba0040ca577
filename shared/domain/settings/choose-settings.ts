import type { Problem } from '../errors/problem.ts';
import type { OnInconclusive } from '../rollout/decision.ts';
import type { Stage } from '../rollout/stages.ts';
import { formatDuration } from '../text/duration.ts';
import { DEFAULT_SETTINGS, type RolloutSettings } from './settings.ts';

export type ChosenSettings = {
  readonly settings: RolloutSettings;
  /** What a reader of the file would not expect: an input that took its place. */
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
};

/** The file's settings (absent: the defaults) with what the inputs say laid over them. Inputs win, and it is said that they did. */
export function chooseSettings(
  file: { readonly settings: RolloutSettings; readonly path: string } | undefined,
  inputs: {
    readonly stages?: readonly Stage[] | undefined;
    readonly onInconclusive?: OnInconclusive | undefined;
  },
): ChosenSettings {
  const base = file?.settings ?? DEFAULT_SETTINGS;
  const settings: RolloutSettings = {
    ...base,
    stages: inputs.stages ?? base.stages,
    onInconclusive: inputs.onInconclusive ?? base.onInconclusive,
  };
  const notes: string[] = [];
  if (file !== undefined && inputs.stages !== undefined && base.stages !== DEFAULT_SETTINGS.stages) {
    notes.push(`The input stages is used in place of the stages of ${file.path}`);
  }
  if (file !== undefined && settings.onInconclusive !== base.onInconclusive) {
    notes.push(
      `The input on_inconclusive (${settings.onInconclusive}) is used in place of that of ${file.path} (${base.onInconclusive})`,
    );
  }
  const where = inputs.stages === undefined && file !== undefined ? file.path : 'stages';
  return { settings, notes, problems: earlyDeadlines(settings, where) };
}

/** Numbers decide once two intervals of a stage are final; a stage that ends before has no verdict, and would always be rolled back. */
function earlyDeadlines(
  { stages, analysis, onInconclusive }: RolloutSettings,
  where: string,
): readonly Problem[] {
  if (onInconclusive !== 'rollback') return [];
  // Intervals are counted from whole ones: the first may begin almost one interval after the stage did.
  const decidedMs = 3 * analysis.intervalMs + analysis.settleMs;
  return stages.flatMap(({ percent, bakeMs, deadlineMs }) =>
    bakeMs === 0 || deadlineMs >= decidedMs
      ? []
      : [
          {
            where,
            message:
              `Expected a deadline of at least ${formatDuration(decidedMs)} for the stage of ${percent} %, found ${formatDuration(deadlineMs)}: ` +
              `a stage needs two whole intervals of ${formatDuration(analysis.intervalMs)}, which are final ${formatDuration(analysis.settleMs)} after they ended (analysis.interval and analysis.settle)`,
          },
        ],
  );
}
