import { expect } from '@jest/globals';
import type { Rule, Tree } from './tree.ts';

/** A tree of a few lines, bad on purpose. */
export function treeOf(files: Readonly<Record<string, string>>): Tree {
  return new Map(Object.entries(files));
}

/** A file, what it says, and words that the one refusal must hold; undefined when it must pass. */
export type Row = readonly [path: string, text: string, refusal: string | undefined];

export function expectRows(rule: Rule, rows: readonly Row[]): void {
  for (const [path, text, refusal] of rows) {
    const wanted = refusal === undefined ? [] : [expect.stringContaining(refusal)];
    expect({ path, text, found: rule(treeOf({ [path]: text })) }).toEqual({ path, text, found: wanted });
  }
}
