import type { Expression } from '../../../domain/hcl/expression.ts';
import type { Source } from './source.ts';
import type { SyntaxNode } from './syntax-node.ts';

/** How the parts of an expression get at the expressions inside them. */
export type Conversion = {
  readonly source: Source;
  /** What an `expression` of the grammar says. */
  readonly expression: (node: SyntaxNode) => Expression;
  /** The grammar hides where a term begins: a term and what is done to it stand side by side. */
  readonly flat: (children: readonly SyntaxNode[], whole: Piece) => Expression;
};

export type Piece = { readonly start: number; readonly end: number };

/** The text and the place of a piece. */
export function located({ source }: Conversion, { start, end }: Piece) {
  return { text: source.text.slice(start, end), range: source.range(start, end) };
}

/** What only its text is known of. */
export function opaque(conversion: Conversion, piece: Piece): Expression {
  return { kind: 'opaque', ...located(conversion, piece) };
}

/** The piece that several nodes take. */
export function pieceOf(nodes: readonly SyntaxNode[], otherwise: Piece): Piece {
  return { start: nodes[0]?.start ?? otherwise.start, end: nodes.at(-1)?.end ?? otherwise.end };
}

/** The nodes that say something. */
export function withoutComments(nodes: readonly SyntaxNode[]): readonly SyntaxNode[] {
  return nodes.some(({ type }) => type === 'comment')
    ? nodes.filter(({ type }) => type !== 'comment')
    : nodes;
}
