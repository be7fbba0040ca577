import { ActionError } from '../../domain/errors/action-error.ts';
import type { Folders } from '../../ports/folders.ts';

/** The file or folder of an input, absolute: it is there, and no link that leads out of the checkout. */
export async function requirePath(
  path: string,
  { input, kind }: { readonly input: string; readonly kind: 'file' | 'folder' },
  folders: Folders,
): Promise<string> {
  const { workspace } = folders;
  const found = path === '.' ? workspace : folders.join(workspace, path);
  if (path !== '.' && folders.sift(workspace, [path]).outside.length > 0)
    throw new ActionError({
      code: 'file-invalid',
      message: `Expected ${path} in the checkout, found a link that leads out of it`,
      hint: `Put the files themselves there, or correct ${input}`,
    });
  if (await folders.exists(found)) return found;
  throw new ActionError({
    code: 'file-not-found',
    message: `Expected the ${kind} ${path}, found nothing there`,
    hint: `Is the repository checked out before this step (actions/checkout)? ${input} is relative to the workspace.`,
  });
}
