import { reachable } from '../../../shared/domain/validation/circles.ts';
import type { Discovery, FoundFolder } from '../../../shared/domain/validation/discovery.ts';

/** Modules that no root calls, by whatever way, and no other such module either: with these all of them are seen. */
export function uncalledFolders({ folders }: Discovery): readonly FoundFolder[] {
  const uses = new Map(folders.map((one) => [one.folder, one.uses]));
  const reached = reachable(
    folders.flatMap(({ kind, folder }) => (kind === 'root' ? [folder] : [])),
    uses,
  );
  const left = folders.filter(({ folder, endless }) => !endless && !reached.has(folder));
  const names = new Set(left.map(({ folder }) => folder));
  return left.filter(({ folder, usedBy }) => !usedBy.some((one) => one !== folder && names.has(one)));
}
