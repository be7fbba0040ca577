import type { HclFile } from '../../../shared/domain/hcl/hcl-file.ts';
import { ownerOf } from '../../../shared/domain/terraform/environment.ts';
import type { Module } from '../../../shared/domain/terraform/module.ts';
import { reachable } from '../../../shared/domain/validation/circles.ts';
import type { Discovery } from '../../../shared/domain/validation/discovery.ts';
import { folderText } from '../../../shared/domain/validation/folder-path.ts';
import type { PolicySettings } from '../../../shared/domain/validation/validation-settings.ts';
import type { Root } from '../policies/policy.ts';
import { listed } from '../policies/reading/observe.ts';
import { givenEnvironments } from './environments.ts';

type Source = {
  readonly discovery: Discovery;
  readonly modules: readonly Module[];
  readonly values: readonly HclFile[];
  readonly settings: PolicySettings;
};

/** What was read and is looked at by no policy, and settings that mean nothing: mostly somebody meant it otherwise. */
export function unreadNotes(source: Source, roots: readonly Root[]): readonly string[] {
  return [...uncalledNote(source, roots), ...valuesNotes(source, roots), ...settingsNotes(source)];
}

function uncalledNote({ discovery, modules }: Source, roots: readonly Root[]): readonly string[] {
  const uses = new Map(
    modules.map(({ folder, calls }) => [
      folder,
      [...calls.values()].flatMap(({ source }) => (source.kind === 'local' ? (source.folder ?? []) : [])),
    ]),
  );
  const reached = reachable(
    roots.map(({ folder }) => folder),
    uses,
  );
  const left = discovery.folders.filter(({ folder, endless }) => !endless && !reached.has(folder));
  if (left.length === 0) return [];
  const which = someOf(left.map(({ folder }) => folderText(folder)));
  return [`No root calls ${which}: policies tell only what is wrong there whatever its callers give`];
}

/** Values that lie beside no root that is looked at, and that no environment of the settings names. */
function valuesNotes({ discovery, modules, values }: Source, roots: readonly Root[]): readonly string[] {
  const used = new Set(roots.flatMap(({ environments }) => environments.flatMap(({ files }) => files)));
  const folders = new Set(modules.map(({ folder }) => folder));
  const looked = new Set(discovery.folders.map(({ folder }) => folder));
  const left = values.filter(({ path }) => {
    const owner = ownerOf(path, folders);
    return !used.has(path) && (owner === undefined || looked.has(owner));
  });
  if (left.length === 0) return [];
  const which = someOf(left.map(({ path }) => path));
  return [`The values in ${which} are those of no root: policies.environments can say where they count`];
}

function settingsNotes({ settings, values, discovery }: Source): readonly string[] {
  const paths = [...values.map(({ path }) => path), ...discovery.folders.map(({ folder }) => folder)];
  return givenEnvironments(settings.environments)
    .filter(({ fits }) => !paths.some(fits))
    .map(({ name }) => `policies.environments.${name} fits no file of values and no folder of a root`);
}

const SHOWN = 5;

function someOf(names: readonly string[]): string {
  const left = names.length - SHOWN;
  return listed(left > 0 ? [...names.slice(0, SHOWN), `${left} more`] : names);
}
