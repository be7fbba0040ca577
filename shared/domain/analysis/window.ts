import { formatDuration } from '../text/duration.ts';

/** When numbers exist and may be trusted: counted by whole intervals, final `settleMs` after an interval ended. */
export type Sampling = { readonly intervalMs: number; readonly settleMs: number };

/** So many intervals before now, or before a rollout, tell what its service is like. */
export const INTERVALS_BEFORE = 60;

/** `the last hour`, or what so many intervals are where they are no minutes. */
export function latelyText({ intervalMs }: Pick<Sampling, 'intervalMs'>): string {
  const ms = INTERVALS_BEFORE * intervalMs;
  return `the last ${ms === 3_600_000 ? 'hour' : formatDuration(ms)}`;
}

/** The whole, settled intervals since a start, as [startMs, endMs); undefined while there is none. */
export function settledWindow(
  sinceMs: number,
  nowMs: number,
  { intervalMs, settleMs }: Sampling,
): { readonly startMs: number; readonly endMs: number } | undefined {
  const startMs = Math.ceil(sinceMs / intervalMs) * intervalMs;
  const endMs = Math.floor((nowMs - settleMs) / intervalMs) * intervalMs;
  return endMs > startMs ? { startMs, endMs } : undefined;
}
