import type { Gap } from '../../domain/gate/scan.ts';
import type { HclFile } from '../../domain/hcl/hcl-file.ts';
import { isConfiguration } from '../../domain/terraform/files-that-count.ts';
import type { Module } from '../../domain/terraform/module.ts';
import { folderOf, nameOf } from '../../domain/terraform/paths.ts';
import { readModule } from '../../domain/terraform/read-module.ts';
import { flavorOf, isFormatted, isOfTools } from '../../domain/validation/configuration-files.ts';
import type { Flavour } from '../../domain/validation/step.ts';
import type { Folders } from '../../ports/folders.ts';
import type { Hcl } from '../../ports/hcl.ts';
import { inPool } from './in-pool.ts';

export type ModulesRead = {
  /** One for each folder with configuration. */
  readonly modules: readonly Module[];
  /** Files that are configuration or values, sorted. */
  readonly files: readonly string[];
  /** Files that are there and cannot be read: a link that leads to itself, or to nothing. */
  readonly gaps: readonly Gap[];
};

const AT_ONCE = 32;

/** Reads every configuration of a checkout. Files that are broken are read as far as they can be, and say so themselves. */
export async function readModules(
  checkout: string,
  all: readonly string[],
  flavour: Flavour,
  { folders, hcl }: { readonly folders: Folders; readonly hcl: Hcl },
): Promise<ModulesRead> {
  const flavor = flavorOf(flavour);
  const own = all.filter((path) => !isOfTools(path));
  const paths = own.filter((path) => isConfiguration(nameOf(path), flavor));
  const read = await inPool(paths, AT_ONCE, async (path): Promise<HclFile | Gap> => {
    try {
      const text = await folders.read(folders.join(checkout, path));
      return text === undefined ? unread(path, 'it leads to nothing') : await hcl.parse(path, text);
    } catch (error) {
      return unread(path, (error as Error).message);
    }
  });
  const files = read.filter((one) => 'syntax' in one);
  const byFolder = Map.groupBy(files, ({ path }) => folderOf(path));
  return {
    modules: [...byFolder].map(([folder, inFolder]) => readModule(folder, inFolder, flavor)),
    files: own.filter((path) => isConfiguration(nameOf(path), flavor) || isFormatted(path, flavour)),
    gaps: read.filter((one) => 'kind' in one),
  };
}

function unread(path: string, why: string): Gap {
  return { kind: 'unparsed-files', message: `${path} cannot be read: ${why.slice(0, 200)}` };
}
