import { importsOf } from '../imports.ts';
import { placeOf } from '../places.ts';
import type { Rule, Tree } from '../tree.ts';

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Types count too: files that need each other to be understood are one idea in two places. */
export const noFileCycles: Rule = (tree) =>
  cyclesOf(graphOf(tree, (path) => path)).map((cycle) => `Files in a circle: ${cycle}`);

/** Lower subjects of the domain know nothing of higher ones. */
export const noSubjectCycles: Rule = (tree) => {
  const subjectOf = (path: string) => {
    const place = placeOf(path);
    return place.layer === 'domain' ? place.subject : undefined;
  };
  return cyclesOf(graphOf(tree, subjectOf)).map((cycle) => `Subjects of the domain in a circle: ${cycle}`);
};

function graphOf(tree: Tree, nameOf: (path: string) => string | undefined): Graph {
  const graph = new Map<string, Set<string>>();
  for (const entry of importsOf(tree)) {
    const [from, to] = [nameOf(entry.from), entry.kind === 'file' ? nameOf(entry.to) : undefined];
    if (from === undefined || to === undefined) continue;
    if (from === to && entry.from !== entry.to) continue;
    graph.set(from, (graph.get(from) ?? new Set()).add(to));
  }
  return graph;
}

/** One sentence for each way back that a depth-first search meets. */
function cyclesOf(graph: Graph): readonly string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (node: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(node);
    if (seenAt >= 0) cycles.push([...trail.slice(seenAt), node].join(' -> '));
    if (seenAt >= 0 || done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of [...graph.keys()].sort()) visit(node, []);
  return cycles;
}
