import type { HclProblem } from '../../../domain/hcl/hcl-file.ts';
import type { Position, Range } from '../../../domain/hcl/range.ts';

/** A text that is being read, and what was found wrong with it. Offsets count from its beginning. */
export type Source = {
  readonly text: string;
  readonly range: (start: number, end: number) => Range;
  readonly problems: HclProblem[];
};

export function sourceOf(path: string, text: string): Source {
  const place = placesOf(text);
  return { text, problems: [], range: (start, end) => ({ path, start: place(start), end: place(end) }) };
}

/** Line and column of an offset. */
export function placesOf(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
