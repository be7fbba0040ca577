import type { ScanPlaces } from '../../../../shared/domain/gate/scanner.ts';

/** Stands before a path that git shows with the notes of a conflict: gitleaks then takes the mark of the new side for a folder. */
export const RESOLVED = '@resolved@/';

/**
 * Options of `git log`, which gitleaks parts at blanks. Its own leave out what a merge adds by hand, the first commit where `log.showRoot` is
 * off, and a link that became a file. What stands after `--end-of-options` is a commit to git, whatever it looks like, and after `--` a path.
 */
export function logOptions(range: string | undefined, exclude: readonly string[]): string {
  // No name of a commit holds a `?`: git refuses what holds a blank instead of reading two words.
  const commits = range === undefined ? [] : [range.replace(/\s/g, '?')];
  return [
    ...(range === undefined ? ['--all'] : []),
    '--full-history',
    ...['--remerge-diff', '--diff-filter=d', '--src-prefix=@before@/', `--dst-prefix=${RESOLVED}`],
    ...[
      '--pretty=medium',
      '--date=default',
      '--no-color',
      '--no-decorate',
      '--no-show-signature',
      '--no-notes',
    ],
    ...['--no-textconv', '--no-ext-diff', '--submodule=short', '--inter-hunk-context=0'],
    ...['--end-of-options', ...commits, '--', ...pathspecsWithout(exclude)],
  ].join(' ');
}

/** What `exclude` leaves of the commits, in the words of git. */
export const pathspecsWithout = (exclude: readonly string[]): readonly string[] =>
  exclude.flatMap(withoutPath);

/** A folder stands for all that is in it. */
function withoutPath(glob: string): readonly string[] {
  const path = glob
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\/+$/, '')
    .replace(/\s/g, '?');
  return path === '' ? [] : [`:(top,exclude,glob)${path}`, `:(top,exclude,glob)${path}/**`];
}

/**
 * What the git of gitleaks sees. The folder of git is named, so git does not ask whose checkout it is: a container job runs as another user
 * than the one who checked out. The working folder is a foreign one, so no `.gitattributes` of the commits calls a text file binary.
 */
export function gitEnvironment(gitFolder: string, { scratch }: ScanPlaces): Readonly<Record<string, string>> {
  const settings = {
    ...{ 'log.showRoot': 'true', 'core.attributesFile': '', 'core.quotePath': 'true' },
    // Programs that the configuration of the checkout may name.
    ...{ 'core.fsmonitor': 'false', 'core.hooksPath': `${scratch}/no-hooks` },
  };
  const entries = Object.entries(settings).flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return {
    GIT_DIR: gitFolder,
    GIT_WORK_TREE: scratch,
    GIT_INDEX_FILE: `${scratch}/no-index`,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: `${scratch}/no-gitconfig`,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_CONFIG_COUNT: String(Object.keys(settings).length),
    ...Object.fromEntries(entries),
    GIT_NO_REPLACE_OBJECTS: '1',
    // The second is for git before 2.44, which does not know the first.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
  };
}
