import type { Checkout } from '../../domain/gate/scanner.ts';
import type { Folders } from '../../ports/folders.ts';
import type { Git } from './git.ts';

/** What is in the checkout: the files that git would know, else all that lie there. */
export async function readCheckout(
  folder: string,
  { git, folders }: { readonly git: Git; readonly folders: Folders },
): Promise<Checkout> {
  const [listed, deleted, shallow] = await Promise.all([
    git('ls-files', '-z', '--cached', '--others', '--exclude-standard'),
    git('ls-files', '-z', '--deleted'),
    git('rev-parse', '--is-shallow-repository'),
  ]);
  const history = shallow === undefined ? undefined : { shallow: shallow.trim() === 'true' };
  if (listed === undefined) return { files: await folders.list(folder), history };
  // git still lists a file that was deleted, and one in a conflict several times.
  const gone = new Set(pathsOf(deleted ?? ''));
  return { files: [...new Set(pathsOf(listed))].filter((path) => !gone.has(path)).sort(), history };
}

const pathsOf = (listed: string): readonly string[] => listed.split('\0').filter((path) => path !== '');
