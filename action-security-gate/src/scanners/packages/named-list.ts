const SHOWN = 5;

/** `a, b and 3 others`: enough to act on. */
export function namedList(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN);
  const left = names.length - shown.length;
  if (left > 0) return `${shown.join(', ')} and ${left} ${left === 1 ? 'other' : 'others'}`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
