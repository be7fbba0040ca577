import { type AnalysisSettings, DEFAULT_ANALYSIS } from './analysis-settings.ts';
import { judge } from './judge.ts';
import type { JudgedStage } from './judged-stage.ts';
import type { Observation } from './observation.ts';
import type { Verdict } from './verdict.ts';

/** What a deployment is held to where no file says otherwise: 5xx below 10 %, and 99 of 100 answers within 2 s. */
export const GUARD_ANALYSIS: AnalysisSettings = {
  ...DEFAULT_ANALYSIS,
  errors: { ratio: 0.1, tolerance: 1, dryRun: false },
  latency: { limitMs: 2_000, quantile: 0.99, tolerance: 1.5, dryRun: false },
};

/** Two times of one service differ by more than two revisions at one time do: "as ill as before" is told more widely. */
const NOT_CONCURRENT = 2;

/**
 * Judges a revision that has all the traffic. Nobody serves beside it, so that the absolute limits decide. Where they are broken, the hour
 * before it was promoted is asked too: a service that was as ill then is not healed by going back.
 */
export function judgePromoted(
  observation: Observation,
  settings: AnalysisSettings,
  { windowMs, ageMs }: { readonly windowMs: number; readonly ageMs: number },
): Verdict {
  const held = { ...settings, share: { dryRun: true } };
  const verdict = judge(observation, held, stageOf(100, windowMs, ageMs));
  const { before, intervals } = observation;
  if (verdict.kind !== 'unhealthy' || before.length === 0) return verdict;
  const besideBefore = intervals.map((interval, index) => ({
    ...interval,
    baseline: before[index % before.length] ?? interval.baseline,
  }));
  const compared = judge(
    { ...observation, intervals: besideBefore },
    lenient(held),
    stageOf(99, windowMs, ageMs),
  );
  return compared.kind === 'shared-outage' ? compared : verdict;
}

/** Refusals and small differences of two times say nothing against a deployment. */
function lenient(settings: AnalysisSettings): AnalysisSettings {
  const { errors, latency, clientErrors } = settings;
  return {
    ...settings,
    errors: { ...errors, tolerance: Math.max(errors.tolerance, NOT_CONCURRENT) },
    latency: { ...latency, tolerance: Math.max(latency.tolerance, NOT_CONCURRENT) },
    clientErrors: { ...clientErrors, dryRun: true },
  };
}

function stageOf(percent: number, windowMs: number, ageMs: number): JudgedStage {
  const stages = [{ percent, bakeMs: windowMs, deadlineMs: windowMs }];
  return { index: 0, stages, ageMs, decidedBy: 'users' };
}
