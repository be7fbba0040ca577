import type { Git } from './git.ts';

/** Paths that differ between a commit and what is checked out, from the folder that git is asked in; undefined where the clone cannot tell. */
export async function changedFiles(commit: string, git: Git): Promise<readonly string[] | undefined> {
  const fork = (await git('merge-base', commit, 'HEAD'))?.trim();
  if (fork === undefined || fork === '') return undefined;
  const [committed, touched, untracked] = await Promise.all([
    git('diff', '--name-only', '--no-renames', '--relative', '-z', fork, 'HEAD'),
    // Not a comparison of contents, which would run filters that a checkout's configuration names: what only looks touched is run once more.
    git('diff-files', '--name-only', '--relative', '-z'),
    git('ls-files', '--others', '--exclude-standard', '-z'),
  ]);
  if (committed === undefined || touched === undefined || untracked === undefined) return undefined;
  return [...new Set(`${committed}${touched}${untracked}`.split('\0').filter((path) => path !== ''))].sort();
}
