import type { LockedPackage, LockFile } from './lock-file.ts';

/** Which direct dependencies bring the package at a place of the tree, by name; itself where the project asks for it. */
export type BroughtBy = (path: string) => readonly string[];

/** Follows the tree of a lock file from a package up to what the project and its workspaces ask for themselves. */
export function createBroughtBy({ packages }: LockFile): BroughtBy {
  const needing = new Map<string, string[]>();
  for (const one of packages.values()) {
    for (const name of one.needs) {
      const found = resolve(packages, one.path, name);
      if (found !== undefined) needing.set(found, [...(needing.get(found) ?? []), one.path]);
    }
  }
  return (path) => {
    const direct = new Set<string>();
    const seen = new Set([path]);
    for (const at of seen) {
      for (const by of needing.get(at) ?? []) {
        if (isProject(packages.get(by))) direct.add(packages.get(at)?.name ?? at);
        else seen.add(by);
      }
    }
    return [...direct].sort();
  };
}

/** Node.js looks in every folder on the way up. */
function resolve(
  packages: ReadonlyMap<string, LockedPackage>,
  from: string,
  name: string,
): string | undefined {
  const parts = from === '' ? [] : from.split('/');
  for (let length = parts.length; length >= 0; length--) {
    if (parts[length - 1] === 'node_modules') continue;
    const candidate = [...parts.slice(0, length), 'node_modules', name].join('/');
    if (packages.has(candidate)) return candidate;
  }
  return undefined;
}

const isProject = (one: LockedPackage | undefined): boolean =>
  one !== undefined && !one.path.split('/').includes('node_modules');
