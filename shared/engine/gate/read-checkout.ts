import type { Checkout } from '../../domain/gate/scanner.ts';
import { pathMatcher } from '../../domain/text/path-matcher.ts';
import type { Folders } from '../../ports/folders.ts';
import type { Git } from './git.ts';

export type CheckoutRead = Checkout & {
  /** Files that nobody reads, because they are links that lead out of the checkout, or devices. */
  readonly outside: readonly string[];
};

/** What is in the checkout: the files that git would know, else all that lie there; without those that nobody is to read. */
export async function readCheckout(
  folder: string,
  {
    git,
    folders,
    exclude,
  }: { readonly git: Git; readonly folders: Folders; readonly exclude: readonly string[] },
): Promise<CheckoutRead> {
  const [listed, repository] = await Promise.all([
    git('ls-files', '-z', '--cached', '--others', '--exclude-standard'),
    git('rev-parse', '--is-shallow-repository', '--absolute-git-dir'),
  ]);
  const history = repository === undefined ? undefined : historyOf(repository);
  const isExcluded = pathMatcher(exclude);
  // git lists a file in a conflict several times, and one that was deleted all the same.
  const named = listed === undefined ? await folders.list(folder) : [...new Set(pathsOf(listed))].sort();
  const { inside, outside } = folders.sift(
    folder,
    named.filter((path) => !isExcluded(path)),
  );
  return { files: inside, history, outside };
}

function historyOf(answer: string): Checkout['history'] {
  const [shallow = '', gitFolder = ''] = answer.split(/\r?\n/);
  return { shallow: shallow === 'true', gitFolder };
}

const pathsOf = (listed: string): readonly string[] => listed.split('\0').filter((path) => path !== '');
