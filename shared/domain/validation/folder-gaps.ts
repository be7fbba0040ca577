import type { Gap } from '../gate/scan.ts';
import { counted } from '../report/figures.ts';
import { folderText } from './folder-path.ts';

/** Why one folder was not looked at, without the name of the folder: others may have the same reason. */
export type FolderGap = Gap & { readonly folder: string };

const NAMED = 5;

/** One gap for each reason: a registry or a plugin that is not there is missing for every folder. */
export function inOne(gaps: readonly FolderGap[]): readonly Gap[] {
  const alike = Map.groupBy(gaps, ({ kind, message }) => `${kind} ${message}`);
  return [...alike.values()].flatMap((same): readonly Gap[] => {
    const [first] = same;
    if (first === undefined) return [];
    const { folder: _, ...gap } = first;
    const folders = [...new Set(same.map(({ folder }) => folderText(folder)))];
    const more = folders.length > NAMED ? ', …' : '';
    const where =
      folders.length === 1
        ? (folders[0] ?? '')
        : `${counted(folders.length, 'folder')} (${folders.slice(0, NAMED).join(', ')}${more})`;
    return [{ ...gap, message: `${where}: ${gap.message}` }];
  });
}
