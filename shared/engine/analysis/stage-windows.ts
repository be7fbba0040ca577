import { type Sampling, settledWindow } from '../../domain/analysis/window.ts';
import type { RolloutRecord } from '../../domain/rollout/record.ts';

/** The whole, settled intervals of one stage, as [startMs, endMs). */
export type StageWindow = {
  /** Index into the stages of the record. */
  readonly stage: number;
  /** The candidate's share of the traffic, 0 to 1. */
  readonly weight: number;
  readonly startMs: number;
  readonly endMs: number;
};

/**
 * When each stage that is watched was in force, as far as its numbers are final. The interval in which the weights change belongs to no
 * stage. What another job's clock recorded may lie in the future of this one: there is nothing to see then, and nothing is counted twice.
 */
export function stageWindows(record: RolloutRecord, nowMs: number, sampling: Sampling): StageWindow[] {
  const windows: StageWindow[] = [];
  for (const [stage, { percent, bakeMs }] of record.stages.entries()) {
    const sinceMs = record.starts[stage];
    if (stage > record.stage || sinceMs === undefined || bakeMs === 0) continue;
    const beginMs = Math.max(sinceMs, windows.at(-1)?.endMs ?? sinceMs);
    // A stage that is over settles like any other, but nothing that came after it is its own.
    const lastMs = Math.min(nowMs, untilMs(record, stage) + sampling.settleMs);
    const window = settledWindow(beginMs, lastMs, sampling);
    if (window !== undefined) windows.push({ stage, weight: percent / 100, ...window });
  }
  return windows;
}

function untilMs({ stage: current, until = [], starts }: RolloutRecord, stage: number): number {
  return stage === current
    ? Number.POSITIVE_INFINITY
    : (until[stage] ?? starts[stage + 1] ?? Number.POSITIVE_INFINITY);
}
