import { chmod, copyFile, rm } from 'node:fs/promises';
import { ActionError } from '../../domain/errors/action-error.ts';
import type { JobFile, Unpacked } from '../../ports/tools.ts';
import { Entry } from './entry.ts';
import { readTar } from './read-tar.ts';
import { readZip } from './read-zip.ts';

/**
 * Takes the executable out of an archive and nothing else: no path and no link of the archive is ever followed, because the file is written
 * to a place of ours.
 */
export async function unpack(archive: JobFile, to: string, wanted: Unpacked): Promise<JobFile> {
  try {
    const sha256 = await written(archive, to, wanted);
    await chmod(to, 0o755);
    return { path: to, sha256 };
  } catch (error) {
    await rm(to, { force: true });
    throw error instanceof ActionError ? error : unreadable(archive.path, error);
  }
}

async function written(archive: JobFile, to: string, wanted: Unpacked): Promise<string> {
  if (wanted.kind === 'none') {
    await copyFile(archive.path, to);
    return archive.sha256;
  }
  const entry = new Entry(to, archive.path, wanted);
  try {
    await (wanted.kind === 'zip' ? readZip : readTar)(archive.path, entry);
    return entry.finish();
  } finally {
    entry.close();
  }
}

function unreadable(archive: string, error: unknown): ActionError {
  return new ActionError({
    code: 'file-invalid',
    message: `The archive ${archive} could not be read: ${(error as Error).message}`,
    cause: error,
  });
}
