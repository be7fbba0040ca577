import type { AnalysisSettings } from './analysis-settings.ts';
import { LEAST_FAILURES, PASS_THRESHOLD } from './family.ts';
import type { ProbeCounts } from './observation.ts';
import { addSamples, logEvidence, noEvidence } from './sequential/e-process.ts';
import { exceeds, type RatioTest, ratioLogs, staysBelow } from './sequential/ratio-test.ts';
import { reaches, result } from './test-results.ts';
import { describeTest } from './test-text.ts';
import type { TestName, TestResult } from './verdict.ts';

/** What own probes say so far: enough to let users come, enough to refuse them, or neither. */
export type ProbeVerdict = {
  readonly kind: 'proven' | 'failed' | 'undecided';
  readonly reasons: readonly string[];
  readonly tests: readonly TestResult[];
};

/** Judges the probes by themselves: before the first stage there is nothing else. May be asked after each probe. */
export function judgeProbes(
  probes: ProbeCounts,
  settings: AnalysisSettings,
  threshold: number,
): ProbeVerdict {
  const tests = probeTests(probes, settings, threshold);
  const failed = tests.filter((test) => failsAsProbe(test));
  if (failed.length > 0) return { kind: 'failed', reasons: failed.map(describeTest), tests };
  const open = tests.filter((test) => isOpen(test));
  return open.length > 0
    ? { kind: 'undecided', reasons: open.map(describeTest), tests }
    : { kind: 'proven', reasons: tests.filter(({ side }) => side === 'pass').map(describeTest), tests };
}

/** A stream of its own: the action sends these requests, so they are independent, and no users' request is among them. */
export function probeTests(probes: ProbeCounts, settings: AnalysisSettings, threshold: number): TestResult[] {
  const { errors, latency } = settings;
  const tail = 1 - latency.quantile;
  const on = (name: TestName, side: TestResult['side'], limit: number, test: RatioTest, failures: number) => {
    const counts = { failures, requests: probes.probes };
    const logE = logEvidence(addSamples(noEvidence(1), [{ stage: 0, logs: ratioLogs(test, counts) }]));
    const held = name === 'probe-errors' ? { dryRun: errors.dryRun } : latency;
    const terms = { ...held, name, threshold: side === 'fail' ? threshold : PASS_THRESHOLD };
    return result(terms, side, logE, { ...counts, limit });
  };
  return [
    on('probe-errors', 'fail', errors.ratio, exceeds(errors.ratio), probes.failures),
    on('probe-errors', 'pass', errors.ratio, staysBelow(errors.ratio), probes.failures),
    on('probe-latency', 'pass', tail, staysBelow(tail), probes.slow),
  ];
}

function failsAsProbe(test: TestResult): boolean {
  const enough = (test.counts.failures ?? 0) >= LEAST_FAILURES;
  return test.side === 'fail' && !test.dryRun && enough && reaches(test);
}

const isOpen = (test: TestResult): boolean => test.side === 'pass' && !test.dryRun && !reaches(test);
