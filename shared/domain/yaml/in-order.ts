import type { Problem } from '../errors/problem.ts';

/** Problems of one file in the order of its lines. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const before = (a = 0, b = 0): number => a - b;
  return problems.toSorted((a, b) => before(a.line, b.line) || before(a.column, b.column));
}
