import type { HclProblem } from '../../../domain/hcl/hcl-file.ts';
import { shown } from '../../../domain/text/expected.ts';
import type { Source } from './source.ts';
import type { SyntaxNode, SyntaxTree } from './syntax-node.ts';

/** A place where the text is not HCL. */
export type Fault = {
  readonly kind: 'unexpected' | 'missing' | 'open-string' | 'too-deep';
  readonly start: number;
  readonly end: number;
  /** Of what is missing: its name in the grammar. */
  readonly wanted: string;
};

/** In the order of the text; what is broken inside of what is broken counts by itself. */
export function faultsOf(tree: SyntaxTree, text: string): readonly Fault[] {
  const faults: Fault[] = [];
  collect(tree.root, text, faults);
  return faults;
}

function collect(node: SyntaxNode, text: string, faults: Fault[]): void {
  const fault = faultAt(node, text);
  if (fault !== undefined) faults.push(fault);
  for (const child of node.children) collect(child, text, faults);
}

function faultAt({ type, start, end, missing }: SyntaxNode, text: string): Fault | undefined {
  if (missing) return { kind: 'missing', start, end, wanted: type };
  if (type === 'ERROR') return { kind: 'unexpected', start, end, wanted: '' };
  if (type === 'TOO_DEEP') return { kind: 'too-deep', start, end, wanted: '' };
  const isOpen = type === 'string_lit' && text.slice(start, end).includes('\n');
  return isOpen ? { kind: 'open-string', start, end, wanted: '' } : undefined;
}

/** The fault in words, at its place. */
export function problemOf(fault: Fault, source: Source): HclProblem {
  const { start } = fault;
  const lineEnd = source.text.indexOf('\n', start);
  const end = Math.min(fault.end, lineEnd < 0 ? source.text.length : lineEnd);
  return { range: source.range(start, Math.max(start, end)), message: messageOf(fault, source.text) };
}

function messageOf({ kind, start, wanted }: Fault, text: string): string {
  switch (kind) {
    case 'missing':
      return `Expected ${NAMES[wanted] ?? shown(wanted)}, found ${text.slice(start).trim() === '' ? 'the end' : shown(firstLine(text.slice(start)), 40)}`;
    case 'open-string':
      return `Expected a closing quote on the same line, found ${shown(firstLine(text.slice(start)), 40)}`;
    case 'too-deep':
      return 'Expected fewer levels inside each other: what is below here was not read';
    case 'unexpected':
      return `Expected an argument or a block, found ${shown(lineAround(start, text), 40)}`;
  }
}

const lineAround = (at: number, text: string) => firstLine(text.slice(text.lastIndexOf('\n', at - 1) + 1));

const firstLine = (text: string) => text.trimStart().split('\n', 1)[0]?.trimEnd() ?? '';

const NAMES: Readonly<Record<string, string>> = {
  '}': 'a closing brace',
  ']': 'a closing bracket',
  ')': 'a closing parenthesis',
  template_interpolation_end: 'the brace that closes "${"',
  quoted_template_end: 'a closing quote',
  heredoc_identifier: 'the line that ends the heredoc',
  identifier: 'a name',
};
