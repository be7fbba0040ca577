import { isShipped } from '../places.ts';
import type { Rule, Tree } from '../tree.ts';

const LONGEST = 250;
// A table of refusals has a row for each, and is read one row at a time: parted, it would hide which row is missing.
const LONGEST_TEST = 400;

/** A file is one idea; one that needs more lines holds two. */
export const fileLength: Rule = (tree) =>
  [...tree]
    .filter(([path, text]) => path.endsWith('.ts') && linesOf(text) > longest(path))
    .map(([path, text]) => `${path} has ${linesOf(text)} lines, more than ${longest(path)}`);

const longest = (path: string): number => (path.endsWith('.test.ts') ? LONGEST_TEST : LONGEST);

/** Lines of the middle file among those that are shipped. */
export function medianLength(tree: Tree): number {
  const lengths = [...tree]
    .filter(([path]) => path.endsWith('.ts') && isShipped(path))
    .map(([, text]) => linesOf(text));
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
}

function linesOf(text: string): number {
  return text.trimEnd().split('\n').length;
}
