import { arrayAt, isObject, type Json, stringAt } from '../json/json.ts';
import type { Module } from '../terraform/module.ts';
import { fromFolder } from './folder-path.ts';
import type { FetchedModule, InitialisedFolder } from './initialising.ts';

/** The modules from elsewhere that an init of a folder fetched, by its `modules.json`, each with the call of the checkout that leads to it. */
export function fetchedModules(
  manifest: string | undefined,
  { folder, checkout }: Pick<InitialisedFolder, 'folder' | 'checkout'>,
  modules: ReadonlyMap<string, Module>,
): readonly FetchedModule[] {
  const entries = entriesOf(manifest);
  const local = new Map(entries.map(({ key, folder: at }) => [key, fromFolder(folder, at, checkout)]));
  return entries
    .filter(({ key }) => local.get(key) === undefined)
    .map((entry) => ({ ...entry, call: callOf(entry.key, local, modules) }));
}

function entriesOf(manifest: string | undefined): readonly FetchedModule[] {
  if (manifest === undefined) return [];
  try {
    const parsed = JSON.parse(manifest) as Json;
    if (!isObject(parsed)) return [];
    return arrayAt(parsed, 'Modules').flatMap((entry) => {
      if (!isObject(entry)) return [];
      const [key, at] = [stringAt(entry, 'Key'), stringAt(entry, 'Dir')];
      if (key === undefined || at === undefined) return [];
      return [{ key, folder: at.replaceAll('\\', '/'), source: stringAt(entry, 'Source') ?? '' }];
    });
  } catch {
    return [];
  }
}

/** The first call on the way that leaves the checkout. */
function callOf(
  key: string,
  local: ReadonlyMap<string, string | undefined>,
  modules: ReadonlyMap<string, Module>,
): FetchedModule['call'] {
  const names = key.split('.');
  for (const [at, name] of names.entries()) {
    const caller = local.get(names.slice(0, at).join('.'));
    if (local.get(names.slice(0, at + 1).join('.')) !== undefined) continue;
    const call = caller === undefined ? undefined : modules.get(caller)?.calls.get(name);
    return call && { path: call.block.headRange.path, line: call.block.headRange.start.line };
  }
  return undefined;
}
