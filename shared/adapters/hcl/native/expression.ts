import type { Expression } from '../../../domain/hcl/expression.ts';
import { type Conversion, opaque, withoutComments } from './conversion.ts';
import { conditionalOf, operationOf } from './operation.ts';
import type { Source } from './source.ts';
import type { SyntaxNode } from './syntax-node.ts';
import { termOf } from './term.ts';

/** What an `expression` of the grammar says. */
export function expressionOf(node: SyntaxNode, source: Source): Expression {
  return conversionOf(source).expression(node);
}

/** One that is broken: its text is kept. */
export function brokenExpression(start: number, end: number, source: Source): Expression {
  return opaque(conversionOf(source), { start, end });
}

/** For whoever reads parts of expressions alone, as templates are. */
export function conversionOf(source: Source): Conversion {
  const conversion: Conversion = {
    source,
    expression: (node) => conversion.flat(withoutComments(node.children), node),
    flat: (children, whole) => {
      const [only] = children;
      if (children.length === 1 && only?.type === 'conditional') return conditionalOf(only, conversion);
      if (children.length === 1 && only?.type === 'operation') return operationOf(only, conversion);
      return termOf(children, whole, conversion);
    },
  };
  return conversion;
}
