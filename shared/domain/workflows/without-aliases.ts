import { type Document, isAlias, visit } from 'yaml';

/** More than any workflow has, also where aliases repeat much of it. */
const MOST_NODES = 100_000;
/** Each is looked for from the beginning of the file. */
const COST_OF_ALIAS = 200;

/** Puts what an alias stands for in its place, as GitHub does; false where that has no end, or hardly one. */
export function resolveAliases(document: Document): boolean {
  let left = MOST_NODES;
  visit(document, (_, node, path) => {
    left -= isAlias(node) ? COST_OF_ALIAS : 1;
    if (left < 0) return visit.BREAK;
    if (!isAlias(node)) return undefined;
    const target = node.resolve(document);
    if (target !== undefined && !path.includes(target)) return target;
    left = -1;
    return visit.BREAK;
  });
  return left >= 0;
}
