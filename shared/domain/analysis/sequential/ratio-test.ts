import type { Counts } from './counts.ts';
import { GRID } from './grid.ts';

/** ln of the likelihood ratio that one failure, and one good answer, add for each point of the grid. */
export type RatioTest = { readonly failure: readonly number[]; readonly success: readonly number[] };

/** Refutes "the failure ratio is at most `limit`": its evidence grows with failures. */
export function exceeds(limit: number): RatioTest {
  return against(limit, GRID);
}

/** Refutes "the failure ratio is at least `limit`": its evidence grows with good answers. */
export function staysBelow(limit: number): RatioTest {
  return against(
    limit,
    GRID.map((factor) => 1 / factor),
  );
}

/** What a sample adds to the logs of a test, by point of the grid. Order and grouping of requests do not matter. */
export function ratioLogs({ failure, success }: RatioTest, { failures, requests }: Counts): number[] {
  const good = requests - failures;
  const logs: number[] = [];
  for (let point = 0; point < failure.length; point += 1) {
    logs.push(failures * (failure[point] ?? 0) + good * (success[point] ?? 0));
  }
  return logs;
}

/** Where the odds of failure are `factor` times those at the limit, every answer costs the same and a failure gains the factor. */
function against(limit: number, factors: readonly number[]): RatioTest {
  const success = factors.map((factor) => -Math.log(1 + (factor - 1) * limit));
  return { success, failure: factors.map((factor, point) => Math.log(factor) + (success[point] ?? 0)) };
}
