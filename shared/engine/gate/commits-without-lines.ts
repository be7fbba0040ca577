import type { Git } from './git.ts';

/**
 * How many commits a range has, where none of them adds a line; undefined where one does, where there are none, or where git does not tell. A pull
 * request that only deletes, moves or adds binary files gives a scanner of lines nothing to count.
 */
export async function commitsWithoutLines(
  range: string,
  /** Pathspecs of what is left out. */
  without: readonly string[],
  git: Git,
): Promise<number | undefined> {
  const [count, stats] = await Promise.all([
    git('rev-list', '--count', '--end-of-options', range),
    git(
      ...['log', '--format=', '--numstat', '--full-history', '--remerge-diff', '--diff-filter=d'],
      ...['--no-color', '--no-textconv', '--no-ext-diff', '--submodule=short', '--end-of-options', range],
      ...['--', ...without],
    ),
  ]);
  const commits = Number(count);
  if (stats === undefined || !(commits > 0)) return undefined;
  // `added TAB removed TAB path`; of a binary file both are a dash.
  return stats.split('\n').every((line) => /^(0\t|-\t-\t|$)/.test(line)) ? commits : undefined;
}
