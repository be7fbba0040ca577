import type { Gap } from '../../../../shared/domain/gate/scan.ts';
import { counted } from '../../../../shared/domain/report/figures.ts';
import { folderText, fromFolder } from '../../../../shared/domain/validation/folder-path.ts';
import type { FinishedCall } from '../../../../shared/domain/validation/step.ts';
import { lastWords } from '../reading/plain.ts';
import type { TflintError } from './report.ts';

/** Why one folder was not linted, without the name of the folder: others may have the same reason. */
export type FolderGap = Gap & { readonly folder: string };

const NAMED = 5;

/** One gap for each reason: a plugin that is missing is missing for every folder. */
export function inOne(gaps: readonly FolderGap[]): readonly Gap[] {
  const alike = Map.groupBy(gaps, ({ kind, message }) => `${kind} ${message}`);
  return [...alike.values()].flatMap((same): readonly Gap[] => {
    const [first] = same;
    if (first === undefined) return [];
    const { folder: _, ...gap } = first;
    const folders = [...new Set(same.map(({ folder }) => folderText(folder)))];
    const more = folders.length > NAMED ? ', …' : '';
    const where =
      folders.length === 1
        ? (folders[0] ?? '')
        : `${counted(folders.length, 'folder')} (${folders.slice(0, NAMED).join(', ')}${more})`;
    return [{ ...gap, message: `${where}: ${gap.message}` }];
  });
}

/** An error of TFLint's own report. */
export function errorGap(
  folder: string,
  { summary, message, range }: TflintError,
  checkout: string,
): FolderGap {
  const text = message
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim()
    .slice(0, 400);
  if (range !== undefined) {
    const file = fromFolder('', range.file, checkout) ?? range.file;
    return {
      ...{ folder, kind: 'unparsed-files' },
      message: `TFLint could not read ${file}:${range.startLine}: ${summary || text}`,
    };
  }
  const plugin = /Plugin "([^"]+)" not found/.exec(message)?.[1];
  if (plugin === undefined && summary !== '')
    return { folder, kind: 'unparsed-files', message: `TFLint could not read it: ${summary}: ${text}` };
  if (plugin === undefined) return { folder, kind: 'crashed', message: text };
  return {
    ...{ folder, kind: 'not-installed' },
    message: `the plugin ${plugin} of TFLint is not installed`,
    hint: 'Run tflint --init in an earlier step, with GITHUB_TOKEN set, so that GitHub does not limit its downloads',
  };
}

/** An answer that is no report. */
export function unreadableGap(folder: string, { exitCode, stderr, stdout }: FinishedCall): FolderGap {
  const words = lastWords(stderr === '' ? stdout : stderr);
  return {
    ...{ folder, kind: 'unreadable-report' },
    message: `TFLint gave no report that can be read (exit code ${exitCode})${words}`,
  };
}
