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
  const [listed, staged, repository] = await Promise.all([
    git('ls-files', '-z', '--cached', '--others', '--exclude-standard'),
    git('ls-files', '-z', '--stage'),
    git('rev-parse', '--is-shallow-repository', '--absolute-git-dir'),
  ]);
  const history = repository === undefined ? undefined : historyOf(repository);
  const isExcluded = pathMatcher(exclude);
  // git lists a file in a conflict several times, and one that was deleted all the same.
  const named =
    listed === undefined
      ? await folders.list(folder)
      : [...new Set([...pathsOf(listed), ...(await inSubmodules(folder, staged ?? '', folders))])].sort();
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

/** git names a submodule alone. What was checked out of it lies in the checkout like everything else. */
async function inSubmodules(folder: string, staged: string, folders: Folders): Promise<readonly string[]> {
  const submodules = pathsOf(staged).flatMap((entry) => /^160000 \S+ \d\t(.+)$/s.exec(entry)?.[1] ?? []);
  const { outside } = folders.sift(folder, submodules);
  const files = await Promise.all(
    submodules
      .filter((path) => !outside.includes(path))
      .map(async (path) => {
        const at = folders.join(folder, path);
        return (await folders.exists(at)) ? (await folders.list(at)).map((file) => `${path}/${file}`) : [];
      }),
  );
  return files.flat();
}
