import { shown } from '../../../text/expected.ts';
import { literalGlob } from '../path-glob.ts';
import { commentedLines } from './commented-lines.ts';
import type { EntryReader, ImportedEntry, ReadEntries } from './imported-entry.ts';

const FINGERPRINT = /^(?:([0-9a-f]{40}):)?(.+):([^:\s]+):(\d+)$/;

/** `.gitleaksignore`: `commit:file:rule:line`, or without the commit where only files were scanned. */
export const readGitleaksignore: EntryReader = (text, where): ReadEntries => {
  const read = commentedLines(text).map(({ line, text: said, comment }) => {
    const [, commit, file, id, at] = FINGERPRINT.exec(said) ?? [];
    if (file === undefined || id === undefined) {
      return { problem: { where, line, message: `Expected commit:file:rule:line, found ${shown(said)}` } };
    }
    const entry: ImportedEntry = {
      line,
      id,
      paths: [literalGlob(file)],
      spot: { line: Number(at), ...(commit !== undefined && { commit }) },
      ...(comment !== undefined && { reason: comment }),
    };
    return { entry };
  });
  return {
    entries: read.flatMap(({ entry }) => entry ?? []),
    problems: read.flatMap(({ problem }) => problem ?? []),
  };
};
