import type { Expression, ObjectItem } from '../../../domain/hcl/expression.ts';
import { type Conversion, located, opaque } from './conversion.ts';
import type { SyntaxNode } from './syntax-node.ts';

/** `[1, 2]`, `{ a = 1 }`. */
export function collectionOf(node: SyntaxNode, conversion: Conversion): Expression {
  const [form] = node.children;
  const place = located(conversion, node);
  const children = form?.children ?? [];
  if (form?.type === 'tuple') {
    const items = children.filter(({ type }) => type === 'expression').map(conversion.expression);
    return { kind: 'tuple', items, ...place };
  }
  if (form?.type !== 'object') return { kind: 'opaque', ...place };
  const items = children
    .filter(({ type }) => type === 'object_elem')
    .flatMap((item) => itemOf(item, conversion));
  return { kind: 'object', items, ...place };
}

function itemOf(node: SyntaxNode, conversion: Conversion): readonly ObjectItem[] {
  const [key, value] = node.children.filter(({ type }) => type === 'expression').map(conversion.expression);
  if (key === undefined || value === undefined) return [];
  const { range } = located(conversion, node);
  if (key.kind !== 'reference' || key.steps.length > 0) return [{ key, value, range }];
  return [{ key: { kind: 'literal', value: key.root, text: key.text, range: key.range }, value, range }];
}

/** `[for k, v in c : v if v != null]`, `{for …}`. */
export function forOf(node: SyntaxNode, conversion: Conversion): Expression {
  const [form] = node.children;
  const intro = form?.children.find(({ type }) => type === 'for_intro');
  const names = intro?.children.filter(({ type }) => type === 'identifier') ?? [];
  const collection = intro?.children.find(({ type }) => type === 'expression');
  const results = form?.children.filter(({ type }) => type === 'expression') ?? [];
  const value = results.at(-1);
  const valueName = names.at(-1);
  if (form === undefined || collection === undefined || value === undefined || valueName === undefined) {
    return opaque(conversion, node);
  }
  const [key] = results;
  const cond = form.children.find(({ type }) => type === 'for_cond');
  const condition = cond?.children.find(({ type }) => type === 'expression');
  const [first] = names;
  return {
    kind: 'for',
    keyName: names.length > 1 && first !== undefined ? located(conversion, first).text : undefined,
    valueName: located(conversion, valueName).text,
    collection: conversion.expression(collection),
    key: form.type === 'for_object_expr' && key !== undefined ? conversion.expression(key) : undefined,
    value: conversion.expression(value),
    grouped: form.children.some(({ type }) => type === 'ellipsis'),
    condition: condition && conversion.expression(condition),
    ...located(conversion, node),
  };
}
