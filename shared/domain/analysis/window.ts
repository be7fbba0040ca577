/** When numbers exist and may be trusted: counted by whole intervals, final `settleMs` after an interval ended. */
export type Sampling = { readonly intervalMs: number; readonly settleMs: number };

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
