import type { ArmCounts } from './evidence.ts';
import { sumLatency } from './latency-sum.ts';

/** Several revisions as one arm: the baseline is whatever serves beside the candidate. */
export function sumArms(arms: readonly ArmCounts[]): ArmCounts {
  const byClass: Record<string, number> = {};
  for (const arm of arms) {
    for (const [name, count] of Object.entries(arm.byClass)) byClass[name] = (byClass[name] ?? 0) + count;
  }
  return {
    requests: arms.reduce((sum, { requests }) => sum + requests, 0),
    byClass,
    latency: sumLatency(arms.map(({ latency }) => latency)),
  };
}
