import { ratioLogs, staysBelow } from './ratio-test.ts';

/** A candidate that gets at least this part of its weight is not missing. */
const LEAST_PART = 0.5;

/**
 * What a sample adds to the logs of the test that refutes "the candidate answers at least half of its share". One that hangs, crashes
 * or is not reached answers nothing while the baseline goes on: silence that other rules would call missing data.
 */
export function shareLogs(candidateRequests: number, baselineRequests: number, weight: number): number[] {
  return ratioLogs(staysBelow(weight * LEAST_PART), {
    failures: candidateRequests,
    requests: candidateRequests + baselineRequests,
  });
}
