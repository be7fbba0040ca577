import type { ArmCounts, LatencyDistribution } from './evidence.ts';
import { type PlannedStage, watchedRows } from './judged-stage.ts';
import type { Interval } from './observation.ts';
import type { Counts } from './sequential/counts.ts';
import type { Pair } from './sequential/relative-test.ts';
import { commonEdge, possiblyAbove, surelyAbove } from './sequential/slow-answers.ts';

/** One kind of failure, as both arms showed it over the watched stages. */
export type Stream = Totals & { readonly intervals: readonly StagedPair[] };

/** What a proof needs of it, which asks the candidate alone. */
export type Totals = {
  /** Sums of each watched stage, reached or not. */
  readonly stages: readonly Pair[];
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
  const stream = emptyStream(stages, dispersion);
  for (const { stage, candidate, baseline } of intervals)
    add(stream, stage, countsOf(candidate, name), countsOf(baseline, name));
  return stream;
}

/** Slow answers in two readings: what is certain, for blame, and what is possible, for proof. Instances start in the first interval of a stage. */
export function latencyStreams(
  intervals: readonly Interval[],
  stages: readonly PlannedStage[],
  limitMs: number,
  dispersion: number,
): { readonly certain: Stream; readonly possible: Totals } {
  const started = intervals.filter(({ first }) => !first);
  const edge = commonEdge(bothArms(started), limitMs);
  const [certain, possible] = [emptyStream(stages, dispersion), emptyStream(stages, dispersion)];
  for (const { stage, candidate, baseline } of started) {
    add(certain, stage, surelyAbove(candidate.latency, limitMs), possiblyAbove(baseline.latency, edge));
    const sum = possible.stages[certain.rows[stage] ?? -1];
    if (sum !== undefined) count(sum.candidate, possiblyAbove(candidate.latency, limitMs));
  }
  return { certain, possible };
}

type Sum = { failures: number; requests: number };
type Building = Stream & {
  readonly rows: readonly (number | undefined)[];
  readonly stages: readonly { readonly candidate: Sum; readonly baseline: Sum }[];
  readonly intervals: StagedPair[];
};

function emptyStream(planned: readonly PlannedStage[], dispersion: number): Building {
  const rows = watchedRows(planned);
  const stages = rows.filter((row) => row !== undefined).map(() => ({ candidate: none(), baseline: none() }));
  return { stages, intervals: [], dispersion, rows };
}

const none = (): Sum => ({ failures: 0, requests: 0 });

function add({ rows, stages, intervals }: Building, of: number, candidate: Counts, baseline: Counts): void {
  const stage = rows[of] ?? -1;
  const sums = stages[stage];
  if (sums === undefined) return;
  intervals.push({ stage, candidate, baseline });
  count(sums.candidate, candidate);
  count(sums.baseline, baseline);
}

function count(sum: Sum, { failures, requests }: Counts): void {
  sum.failures += failures;
  sum.requests += requests;
}

function countsOf({ requests, byClass }: ArmCounts, name: '5xx' | '4xx'): Counts {
  return { failures: (name === '5xx' ? byClass['5xx'] : byClass['4xx']) ?? 0, requests };
}

function bothArms(intervals: readonly Interval[]): readonly LatencyDistribution[] {
  const latencies: LatencyDistribution[] = [];
  for (const { candidate, baseline } of intervals) latencies.push(candidate.latency, baseline.latency);
  return latencies;
}
