import type { Gap } from '../../../../shared/domain/gate/scan.ts';
import type { ScanTarget } from '../../../../shared/domain/gate/scanner.ts';
import { counted } from '../../../../shared/domain/report/figures.ts';

/**
 * A lock file that Trivy cannot parse, and a file that it may not read, it passes over: exit code 0, and one line of debug text.
 * The text of the error stays out: it may quote the file.
 */
export function unparsedFiles(stderr: string, { kind }: ScanTarget): readonly Gap[] {
  if (kind !== 'folder') return [];
  const files = new Set<string>();
  for (const line of stderr.split(/\r?\n/)) {
    const [, , file] =
      /\tDEBUG\t.*?(Walk error|Permission error)\t.*?file_path=("(?:[^"\\]|\\.)*")/.exec(line) ?? [];
    if (file !== undefined) files.add(unquoted(file));
  }
  if (files.size === 0) return [];
  const named = [...files].sort();
  const more = named.length > 5 ? `, and ${named.length - 5} more` : '';
  return [
    {
      kind: 'unparsed-files',
      message: `trivy could not read ${counted(named.length, 'file')}: ${named.slice(0, 5).join(', ')}${more}`,
      hint: 'Mend them, or leave them out with the input exclude',
    },
  ];
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text)).replaceAll('\\', '/');
  } catch {
    return text.slice(1, -1);
  }
}
