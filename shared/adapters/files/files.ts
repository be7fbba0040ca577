import { readFile } from 'node:fs/promises';
import { isAbsolute, normalize, resolve, sep } from 'node:path';
import { ActionError } from '../../domain/errors/action-error.ts';
import type { Environment } from '../../ports/endpoints.ts';
import type { Files } from '../../ports/files.ts';
import { sift } from './sift.ts';

/**
 * Reads below the checked-out workspace; a path that the user wrote with `/` or `..` at its beginning is taken as it is. A link in the checkout that
 * leads out of it is nobody's wish: what is wrong in a file is told with its words, and a pull request may have made the link.
 */
export function makeFiles(env: Environment): Files {
  const workspace = env.GITHUB_WORKSPACE || '.';
  return {
    read: async (path) => {
      if (isBelow(path) && sift(workspace, [path], workspace).outside.length > 0) throw leadsOut(path);
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

const isBelow = (path: string): boolean => !isAbsolute(path) && normalize(path).split(sep)[0] !== '..';

function leadsOut(path: string): ActionError {
  return new ActionError({
    code: 'file-invalid',
    message: `Expected '${path}' to be a file of the checkout, found a link that leads out of it.`,
    hint: 'Commit the file itself in place of the link',
  });
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
