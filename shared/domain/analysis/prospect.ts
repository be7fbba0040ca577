import type { AnalysisSettings } from './analysis-settings.ts';
import type { JudgedStage } from './judged-stage.ts';
import type { Interval } from './observation.ts';
import type { StageLogs } from './sequential/e-process.ts';
import { requestsNeeded } from './sequential/requests-needed.ts';
import type { TestResult } from './verdict.ts';

/** What a proof that is still open would take. */
export type Prospect = {
  /** Good answers that are still needed at best; undefined where no number would do. */
  readonly requests: number | undefined;
  /** Intervals until they have come at the stage's own rate; undefined where nobody asks, or none has settled yet. */
  readonly intervals: number | undefined;
};

/** How far an open proof is from its end, should every further answer be good; `below` are its logs so far. */
export function prospectOf(
  test: TestResult,
  below: StageLogs,
  dispersion: number,
  intervals: readonly Interval[],
  { index }: JudgedStage,
): Prospect {
  const { limit = 0 } = test.counts;
  const requests = requestsNeeded(limit, test.threshold, below, 1 / dispersion);
  const own = intervals.filter(({ stage }) => stage === index);
  const rate = own.reduce((sum, { candidate }) => sum + candidate.requests, 0) / own.length;
  const known = requests !== undefined && rate > 0;
  return { requests, intervals: known ? Math.ceil(requests / rate) : undefined };
}

/** Intervals of this stage that can still settle before its deadline has passed twice. */
export function intervalsLeft(
  { intervalMs, settleMs }: AnalysisSettings,
  { index, stages, ageMs }: JudgedStage,
  settled: number,
): number {
  const deadlineMs = stages[index]?.deadlineMs ?? 0;
  if (ageMs >= 2 * deadlineMs) return 0;
  return Math.max(0, Math.floor((2 * deadlineMs - settleMs) / intervalMs) - settled);
}
