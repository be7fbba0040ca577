import { GRID } from './grid.ts';
import { logMean } from './log-mean.ts';

/** Logs by point of the grid, summed over the samples of each stage: all that a test must remember. */
export type StageLogs = readonly (readonly number[])[];

/** What no answer adds. */
export const NOTHING: readonly number[] = GRID.map(() => 0);

/** What one sample of a stage adds. */
export type Sample = { readonly stage: number; readonly logs: readonly number[] };

/**
 * The logs after more samples. `exponent` (1 / dispersion) makes up for failures that come in bursts: a power of at most 1
 * keeps an e-process one.
 */
export function addSamples(before: StageLogs, samples: readonly Sample[], exponent = 1): StageLogs {
  const sums: number[][] = [];
  for (const sum of before) sums.push(sum.slice());
  for (const { stage, logs } of samples) {
    const sum = sums[stage];
    if (sum === undefined) continue;
    for (let point = 0; point < sum.length; point += 1) {
      sum[point] = (sum[point] ?? 0) + exponent * (logs[point] ?? 0);
    }
  }
  return sums;
}

/** Logs after so many times the same more. */
export function shifted(logs: readonly number[], by: readonly number[], times: number): readonly number[] {
  const moved = logs.slice();
  for (let point = 0; point < moved.length; point += 1)
    moved[point] = (moved[point] ?? 0) + times * (by[point] ?? 0);
  return moved;
}

/** No evidence yet, in any of so many stages. */
export function noEvidence(stages: number): StageLogs {
  return new Array<readonly number[]>(stages).fill(NOTHING);
}

/**
 * ln E of all stages together. Under the hypothesis E ever passes a threshold x with a probability of at most 1/x, however often and
 * however long it is looked at (Ville's inequality).
 */
export function logEvidence(sums: StageLogs): number {
  return logMean(sumOfStages(sums));
}

/** The logs of all stages together, by point of the grid. */
export function sumOfStages(sums: StageLogs): readonly number[] {
  const all = NOTHING.slice();
  for (const sum of sums) {
    for (let point = 0; point < all.length; point += 1) all[point] = (all[point] ?? 0) + (sum[point] ?? 0);
  }
  return all;
}

/**
 * The same, begun anew at each stage and averaged: a fault that starts under the load of a late stage is not outweighed by what was
 * good before it. Costs the logarithm of the number of stages, which is therefore fixed beforehand.
 */
export function logRestartedEvidence(sums: StageLogs): number {
  return sums.length === 0 ? 0 : logMean(sinceEachStart(sums).map(logMean));
}

/** The logs from each stage to the last one; those of a stage that is yet to come are zero. */
export function sinceEachStart(sums: StageLogs): StageLogs {
  const since: number[][] = [];
  let next: readonly number[] | undefined;
  for (let stage = sums.length - 1; stage >= 0; stage -= 1) {
    const own = sums[stage] ?? [];
    const all: number[] = [];
    for (let point = 0; point < own.length; point += 1) all.push((own[point] ?? 0) + (next?.[point] ?? 0));
    since.push(all);
    next = all;
  }
  return since.reverse();
}
