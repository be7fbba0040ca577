import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Expression } from '../../../domain/hcl/expression.ts';
import { extentOf, type JsonSource } from './json-source.ts';

/** How the strings in a value are meant. */
export type Reading = 'template' | 'expression' | 'literal';

/** A value of JSON. */
export function expressionOf(node: Node | null, reading: Reading, source: JsonSource): Expression {
  const [start, end] = extentOf(node);
  const place = { text: source.text.slice(start, end), range: source.range(start, end) };
  if (isSeq(node)) {
    const items = node.items.map((item) => expressionOf(item as Node, reading, source));
    return { kind: 'tuple', items, ...place };
  }
  if (isMap(node)) {
    const items = (node.items as unknown as readonly Pair<Node, Node | null>[]).map((pair) => ({
      key: expressionOf(pair.key, reading === 'literal' ? 'literal' : 'template', source),
      value: expressionOf(pair.value, reading, source),
      range: source.range(extentOf(pair.key)[0], Math.max(extentOf(pair.key)[1], extentOf(pair.value)[1])),
    }));
    return { kind: 'object', items, ...place };
  }
  const value = isScalar(node) ? node.value : null;
  if (typeof value === 'string') return textOf(value, [start, end], place, reading, source);
  const isPlain = typeof value === 'number' || typeof value === 'boolean' || value === null;
  return isPlain ? { kind: 'literal', value, ...place } : { kind: 'opaque', ...place };
}

function textOf(
  value: string,
  [start, end]: readonly [number, number],
  place: Pick<Expression, 'text' | 'range'>,
  reading: Reading,
  source: JsonSource,
): Expression {
  const isTemplate = /[$%]\{/.test(value);
  if (reading === 'literal' || (reading === 'template' && !isTemplate)) {
    return { kind: 'literal', value, ...place };
  }
  const isAsWritten = source.text.slice(start + 1, end - 1) === value;
  const placeIn = (from: number, to: number) =>
    isAsWritten ? source.range(start + 1 + from, start + 1 + to) : source.range(start, end);
  const read = reading === 'expression' && !isTemplate ? source.texts.expression : source.texts.template;
  const { expression, problems } = read(value, placeIn);
  source.problems.push(...problems);
  return expression;
}
