import type { SarifLog, SarifRun } from './sarif-log.ts';

/** What is uploaded apart: code scanning processes nothing of a file that holds a run that failed. */
export type SplitLog = {
  readonly succeeded: SarifLog | undefined;
  /** It answers `unsuccessful execution` to these, and keeps their alerts as they are. */
  readonly failed: SarifLog | undefined;
};

/** The runs of tools that worked, and those of tools that did not. */
export function splitLog(log: SarifLog): SplitLog {
  const failed = log.runs.filter(hasFailed);
  const succeeded = log.runs.filter((run) => !hasFailed(run));
  const logOf = (runs: readonly SarifRun[]): SarifLog | undefined =>
    runs.length === 0 ? undefined : { ...log, runs };
  return { succeeded: logOf(succeeded), failed: logOf(failed) };
}

const hasFailed = ({ invocations }: SarifRun): boolean =>
  invocations.some(({ executionSuccessful }) => !executionSuccessful);
