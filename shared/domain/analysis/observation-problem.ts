import { armProblem } from './arm-problem.ts';
import type { JudgedStage } from './judged-stage.ts';
import type { Interval, Observation } from './observation.ts';
import { countsProblem } from './sequential/counts.ts';

/**
 * Why an observation cannot be true; undefined for one that can. Counts that do not fit are a fault of a source or of a clock, never evidence: left
 * out they would hide what they stand for.
 */
export function observationProblem(observation: Observation, stage: JudgedStage): string | undefined {
  return (
    stageProblem(stage) ??
    intervalsProblem(observation.intervals, stage) ??
    futureProblem(observation.intervals, stage) ??
    probeProblem(observation)
  );
}

function stageProblem({ index, stages, ageMs }: JudgedStage): string | undefined {
  if (stages[index] === undefined) return `stage ${index + 1} of ${stages.length} does not exist`;
  return ageMs >= 0 ? undefined : `the stage is ${ageMs} ms old: the clock was set back`;
}

function intervalsProblem(intervals: readonly Interval[], stage: JudgedStage): string | undefined {
  let before: Interval | undefined;
  for (const interval of intervals) {
    const problem = intervalProblem(interval, before, stage);
    if (problem !== undefined) return problem;
    before = interval;
  }
  return undefined;
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

function probeProblem({ probes }: Observation): string | undefined {
  if (probes === undefined) return undefined;
  const failed = countsProblem({ failures: probes.failures, requests: probes.probes });
  const slow = countsProblem({ failures: probes.slow, requests: probes.probes });
  return after('failed probes', failed) ?? after('slow probes', slow);
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
