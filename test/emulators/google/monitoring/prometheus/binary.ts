import { notEmulated, PromqlError } from './promql-error.ts';
import { keyOf, type Vector, withoutName } from './samples.ts';

export type Value = number | Vector;

const OPERATIONS: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
};

/** Arithmetic between numbers and vectors of equal labels, and `or`. */
export function binary(operator: string, left: Value, right: Value): Value {
  if (operator.toLowerCase() === 'or') return either(left, right);
  const operation = OPERATIONS[operator];
  if (operation === undefined) throw notEmulated(`the operator ${operator}`);
  if (typeof left === 'number')
    return typeof right === 'number' ? operation(left, right) : map(right, (value) => operation(left, value));
  if (typeof right === 'number') return map(left, (value) => operation(value, right));
  const others = unique(right, 'right');
  return [...unique(left, 'left')].flatMap(([key, { labels, value }]) => {
    const other = others.get(key);
    return other === undefined ? [] : [{ labels, value: operation(value, other.value) }];
  });
}

/** Each value changed; what came out is no longer the metric that went in. */
export function map(vector: Vector, change: (value: number) => number): Vector {
  return vector.map(({ labels, value }) => ({ labels: withoutName(labels), value: change(value) }));
}

function either(left: Value, right: Value): Vector {
  if (typeof left === 'number' || typeof right === 'number')
    throw new PromqlError('bad_data', 'set operator "or" not allowed in binary scalar expression');
  const taken = new Set(left.map(({ labels }) => keyOf(withoutName(labels))));
  return [...left, ...right.filter(({ labels }) => !taken.has(keyOf(withoutName(labels))))];
}

function unique(vector: Vector, side: string): ReadonlyMap<string, Vector[number]> {
  const byLabels = new Map<string, Vector[number]>();
  for (const { labels: all, value } of vector) {
    const labels = withoutName(all);
    const key = keyOf(labels);
    if (byLabels.has(key)) {
      const text = `found duplicate series for the match group ${JSON.stringify(labels)} on the ${side} hand-side of the operation`;
      throw new PromqlError('execution', text);
    }
    byLabels.set(key, { labels, value });
  }
  return byLabels;
}
