import type { ArmCounts } from './evidence.ts';
import type { JudgedStage } from './judged-stage.ts';
import type { Interval, Observation } from './observation.ts';
import { countsProblem, isCount } from './sequential/counts.ts';

/** Sums of fractions differ from the whole by so little. */
const SLACK = 1e-6;

/**
 * Why an observation cannot be true; undefined for one that can. Counts that do not fit are a fault of a source or of a clock, never evidence: left
 * out they would hide what they stand for.
 */
export function observationProblem(observation: Observation, stage: JudgedStage): string | undefined {
  return (
    stageProblem(stage) ??
    firstOf(observation.intervals, (interval, index) =>
      intervalProblem(interval, observation.intervals[index - 1], stage),
    ) ??
    futureProblem(observation.intervals, stage) ??
    firstOf(observation.before, (arm, index) =>
      after(`interval ${index + 1} before the rollout`, armProblem(arm)),
    ) ??
    probeProblem(observation)
  );
}

function stageProblem({ index, stages, ageMs }: JudgedStage): string | undefined {
  if (stages[index] === undefined) return `stage ${index + 1} of ${stages.length} does not exist`;
  return ageMs >= 0 ? undefined : `the stage is ${ageMs} ms old: the clock was set back`;
}

function intervalProblem(
  interval: Interval,
  before: Interval | undefined,
  stage: JudgedStage,
): string | undefined {
  const { startMs, endMs } = interval;
  if (!(endMs > startMs)) return `an interval goes from ${startMs} to ${endMs} ms`;
  if (before !== undefined && startMs < before.endMs)
    return `${span(interval)} comes after ${span(before)}: intervals are out of order or overlap`;
  if (!(interval.stage >= (before?.stage ?? 0) && interval.stage <= stage.index))
    return `${span(interval)} belongs to stage ${interval.stage + 1}, and the rollout is in stage ${stage.index + 1}`;
  if (!(interval.weight > 0 && interval.weight <= 1))
    return `${span(interval)} has a weight of ${interval.weight}`;
  const candidate = armProblem(interval.candidate);
  if (candidate !== undefined) return `${span(interval)}: the candidate has ${candidate}`;
  const baseline = armProblem(interval.baseline);
  return baseline === undefined ? undefined : `${span(interval)}: the baseline has ${baseline}`;
}

/** No clock is at hand: intervals that take longer than their stage is old are of the future, or of another clock. */
function futureProblem(intervals: readonly Interval[], { index, ageMs }: JudgedStage): string | undefined {
  const last = intervals.at(-1);
  const first = intervals.find((interval) => interval.stage === index);
  if (last === undefined || first === undefined || last.endMs - first.startMs <= ageMs) return undefined;
  return `${span(last)} is not over yet: the stage is only ${ageMs} ms old and its intervals span ${last.endMs - first.startMs} ms (do the clocks differ?)`;
}

function armProblem({ requests, byClass, latency }: ArmCounts): string | undefined {
  let answers = 0;
  for (const name in byClass) {
    const failures = byClass[name] ?? 0;
    const problem = countsProblem({ failures, requests });
    if (problem !== undefined) return `${problem} with ${name}`;
    answers += failures;
  }
  if (!isCount(requests)) return `${requests} requests`;
  if (answers > requests * (1 + SLACK)) return `${answers} answers to ${requests} requests`;
  let placed = 0;
  for (const { lowerMs, upperMs, count } of latency.buckets) {
    if (!isCount(count) || !(upperMs > lowerMs)) return `${count} latencies from ${lowerMs} to ${upperMs} ms`;
    placed += count;
  }
  if (!isCount(latency.count)) return `${latency.count} latencies`;
  return placed > latency.count * (1 + SLACK)
    ? `${placed} latencies in the buckets of ${latency.count}`
    : undefined;
}

function probeProblem({ probes }: Observation): string | undefined {
  if (probes === undefined) return undefined;
  const failed = countsProblem({ failures: probes.failures, requests: probes.probes });
  const slow = countsProblem({ failures: probes.slow, requests: probes.probes });
  return after('failed probes', failed) ?? after('slow probes', slow);
}

function firstOf<T>(
  items: readonly T[],
  problemOf: (item: T, index: number) => string | undefined,
): string | undefined {
  for (const [index, item] of items.entries()) {
    const problem = problemOf(item, index);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

const after = (what: string, problem: string | undefined): string | undefined =>
  problem === undefined ? undefined : `${what}: ${problem}`;

function span({ startMs, endMs }: Interval): string {
  return `the interval from ${time(startMs)} to ${time(endMs)}`;
}

function time(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? `${ms} ms` : date.toISOString().slice(0, 19).replace('T', ' ');
}
