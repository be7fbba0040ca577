import { access, constants, stat } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import type { Programs } from '../../ports/tools.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** Programs on the PATH, as Processes starts them. */
export function makePrograms(): Programs {
  return {
    which: async (name, env) => {
      const found = await findProgram(name, env);
      return 'path' in found ? found.path : undefined;
    },
  };
}

/** The file that a name or an absolute path stands for, or why there is none. */
export async function findProgram(
  file: string,
  env: Variables,
): Promise<{ readonly path: string } | { readonly problem: string }> {
  const refused: string[] = [];
  for (const candidate of candidates(file, env, process.platform)) {
    const seen = await look(candidate);
    if (seen === 'program') return { path: candidate };
    if (seen === 'refused') refused.push(candidate);
  }
  if (refused.length > 0)
    return { problem: `EACCES: ${refused.join(', ')} is there, but may not be executed.` };
  const { isAbsolute } = pathOf(process.platform);
  return {
    problem: isAbsolute(file)
      ? `ENOENT: ${file} does not exist.`
      : `ENOENT: no program '${file}' is on the PATH (relative entries of the PATH are not searched).`,
  };
}

/**
 * Where the system would look, without the places that the checkout controls: Windows looks into the current folder first, and a relative entry
 * of the PATH is one. A repository that is scanned could bring its own `npm.cmd`.
 */
export function candidates(file: string, env: Variables, platform: string): readonly string[] {
  const path = pathOf(platform);
  const extensions = platform === 'win32' ? windowsExtensions(file, env) : [''];
  if (path.isAbsolute(file)) return extensions.map((extension) => file + extension);
  if (path.basename(file) !== file) return [];
  return (variable(env, 'PATH', platform) ?? '')
    .split(path.delimiter)
    .map((folder) => (platform === 'win32' ? folder.replace(/^"(.*)"$/, '$1') : folder))
    .filter((folder) => path.isAbsolute(folder))
    .flatMap((folder) => extensions.map((extension) => path.join(folder, file + extension)));
}

function pathOf(platform: string): typeof posix {
  return platform === 'win32' ? win32 : posix;
}

/** What CreateProcess and cmd.exe can start; scripts of the Windows Script Host are no programs. */
const STARTABLE = ['.com', '.exe', '.bat', '.cmd'];

function windowsExtensions(file: string, env: Variables): readonly string[] {
  const named = (variable(env, 'PATHEXT', 'win32') || STARTABLE.join(';'))
    .toLowerCase()
    .split(';')
    .filter((extension) => STARTABLE.includes(extension));
  return STARTABLE.includes(win32.extname(file).toLowerCase()) ? [''] : named;
}

function variable(env: Variables, name: string, platform: string): string | undefined {
  if (platform !== 'win32') return env[name];
  const key = Object.keys(env).find((each) => each.toUpperCase() === name);
  return key === undefined ? undefined : env[key];
}

async function look(path: string): Promise<'program' | 'refused' | 'nothing'> {
  try {
    if (!(await stat(path)).isFile()) return 'nothing';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES' ? 'refused' : 'nothing';
  }
  try {
    await access(path, constants.X_OK);
    return 'program';
  } catch {
    return 'refused';
  }
}
