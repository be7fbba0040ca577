const LONGEST = 120;

/** The first sentence of a description, short enough for a table. */
export function titleOf(description: string | undefined, name: string): string {
  const [first = ''] = (description ?? '').trim().split(/(?<=[.!?])\s|\n/, 1);
  if (first === '' || first === 'N/A') return `${name} is vulnerable`;
  return first.length > LONGEST ? `${first.slice(0, LONGEST).trimEnd()}…` : first;
}
