import type { Node, Parser } from 'web-tree-sitter';

/** A node of the grammar as plain data: the tree behind it lives in the memory of the parser and is given back at once. */
export type SyntaxNode = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly missing: boolean;
  readonly children: readonly SyntaxNode[];
};

export type SyntaxTree = { readonly root: SyntaxNode; readonly broken: boolean };

/** Deeper than anybody writes, and far from what a call stack holds. */
const DEEPEST = 900;

export function parseSyntax(parser: Parser, text: string): SyntaxTree {
  const tree = parser.parse(withPlainNumbers(text));
  if (tree === null) throw new Error('The HCL parser has no language');
  try {
    const broken = tree.rootNode.hasError;
    return { root: plain(tree.rootNode, 0, broken), broken };
  } finally {
    tree.delete();
  }
}

/** The grammar does not know `1e5`. Digits of the same length take its place; the text is read where it was written. */
function withPlainNumbers(text: string): string {
  return text.replaceAll(/(?<![\w.-])\d+[eE][+-]?\d+/g, (number) => '0'.repeat(number.length));
}

/** Asking a node for children that it cannot have costs as much as asking one that has them. Signs have none either. */
function isLeaf(type: string): boolean {
  return LEAVES.has(type) || !/^[A-Za-z]/.test(type);
}

const LEAVES = new Set([
  'identifier',
  'comment',
  'for',
  'in',
  'if',
  'else',
  'endif',
  'endfor',
  'numeric_lit',
  'bool_lit',
  'null_lit',
  'template_literal',
  'heredoc_identifier',
  'heredoc_start',
  'quoted_template_start',
  'quoted_template_end',
  'template_interpolation_start',
  'template_interpolation_end',
  'template_directive_start',
  'template_directive_end',
  'strip_marker',
  'ellipsis',
  'block_start',
  'block_end',
  'tuple_start',
  'tuple_end',
  'object_start',
  'object_end',
]);

function plain(node: Node, depth: number, broken: boolean): SyntaxNode {
  const { type, startIndex: start, endIndex: end } = node;
  const missing = broken && node.isMissing;
  if (depth > DEEPEST) return { type: 'TOO_DEEP', start, end, missing, children: [] };
  const children = isLeaf(type) && !broken ? [] : node.children;
  return { type, start, end, missing, children: children.map((child) => plain(child, depth + 1, broken)) };
}
