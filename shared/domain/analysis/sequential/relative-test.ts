import type { Counts } from './counts.ts';
import { NOTHING } from './e-process.ts';
import { GRID } from './grid.ts';

/** What both arms answered in the same interval. */
export type Pair = { readonly candidate: Counts; readonly baseline: Counts };

const LOG_GRID = GRID.map((factor) => Math.log(factor));

/**
 * What one interval adds to the logs of the test that refutes "the candidate's odds of failure are at most `tolerance` times the
 * baseline's". Given how many failures there were in all, only their split between the arms speaks, so weights may
 * change and outages of both arms may come and go.
 */
export function relativeLogs({ candidate, baseline }: Pair, tolerance: number): readonly number[] {
  const failures = candidate.failures + baseline.failures;
  if (failures === 0) return NOTHING;
  const part = tolerance * (candidate.requests / (candidate.requests + baseline.requests));
  const rest = baseline.requests / (candidate.requests + baseline.requests);
  const logs: number[] = [];
  for (let point = 0; point < GRID.length; point += 1) {
    const expected = ((GRID[point] ?? 1) * part + rest) / (part + rest);
    logs.push(candidate.failures * (LOG_GRID[point] ?? 0) - failures * Math.log(expected));
  }
  return logs;
}
