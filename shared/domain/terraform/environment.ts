import type { Attribute, HclFile } from '../hcl/hcl-file.ts';
import { folderOf, nameOf } from './paths.ts';

/** One set of values that a root is applied with. */
export type Environment = {
  /** `staging` of `env/staging.tfvars`; '' where the root has only files that always count. */
  readonly name: string;
  /** In the order in which they are read: a later one wins. */
  readonly files: readonly string[];
  readonly values: ReadonlyMap<string, Attribute>;
  /** What `terraform.workspace` is, where that is known. */
  readonly workspace?: string | undefined;
};

/**
 * The environments of a root: one for each file of values that must be named on the command line, on top of those that
 * Terraform reads by itself. A file belongs to the nearest of `moduleFolders` above it.
 */
export function environmentsOf(
  root: string,
  tfvars: readonly HclFile[],
  moduleFolders: Iterable<string>,
): readonly Environment[] {
  const folders = new Set(moduleFolders);
  const own = tfvars
    .filter(({ path }) => ownerOf(path, folders) === root)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const isAutomatic = ({ path }: HclFile) => folderOf(path) === root && AUTOMATIC.test(nameOf(path));
  const automatic = own.filter(isAutomatic).toSorted((a, b) => rank(a.path) - rank(b.path));
  const named = own.filter((file) => !isAutomatic(file));
  if (named.length === 0) return [environment('', automatic)];
  return named.map((file) => environment(environmentName(file.path, root), [...automatic, file]));
}

const AUTOMATIC = /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/;

function rank(path: string): number {
  const at = ['terraform.tfvars', 'terraform.tfvars.json'].indexOf(nameOf(path));
  return at < 0 ? 2 : at;
}

function ownerOf(path: string, folders: ReadonlySet<string>): string | undefined {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (folders.has(folder)) return folder;
    if (folder === '') return undefined;
  }
}

function environment(name: string, files: readonly HclFile[]): Environment {
  const attributes = files.flatMap((file) => file.attributes);
  return {
    name,
    files: files.map(({ path }) => path),
    values: new Map(attributes.map((attribute) => [attribute.name, attribute])),
  };
}

/** Of `env/staging/terraform.tfvars` the folder is the name. */
function environmentName(path: string, root: string): string {
  const name = nameOf(path).replace(/(\.auto)?\.tfvars(\.json)?$/, '');
  const folder = folderOf(path);
  return GENERAL.has(name) && folder !== root ? nameOf(folder) : name;
}

const GENERAL = new Set(['terraform', 'variables', 'vars', 'values', 'main', 'common']);
