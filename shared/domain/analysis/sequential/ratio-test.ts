import type { Counts } from './counts.ts';
import { GRID, withinReach, withOdds } from './grid.ts';

/** ln of the likelihood ratio that one failure, and one good answer, add for each point of the grid. */
export type RatioTest = { readonly failure: readonly number[]; readonly success: readonly number[] };

/** Refutes "the failure ratio is at most `limit`": its evidence grows with failures. */
export function exceeds(limit: number): RatioTest {
  return against(limit, (factor) => factor);
}

/** Refutes "the failure ratio is at least `limit`": its evidence grows with good answers. */
export function staysBelow(limit: number): RatioTest {
  return against(limit, (factor) => 1 / factor);
}

/** What a sample adds to the logs of a test, by point of the grid. Order and grouping of requests do not matter. */
export function ratioLogs({ failure, success }: RatioTest, { failures, requests }: Counts): number[] {
  return failure.map((log, point) => failures * log + (requests - failures) * (success[point] ?? 0));
}

function against(limit: number, oddsFactor: (factor: number) => number): RatioTest {
  const ratio = withinReach(limit);
  const alternatives = GRID.map((factor) => withOdds(ratio, oddsFactor(factor)));
  return {
    failure: alternatives.map((alternative) => Math.log(alternative / ratio)),
    success: alternatives.map((alternative) => Math.log((1 - alternative) / (1 - ratio))),
  };
}
