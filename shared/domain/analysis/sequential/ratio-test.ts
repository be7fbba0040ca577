import type { Counts } from './counts.ts';
import { GRID } from './grid.ts';

/** ln of the likelihood ratio that one failure, and one good answer, add for each point of the grid. */
export type RatioTest = { readonly failure: readonly number[]; readonly success: readonly number[] };

const INVERSE = GRID.map((factor) => 1 / factor);
const [LOG_GRID, LOG_INVERSE] = [GRID, INVERSE].map((factors) => factors.map(Math.log)) as [
  number[],
  number[],
];

/** Refutes "the failure ratio is at most `limit`": its evidence grows with failures. */
export function exceeds(limit: number): RatioTest {
  return against(limit, GRID, LOG_GRID);
}

/** Refutes "the failure ratio is at least `limit`": its evidence grows with good answers. */
export function staysBelow(limit: number): RatioTest {
  return against(limit, INVERSE, LOG_INVERSE);
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
function against(limit: number, factors: readonly number[], logs: readonly number[]): RatioTest {
  const [failure, success]: [number[], number[]] = [[], []];
  for (let point = 0; point < factors.length; point += 1) {
    const good = -Math.log(1 + ((factors[point] ?? 1) - 1) * limit);
    success.push(good);
    failure.push((logs[point] ?? 0) + good);
  }
  return { failure, success };
}
