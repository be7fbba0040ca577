import type { CheckResult } from '../smoke/report.ts';
import { counted } from './figures.ts';
import { logBlock } from './log-block.ts';
import { blocks, code, list, table, text } from './markdown.ts';
import type { RevisionEvidence } from './outcome.ts';
import type { Room } from './room.ts';

/** What a failed revision left behind: what Cloud Run says of it, and its last words. */
export function evidenceSection(evidence: RevisionEvidence | undefined, room: Room): string {
  if (evidence === undefined) return '';
  const { revision, conditions, logLines, checks = [], problem } = evidence;
  return blocks(
    `### What ${text(revision)} left behind`,
    conditions.length === 0 ? '' : conditionTable(conditions, room),
    checks.length === 0 ? '' : checkTable(checks, room),
    logLines.length === 0
      ? 'It logged nothing that could be found.'
      : logBlock(logLines, room, (shown) => `Its last ${counted(shown, 'log line')}`),
    problem === undefined
      ? ''
      : list([`Not all of it could be read (${problem.code}): ${text(problem.message)}`]),
  );
}

function conditionTable(conditions: RevisionEvidence['conditions'], { rows, characters }: Room): string {
  return table(
    ['condition', 'state', 'message'],
    conditions,
    ({ type, state, message }) => [
      text(type, characters),
      state === 'failed' ? '**failed**' : text(state, characters),
      text(message, characters),
    ],
    rows,
  );
}

/** Which of its answers were wrong; each is shown whole where the suite is told. */
function checkTable(checks: readonly CheckResult[], { rows, characters }: Room): string {
  return table(
    ['failed check', 'request', 'answer', 'request id'],
    checks,
    ({ name, request, status, requestId }) => [
      text(name, characters),
      code(`${request.method} ${request.url}`, characters),
      status === undefined ? 'none' : String(status),
      code(requestId, characters),
    ],
    rows,
  );
}
