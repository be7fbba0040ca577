import { fromFolder } from '../../../../shared/domain/validation/folder-path.ts';
import { plain } from '../reading/plain.ts';

export type TrivyLog = {
  /** Folders that it evaluated, with all that they call: where none of its checks is about a resource, its report says nothing of them. */
  readonly roots: number;
  /** Files that it could not parse, as paths of the checkout; each once. */
  readonly unparsed: readonly string[];
  /** Findings that comments such as `#trivy:ignore:…` switch off. */
  readonly ignored: number;
  /** Calls of modules that it could not load. */
  readonly unloaded: number;
};

/** What its report leaves out, and only its log tells. `folder` is what it scanned. */
export function readTrivyLog(stderr: string, folder: string): TrivyLog {
  const lines = plain(stderr).split('\n');
  const paths = lines
    .filter((line) => line.includes('Error parsing file'))
    .map(
      (line) => fromFolder(folder, unquoted(/ ?file_path=("(?:[^"\\]|\\.)*")/.exec(line)?.[1] ?? '""')) ?? '',
    );
  return {
    unparsed: [...new Set(paths)].sort(),
    roots: lines.filter((line) => line.includes('Scanning root module')).length,
    ignored: lines.filter((line) => line.includes('Ignore finding')).length,
    unloaded: new Set(
      lines
        .filter((line) => line.includes('Failed to load module.'))
        .map((line) => /\bloc="((?:[^"\\]|\\.)*)"/.exec(line)?.[1]),
    ).size,
  };
}

/** Why it ended, after a colon. Of its other lines none is told: those about files quote what is written in them. */
export function lastError(stderr: string): string {
  const lines = plain(stderr).split('\n');
  const fatal = lines.findIndex((line) => /\tFATAL\t/.test(line));
  const said =
    fatal === -1 ? (lines.find((line) => line.startsWith('Error:')) ?? '') : lines.slice(fatal).join(' ');
  const words = said
    .replace(/^.*?\tFATAL\t/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words === '' ? '' : `: ${words.slice(0, 300)}`;
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}
