import { sumArms } from '../../domain/analysis/arm-sum.ts';
import type { ArmCounts, RevisionTraffic } from '../../domain/analysis/evidence.ts';
import type { Interval } from '../../domain/analysis/observation.ts';
import type { StageWindow } from './stage-windows.ts';

/**
 * Both arms in the same intervals: the candidate, and all other revisions together. What lies outside of the windows is left out, whatever the
 * source says of it.
 */
export function pairedIntervals(
  windows: readonly StageWindow[],
  traffic: readonly RevisionTraffic[],
  candidate: string,
  intervalMs: number,
): Interval[] {
  const armsAt = byInterval(traffic, candidate, intervalMs);
  return windows.flatMap(({ stage, weight, startMs, endMs }) =>
    startsOf({ startMs, endMs }, intervalMs).map((start) => ({
      startMs: start,
      endMs: start + intervalMs,
      stage,
      weight,
      first: start === startMs,
      ...armsAt(start),
    })),
  );
}

/** All revisions as one arm, for each interval of a window. */
export function summedIntervals(
  window: { readonly startMs: number; readonly endMs: number },
  traffic: readonly RevisionTraffic[],
  intervalMs: number,
): ArmCounts[] {
  const armsAt = byInterval(traffic, undefined, intervalMs);
  return startsOf(window, intervalMs).map((start) => armsAt(start).baseline);
}

/** The beginning of each interval. */
export function startsOf(
  { startMs, endMs }: { readonly startMs: number; readonly endMs: number },
  intervalMs: number,
): number[] {
  const count = Math.max(0, Math.floor((endMs - startMs) / intervalMs));
  return Array.from({ length: count }, (_, index) => startMs + index * intervalMs);
}

function byInterval(traffic: readonly RevisionTraffic[], candidate: string | undefined, intervalMs: number) {
  const points = traffic.flatMap(({ revision, intervals }) =>
    intervals
      .filter(({ startMs, endMs }) => endMs - startMs === intervalMs)
      .map(({ startMs, endMs: _, ...counts }) => ({ startMs, counts, ours: revision === candidate })),
  );
  const byStart = Map.groupBy(points, ({ startMs }) => startMs);
  return (startMs: number): { readonly candidate: ArmCounts; readonly baseline: ArmCounts } => {
    const found = byStart.get(startMs) ?? [];
    const arm = (ours: boolean) =>
      sumArms(found.filter((point) => point.ours === ours).map(({ counts }) => counts));
    return { candidate: arm(true), baseline: arm(false) };
  };
}
