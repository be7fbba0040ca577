import type { Parser } from 'web-tree-sitter';
import type { Expression } from '../../../domain/hcl/expression.ts';
import type { Range } from '../../../domain/hcl/range.ts';
import { conversionOf, expressionOf } from './expression.ts';
import { faultsOf, problemOf } from './faults.ts';
import type { Source } from './source.ts';
import { parseSyntax, type SyntaxNode } from './syntax-node.ts';
import { templateOf } from './template.ts';

/** Where a piece of the value stands in the file. */
export type PlaceIn = (start: number, end: number) => Range;

export type FromText = {
  readonly expression: Expression;
  readonly problems: Source['problems'];
};

/** A string of JSON as the template that it is: in it a backslash is a backslash. */
export function templateFrom(parser: Parser, value: string, place: PlaceIn): FromText {
  const marker = unusedMarker(value);
  const head = `a=<<${marker}\n`;
  const source = shifted(`${head}${value}\n${marker}\n`, head.length, value.length, place);
  const tree = parseSyntax(parser, source.text);
  const [fault] = faultsOf(tree, source.text);
  const node = find(tree.root, 'template_expr');
  const range = place(0, value.length);
  if (fault !== undefined || node === undefined) {
    const problem =
      fault === undefined ? { range, message: 'Expected a template' } : problemOf(fault, source);
    return { expression: { kind: 'opaque', text: value, range }, problems: [problem] };
  }
  const read = templateOf(node, conversionOf(source));
  const parts = read.kind === 'heredoc' ? withoutLastLineEnd(read.parts) : [];
  return { expression: { kind: 'template', parts, text: value, range }, problems: [] };
}

/** A string of JSON that stands for an expression, as in `depends_on`. */
export function expressionFrom(parser: Parser, value: string, place: PlaceIn): FromText {
  const head = 'a=';
  const source = shifted(`${head}${value}\n`, head.length, value.length, place);
  const tree = parseSyntax(parser, source.text);
  const [fault] = faultsOf(tree, source.text);
  const node = find(tree.root, 'expression');
  if (fault === undefined && node !== undefined) {
    return { expression: expressionOf(node, source), problems: [] };
  }
  const range = place(0, value.length);
  return { expression: { kind: 'opaque', text: value, range }, problems: [] };
}

function shifted(text: string, head: number, length: number, place: PlaceIn): Source {
  const inside = (offset: number) => Math.max(0, Math.min(offset - head, length));
  return { text, problems: [], range: (start, end) => place(inside(start), inside(end)) };
}

function unusedMarker(value: string): string {
  let marker = 'TEMPLATE';
  while (value.includes(marker)) marker += '_';
  return marker;
}

function find(node: SyntaxNode, type: string): SyntaxNode | undefined {
  if (node.type === type) return node;
  for (const child of node.children) {
    const found = find(child, type);
    if (found !== undefined) return found;
  }
  return undefined;
}

type Parts = Extract<Expression, { kind: 'heredoc' }>['parts'];

function withoutLastLineEnd(parts: Parts): Parts {
  const last = parts.at(-1);
  if (last?.kind !== 'text') return parts;
  const value = last.value.slice(0, -1);
  return value === '' ? parts.slice(0, -1) : [...parts.slice(0, -1), { ...last, value }];
}
