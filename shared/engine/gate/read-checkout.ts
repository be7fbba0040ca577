import type { Checkout } from '../../domain/gate/scanner.ts';
import type { Folders } from '../../ports/folders.ts';
import type { Git } from './git.ts';

/** What is in the checkout: the files that git would know, else all that lie there. */
export async function readCheckout(
  folder: string,
  { git, folders }: { readonly git: Git; readonly folders: Folders },
): Promise<Checkout> {
  const [listed, deleted, repository] = await Promise.all([
    git('ls-files', '-z', '--cached', '--others', '--exclude-standard'),
    git('ls-files', '-z', '--deleted'),
    git('rev-parse', '--is-shallow-repository', '--absolute-git-dir'),
  ]);
  const history = repository === undefined ? undefined : historyOf(repository);
  if (listed === undefined) return { files: await folders.list(folder), history };
  // git still lists a file that was deleted, and one in a conflict several times.
  const gone = new Set(pathsOf(deleted ?? ''));
  return { files: [...new Set(pathsOf(listed))].filter((path) => !gone.has(path)).sort(), history };
}

function historyOf(answer: string): Checkout['history'] {
  const [shallow = '', gitFolder = ''] = answer.split(/\r?\n/);
  return { shallow: shallow === 'true', gitFolder };
}

const pathsOf = (listed: string): readonly string[] => listed.split('\0').filter((path) => path !== '');
