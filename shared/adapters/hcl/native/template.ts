import type { Expression, TemplatePart } from '../../../domain/hcl/expression.ts';
import { type Conversion, located } from './conversion.ts';
import { unescaped, unescapedTemplate } from './quoted-text.ts';
import type { SyntaxNode } from './syntax-node.ts';
import { partsOf } from './template-parts.ts';
import { pulledLeft, stripped } from './template-space.ts';
import { tokensOf } from './template-tokens.ts';

/** A string in quotes with something in it, or a heredoc. */
export function templateOf(node: SyntaxNode, conversion: Conversion): Expression {
  const [form] = node.children;
  const place = located(conversion, node);
  if (form?.type === 'quoted_template') return quotedOf(form, place, conversion);
  if (form?.type === 'heredoc_template') return heredocOf(form, place, conversion);
  return { kind: 'opaque', ...place };
}

type Place = Pick<Expression, 'text' | 'range'>;

function quotedOf(form: SyntaxNode, place: Place, conversion: Conversion): Expression {
  const closing = form.children.at(-1);
  const end = closing?.type === 'quoted_template_end' && !closing.missing ? closing.start : form.end;
  const inside = form.children.filter(({ type }) => !EDGES.has(type));
  const tokens = tokensOf(inside, { start: form.start + 1, end }, conversion.source.text, 'whole');
  const plain = tokens.map((token) =>
    token.kind === 'text' ? { ...token, value: unescaped(token.value) } : token,
  );
  return { kind: 'template', parts: partsOf(stripped(plain), conversion), ...place };
}

const EDGES = new Set([
  'quoted_template_start',
  'quoted_template_end',
  'heredoc_start',
  'heredoc_identifier',
]);

function heredocOf(form: SyntaxNode, place: Place, conversion: Conversion): Expression {
  const { text } = conversion.source;
  const markers = form.children.filter(({ type }) => type === 'heredoc_identifier');
  const [first, last] = [markers[0], markers.at(-1)];
  if (first === undefined || last === undefined || first === last) return { kind: 'opaque', ...place };
  const start = text.indexOf('\n', first.end) + 1;
  const end = text.lastIndexOf('\n', last.start) + 1;
  const inside = form.children.filter(({ type }) => !EDGES.has(type));
  return { kind: 'heredoc', parts: heredocParts(inside, { start, end }, place, conversion), ...place };
}

function heredocParts(
  inside: readonly SyntaxNode[],
  piece: { readonly start: number; readonly end: number },
  place: Place,
  conversion: Conversion,
): readonly TemplatePart[] {
  const tokens = stripped(tokensOf(inside, piece, conversion.source.text, 'lines'));
  const placed = place.text.startsWith('<<-') ? pulledLeft(tokens) : tokens;
  const plain = placed.map((token) =>
    token.kind === 'text' ? { ...token, value: unescapedTemplate(token.value) } : token,
  );
  return partsOf(plain, conversion);
}
