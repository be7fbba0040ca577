/**
 * The alternatives that a test is spread over, as multiples of the odds (or of the odds ratio) at its limit. A fault of any size
 * lies near one of them, and the price of not knowing which is at most ln 7.
 */
export const GRID = [1.5, 2, 3, 5, 10, 25, 100] as const;

/** Nearer to 0 or 1 no limit can be told from certainty. */
const EDGE = 1e-9;

/** The probability whose odds are `factor` times those of `probability`. */
export function withOdds(probability: number, factor: number): number {
  const odds = (probability / (1 - probability)) * factor;
  return odds / (1 + odds);
}

/** A limit that has odds: neither impossible nor certain. */
export function withinReach(limit: number): number {
  return Math.min(Math.max(limit, EDGE), 1 - EDGE);
}
