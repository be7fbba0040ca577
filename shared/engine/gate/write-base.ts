import type { Folders } from '../../ports/folders.ts';
import { type GitOptions, gitIn } from './git.ts';

/**
 * Writes the files of another commit into a folder. undefined where the clone does not hold that commit. It is done by a repository of our own
 * that borrows the objects alone: neither the checkout nor its index is touched, and no filter or hook that its configuration names is run.
 */
export async function writeBase(
  commit: string,
  scratch: string,
  on: GitOptions & { readonly folders: Folders },
): Promise<string | undefined> {
  const { folders, env } = on;
  const theirs = gitIn(on);
  const sha = (await theirs('rev-parse', '--verify', '--quiet', `${commit}^{commit}`))?.trim();
  const objects = (await theirs('rev-parse', '--path-format=absolute', '--git-path', 'objects'))?.trim();
  if (sha === undefined || objects === undefined) return undefined;
  const [own, base] = [folders.join(scratch, 'git'), folders.join(scratch, 'base')];
  // The longer names are those of SHA-256.
  const format = sha.length === 64 ? 'sha256' : 'sha1';
  const alone = {
    ...env,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: folders.join(scratch, 'no-gitconfig'),
  };
  const made = await gitIn({ ...on, folder: scratch, env: alone })(
    ...['init', '--quiet', '--bare', '--template=', `--object-format=${format}`, own],
  );
  if (made === undefined) return undefined;
  const git = gitIn({
    ...{ ...on, folder: scratch },
    env: { ...alone, GIT_DIR: own, GIT_WORK_TREE: scratch, GIT_OBJECT_DIRECTORY: objects },
  });
  const read = await git('read-tree', sha);
  const written = read === undefined ? read : await git('checkout-index', '--all', `--prefix=${base}/`);
  return written === undefined ? undefined : base;
}
