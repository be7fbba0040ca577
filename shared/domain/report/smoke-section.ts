import {
  type CheckResult,
  type Failure,
  isWithoutSuite,
  type SmokeReport,
  suitePassed,
} from '../smoke/report.ts';
import { countText } from './evidence-figures.ts';
import { exchangeBlock } from './exchange-block.ts';
import { counted, timeSpan } from './figures.ts';
import { logBlock } from './log-block.ts';
import { blocks, code, details, list, table, text } from './markdown.ts';
import type { SmokeRun } from './outcome.ts';
import { shorten } from './plain.ts';
import { isProven } from './probe-proof.ts';
import type { Room } from './room.ts';
import { plainTestTable } from './test-table.ts';

/** Every run of the smoke suite and every proof by probes; those that passed are folded, those that failed say why. */
export function smokeSection(runs: readonly SmokeRun[], room: Room): string {
  if (runs.length === 0) return '';
  return blocks(
    '### Smoke suite',
    ...runs.flatMap((run) => [runSection(run, room), probesSection(run, room)]),
  );
}

/** What own probes found, and what that proves: users' requests are not among them. */
function probesSection({ probes: proof }: SmokeRun, room: Room): string {
  if (proof === undefined) return '';
  const { probes, failures, slow, sentence, tests } = proof;
  const found = `${countText(probes)} sent, ${countText(failures)} failed, ${countText(slow)} slow`;
  const what = `**Own probes on the candidate, before it has traffic: ${found}.**`;
  const why = sentence === '' ? '' : ` What a proof takes: ${text(sentence, room.characters)}.`;
  const tables = tests.length === 0 ? '' : plainTestTable(tests);
  return blocks(`${what}${why}`, isProven(proof) ? details('The tests of the probes', tables) : tables);
}

function runSection({ when, percent, report, probes }: SmokeRun, room: Room): string {
  const where = shorten(placeOf(when, percent, report?.target), room.characters);
  if (report === undefined && probes !== undefined) return '';
  if (report === undefined || isWithoutSuite(report)) return `${text(where)}: no suite was run, as asked.`;
  const failed = report.checks.filter(({ passed }) => !passed);
  const checks = table(
    ['check', 'request', 'result', 'status', 'time', 'attempts'],
    report.checks,
    (check) => checkRow(check, room),
    room.rows,
  );
  const took = `in ${timeSpan(report.durationMs)}`;
  if (suitePassed(report))
    return blocks(
      details(`${where}: ${counted(report.checks.length, 'check')} passed ${took}`, checks),
      leftOutLine(report, room),
    );
  return blocks(
    `**${text(where)}: ${failed.length} of ${counted(report.checks.length, 'check')} failed ${took}**`,
    checks,
    ...failed.slice(0, room.rows).map((check) => failuresOf(check, room)),
    failed.length > room.rows
      ? `${failed.length - room.rows} more failed checks are in the report file.`
      : '',
    report.logNote === undefined ? '' : `${text(report.logNote, room.characters)}.`,
    leftOutLine(report, room),
  );
}

function leftOutLine({ leftOut = [] }: SmokeReport, { rows, characters }: Room): string {
  if (leftOut.length === 0) return '';
  const names = leftOut.slice(0, rows).map((name) => text(name, characters));
  const more = leftOut.length > rows ? [`${leftOut.length - rows} more`] : [];
  return `Left out, because they have none of the tags: ${[...names, ...more].join(', ')}.`;
}

function placeOf(when: SmokeRun['when'], percent: number, target: string | undefined): string {
  switch (when) {
    case 'candidate':
      return 'On the candidate, before it has traffic';
    case 'service':
      return 'On the service';
    case 'verify':
      return target === undefined ? 'On what was to be verified' : `On ${target}`;
    case 'stage':
      return `On the candidate, under ${percent} % of the traffic`;
  }
}

function checkRow(
  { name, request, passed, status, durationMs, attempts }: CheckResult,
  room: Room,
): string[] {
  return [
    text(name, room.characters),
    code(`${request.method} ${request.url}`, room.characters),
    passed ? 'passed' : '**failed**',
    status === undefined ? 'no answer' : String(status),
    timeSpan(durationMs),
    String(attempts),
  ];
}

function failuresOf(check: CheckResult, room: Room): string {
  const { name, failures, requestId, traceparent } = check;
  const id = requestId === '' ? '' : `, request id ${code(requestId, room.characters)}`;
  const trace = traceparent === undefined ? '' : `, traceparent ${code(traceparent, room.characters)}`;
  const shown = failures.slice(0, room.rows).map((failure) => failureLine(failure, room));
  const more = failures.length > room.rows ? [`${failures.length - room.rows} more`] : [];
  return blocks(
    `**${text(name, room.characters)}**${id}${trace}`,
    list([...shown, ...more]),
    exchangeBlock(check, room),
    logOf(check, room),
  );
}

function logOf({ logLines }: CheckResult, room: Room): string {
  if (logLines === undefined) return '';
  if (logLines.length === 0) return 'Cloud Logging has no line of this request yet.';
  return logBlock(logLines, room, (shown) => `${counted(shown, 'log line')} of this request`);
}

function failureLine({ subject, wanted, found, hint }: Failure, { characters }: Room): string {
  const line = `${text(subject, characters)}: expected ${code(wanted, characters)}, found ${code(found, characters)}`;
  return hint === undefined ? line : `${line}. ${text(hint, characters)}`;
}
