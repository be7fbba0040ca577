import { shown } from '../../../text/expected.ts';
import { commentedLines } from './commented-lines.ts';
import type { EntryReader, ImportedEntry, ReadEntries } from './imported-entry.ts';

/** `.trivyignore`, or any list of ids: `CVE-2018-14618 exp:2026-01-01`, its reason in a comment. */
export const readTrivyignore: EntryReader = (text, where): ReadEntries => {
  const entries: ImportedEntry[] = [];
  const problems: ReadEntries['problems'][number][] = [];
  for (const { line, text: said, comment } of commentedLines(text)) {
    const [id = '', ...more] = said.split(/\s+/);
    const expires = more.find((word) => word.startsWith('exp:'))?.slice('exp:'.length);
    const unknown = more.find((word) => !word.startsWith('exp:'));
    if (unknown !== undefined) {
      const message = `Expected an id and perhaps exp:2026-03-31, found ${shown(unknown)} behind ${shown(id)}`;
      problems.push({ where, line, message });
      continue;
    }
    entries.push({ line, id, ...(expires && { expires }), ...(comment && { reason: comment }) });
  }
  return { entries, problems };
};
