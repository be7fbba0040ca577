import { canonicalJson } from '../json/canonical.ts';
import type { Module } from '../terraform/module.ts';
import { reachable } from './circles.ts';
import type { FoundFolder } from './discovery.ts';

/**
 * What an init without a lock file would choose its providers by: two folders that want the same choose the same. Modules from elsewhere
 * bring their own wishes, so they count by name and version.
 */
export function wantedProviders(folder: string, folders: readonly FoundFolder[]): string {
  const modules = new Map(folders.map((one) => [one.folder, one]));
  const uses = new Map(folders.map((one) => [one.folder, one.uses]));
  const all = [...reachable([folder], uses)].flatMap((one) => modules.get(one)?.module ?? []);
  return canonicalJson([...new Set(all.flatMap(wishesOf))].sort());
}

function wishesOf({ requiredProviders, providers, resources, data, calls }: Module): readonly string[] {
  const required = [...requiredProviders.values()].map(
    ({ name, source, version }) => `${source ?? `hashicorp/${name}`} ${version ?? ''}`,
  );
  const implied = [
    ...providers.map(({ name }) => name),
    ...[...resources.values(), ...data.values()].map(({ type }) => type.split('_')[0] ?? type),
  ].filter((name) => !requiredProviders.has(name));
  const remote = [...calls.values()].flatMap(({ source, version }) =>
    source.kind === 'local' ? [] : [`module ${source.text} ${version?.value.text ?? ''}`],
  );
  return [...required, ...implied.map((name) => `hashicorp/${name} `), ...remote];
}
