import { ActionError } from '../../domain/errors/action-error.ts';
import type { SmokeRun } from '../../domain/report/outcome.ts';
import type { CheckResult, SmokeReport } from '../../domain/smoke/report.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ServiceName } from '../../ports/cloud-run.ts';
import type { LogLine, RevisionLogs } from '../../ports/logs.ts';

const MOST_CHECKS = 5;
const LINES_EACH = 10;
const LOOKS = 3;
const AGAIN_MS = 2_000;
const LOOK_MS = 8_000;
/** The clocks of the runner and of Google may differ by this much. */
const SKEW_MS = 60_000;

export type LogSource = {
  readonly service: ServiceName;
  readonly logs: RevisionLogs;
  readonly clock: Clock;
};

/**
 * Adds to the failed checks of the last run what the service logged of their requests, found by their traces. Read when the traffic is where it
 * should be, once for all checks; that it cannot be read is a note.
 */
export async function readCheckLogs(
  runs: readonly SmokeRun[],
  from: LogSource,
): Promise<readonly SmokeRun[]> {
  const last = runs.findLastIndex(({ report }) => report?.passed === false);
  const report = runs[last]?.report;
  if (report === undefined) return runs;
  const traceIds = [...(report.setup ?? []), ...report.checks]
    .flatMap((check) => (check.passed ? [] : (traceOf(check) ?? [])))
    .slice(0, MOST_CHECKS);
  if (traceIds.length === 0) return runs;
  const read = await look(report, traceIds, from);
  return runs.map((run, index) => (index === last ? { ...run, report: read } : run));
}

async function look(
  report: SmokeReport,
  traceIds: readonly string[],
  { service, logs, clock }: LogSource,
): Promise<SmokeReport> {
  const query = {
    ...{ service, traceIds, sinceMs: report.startedMs - SKEW_MS },
    ...{ limit: MOST_CHECKS * LINES_EACH, withinMs: LOOK_MS },
  };
  try {
    // An entry can be found some seconds after it was written.
    for (let looks = 1; ; looks += 1) {
      const lines = await logs.lines(query);
      if (lines.length > 0) return withLines(report, traceIds, lines);
      if (looks >= LOOKS || !mayHaveLogged(report)) break;
      await clock.sleep(AGAIN_MS);
    }
    return withLines(report, traceIds, []);
  } catch (error) {
    return { ...report, logNote: noteOf(error) };
  }
}

/** A request that Google's front end refused, and one that was never answered, reach no container that could log them. */
function mayHaveLogged({ setup = [], checks }: SmokeReport): boolean {
  return [...setup, ...checks].some(
    ({ passed, status, failures }) =>
      !passed && status !== undefined && failures.every(({ kind, hint }) => kind !== 'status' || !hint),
  );
}

function withLines(report: SmokeReport, traceIds: readonly string[], lines: readonly LogLine[]): SmokeReport {
  const { hide = (text: string) => text } = report;
  const add = (check: CheckResult): CheckResult => {
    const traceId = traceOf(check);
    if (check.passed || traceId === undefined || !traceIds.includes(traceId)) return check;
    const logLines = lines
      .filter((line) => line.traceId === traceId)
      .slice(-LINES_EACH)
      .map(({ timestamp, severity, text }) => ({ timestamp, severity, text: hide(text) }));
    return { ...check, logLines };
  };
  return {
    ...report,
    checks: report.checks.map(add),
    ...(report.setup !== undefined && { setup: report.setup.map(add) }),
  };
}

function traceOf({ traceparent = '' }: CheckResult): string | undefined {
  return /^[0-9a-f]{2}-([0-9a-f]{32})-/.exec(traceparent)?.[1];
}

function noteOf(error: unknown): string {
  const message = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
  const hint = error instanceof ActionError && error.hint !== undefined ? `. ${error.hint}` : '';
  return `What the service logged of the failed checks could not be read: ${message}${hint}`;
}
