import type { Gap } from '../../domain/gate/scan.ts';
import type { HclFile } from '../../domain/hcl/hcl-file.ts';
import { isBackendFile, isValuesFile } from '../../domain/terraform/files-of-values.ts';
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
  /** Values of variables, `*.tfvars` and its JSON form. */
  readonly values: readonly HclFile[];
  /** Settings of backends, `*.tfbackend` and `backend*.hcl`. */
  readonly backends: readonly HclFile[];
  /** Files that are configuration or values, sorted. */
  readonly files: readonly string[];
  /** Files that are there and were not read: links to nowhere or out of the checkout, what is no text, and what is too large for one. */
  readonly gaps: readonly Gap[];
};

const AT_ONCE = 32;

/** A generated file of a megabyte is read, in a second or two. What is larger than two was not written by people. */
export const MOST_BYTES = 2 * 1024 * 1024;

/** Reads every configuration of a checkout. Files that are broken are read as far as they can be, and say so themselves. */
export async function readModules(
  checkout: string,
  all: readonly string[],
  flavour: Flavour,
  { folders, hcl }: { readonly folders: Folders; readonly hcl: Hcl },
): Promise<ModulesRead> {
  const flavor = flavorOf(flavour);
  const own = all.filter((path) => !isOfTools(path));
  const isModule = (path: string): boolean => isConfiguration(nameOf(path), flavor);
  const paths = own.filter((path) => isModule(path) || isValuesFile(path) || isBackendFile(path));
  const outside = new Set(folders.sift(checkout, paths).outside);
  const read = await inPool(paths, AT_ONCE, async (path): Promise<HclFile | Gap> => {
    if (outside.has(path)) return unread(path, 'it leads out of the checkout');
    try {
      const text = await folders.read(folders.join(checkout, path), MOST_BYTES);
      if (text === undefined) return unread(path, 'it leads to nothing');
      return text.includes('\0') ? unread(path, 'it is no text in UTF-8') : await hcl.parse(path, text);
    } catch (error) {
      return unread(path, (error as Error).message);
    }
  });
  const files = read.filter((one) => 'syntax' in one);
  const byFolder = Map.groupBy(
    files.filter(({ path }) => isModule(path)),
    ({ path }) => folderOf(path),
  );
  return {
    modules: [...byFolder].map(([folder, inFolder]) => readModule(folder, inFolder, flavor)),
    values: files.filter(({ path }) => isValuesFile(path)),
    backends: files.filter(({ path }) => isBackendFile(path)),
    files: own.filter((path) => isModule(path) || isFormatted(path, flavour)),
    gaps: read.filter((one) => 'kind' in one),
  };
}

function unread(path: string, why: string): Gap {
  return { kind: 'unparsed-files', message: `${path} cannot be read: ${why.slice(0, 200)}` };
}
