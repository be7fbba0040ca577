import { fillQuery, type QueryTarget } from './fill-query.ts';

type Revision = { readonly revision: string; readonly percent: number };

/**
 * Whose numbers a comparison is with. A query that can name all revisions of the baseline does; any other names the one that serves most, because
 * the numbers of several cannot be joined from outside of the query. undefined where there is nobody to compare with.
 */
export function comparedWith(
  query: string,
  baseline: readonly Revision[],
  target: Omit<QueryTarget, 'revisions'>,
): { readonly query: string; readonly revisions: readonly string[] } | undefined {
  const most = baseline.toSorted((a, b) => b.percent - a.percent).slice(0, 1);
  for (const arm of [baseline, most]) {
    const revisions = arm.map(({ revision }) => revision);
    const filled = fillQuery(query, { ...target, revisions });
    if (filled.ok) return { query: filled.value, revisions };
  }
  return undefined;
}

/** Which comparisons leave a part of the baseline out, and how they need not. */
export function partialComparisons(
  metrics: readonly {
    readonly name: string;
    readonly query: string;
    readonly versusBaseline?: number | undefined;
  }[],
  baseline: readonly Revision[],
  target: Omit<QueryTarget, 'revisions'>,
): string[] {
  return metrics.flatMap(({ name, query, versusBaseline }) => {
    if (versusBaseline === undefined) return [];
    const others = comparedWith(query, baseline, target)?.revisions ?? [];
    return others.length === baseline.length
      ? []
      : [
          `${name} is compared with ${others.join(', ')} alone, which serves most: write =~"{{revision}}" in its query to compare it with all ${baseline.length} revisions that serve`,
        ];
  });
}
