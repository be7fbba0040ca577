import { ActionError, type ErrorCode } from '../errors/action-error.ts';
import type { Problem } from '../errors/problem.ts';
import { problemText } from '../errors/refuse.ts';
import { type Annotation, withinCaps } from './annotation.ts';
import { counted } from './figures.ts';
import { blocks, code, details, list, text } from './markdown.ts';
import { inert, inertLine, shorten } from './plain.ts';

export type FaultReport = {
  /** Markdown for the job summary. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** What went wrong and what to do; every problem on a line of its own. */
  readonly failure: string;
  /** For the debug log alone. */
  readonly stack?: string | undefined;
};

/** Tells a fault: nothing could be decided, and this is why. */
export function renderFault(error: unknown, { action }: { readonly action: string }): FaultReport {
  const fault = factsOf(error);
  const sentence = withHint(fault);
  const lines = fault.problems.map(problemLine);
  const one = fault.problems.length <= 1;
  return {
    summary: summaryOf(fault, action),
    annotations: withinCaps(
      one && fault.problems[0]?.line === undefined
        ? [{ level: 'error', title: title(fault.code), message: sentence }]
        : fault.problems.map((problem) => annotationOf(problem, fault.code)),
    ),
    failure: one ? sentence : [`${counted(lines.length, 'problem')}:`, ...lines].join('\n'),
    stack: error instanceof Error ? stacks(error) : undefined,
  };
}

type Fault = {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly problems: readonly Problem[];
};

function factsOf(error: unknown): Fault {
  if (error instanceof ActionError) {
    const { code: errorCode, message, hint, problems } = error;
    return { code: errorCode, message, hint, problems };
  }
  if (isProblems(error)) {
    const [first] = error;
    const errorCode = first.line === undefined ? 'input-invalid' : 'file-invalid';
    return { code: errorCode, message: problemText(first), hint: first.hint, problems: error };
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: 'internal', message, hint: REPORT_IT, problems: [] };
}

const REPORT_IT =
  'This is a fault of run-delivery itself: please report it with this message, and with the log of a run that has debug logging enabled';

function isProblems(error: unknown): error is readonly [Problem, ...Problem[]] {
  return (
    Array.isArray(error) &&
    error.length > 0 &&
    error.every((one) => typeof one?.where === 'string' && typeof one?.message === 'string')
  );
}

function withHint({
  message,
  hint,
}: {
  readonly message: string;
  readonly hint?: string | undefined;
}): string {
  const said = inert(message).trim();
  return hint === undefined ? said : `${said.replace(/[.?!]+$/, '')}. ${inert(hint).trim()}`;
}

function problemLine(problem: Problem): string {
  return inertLine(withHint({ message: problemText(problem), hint: problem.hint }));
}

const title = (errorCode: ErrorCode): string => `run-delivery: ${errorCode}`;

/** An input has no line; the annotation of a file's problem stands at its place and need not repeat it. */
function annotationOf({ where, line, column, message, hint }: Problem, errorCode: ErrorCode): Annotation {
  const place = inertLine(where);
  // YAML in an input has lines too, and no file.
  if (line === undefined || !/[./\\]/.test(where)) {
    const sentence = withHint({
      message: `${inertLine(problemText({ where, line, column, message }))}`,
      hint,
    });
    return { level: 'error', title: title(errorCode), message: sentence };
  }
  return {
    level: 'error',
    title: `run-delivery: ${shorten(place, 200)}`,
    message: withHint({ message, hint }),
    ...{ file: where, line, column },
  };
}

const LISTED = 200;

function summaryOf({ code: errorCode, message, hint, problems }: Fault, action: string): string {
  const listed = problems
    .slice(0, LISTED)
    .map((problem) => text(withHint({ message: problemText(problem), hint: problem.hint })));
  const more = problems.length - listed.length;
  const many = problems.length > 1;
  return `${blocks(
    many
      ? `## ${text(action)} found ${counted(problems.length, 'problem')} and changed nothing`
      : `## ${text(action)} could not go on: ${text(message, 300)}`,
    many ? list(more > 0 ? [...listed, `${more} more`] : listed) : '',
    !many && hint !== undefined ? `**What to do now:** ${text(hint)}` : '',
    !many && message.length > 300 ? details('The whole message', text(message, 20_000)) : '',
    `Error code: ${code(errorCode)}`,
  )}\n`;
}

/** The stack of an error and of everything that caused it. */
function stacks(error: Error): string {
  const lines: string[] = [];
  for (let one: unknown = error; one instanceof Error && lines.length < 10; one = one.cause) {
    lines.push(one.stack ?? String(one));
  }
  return lines.join('\ncaused by ');
}
