import type { RevisionEvidence, SmokeRun } from './outcome.ts';

/** What a revision left behind beside its failed checks. What it logged may repeat what it was sent: secrets of the suites are hidden in it too. */
export function withChecks(evidence: RevisionEvidence, runs: readonly SmokeRun[]): RevisionEvidence {
  const reports = runs.flatMap(({ report }) => report ?? []);
  const hide = (text: string): string =>
    reports.reduce((shown, report) => report.hide?.(shown) ?? shown, text);
  const checks = reports
    .flatMap(({ setup = [], checks }) => [...setup, ...checks])
    .filter(({ passed }) => !passed);
  const { conditions, logLines, problem } = evidence;
  return {
    ...evidence,
    conditions: conditions.map((condition) => ({ ...condition, message: hide(condition.message) })),
    logLines: logLines.map((line) => ({ ...line, text: hide(line.text) })),
    ...(checks.length > 0 && { checks }),
    ...(problem && { problem: { ...problem, message: hide(problem.message) } }),
  };
}
