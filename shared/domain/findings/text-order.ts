/** Order by code units: the same on every machine, whatever its language. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Each once, in that order. */
export function distinct(texts: Iterable<string>): readonly string[] {
  return [...new Set(texts)].sort(byText);
}
