import { GRID } from './grid.ts';
import { logMean } from './log-mean.ts';

/** Logs by point of the grid, summed over the samples of each stage: all that a test must remember. */
export type StageLogs = readonly (readonly number[])[];

/** What one sample of a stage adds. */
export type Sample = { readonly stage: number; readonly logs: readonly number[] };

/**
 * The logs after more samples. `exponent` (1 / dispersion) makes up for failures that come in bursts: a power of at most 1
 * keeps an e-process one.
 */
export function addSamples(before: StageLogs, samples: readonly Sample[], exponent = 1): StageLogs {
  const sums = before.map((sum) => [...sum]);
  for (const { stage, logs } of samples) {
    const sum = sums[stage] ?? [];
    for (let point = 0; point < sum.length; point += 1) {
      sum[point] = (sum[point] ?? 0) + exponent * (logs[point] ?? 0);
    }
  }
  return sums;
}

/** No evidence yet, in any of so many stages. */
export function noEvidence(stages: number): StageLogs {
  return Array.from({ length: stages }, () => GRID.map(() => 0));
}

/**
 * ln E of all stages together. Under the hypothesis E ever passes a threshold x with a probability of at most 1/x, however often and
 * however long it is looked at (Ville's inequality).
 */
export function logEvidence(sums: StageLogs): number {
  return logMean(GRID.map((_, point) => sums.reduce((all, sum) => all + (sum[point] ?? 0), 0)));
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
