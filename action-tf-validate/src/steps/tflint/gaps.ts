import type { FolderGap } from '../../../../shared/domain/validation/folder-gaps.ts';
import { fromFolder } from '../../../../shared/domain/validation/folder-path.ts';
import type { FinishedCall } from '../../../../shared/domain/validation/step.ts';
import { lastWords } from '../reading/plain.ts';
import type { TflintError } from './report.ts';

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
