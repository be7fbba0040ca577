import { access, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { ActionError } from '../../domain/errors/action-error.ts';
import type { Environment } from '../../ports/endpoints.ts';
import type { Folders } from '../../ports/folders.ts';
import { sift } from './sift.ts';

const LEFT_OUT = new Set(['.git', 'node_modules']);

/** Folders of the runner: the workspace, its temporary folder and its tool cache. */
export function makeFolders(env: Environment): Folders {
  const temp = env.RUNNER_TEMP || tmpdir();
  const workspace = resolve(env.GITHUB_WORKSPACE || '.');
  return {
    workspace,
    list: async (folder) => {
      const found: string[] = [];
      await walk(folder, (path) => found.push(relative(folder, path).split(sep).join('/')));
      return found.sort();
    },
    read: async (path, most) => {
      try {
        if (most !== undefined) refuseLarger(path, (await stat(path)).size, most);
        return await readFile(path, 'utf8');
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw isTooLarge(error) ? tooLarge(path, 'more than memory holds', error) : error;
      }
    },
    sift: (folder, paths) => sift(folder, paths, isBelow(workspace, folder) ? workspace : folder),
    exists: async (path) => {
      try {
        await access(path);
        return true;
      } catch {
        return false;
      }
    },
    write: async (path, text) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text, 'utf8');
    },
    scratch: async (name) => {
      await mkdir(temp, { recursive: true });
      return mkdtemp(join(temp, `${name}-`));
    },
    cache: async (name) => {
      const path = join(env.RUNNER_TOOL_CACHE || temp, 'run-delivery', name);
      await mkdir(path, { recursive: true });
      return path;
    },
    join,
    remove: (path) => rm(path, { recursive: true, force: true, maxRetries: 3 }),
  };
}

function isBelow(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return !isAbsolute(below) && below.split(sep)[0] !== '..';
}

async function walk(folder: string, found: (path: string) => void): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (LEFT_OUT.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await walk(path, found);
    else if (entry.isFile()) found(path);
  }
}

function refuseLarger(path: string, size: number, most: number): void {
  if (size > most) throw tooLarge(path, `${size} bytes, which is more than ${most}`);
}

function isTooLarge(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ERR_FS_FILE_TOO_LARGE' || code === 'ERR_STRING_TOO_LONG';
}

function tooLarge(path: string, found: string, cause?: unknown): ActionError {
  return new ActionError({
    code: 'file-invalid',
    message: `Expected ${path} to be a text that can be read at once, found ${found}`,
    ...(cause !== undefined && { cause }),
  });
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}
