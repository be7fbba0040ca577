import { reachable } from './circles.ts';
import type { Discovery } from './discovery.ts';

/** What each folder and the modules that it calls write as `required_version`: all of them have to fit at once. */
export function requiredVersions({
  folders,
}: Pick<Discovery, 'folders'>): (folder: string) => readonly string[] {
  const uses = new Map(folders.map((one) => [one.folder, one.uses]));
  const own = new Map(
    folders.map(({ folder, module }) => [
      folder,
      module.requiredVersions.flatMap(({ value }) =>
        value.kind === 'literal' && typeof value.value === 'string' ? [value.value] : [],
      ),
    ]),
  );
  return (folder) => [...new Set([...reachable([folder], uses)].flatMap((one) => own.get(one) ?? []))];
}
