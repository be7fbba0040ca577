import {
  addSamples,
  logEvidence,
  logRestartedEvidence,
  noEvidence,
} from '../../../../../../shared/domain/analysis/sequential/e-process.ts';
import {
  exceeds,
  ratioLogs,
  staysBelow,
} from '../../../../../../shared/domain/analysis/sequential/ratio-test.ts';
import {
  type Pair,
  relativeLogs,
} from '../../../../../../shared/domain/analysis/sequential/relative-test.ts';
import { shareLogs } from '../../../../../../shared/domain/analysis/sequential/share-test.ts';

export type Row = readonly [
  candidateFailures: number,
  candidate: number,
  baselineFailures: number,
  baseline: number,
];

/** E of the test that refutes "at most `limit`", on one sample. */
export const absolute = (failures: number, requests: number, limit = 0.05): number =>
  evidence([ratioLogs(exceeds(limit), { failures, requests })]);

/** E of the test that refutes "at least `limit`", on one sample. */
export const pass = (failures: number, requests: number, limit = 0.05): number =>
  evidence([ratioLogs(staysBelow(limit), { failures, requests })]);

/** E of the comparison with the baseline, over intervals. */
export const relative = (rows: readonly Row[], tolerance = 1): number =>
  evidence(rows.map((row) => relativeLogs(pair(row), tolerance)));

/** E of the test for missing traffic, on one sample. */
export const share = (candidate: number, baseline: number, weight: number): number =>
  evidence([shareLogs(candidate, baseline, weight)]);

/** E over samples, each of which begins no stage of its own. */
export function evidence(samples: readonly (readonly number[])[]): number {
  return Math.exp(
    logEvidence(
      addSamples(
        noEvidence(1),
        samples.map((logs) => ({ stage: 0, logs })),
      ),
    ),
  );
}

/** E of the restart mixture; `starts` are the indices of the samples at which a stage begins. */
export function restarted(samples: readonly (readonly number[])[], starts: readonly number[]): number {
  const rows = samples.map((logs, index) => ({
    stage: starts.filter((start) => start <= index).length - 1,
    logs,
  }));
  return Math.exp(logRestartedEvidence(addSamples(noEvidence(starts.length), rows)));
}

export function pair([failures, requests, baselineFailures, baselineRequests]: Row): Pair {
  return {
    candidate: { failures, requests },
    baseline: { failures: baselineFailures, requests: baselineRequests },
  };
}
