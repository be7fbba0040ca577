import type { Source } from './source.ts';
import type { SyntaxNode } from './syntax-node.ts';

/** What a string in quotes says that holds no interpolation. */
export function quotedText(node: SyntaxNode, source: Source): string {
  const closed = node.children.at(-1);
  const end = closed?.type === 'quoted_template_end' && !closed.missing ? closed.start : node.end;
  return unescaped(source.text.slice(node.start + 1, end));
}

/** A piece of a string in quotes without its escapes. */
export function unescaped(text: string): string {
  if (!/[\\$%]/.test(text)) return text;
  return text.replaceAll(ESCAPES, (sequence, code: string | undefined) => {
    if (code !== undefined) return character(Number.parseInt(code.slice(1), 16), sequence);
    return PLAIN[sequence] ?? sequence;
  });
}

/** In a heredoc a backslash is a backslash. */
export function unescapedTemplate(text: string): string {
  return text.replaceAll(/\$\$\{|%%\{/g, (sequence) => sequence.slice(1));
}

const ESCAPES = /\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})|\\[nrt"\\]|\$\$\{|%%\{/g;

const PLAIN: Readonly<Record<string, string>> = {
  '\\n': '\n',
  '\\r': '\r',
  '\\t': '\t',
  '\\"': '"',
  '\\\\': '\\',
  '$${': '${',
  '%%{': '%{',
};

const character = (code: number, sequence: string) =>
  code > 0x10ffff ? sequence : String.fromCodePoint(code);
