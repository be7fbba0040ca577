import { ActionError } from '../../domain/errors/action-error.ts';
import type { Result } from '../../domain/errors/problem.ts';
import { refuse } from '../../domain/errors/refuse.ts';
import type { Files } from '../../ports/files.ts';

/**
 * Reads and parses one of the user's files. A file that the user named must exist; one that is only looked for by
 * default may be absent, and gives undefined.
 */
export async function readDocument<T>(
  path: string,
  named: boolean,
  parse: (text: string, path: string) => Result<T>,
  files: Files,
): Promise<T | undefined> {
  const text = await files.read(path);
  if (text === undefined) {
    if (!named) return undefined;
    throw new ActionError({
      code: 'file-not-found',
      message: `Expected the file ${path}, found none`,
      hint: 'Is the repository checked out before this step (actions/checkout)? Paths are relative to the workspace.',
    });
  }
  const parsed = parse(text, path);
  if (parsed.ok) return parsed.value;
  throw refuse('file-invalid', parsed.error);
}
