import { gitConfigFor, type ModuleCredential } from '../../domain/validation/module-credentials.ts';
import type { Folders } from '../../ports/folders.ts';
import type { Log } from '../../ports/log.ts';

/** Lets git read private modules while `work` goes on, by a configuration that is gone afterwards. The user's own is not touched. */
export async function withModuleLogin<T>(
  credentials: readonly ModuleCredential[],
  { folders, log }: { readonly folders: Folders; readonly log: Log },
  work: (env: Readonly<Record<string, string>>) => Promise<T>,
): Promise<T> {
  if (credentials.length === 0) return await work({});
  for (const { token } of credentials) {
    log.mask(token);
    log.mask(btoa(`x-access-token:${token}`));
  }
  // Only the user of the job may enter it.
  const scratch = await folders.scratch('modules');
  try {
    const path = folders.join(scratch, 'gitconfig');
    await folders.write(path, gitConfigFor(credentials, btoa));
    return await work({ GIT_CONFIG_GLOBAL: path });
  } finally {
    await folders.remove(scratch);
  }
}
