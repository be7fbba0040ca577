import type { Piece } from './conversion.ts';
import type { SyntaxNode } from './syntax-node.ts';

/** A template as a row of texts and orders. The tree has no text between two orders when it is blank, so texts are what lies between. */
export type TemplateToken = Piece &
  (
    | { readonly kind: 'text'; readonly value: string }
    | {
        readonly kind: 'order';
        readonly order: 'value' | 'if' | 'else' | 'endif' | 'for' | 'endfor';
        readonly node: SyntaxNode;
        readonly stripsBefore: boolean;
        readonly stripsAfter: boolean;
      }
  );

/** Text is one token, or one for each line, as Terraform has it in heredocs: `~` takes blanks off the nearest token alone. */
export function tokensOf(
  nodes: readonly SyntaxNode[],
  { start, end }: Piece,
  text: string,
  unit: 'whole' | 'lines',
): readonly TemplateToken[] {
  const tokens: TemplateToken[] = [];
  let at = start;
  const textUpTo = (next: number) => {
    const pieces = unit === 'whole' ? [text.slice(at, next)] : text.slice(at, next).split(/(?<=\n)/);
    for (const value of pieces) {
      if (value !== '') tokens.push({ kind: 'text', value, start: at, end: at + value.length });
      at += value.length;
    }
  };
  for (const token of nodes.flatMap(ordersIn)) {
    textUpTo(Math.max(token.start, at));
    tokens.push(token);
    at = token.end;
  }
  textUpTo(Math.max(end, at));
  return tokens;
}

const ORDERS = {
  template_interpolation: 'value',
  template_if_intro: 'if',
  template_else_intro: 'else',
  template_if_end: 'endif',
  template_for_start: 'for',
  template_for_end: 'endfor',
} as const;

function ordersIn(node: SyntaxNode): readonly TemplateToken[] {
  const order = ORDERS[node.type as keyof typeof ORDERS];
  if (order === undefined) return node.children.flatMap(ordersIn);
  const { start, end, children } = node;
  const stripsBefore = children[1]?.type === 'strip_marker';
  const stripsAfter = children.length > 3 && children.at(-2)?.type === 'strip_marker';
  return [{ kind: 'order', order, node, start, end, stripsBefore, stripsAfter }];
}
