import type { ArmCounts } from './evidence.ts';
import { type PlannedStage, watchedRows } from './judged-stage.ts';
import type { Interval } from './observation.ts';
import type { Counts } from './sequential/counts.ts';
import type { Pair } from './sequential/relative-test.ts';
import { commonEdge, possiblyAbove, surelyAbove } from './sequential/slow-answers.ts';

/** One kind of failure, as both arms showed it over the watched stages. */
export type Stream = {
  /** Sums of each watched stage, reached or not. */
  readonly stages: readonly Pair[];
  readonly intervals: readonly StagedPair[];
  /** How much more than by chance such failures of the baseline varied before the rollout. */
  readonly dispersion: number;
};

/** `stage` is a place among the watched ones. */
export type StagedPair = Pair & { readonly stage: number };

/** Answers of one class, `5xx` or `4xx`. */
export function classStream(
  intervals: readonly Interval[],
  stages: readonly PlannedStage[],
  name: '5xx' | '4xx',
  dispersion: number,
): Stream {
  const countsOf = ({ requests, byClass }: ArmCounts): Counts => ({ failures: byClass[name] ?? 0, requests });
  return stream(intervals, stages, dispersion, ({ candidate, baseline }) => ({
    candidate: countsOf(candidate),
    baseline: countsOf(baseline),
  }));
}

/** Slow answers in two readings: what is certain, for blame, and what is possible, for proof. Instances start in the first interval of a stage. */
export function latencyStreams(
  intervals: readonly Interval[],
  stages: readonly PlannedStage[],
  limitMs: number,
  dispersion: number,
): { readonly certain: Stream; readonly possible: Stream } {
  const started = intervals.filter(({ first }) => !first);
  const edge = commonEdge(bothArms(started), limitMs);
  return {
    certain: stream(started, stages, dispersion, ({ candidate, baseline }) => ({
      candidate: surelyAbove(candidate.latency, limitMs),
      baseline: possiblyAbove(baseline.latency, edge),
    })),
    // A proof asks the candidate alone.
    possible: stream(started, stages, dispersion, ({ candidate }) => ({
      candidate: possiblyAbove(candidate.latency, limitMs),
      baseline: NOT_ASKED,
    })),
  };
}

function stream(
  intervals: readonly Interval[],
  planned: readonly PlannedStage[],
  dispersion: number,
  pairOf: (interval: Interval) => Pair,
): Stream {
  const rows = watchedRows(planned);
  const stages = rows.filter((row) => row !== undefined).map(() => ({ candidate: none(), baseline: none() }));
  const pairs: StagedPair[] = [];
  for (const interval of intervals) {
    const stage = rows[interval.stage] ?? -1;
    const sums = stages[stage];
    if (sums === undefined) continue;
    const { candidate, baseline } = pairOf(interval);
    pairs.push({ stage, candidate, baseline });
    add(sums.candidate, candidate);
    add(sums.baseline, baseline);
  }
  return { stages, intervals: pairs, dispersion };
}

const NOT_ASKED: Counts = { failures: 0, requests: 0 };

const none = () => ({ failures: 0, requests: 0 });

function add(sum: { failures: number; requests: number }, { failures, requests }: Counts): void {
  sum.failures += failures;
  sum.requests += requests;
}

function bothArms(intervals: readonly Interval[]) {
  return intervals.flatMap(({ candidate, baseline }) => [candidate.latency, baseline.latency]);
}
