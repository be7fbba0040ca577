import { stringIn } from './literals.ts';
import { notEmulated } from './promql-error.ts';
import { keyOf, type Labels, type Vector, withoutName } from './samples.ts';
import type { Node } from './syntax.ts';

const OPERATIONS: Readonly<Record<string, (values: readonly number[]) => number>> = {
  sum: (values) => values.reduce((left, right) => left + right, 0),
  avg: (values) => values.reduce((left, right) => left + right, 0) / values.length,
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
  count: (values) => values.length,
};

/** `sum`, `avg`, `min`, `max` and `count`, with `by` and `without`. */
export function aggregate(operator: string, modifier: Node | undefined, vector: Vector): Vector {
  const operation = OPERATIONS[operator.toLowerCase()];
  if (operation === undefined) throw notEmulated(`the aggregation ${operator}`);
  const kept = grouping(modifier);
  const groups = Map.groupBy(vector, ({ labels }) => keyOf(kept(labels)));
  return [...groups.values()].map((members) => ({
    labels: kept(members[0]?.labels ?? {}),
    value: operation(members.map(({ value }) => value)),
  }));
}

function grouping(modifier: Node | undefined): (labels: Labels) => Labels {
  const [kind, list] = modifier?.children ?? [];
  const named = new Set(
    (list?.children ?? []).map(({ name, text }) => (name === 'LabelName' ? text : stringIn(text))),
  );
  const only = (labels: Labels, keep: (name: string) => boolean): Labels =>
    Object.fromEntries(Object.entries(labels).filter(([name]) => keep(name)));
  if (kind?.name === 'Without') return (labels) => only(withoutName(labels), (name) => !named.has(name));
  return (labels) => only(labels, (name) => named.has(name));
}
