import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newFolder } from '../e2e/run-action.ts';
import { systemVariables } from '../e2e/runner/system-variables.ts';

/** A real repository in a folder of its own. */
export type Repository = {
  readonly folder: string;
  write(files: Readonly<Record<string, string>>): Promise<void>;
  /** What git printed. */
  git(...args: readonly string[]): string;
  /** Writes files and commits all that changed; gives the commit. */
  commit(message: string, files?: Readonly<Record<string, string>>): Promise<string>;
};

const WHO = { GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.com' };
const AS_WHO = { GIT_COMMITTER_NAME: 'Ada', GIT_COMMITTER_EMAIL: 'ada@example.com' };

/** Nothing of the person who runs the test changes what git does in it. */
export async function newRepository(): Promise<Repository> {
  const folder = await newFolder();
  let commits = 0;
  const git = (...args: readonly string[]) => {
    const date = `${1_700_000_000 + commits} +0000`;
    const env = {
      ...{ ...systemVariables(), ...WHO, ...AS_WHO, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
      ...{ GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: join(folder, '.git', 'none') },
    };
    return execFileSync('git', args, { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' }).trim();
  };
  const write = (files: Readonly<Record<string, string>>) => writeFiles(folder, files);
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'commit.gpgsign', 'false');
  git('config', 'protocol.file.allow', 'always');
  return {
    folder,
    write,
    git,
    commit: async (message, files = {}) => {
      await write(files);
      commits += 1;
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', message);
      return git('rev-parse', 'HEAD');
    },
  };
}

/** A folder with files that no git knows. */
export async function newFiles(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await newFolder();
  await writeFiles(folder, files);
  return folder;
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, ...path.split('/'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
