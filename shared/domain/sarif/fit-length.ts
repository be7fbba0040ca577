import { MAX_LENGTH } from './limits.ts';
import type { SarifDocument } from './tool-run.ts';

const TRIES = 6;

/** Renders with fewer results of the longest runs until the file is small enough; `counts` is how many each run may show. */
export function fitLength(
  counts: readonly number[],
  render: (counts: readonly number[]) => SarifDocument,
  maxLength = MAX_LENGTH,
): SarifDocument {
  let allowed = counts;
  let document = render(allowed);
  for (let attempt = 0; attempt < TRIES && document.text.length > maxLength; attempt += 1) {
    const total = allowed.reduce((sum, count) => sum + count, 0);
    const share = Math.min(0.9, (0.95 * maxLength) / document.text.length);
    allowed = levelled(allowed, Math.floor(total * share));
    document = render(allowed);
  }
  return document;
}

/** The counts with their sum at most `total`, by taking from the largest alone: a tool that found little is not silenced by one that found much. */
export function levelled(counts: readonly number[], total: number): readonly number[] {
  const sorted = counts.toSorted((one, other) => one - other);
  let left = total;
  for (const [index, count] of sorted.entries()) {
    const each = Math.floor(left / (sorted.length - index));
    if (count > each) return counts.map((one) => Math.min(one, each));
    left -= count;
  }
  return counts;
}
