/** Requests, and how many of them were of the kind that a test is about: answered 5xx, too slow, and so on. */
export type Counts = { readonly failures: number; readonly requests: number };

/** What is wrong with a pair of counts; undefined for counts that can be. */
export function countsProblem({ failures, requests }: Counts): string | undefined {
  if (!isCount(requests)) return `${requests} requests`;
  if (!isCount(failures)) return `${failures} of ${requests} requests`;
  return failures > requests ? `${failures} of only ${requests} requests` : undefined;
}

/** Sums that sources interpolate may be fractions; nothing beyond what a number can count is a count. */
export function isCount(value: number): boolean {
  return value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}
