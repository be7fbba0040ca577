import { ownerOf } from '../terraform/environment.ts';
import { folderOf } from '../terraform/paths.ts';
import { reachable } from './circles.ts';
import type { Discovery } from './discovery.ts';
import { filesRead } from './files-read.ts';
import { isBelow } from './folder-path.ts';

/** Settings by which everything below their folder is read. */
const SETTINGS = /(?:^|\/)(?:\.tflint\.hcl|\.terraform-version|\.opentofu-version|\.checkov\.ya?ml)$/;

/**
 * The folders that a change touches: those in which a file changed, and all that call them, through any number of modules. A file that
 * is no configuration (a template, a policy) counts for the nearest folder above it.
 */
export function changedFolders(
  { folders }: Discovery,
  changed: readonly string[],
  settings: readonly string[] = [],
): ReadonlySet<string> {
  const known = new Set(folders.map(({ folder }) => folder));
  const named = new Set(settings);
  const touched = new Set<string>();
  for (const path of changed) {
    if (named.has(path)) return known;
    if (SETTINGS.test(path)) {
      const above = folderOf(path);
      for (const folder of known) if (isBelow(folder, above)) touched.add(folder);
      continue;
    }
    const nearest = ownerOf(path, known);
    if (nearest !== undefined) touched.add(nearest);
  }
  for (const { folder, module } of folders) if (changed.some(filesRead(module))) touched.add(folder);
  // A module that is gone has no folder, but its callers still name it.
  for (const { folder, module } of folders)
    for (const { source } of module.calls.values())
      if (source.kind === 'local' && source.folder !== undefined && liesIn(changed, source.folder))
        touched.add(folder);
  const callers = new Map(folders.map(({ folder, usedBy }) => [folder, usedBy]));
  return new Set([...reachable(touched, callers)].filter((folder) => known.has(folder)).sort());
}

const liesIn = (changed: readonly string[], folder: string): boolean =>
  changed.some((path) => folderOf(path) === folder);
