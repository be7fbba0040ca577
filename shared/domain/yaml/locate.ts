import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Place } from './syntax-problems.ts';

/** Keys and indexes from the top of a document. */
export type Path = readonly (string | number)[];
export type PathPart = 'key' | 'value';
/** Line and column of the value (or its key) at a path; of its nearest parent where the path leads to nothing. */
export type Locate = (path: Path, part?: PathPart) => { readonly line: number; readonly column: number };

/** Finds the places of a document's keys and values again. */
export function locator(document: Document | undefined, place: Place): Locate {
  return (path, part = 'value') => {
    let offset = offsetOf(document?.contents) ?? 0;
    let node: unknown = document?.contents;
    for (const [index, step] of path.entries()) {
      const container = isAlias(node) && document !== undefined ? node.resolve(document) : node;
      const pair = isMap(container)
        ? container.items.find((item) => keyOf(item) === String(step))
        : undefined;
      const next = isSeq(container) ? container.items[Number(step)] : pair?.value;
      if (next === undefined && pair === undefined) break;
      const keyOnly = part === 'key' && index === path.length - 1;
      offset = (keyOnly ? offsetOf(pair?.key) : undefined) ?? offsetOf(next) ?? offsetOf(pair?.key) ?? offset;
      node = next;
    }
    return place(offset);
  };
}

/** An empty value has a range too, but of no width: its key is the better place. */
function offsetOf(node: unknown): number | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range === null || range === undefined || range[0] === range[1] ? undefined : range[0];
}

const keyOf = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key);
