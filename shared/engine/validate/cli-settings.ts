import { isAbsolutePath } from '../../domain/text/absolute-path.ts';
import type { Folders } from '../../ports/folders.ts';

type Variables = Readonly<Record<string, string>>;

/**
 * The user's settings of Terraform, by a path that holds from every folder. Where there is no such file Terraform only whispers so, and goes on
 * without the mirror that was to keep providers out.
 */
export async function withCliSettings(
  env: Variables,
  folders: Pick<Folders, 'exists' | 'join' | 'workspace'>,
): Promise<{ readonly env: Variables; readonly notes: readonly string[] }> {
  const named = env.TF_CLI_CONFIG_FILE;
  if (named === undefined || named === '') return { env, notes: [] };
  const path = isAbsolutePath(named) ? named : folders.join(folders.workspace, named);
  if (await folders.exists(path)) return { env: { ...env, TF_CLI_CONFIG_FILE: path }, notes: [] };
  const note = `TF_CLI_CONFIG_FILE names ${named}, which is not there: Terraform went on without these settings, such as a mirror of providers`;
  return { env, notes: [note] };
}
