import type { Expression, Step } from '../../../domain/hcl/expression.ts';
import { callOf } from './call.ts';
import { collectionOf, forOf } from './collection.ts';
import { type Conversion, located, opaque, type Piece } from './conversion.ts';
import { quotedText } from './quoted-text.ts';
import type { SyntaxNode } from './syntax-node.ts';
import { templateOf } from './template.ts';

/** A value, and the steps into it. */
export function termOf(children: readonly SyntaxNode[], whole: Piece, conversion: Conversion): Expression {
  const [first] = children;
  if (first === undefined) return opaque(conversion, whole);
  const inParentheses = first.type === '(';
  const steps = children.slice(inParentheses ? 3 : 1);
  if (steps.some(({ type }) => !STEPS.has(type))) return opaque(conversion, whole);
  return steps.reduce(
    (source, step) => stepInto(source, step, whole.start, conversion),
    inParentheses ? parenthesised(children, conversion) : primaryOf(first, conversion),
  );
}

const STEPS = new Set(['index', 'get_attr', 'splat']);

function parenthesised(children: readonly SyntaxNode[], conversion: Conversion): Expression {
  const [open, inner, close] = children as readonly [SyntaxNode, SyntaxNode?, SyntaxNode?];
  if (inner?.type !== 'expression' || close === undefined) return opaque(conversion, open);
  const place = located(conversion, { start: open.start, end: close.end });
  return { kind: 'parenthesised', inner: conversion.expression(inner), ...place };
}

function primaryOf(node: SyntaxNode, conversion: Conversion): Expression {
  switch (node.type) {
    case 'literal_value':
      return literalOf(node, conversion);
    case 'template_expr':
      return templateOf(node, conversion);
    case 'collection_value':
      return collectionOf(node, conversion);
    case 'variable_expr': {
      const place = located(conversion, node);
      return { kind: 'reference', root: place.text, steps: [], ...place };
    }
    case 'function_call':
      return callOf(node, conversion);
    case 'for_expr':
      return forOf(node, conversion);
    case 'operation':
      return conversion.flat([node], node);
    default:
      return opaque(conversion, node);
  }
}

function literalOf(node: SyntaxNode, conversion: Conversion): Expression {
  const [literal] = node.children;
  const place = located(conversion, node);
  switch (literal?.type) {
    case 'string_lit':
      return { kind: 'literal', value: quotedText(literal, conversion.source), ...place };
    case 'numeric_lit':
      return numberOf(place);
    case 'bool_lit':
      return { kind: 'literal', value: place.text === 'true', ...place };
    case 'null_lit':
      return { kind: 'literal', value: null, ...place };
    default:
      return { kind: 'opaque', ...place };
  }
}

/** Where a broken value was left out, the text is no number. */
function numberOf(place: Pick<Expression, 'text' | 'range'>): Expression {
  const value = Number(place.text);
  return Number.isFinite(value) ? { kind: 'literal', value, ...place } : { kind: 'opaque', ...place };
}

function stepInto(source: Expression, node: SyntaxNode, start: number, conversion: Conversion): Expression {
  if (node.type === 'splat') return splatOf(source, node, start, conversion);
  const step = stepOf(node, conversion);
  const place = located(conversion, { start, end: node.end });
  if (step === undefined) return { kind: 'opaque', ...place };
  if (source.kind === 'reference' || source.kind === 'access') {
    return { ...source, steps: [...source.steps, step], ...place };
  }
  return { kind: 'access', source, steps: [step], ...place };
}

/** `.*` goes through attributes alone: an index after it is taken of the whole list. */
function splatOf(source: Expression, node: SyntaxNode, start: number, conversion: Conversion): Expression {
  const [form] = node.children;
  const nodes = form?.children.slice(1) ?? [];
  const firstIndex = form?.type === 'attr_splat' ? nodes.findIndex(({ type }) => type === 'index') : -1;
  const each = firstIndex < 0 ? nodes : nodes.slice(0, firstIndex);
  const steps = each.flatMap((step) => stepOf(step, conversion) ?? []);
  const place = located(conversion, { start, end: each.at(-1)?.end ?? node.start + 2 });
  const splat: Expression = { kind: 'splat', source, steps, ...place };
  const after = nodes.slice(each.length);
  return after.reduce<Expression>((inner, step) => stepInto(inner, step, start, conversion), splat);
}

function stepOf(node: SyntaxNode, conversion: Conversion): Step | undefined {
  const { text, range } = located(conversion, node);
  if (node.type === 'get_attr') return { kind: 'attribute', name: text.replace(/^\.\s*/, ''), range };
  const [index] = node.children;
  if (index?.type === 'legacy_index') {
    const digits = { start: index.start + 1, end: index.end };
    const key = { kind: 'literal' as const, value: Number(text.slice(1)), ...located(conversion, digits) };
    return { kind: 'index', key, range };
  }
  const key = index?.children.find(({ type }) => type === 'expression');
  return key && { kind: 'index', key: conversion.expression(key), range };
}
