import type { AnalysisSettings } from './analysis-settings.ts';
import type { JudgedStage } from './judged-stage.ts';

/** In at most one of twenty rollouts a healthy candidate fails, all tests and all looks together. */
const FALSE_FAILURE = 0.05;
/** Every proof of health is wrong at most once in twenty; all of them are asked for, so that no share is due. */
export const PASS_THRESHOLD = 20;
/** From here on a failure is likely enough not to go on, and not likely enough to fail. */
export const SUSPICION = 3;
/** Fewer failures never fail a candidate, however unlikely they are. */
export const LEAST_FAILURES = 3;
/** A baseline of fewer answers is none. */
export const LEAST_BASELINE = 30;
/** A stage is not left before so many of its own intervals have settled. */
export const LEAST_INTERVALS = 2;

/** Errors and latency, each absolutely and against the baseline, 4xx against the baseline, and share. */
const TESTS_OF_USERS = 6;
const TESTS_OF_PROBES = 1;

/** The evidence that fails a candidate: the more tests may fail it, the more each of them needs. Dry runs keep their part. */
export function failThreshold(settings: AnalysisSettings, stage: JudgedStage): number {
  const tests = TESTS_OF_USERS + (probesCount(settings, stage) ? TESTS_OF_PROBES : 0);
  return tests / FALSE_FAILURE;
}

/** Whether the plan has probes, which is known before any is sent. */
export function probesCount({ probes }: AnalysisSettings, { decidedBy }: JudgedStage): boolean {
  return probes.when !== 'never' && (probes.when === 'always' || decidedBy === 'probes');
}
