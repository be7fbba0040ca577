import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ActionError } from '../../domain/errors/action-error.ts';
import type { Environment } from '../../ports/endpoints.ts';
import type { Files } from '../../ports/files.ts';

/** Reads below the checked-out workspace; an absolute path is taken as the user wrote it. */
export function makeFiles(env: Environment): Files {
  const workspace = env.GITHUB_WORKSPACE || '.';
  return {
    read: async (path) => {
      try {
        return stripByteOrderMark(await readFile(resolve(workspace, path), 'utf8'));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw unreadable(path, error);
      }
    },
  };
}

// Editors on Windows write the mark, and YAML and JSON parsers then refuse the first line.
function stripByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function unreadable(path: string, error: unknown): ActionError {
  const { code, message } = error as NodeJS.ErrnoException;
  return new ActionError({
    code: 'file-invalid',
    message: `Expected '${path}' to be a readable file, found ${code === 'EISDIR' ? 'a folder' : message}.`,
    cause: error,
  });
}
