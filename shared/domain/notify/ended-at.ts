import type { Outcome } from '../report/outcome.ts';

/** When it ended, RFC 3339; the start as it is told where that is no date. */
export function endedAt({ startedAt, durationMs }: Pick<Outcome, 'startedAt' | 'durationMs'>): string {
  const ended = new Date(Date.parse(startedAt) + durationMs);
  return Number.isNaN(ended.getTime()) ? startedAt : ended.toISOString();
}
