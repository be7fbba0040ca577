import { ok, type Result } from '../../errors/problem.ts';
import { expected } from '../../text/expected.ts';

const DAY_MS = 86_400_000;

/** A day as `2026-03-31`; one that its month does not have is refused. */
export function parseDay(text: string): Result<string, string> {
  const day = text.trim();
  const startMs = startOf(day);
  const exists = startMs !== undefined && dayOf(startMs) === day;
  return exists ? ok(day) : expected('a day like 2026-03-31', text);
}

/** Days from today to that day, in UTC: 0 is today, below 0 it is over. */
export function daysUntil(day: string, nowMs: number): number {
  return ((startOf(day) ?? 0) - Math.floor(nowMs / DAY_MS) * DAY_MS) / DAY_MS;
}

/** Today, in UTC. */
export function dayOf(nowMs: number): string {
  return new Date(nowMs).toISOString().slice(0, 10);
}

function startOf(day: string): number | undefined {
  const startMs = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(startMs) ? undefined : startMs;
}
