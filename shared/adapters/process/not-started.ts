import { stat } from 'node:fs/promises';

/** Why a file that is there did not start. The system says ENOENT of a missing folder and of a missing interpreter alike. */
export async function notStarted(failure: {
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  readonly path: string;
  readonly cwd: string;
}): Promise<string> {
  const { code = 'unknown', message, path, cwd } = failure;
  if (!(await isFolder(cwd)))
    return `${code}: the folder ${cwd}, in which ${path} was to start, does not exist.`;
  if (code === 'ENOENT')
    return `ENOENT: ${path} is there, but the interpreter that its first line names is not.`;
  return `${code}: ${path} could not be started: ${message ?? 'the system gave no reason'}`;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
