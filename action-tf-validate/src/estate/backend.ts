import type { HclFile } from '../../../shared/domain/hcl/hcl-file.ts';
import { ownerOf } from '../../../shared/domain/terraform/environment.ts';
import type { ExpandedModule } from '../../../shared/domain/terraform/expand-root.ts';
import { backendFileName } from '../../../shared/domain/terraform/files-of-values.ts';
import type { Module } from '../../../shared/domain/terraform/module.ts';
import { folderOf, nameOf } from '../../../shared/domain/terraform/paths.ts';
import type { EvaluatedBody } from '../../../shared/domain/terraform/resource-instance.ts';
import type { RootEnvironment } from '../policies/policy.ts';
import { environmentWord } from '../policies/reading/environments.ts';
import { areSameEnvironment } from './environment-names.ts';

/** A file of settings for backends with the environment that its name tells, '' where none does. */
export type BackendFile = { readonly file: HclFile; readonly name: string };

/** The backend files that belong to a root. */
export function backendFilesOf(
  root: string,
  backends: readonly HclFile[],
  folders: ReadonlySet<string>,
): readonly BackendFile[] {
  return backends
    .filter(({ path }) => ownerOf(path, folders) === root)
    .map((file) => {
      const folder = folderOf(file.path);
      const name = backendFileName(file.path);
      return { file, name: name === '' && folder !== root ? nameOf(folder) : name };
    });
}

/** The settings as they are written, and over them those of the file that the environment is initialised with. */
export function backendOf(
  { backend }: Module,
  expanded: readonly ExpandedModule[],
  files: readonly BackendFile[],
  environment: { readonly name: string; readonly isOnly: boolean },
): RootEnvironment['backend'] {
  const [root] = expanded;
  if (backend === undefined || root === undefined) return undefined;
  const chosen = chosenOf(files, environment);
  const texts = [backend.block, ...chosen].flatMap((body) => textsIn(root.body(body)));
  const at = chosen.flatMap(({ attributes }) => attributes)[0]?.range ?? backend.block.headRange;
  return { type: backend.type, settings: new Map(texts), at };
}

/** `workspaces.name` for what is in a block. */
function textsIn({ attributes, blocks }: EvaluatedBody): readonly (readonly [string, string])[] {
  return [
    ...[...attributes].flatMap(([key, { value }]) =>
      value.kind === 'string' ? [[key, value.value] as const] : [],
    ),
    ...blocks.flatMap(({ type, body }) =>
      textsIn(body).map(([key, text]) => [`${type}.${key}`, text] as const),
    ),
  ];
}

/** Those of its name; else the only one without a name; else the only one of a root that is applied in one way. */
function chosenOf(
  files: readonly BackendFile[],
  { name, isOnly }: { readonly name: string; readonly isOnly: boolean },
): readonly HclFile[] {
  const named = files.filter((one) => one.name !== '' && isOf(one.name, name));
  const general = files.filter((one) => one.name === '');
  const fitting = [named, general, isOnly ? files : []].find((some) => some.length > 0) ?? [];
  return fitting === named || fitting.length === 1 ? fitting.map(({ file }) => file) : [];
}

function isOf(file: string, environment: string): boolean {
  if (areSameEnvironment(file, environment)) return true;
  const [one, other] = [environmentWord(file), environmentWord(environment)];
  return one !== undefined && other === environment && areSameEnvironment(one, other);
}
