/** Each with its number, from 1, among those of the same group. */
export function withOrdinals<T>(items: readonly T[], groupOf: (item: T) => string): readonly [T, number][] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const group = groupOf(item);
    const ordinal = (counts.get(group) ?? 0) + 1;
    counts.set(group, ordinal);
    return [item, ordinal];
  });
}
