/**
 * The alternatives that a test is spread over, as multiples of the odds (or of the odds ratio) at its limit. A fault of any size
 * lies near one of them, and the price of not knowing which is at most ln 7.
 */
export const GRID = [1.5, 2, 3, 5, 10, 25, 100] as const;
