import type { Expression } from '../../../domain/hcl/expression.ts';
import { type Conversion, located } from './conversion.ts';
import type { SyntaxNode } from './syntax-node.ts';

/** `concat(a, b...)`. */
export function callOf(node: SyntaxNode, conversion: Conversion): Expression {
  const [name] = node.children;
  const list = node.children.find(({ type }) => type === 'function_arguments');
  const given = list?.children ?? [];
  return {
    kind: 'call',
    name: name === undefined ? '' : located(conversion, name).text,
    arguments: given.filter(({ type }) => type === 'expression').map(conversion.expression),
    expanded: given.some(({ type }) => type === 'ellipsis'),
    ...located(conversion, node),
  };
}
