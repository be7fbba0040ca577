import { kindOf, type LoggedRequest } from './requests.ts';

/** Where the time of one process went; the parts add up to its wall time. */
export type Breakdown = {
  /** Start of the process to the arrival of its first request. */
  readonly startMs: number;
  /** From there to the last answer of the login, gaps included. */
  readonly logInMs: number;
  /** While a later call was being answered. */
  readonly callsMs: number;
  /** Between them: own work, and the smoke test. */
  readonly gapsMs: number;
  /** The last answer to the end of the process. */
  readonly exitMs: number;
};

type Span = { readonly from: number; readonly to: number };

/** Splits the time between the first and the last moment of a process by what the emulator saw of it. */
export function breakDown(process: Span, requests: readonly LoggedRequest[]): Breakdown {
  const spans = requests.map((request) => ({ kind: kindOf(request), ...spanOf(request) }));
  const first = Math.min(process.to, ...spans.map(({ from }) => from));
  const last = Math.max(first, ...spans.map(({ to }) => to));
  const loggedIn = Math.max(first, ...spans.filter(({ kind }) => kind === 'log in').map(({ to }) => to));
  const later = spans.filter(({ from }) => from >= loggedIn);
  const callsMs = covered(later);
  return {
    startMs: first - process.from,
    logInMs: loggedIn - first,
    callsMs,
    gapsMs: last - loggedIn - callsMs,
    exitMs: Math.max(0, process.to - last),
  };
}

function spanOf({ at, ms }: LoggedRequest): Span {
  const from = Date.parse(at);
  return { from, to: from + ms };
}

/** Calls that go out together count once. */
function covered(spans: readonly Span[]): number {
  let [sum, until] = [0, Number.NEGATIVE_INFINITY];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    sum += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return sum;
}
