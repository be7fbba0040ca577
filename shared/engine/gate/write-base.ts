import type { Folders } from '../../ports/folders.ts';
import { type GitOptions, gitIn } from './git.ts';

/**
 * Writes the files of another commit into a folder, by an index of its own: neither the checkout nor its index is touched. undefined where
 * the clone does not hold that commit.
 */
export async function writeBase(
  commit: string,
  scratch: string,
  on: GitOptions & { readonly folders: Folders },
): Promise<string | undefined> {
  const { folders, env } = on;
  const index = folders.join(scratch, 'index');
  const git = gitIn({ ...on, env: { ...env, GIT_INDEX_FILE: index } });
  const found = await git('rev-parse', '--verify', '--quiet', `${commit}^{commit}`);
  if (found === undefined) return undefined;
  const base = folders.join(scratch, 'base');
  const read = await git('read-tree', found.trim());
  const written = read === undefined ? read : await git('checkout-index', '--all', `--prefix=${base}/`);
  return written === undefined ? undefined : base;
}
