import { err, ok, type Problem, type Result } from '../errors/problem.ts';
import { formatDuration } from '../text/duration.ts';
import { type Moment, momentMs } from '../text/moment.ts';
import type { Sampling } from './window.ts';

/** Whole, settled intervals of the past, as [startMs, endMs). */
export type ReplayRange = {
  readonly startMs: number;
  readonly endMs: number;
  /** Those of the settings, or so many of them together that a long range stays readable. */
  readonly intervalMs: number;
  /** What differs from what was asked for. */
  readonly notes: readonly string[];
};

type Asked = { readonly since: Moment; readonly until?: Moment | undefined };

/** As long as Cloud Monitoring keeps what Cloud Run counts. */
const KEPT_MS = 42 * 24 * 3_600_000;
/** Each is looked at, and each look at all before it. */
const MOST_INTERVALS = 360;
/** The judge lets no stage go before. */
const LEAST_INTERVALS = 2;

/** The range that is judged again. Everything that is wrong with it is said at once. */
export function replayRange(asked: Asked, nowMs: number, sampling: Sampling): Result<ReplayRange> {
  const { intervalMs, settleMs } = sampling;
  const settledMs = nowMs - settleMs;
  const sinceMs = momentMs(asked.since, nowMs);
  const wantedMs = asked.until === undefined ? settledMs : momentMs(asked.until, nowMs);
  const problems = [...sinceProblems(sinceMs, nowMs), ...untilProblems(wantedMs, nowMs)];
  const untilMs = Math.min(wantedMs, settledMs);
  if (problems.length > 0) return err(problems);
  if (sinceMs >= wantedMs) {
    const message = `Expected a time before until (${time(wantedMs)}), found ${time(sinceMs)}`;
    return err([{ where: 'since', message }]);
  }
  const count = intervalsIn(sinceMs, untilMs, intervalMs);
  if (count < LEAST_INTERVALS) return err([tooShort(sinceMs, untilMs, sampling)]);
  const together = Math.ceil(count / MOST_INTERVALS);
  const wideMs = together * intervalMs;
  return ok({
    startMs: Math.ceil(sinceMs / wideMs) * wideMs,
    endMs: Math.floor(untilMs / wideMs) * wideMs,
    intervalMs: wideMs,
    notes: [
      ...(wantedMs > settledMs
        ? [
            `Numbers after ${time(settledMs)} may still change (analysis.settle is ${formatDuration(settleMs)}), so the range ends there`,
          ]
        : []),
      ...(together > 1
        ? [
            `The range is long: it is judged by intervals of ${formatDuration(wideMs)}, where a rollout has ${formatDuration(intervalMs)}`,
          ]
        : []),
    ],
  });
}

function sinceProblems(sinceMs: number, nowMs: number): Problem[] {
  if (sinceMs >= nowMs)
    return [{ where: 'since', message: `Expected a time in the past, found ${time(sinceMs)}` }];
  return sinceMs >= nowMs - KEPT_MS
    ? []
    : [
        {
          where: 'since',
          message: `Expected a time of the last ${formatDuration(KEPT_MS)}, which is as long as Cloud Monitoring keeps what it counts, found ${time(sinceMs)}`,
        },
      ];
}

function untilProblems(untilMs: number, nowMs: number): Problem[] {
  return untilMs <= nowMs
    ? []
    : [{ where: 'until', message: `Expected a time that is not in the future, found ${time(untilMs)}` }];
}

function intervalsIn(sinceMs: number, untilMs: number, intervalMs: number): number {
  return Math.floor(untilMs / intervalMs) - Math.ceil(sinceMs / intervalMs);
}

function tooShort(sinceMs: number, untilMs: number, { intervalMs, settleMs }: Sampling): Problem {
  return {
    where: 'since',
    message:
      `Expected a range of at least ${LEAST_INTERVALS} whole intervals of ${formatDuration(intervalMs)} that are final, ` +
      `found ${formatDuration(Math.max(0, Math.round(untilMs - sinceMs)))} until ${time(untilMs)} ` +
      `(numbers are final ${formatDuration(settleMs)} after their interval: analysis.interval and analysis.settle)`,
  };
}

function time(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime())
    ? 'a time that no calendar has'
    : date.toISOString().replace('.000Z', 'Z');
}
