import type { Parser } from 'web-tree-sitter';
import type { Body, HclFile, HclProblem } from '../../../domain/hcl/hcl-file.ts';
import { bodyOf } from './body.ts';
import { faultsOf, problemOf } from './faults.ts';
import { piecesOf } from './pieces.ts';
import { readAround } from './read-around.ts';
import { placesOf, type Source } from './source.ts';
import { parseSyntax } from './syntax-node.ts';

/** A file of HCL. Where it is broken, each top-level piece is read by itself, so that a fault stays in its piece. */
export function parseNative(parser: Parser, path: string, text: string): HclFile {
  const place = placesOf(text);
  const problems: HclProblem[] = [];
  const sourceAt = (base: number, piece: string): Source => ({
    text: piece,
    problems,
    range: (start, end) => ({ path, start: place(base + start), end: place(base + end) }),
  });
  const whole = sourceAt(0, text);
  const tree = parseSyntax(parser, text);
  if (faultsOf(tree, text).length === 0) {
    return { path, syntax: 'native', problems, ...bodyOf([tree.root].flatMap(inside), whole) };
  }
  const bodies = piecesOf(text).map(({ start, end }): Body => {
    const source = sourceAt(start, text.slice(start, end));
    const { root, faults } = readAround(parser, source.text);
    problems.push(...faults.map((fault) => problemOf(fault, source)));
    return bodyOf(root.children, source);
  });
  return {
    path,
    syntax: 'native',
    attributes: bodies.flatMap(({ attributes }) => attributes),
    blocks: bodies.flatMap(({ blocks }) => blocks),
    problems: problems.sort((a, b) => a.range.start.line - b.range.start.line),
  };
}

const inside = (root: { readonly children: Parameters<typeof bodyOf>[0] }) => root.children;
