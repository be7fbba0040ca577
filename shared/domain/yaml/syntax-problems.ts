import { type Document, isScalar, visit, type YAMLError } from 'yaml';
import { shown } from '../text/expected.ts';

/** Line and column of an offset. */
export type Place = (offset: number) => { readonly line: number; readonly column: number };
export type SyntaxProblem = { readonly line: number; readonly column: number; readonly message: string };

/** What makes a text no single plain YAML document, whatever its schema may say. */
export function syntaxProblems(
  text: string,
  documents: readonly Document[],
  place: Place,
): readonly SyntaxProblem[] {
  const problems = documents.flatMap((document) => [
    ...[...document.errors, ...document.warnings].map((error) => ({
      ...place(error.pos[0]),
      message: wording(error, text),
    })),
    ...oddKeys(document, place),
    ...brokenAliases(document, place),
  ]);
  const second = documents[1];
  if (second === undefined) return problems;
  const message = `Expected one document in the file, found ${documents.length} (parted by "---")`;
  return [...problems, { ...place(second.range?.[0] ?? 0), message }];
}

function wording(error: YAMLError, text: string): string {
  const [start, end] = error.pos;
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^("[^"\n]*"|'[^'\n]*'|[^:\s,}]+)/.exec(text.slice(start))?.[0] ?? text.slice(start, end);
    return `Expected each key of a map once, found ${shown(key.replace(/^(["'])(.*)\1$/, '$2'))} again`;
  }
  if (error.code === 'TAB_AS_INDENT') return 'Expected blanks as indentation, found a tab';
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') {
    return 'Expected one "key: value" on the line, found a second one; put a value that contains ": " in quotes';
  }
  return `Expected valid YAML: ${error.message.replaceAll(/\s+/g, ' ')}`;
}

/** Keys that JSON has no form for. */
function oddKeys(document: Document, place: Place): readonly SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  visit(document, {
    Pair(_, { key }) {
      const name = isScalar(key) ? key.value : undefined;
      const range = (key as { readonly range?: readonly [number, ...unknown[]] | null } | null)?.range;
      if (name === undefined || !String(name).isWellFormed()) {
        problems.push({
          ...place(range?.[0] ?? 0),
          message: 'Expected text as the key, found something else',
        });
      }
    },
  });
  return problems;
}

/** Aliases without an anchor, and those that would grow into a flood. */
function brokenAliases(document: Document, place: Place): readonly SyntaxProblem[] {
  try {
    document.toJS();
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    let start = 0;
    visit(document, {
      Alias(_, alias) {
        if (alias.resolve(document) !== undefined) return undefined;
        start = alias.range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    return [{ ...place(start), message: `Expected aliases that can be followed: ${message}` }];
  }
}
