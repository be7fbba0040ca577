import type { EstateSource } from '../../../action-tf-validate/src/estate.ts';
import { treeSitterHcl } from '../../../shared/adapters/hcl/hcl.ts';
import { isBackendFile, isValuesFile } from '../../../shared/domain/terraform/files-of-values.ts';
import { isConfiguration } from '../../../shared/domain/terraform/files-that-count.ts';
import { folderOf, nameOf } from '../../../shared/domain/terraform/paths.ts';
import { readModule } from '../../../shared/domain/terraform/read-module.ts';
import { discover } from '../../../shared/domain/validation/discover.ts';
import {
  DEFAULT_VALIDATION,
  type PolicySettings,
} from '../../../shared/domain/validation/validation-settings.ts';

/** Contents by path, relative to a workspace. */
export type Files = Readonly<Record<string, string>>;

const hcl = treeSitterHcl();

/** What would be read of a checkout that holds these files. */
export async function sourceOf(
  files: Files,
  settings: Partial<PolicySettings> = {},
  exclude: readonly string[] = [],
): Promise<EstateSource> {
  const isModule = (path: string) => isConfiguration(nameOf(path), 'terraform');
  const paths = Object.keys(files).filter((path) =>
    [isModule, isValuesFile, isBackendFile].some((is) => is(path)),
  );
  const parsed = await Promise.all(paths.map((path) => hcl.parse(path, files[path] ?? '')));
  const byFolder = Map.groupBy(
    parsed.filter(({ path }) => isModule(path)),
    ({ path }) => folderOf(path),
  );
  const modules = [...byFolder].map(([folder, own]) => readModule(folder, own));
  return {
    discovery: discover(modules, { files: Object.keys(files), exclude }),
    modules,
    values: parsed.filter(({ path }) => isValuesFile(path)),
    backends: parsed.filter(({ path }) => isBackendFile(path)),
    workflows: Object.entries(files)
      .filter(([path]) => path.startsWith('.github/workflows/'))
      .map(([path, text]) => ({ path, text })),
    settings: { ...DEFAULT_VALIDATION.policies, ...settings },
  };
}
