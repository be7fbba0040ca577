import type { Counts } from './sequential/counts.ts';
import {
  addSamples,
  logEvidence,
  logRestartedEvidence,
  noEvidence,
  type Sample,
  type StageLogs,
} from './sequential/e-process.ts';
import { type RatioTest, ratioLogs } from './sequential/ratio-test.ts';
import { type Pair, relativeLogs } from './sequential/relative-test.ts';
import { shareLogs } from './sequential/share-test.ts';
import type { ShareRow } from './share-stream.ts';
import type { Stream, Totals } from './stream.ts';
import type { TestName, TestResult } from './verdict.ts';

/** What a result is called and held to. */
export type Terms = {
  readonly name: TestName;
  readonly threshold: number;
  readonly dryRun: boolean;
  /** From which time on an answer counts as slow. */
  readonly limitMs?: number | undefined;
};

/** Evidence that the candidate breaks an absolute limit; `above` are the logs of that test. */
export function breaksLimit(stream: Totals, above: StageLogs, limit: number, terms: Terms): TestResult {
  return result(terms, 'fail', logRestartedEvidence(above), {
    ...totalOf(stream, 'candidate'),
    limit,
    dispersion: stream.dispersion,
  });
}

/** Evidence that the candidate keeps it. What was proven under less load still counts: the tests that fail watch what changes. */
export function keepsLimit(stream: Totals, below: StageLogs, limit: number, terms: Terms): TestResult {
  return result(terms, 'pass', logEvidence(below), {
    ...totalOf(stream, 'candidate'),
    limit,
    dispersion: stream.dispersion,
  });
}

/** Evidence that the candidate fails more often than the baseline does in the same intervals. */
export function worseThanBaseline(
  stream: Stream,
  unlike: StageLogs,
  tolerance: number,
  terms: Terms,
): TestResult {
  const baseline = totalOf(stream, 'baseline');
  return result(terms, 'fail', logRestartedEvidence(unlike), {
    ...totalOf(stream, 'candidate'),
    baselineFailures: baseline.failures,
    baselineRequests: baseline.requests,
    tolerance,
    dispersion: stream.dispersion,
  });
}

/** Evidence that the candidate answers less than half of the requests that its weight should bring it. */
export function missesShare(rows: readonly ShareRow[], stages: number, terms: Terms): TestResult {
  const samples = rows.map(({ stage, weight, candidate, baseline }) => ({
    stage,
    logs: shareLogs(candidate, baseline, weight),
  }));
  const sum = (of: (row: ShareRow) => number) => rows.reduce((all, row) => all + of(row), 0);
  return result(terms, 'fail', logRestartedEvidence(addSamples(noEvidence(stages), samples)), {
    requests: sum(({ candidate }) => candidate),
    baselineRequests: sum(({ baseline }) => baseline),
    expected: sum(({ weight, candidate, baseline }) => weight * (candidate + baseline)),
  });
}

/** The logs of an absolute test by stage; requests of a stage may be taken together. */
export function ratioSums({ stages, dispersion }: Totals, test: RatioTest): StageLogs {
  const samples = stages.map(({ candidate }, stage) => ({ stage, logs: ratioLogs(test, candidate) }));
  return addSamples(noEvidence(stages.length), samples, 1 / dispersion);
}

/** The logs of a comparison by stage; each interval speaks for itself. */
export function relativeSums({ stages, intervals, dispersion }: Stream, tolerance: number): StageLogs {
  const samples: Sample[] = [];
  for (const pair of intervals) {
    // An interval without failures says nothing.
    if (pair.candidate.failures + pair.baseline.failures === 0) continue;
    samples.push({ stage: pair.stage, logs: relativeLogs(pair, tolerance) });
  }
  return addSamples(noEvidence(stages.length), samples, 1 / dispersion);
}

/** All that an arm answered. */
function totalOf({ stages }: Totals, arm: keyof Pair): Counts {
  let [failures, requests] = [0, 0];
  for (const stage of stages) {
    failures += stage[arm].failures;
    requests += stage[arm].requests;
  }
  return { failures, requests };
}

/** A result from the logarithm of its evidence. */
export function result(
  { name, threshold, dryRun, limitMs }: Terms,
  side: TestResult['side'],
  logE: number,
  counts: TestResult['counts'],
): TestResult {
  const [e, p] = [Math.exp(logE), Math.min(1, Math.exp(-logE))];
  const all = limitMs === undefined ? counts : { ...counts, limitMs };
  return { name, side, e, logE, threshold, p, dryRun, counts: all };
}

/** Whether the evidence reaches what is asked, its own threshold where nothing else is. */
export function reaches({ logE, threshold }: TestResult, evidence: number = threshold): boolean {
  return logE >= Math.log(evidence);
}
