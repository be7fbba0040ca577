import { alternativesOf } from './alternatives.ts';
import type { AnalysisSettings } from './analysis-settings.ts';
import { customFindings, customSignals } from './custom-findings.ts';
import { failThreshold, probesCount } from './family.ts';
import { faultFindings } from './fault-findings.ts';
import { type Finding, type Meaning, textsOf } from './finding.ts';
import type { JudgedStage } from './judged-stage.ts';
import { sumLatency } from './latency-sum.ts';
import type { Observation } from './observation.ts';
import { observationProblem } from './observation-problem.ts';
import { pastOf } from './past.ts';
import { probeTests } from './probe-tests.ts';
import { type Proof, proofFindings } from './proof-findings.ts';
import { intervalsLeft, prospectOf } from './prospect.ts';
import { type Seen, seenIn } from './seen.ts';
import { quantileInterval } from './sequential/quantile-interval.ts';
import { signalsOf } from './signals.ts';
import { reaches } from './test-results.ts';
import { type UserLogs, userLogs } from './user-logs.ts';
import { userTests } from './user-tests.ts';
import { type TestResult, UNTESTED, type Verdict } from './verdict.ts';

/** Each side at 1 in 40, so that the interval as a whole is one at 95 %. */
const INTERVAL_THRESHOLD = 40;

/**
 * Says what the evidence so far means for the candidate. Pure and without memory: the same observation has the same verdict in
 * whichever job, so that one may go on where another ended. May be asked at any time and as often as wanted; that the bound on
 * false failures holds all the same is what the sequential tests are for.
 */
export function judge(observation: Observation, settings: AnalysisSettings, stage: JudgedStage): Verdict {
  const past = pastOf(observation.before, settings.latency.limitMs);
  const problem = observationProblem(observation, stage) ?? past.problem;
  if (problem !== undefined) return unbelievable(problem);
  const seen = seenIn(observation, past, settings, stage);
  const logs = userLogs(seen, settings);
  const tests = testsOf(observation, seen, logs, settings, stage);
  const proofs = proofsOf(tests, seen, logs, observation, stage);
  const besideBaseline = (stage.stages[stage.index]?.percent ?? 100) < 100;
  const findings = [
    ...faultFindings(tests, besideBaseline),
    ...customFindings(settings.metrics, observation.custom),
    ...proofFindings(proofs, observation, settings, stage),
  ];
  const kind = verdictOf(findings);
  const latency = sumLatency(observation.intervals.map(({ candidate }) => candidate.latency));
  return {
    kind,
    reasons: textsOf(findings, ...(REASONS[kind] ?? [])),
    signals: [...signalsOf(tests, latency, settings), ...customSignals(settings.metrics, observation.custom)],
    tests,
    mayStillDecide: kind === 'inconclusive' && mayStillDecide(findings, proofs, observation, settings, stage),
    alternatives: alternativesOf(kind, tests, seen, logs, observation, settings, stage),
    latency: quantileInterval(
      latency,
      settings.latency.quantile,
      INTERVAL_THRESHOLD,
      1 / seen.slow.possible.dispersion,
    ),
  };
}

function testsOf(
  observation: Observation,
  seen: Seen,
  logs: UserLogs,
  settings: AnalysisSettings,
  stage: JudgedStage,
): TestResult[] {
  const threshold = failThreshold(settings, stage);
  const { probes } = observation;
  return [
    ...(settings.users === 'none' ? [] : userTests(seen, settings, threshold, logs)),
    ...(probes !== undefined && probesCount(settings, stage) ? probeTests(probes, settings, threshold) : []),
  ];
}

/** What must be proven, by whom the plan says. A new job knows the probes of an earlier one by the stage that they let it reach. */
function proofsOf(
  tests: readonly TestResult[],
  { errors, slow }: Seen,
  logs: UserLogs,
  { intervals }: Observation,
  stage: JudgedStage,
): Proof[] {
  return tests.flatMap((test): Proof[] => {
    const ofProbes = test.name === 'probe-errors' || test.name === 'probe-latency';
    if (test.side !== 'pass' || test.dryRun || ofProbes !== (stage.decidedBy === 'probes')) return [];
    if (ofProbes || reaches(test)) return [{ test }];
    const prospect =
      test.name === 'errors'
        ? prospectOf(test, logs.errors.below, errors.dispersion, intervals, stage)
        : prospectOf(test, logs.slow.below, slow.possible.dispersion, intervals, stage);
    return [{ test, prospect }];
  });
}

const REASONS: Readonly<Record<Verdict['kind'], readonly Meaning[]>> = {
  unhealthy: ['unhealthy'],
  'shared-outage': ['shared-outage'],
  inconclusive: ['suspect', 'unproven'],
  healthy: ['proven'],
};

function verdictOf(findings: readonly Finding[]): Verdict['kind'] {
  const found = (...meanings: readonly Meaning[]) => findings.some(({ means }) => meanings.includes(means));
  if (found('unhealthy')) return 'unhealthy';
  if (found('shared-outage')) return 'shared-outage';
  return found('suspect', 'unproven') ? 'inconclusive' : 'healthy';
}

/** A suspicion may grow or fade with any interval; a proof must be within reach before the deadline has passed twice. */
function mayStillDecide(
  findings: readonly Finding[],
  proofs: readonly Proof[],
  { intervals }: Observation,
  settings: AnalysisSettings,
  stage: JudgedStage,
): boolean {
  const settled = intervals.filter((interval) => interval.stage === stage.index).length;
  const left = intervalsLeft(settings, stage, settled);
  if (left === 0 || settled === 0 || findings.some(({ means }) => means === 'suspect')) return left > 0;
  return proofs.every(({ test, prospect }) => reaches(test) || (prospect?.intervals ?? Infinity) <= left);
}

/** Numbers that cannot be true decide nothing, and hide nothing. */
function unbelievable(problem: string): Verdict {
  return {
    ...UNTESTED,
    kind: 'inconclusive',
    reasons: [`the counts cannot be true: ${problem}`],
    signals: [],
    mayStillDecide: true,
  };
}
