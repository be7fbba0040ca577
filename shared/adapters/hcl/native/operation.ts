import type { BinaryOperator, Expression } from '../../../domain/hcl/expression.ts';
import { type Conversion, located, opaque, pieceOf, withoutComments } from './conversion.ts';
import type { SyntaxNode } from './syntax-node.ts';

/** `-a`, `a && b`. */
export function operationOf(node: SyntaxNode, conversion: Conversion): Expression {
  const [operation] = withoutComments(node.children);
  const children = withoutComments(operation?.children ?? []);
  if (operation?.type === 'unary_operation') {
    const operator = children[0]?.type;
    if (operator !== '!' && operator !== '-') return opaque(conversion, node);
    const rest = children.slice(1);
    const operand = conversion.flat(rest, pieceOf(rest, node));
    return { kind: 'unary', operator, operand, ...located(conversion, node) };
  }
  const at = children.findIndex(({ type }) => OPERATORS.has(type));
  const operator = children[at]?.type;
  if (operator === undefined) return opaque(conversion, node);
  const [left, right] = [children.slice(0, at), children.slice(at + 1)];
  return {
    kind: 'binary',
    operator: operator as BinaryOperator,
    left: conversion.flat(left, pieceOf(left, node)),
    right: conversion.flat(right, pieceOf(right, node)),
    ...located(conversion, node),
  };
}

const OPERATORS: ReadonlySet<string> = new Set<BinaryOperator>([
  '==',
  '!=',
  '<',
  '>',
  '<=',
  '>=',
  '+',
  '-',
  '*',
  '/',
  '%',
  '&&',
  '||',
]);

/** `a ? 1 : b ? 2 : 3` is one choice after the other. The grammar binds it to the left, so it is turned round. */
export function conditionalOf(node: SyntaxNode, conversion: Conversion): Expression {
  return chain(operands(node), node, conversion);
}

/** `[a, 1, b, 2, 3]`. */
function operands(node: SyntaxNode): readonly SyntaxNode[] {
  const [condition, whenTrue, whenFalse] = node.children.filter(({ type }) => type === 'expression');
  if (condition === undefined || whenTrue === undefined || whenFalse === undefined) return [];
  const [inner, ...more] = withoutComments(condition.children);
  const before = inner?.type === 'conditional' && more.length === 0 ? operands(inner) : [condition];
  return [...before, whenTrue, whenFalse];
}

function chain(nodes: readonly SyntaxNode[], whole: SyntaxNode, conversion: Conversion): Expression {
  const [condition, whenTrue, ...rest] = nodes;
  if (condition === undefined) return opaque(conversion, whole);
  if (whenTrue === undefined) return conversion.expression(condition);
  return {
    kind: 'conditional',
    condition: conversion.expression(condition),
    whenTrue: conversion.expression(whenTrue),
    whenFalse: chain(rest, whole, conversion),
    ...located(conversion, { start: condition.start, end: whole.end }),
  };
}
