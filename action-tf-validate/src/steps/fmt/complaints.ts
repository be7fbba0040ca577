import type { FinishedCall } from '../../../../shared/domain/validation/step.ts';
import { diagnosticsInText } from '../terraform/text-diagnostics.ts';

export type UnreadFile = { readonly path: string; readonly why: string };

/** What fmt said beside its list: files that it could not read. `isExplained` is false where its end has another reason, or none. */
export function complaintsOf({ exitCode, stderr }: FinishedCall): {
  readonly unread: readonly UnreadFile[];
  readonly isExplained: boolean;
} {
  if (exitCode === 0) return { unread: [], isExplained: true };
  const errors = diagnosticsInText(stderr).filter(({ severity }) => severity === 'error');
  const read = errors.map(({ range, summary, detail }): UnreadFile | 'no diff' | undefined => {
    if (range !== undefined) return { path: range.file, why: `line ${range.startLine}: ${summary}` };
    const text = `${summary}\n${detail}`;
    // It starts the program diff, which a machine may not have. The file is in the list all the same.
    if (/Failed to generate diff for/.test(text)) return 'no diff';
    const [, path] = /Failed to read file (.+)/.exec(text) ?? [];
    return path === undefined
      ? undefined
      : { path: path.trim(), why: 'it leads to nothing, or may not be read' };
  });
  return {
    unread: read.filter((one) => typeof one === 'object'),
    isExplained: exitCode === 2 && read.length > 0 && read.every((one) => one !== undefined),
  };
}
