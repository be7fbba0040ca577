import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, lstat, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ActionError } from '../../domain/errors/action-error.ts';
import type { Environment } from '../../ports/endpoints.ts';
import type { CachePlace, JobFile, ToolStore } from '../../ports/tools.ts';
import { unpack } from './unpack.ts';

/** Files below RUNNER_TEMP, which the runner empties, and the runner's tool cache; without RUNNER_TOOL_CACHE nothing is kept. */
export function makeToolStore(env: Environment): ToolStore {
  const cache = env.RUNNER_TOOL_CACHE || undefined;
  let folder: Promise<string> | undefined;
  const place = async (name: string): Promise<string> => {
    folder ??= mkdtemp(join(env.RUNNER_TEMP || tmpdir(), 'tools-'));
    return join(await mkdtemp(join(await folder, 'file-')), name);
  };
  return {
    sha256,
    place,
    remove: ({ path }) => rm(path, { force: true }),
    kept: async (key) =>
      cache === undefined ? undefined : await copyForJob(pathIn(cache, key), await place(key.name)),
    keep: async (file, key) => {
      if (cache !== undefined) await publish(file, pathIn(cache, key));
    },
    forget: async (key) => {
      if (cache !== undefined) await rm(pathIn(cache, key), { force: true }).catch(() => {});
    },
    unpack: async (archive, wanted) => await unpack(archive, await place(wanted.executable), wanted),
  };
}

function pathIn(cache: string, { tool, version, arch, name }: CachePlace): string {
  return join(cache, tool, version, arch, name);
}

/** undefined without a file there, or with something else that has its name. */
async function copyForJob(from: string, to: string): Promise<JobFile | undefined> {
  try {
    if (!(await lstat(from)).isFile()) return undefined;
    await copyFile(from, to);
  } catch {
    return undefined;
  }
  return { path: to, sha256: await sha256(to) };
}

/** Whoever is first or second puts the same bytes there; on Windows a file that is being read cannot be replaced, and need not be. */
async function publish(file: JobFile, to: string): Promise<void> {
  const folder = dirname(to);
  let parts: string | undefined;
  try {
    await mkdir(folder, { recursive: true });
    parts = await mkdtemp(join(folder, '.part-'));
    const part = join(parts, 'file');
    await copyFile(file.path, part);
    await rename(part, to);
    // By this file the runner's own tools know that a version is whole.
    await writeFile(`${folder}.complete`, '');
  } catch {
    // The job has its file; the next one downloads it again.
  } finally {
    if (parts !== undefined) await rm(parts, { recursive: true, force: true }).catch(() => {});
  }
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk);
  } catch (error) {
    const message = `${path} could not be read: ${(error as Error).message}`;
    throw new ActionError({ code: 'failed-precondition', message, cause: error });
  }
  return hash.digest('hex');
}
