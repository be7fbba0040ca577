/**
 * Splits `total` whole percents in the proportions of `shares` by the largest remainder, ties to the earlier one, so
 * that the result always sums to `total` and a revision never gets more than one percent beside its exact share.
 */
export function apportion<T extends { readonly percent: number }>(shares: readonly T[], total: number): T[] {
  const sum = shares.reduce((all, share) => all + share.percent, 0);
  if (sum === 0) return [];
  const exact = shares.map((share) => share.percent * total);
  const floors = exact.map((value) => Math.floor(value / sum));
  let missing = total - floors.reduce((all, floor) => all + floor, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value % sum }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder) {
    if (missing === 0) break;
    floors[index] = (floors[index] ?? 0) + 1;
    missing -= 1;
  }
  return shares.map((share, index) => ({ ...share, percent: floors[index] ?? 0 }));
}
