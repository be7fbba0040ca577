import { isVerified } from '../smoke/verification/conclude.ts';
import type { CheckState, VerifiedCheck } from '../smoke/verification/result.ts';
import { timeSpan } from './figures.ts';
import { blocks, code, list, table, text } from './markdown.ts';
import type { SmokeRun } from './outcome.ts';
import type { Room } from './room.ts';

/** The six checks that need no suite, those that were left out too; what failed says what to do. */
export function verificationSection(runs: readonly SmokeRun[], room: Room): string {
  return blocks(
    ...runs.flatMap(({ report }) =>
      report?.verification === undefined
        ? []
        : [blocks('### Deployment checks', sectionOf(report.verification, report.target, room))],
    ),
  );
}

function sectionOf(checks: readonly VerifiedCheck[], target: string, room: Room): string {
  const { characters } = room;
  const failed = checks.filter(({ state }) => state === 'failed');
  return blocks(
    isVerified(checks)
      ? `On ${text(target, characters)}: passed.`
      : `**On ${text(target, characters)}: ${failed.length === 0 ? 'nothing could be asked' : `${failed.length} failed`}.**`,
    table(['check', 'asked', 'result', 'seen', 'time', 'request id'], checks, (check) => row(check, room)),
    list(failed.map((check) => adviceLine(check, room))),
  );
}

function row({ name, asked, state, seen, durationMs, requestId }: VerifiedCheck, room: Room): string[] {
  const { characters } = room;
  return [
    name,
    code(asked, characters),
    STATES[state],
    text(seen, characters),
    durationMs === undefined ? '' : timeSpan(durationMs),
    code(requestId ?? '', characters),
  ];
}

const STATES: Readonly<Record<CheckState, string>> = {
  passed: 'passed',
  failed: '**failed**',
  'left-out': 'left out',
  'not-asked': 'not asked',
};

function adviceLine({ name, hint, traceparent }: VerifiedCheck, { characters }: Room): string {
  const trace = traceparent === undefined ? '' : `, traceparent ${code(traceparent, characters)}`;
  return `**${name}**${trace}${hint === undefined ? '' : `: ${text(hint, characters)}`}`;
}
