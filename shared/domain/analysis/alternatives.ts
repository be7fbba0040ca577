import type { AnalysisSettings } from './analysis-settings.ts';
import { SUSPICION } from './family.ts';
import type { JudgedStage } from './judged-stage.ts';
import type { Observation } from './observation.ts';
import { moreFailuresToHold } from './other-counts.ts';
import { harmlessLatency, provenLatency } from './other-latency.ts';
import { harmlessLimit, harmlessTolerance, provenLimit } from './other-limits.ts';
import type { Seen } from './seen.ts';
import { reaches } from './test-results.ts';
import { describeTest, SUBJECT } from './test-text.ts';
import type { UserLogs } from './user-logs.ts';
import type { TestResult, Verdict } from './verdict.ts';
import { counted, percentText } from './wording.ts';

/** What would have decided otherwise, a sentence each: how far off the verdict is, and which setting stands behind it. */
export function alternativesOf(
  kind: Verdict['kind'],
  tests: readonly TestResult[],
  seen: Seen,
  logs: UserLogs,
  observation: Observation,
  settings: AnalysisSettings,
  stage: JudgedStage,
): string[] {
  const watched = tests
    .filter((test) => test.dryRun && test.side === 'fail' && reaches(test, SUSPICION))
    .map(
      (test) =>
        `watched only (dry run), else it would ${reaches(test) ? 'fail' : 'hold'}: ${describeTest(test)}`,
    );
  const obeyed = tests.filter(({ dryRun }) => !dryRun);
  if (kind === 'healthy') return [...healthyBut(seen, logs, settings, stage), ...watched];
  const faults = obeyed.filter(
    (test) => test.side === 'fail' && reaches(test, kind === 'inconclusive' ? SUSPICION : test.threshold),
  );
  const proofs =
    kind === 'inconclusive' && stage.decidedBy === 'users'
      ? obeyed.filter((test) => test.side === 'pass' && !reaches(test))
      : [];
  return [
    ...faults.flatMap((test) =>
      milder(test, kind === 'inconclusive' ? SUSPICION : test.threshold, seen, observation, settings, stage),
    ),
    ...proofs.flatMap((test) => easier(test, seen, observation, settings)),
    ...watched,
  ];
}

function healthyBut(
  { errors }: Seen,
  logs: UserLogs,
  settings: AnalysisSettings,
  { decidedBy }: JudgedStage,
): string[] {
  const more = settings.errors.dryRun
    ? undefined
    : moreFailuresToHold(errors, logs.errors, settings.errors, decidedBy === 'users');
  return more === undefined
    ? []
    : [`${counted(more, 'more 5xx answer')} of the candidate in the last interval would have held it`];
}

/** The setting at which a test would have let the candidate be. */
function milder(
  test: TestResult,
  evidence: number,
  seen: Seen,
  observation: Observation,
  settings: AnalysisSettings,
  { stages }: JudgedStage,
): string[] {
  const { name } = test;
  const would = `${name} would not have ${evidence === SUSPICION ? 'raised suspicion' : 'failed'}`;
  switch (name) {
    case 'errors':
      return [
        `${would} with a limit of ${percentText(harmlessLimit(seen.errors, settings.errors.ratio, evidence))} (analysis.errors)`,
      ];
    case 'latency': {
      const limitMs = harmlessLatency(
        observation,
        stages,
        settings.latency,
        evidence,
        seen.slow.certain.dispersion,
      );
      return limitMs === undefined
        ? []
        : [`${would} with a limit of ${Math.ceil(limitMs)} ms (analysis.latency)`];
    }
    case 'errors-relative':
    case 'client-errors-relative':
    case 'latency-relative': {
      const stream = {
        'errors-relative': seen.errors,
        'client-errors-relative': seen.clientErrors,
        'latency-relative': seen.slow.certain,
      }[name];
      const tolerance = harmlessTolerance(stream, test.counts.tolerance ?? 1, evidence);
      return tolerance === undefined
        ? []
        : [`${would} with a tolerance of ${tolerance} (the odds of ${SUBJECT[name]} against the baseline's)`];
    }
    default:
      return [];
  }
}

/** The setting at which a proof would be complete. */
function easier(
  { name, threshold }: TestResult,
  seen: Seen,
  observation: Observation,
  settings: AnalysisSettings,
): string[] {
  if (name === 'errors') {
    const limit = provenLimit(seen.errors, settings.errors.ratio, threshold);
    return limit === undefined
      ? []
      : [`errors would be proven with a limit of ${percentText(limit)} (analysis.errors)`];
  }
  const { dispersion } = seen.slow.possible;
  const limitMs = provenLatency(observation, settings.latency, threshold, dispersion);
  return limitMs === undefined
    ? []
    : [`latency would be proven with a limit of ${Math.ceil(limitMs)} ms (analysis.latency)`];
}
