import type { Finding } from './finding.ts';

/** Lines of each file that a change added or altered, by path. */
export type ChangedLines = ReadonlyMap<string, readonly LineSpan[]>;

type LineSpan = { readonly first: number; readonly last: number };

/** Reads a unified diff without context (`git diff --unified=0 --no-prefix`). A file whose name git quotes is left out. */
export function readChangedLines(diff: string): ChangedLines {
  const found = new Map<string, LineSpan[]>();
  let path: string | undefined;
  let left = 0;
  for (const line of diff.split('\n')) {
    if (left > 0 && /^[+-]/.test(line)) {
      left -= 1;
      continue;
    }
    const file = /^\+\+\+ (?!"|\/dev\/null)(.+?)\t?$/.exec(line)?.[1];
    if (line.startsWith('+++ ')) path = file;
    const [, removed = '1', first, added = '1'] =
      /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    if (first === undefined) continue;
    left = Number(removed) + Number(added);
    if (path === undefined || Number(added) === 0) continue;
    const span = { first: Number(first), last: Number(first) + Number(added) - 1 };
    found.set(path, [...(found.get(path) ?? []), span]);
  }
  return found;
}

/** Whether a finding stands on a line of the change. */
export function isOnChange({ place }: Pick<Finding, 'place'>, changed: ChangedLines): boolean {
  if (place === undefined) return false;
  const { path, startLine, endLine = startLine } = place;
  return (changed.get(path) ?? []).some(
    ({ first, last }) => first <= (endLine ?? 1) && (startLine ?? 1) <= last,
  );
}
