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
  /** Whoever calls the folder gives what is not known here: its defaults say nothing. */
  readonly isOpen?: true | undefined;
};

/** The files of values of one root, in the order in which they are read. */
export type ValuesOfRoot = {
  /** Those that Terraform reads by itself. */
  readonly automatic: readonly HclFile[];
  /** Those that must be named on the command line. */
  readonly named: readonly HclFile[];
};

/** The environments of a root: one for each file of values that must be named, on top of those that Terraform reads by itself. */
export function environmentsOf(
  root: string,
  { automatic, named }: ValuesOfRoot,
  nameFor: (file: HclFile) => string = ({ path }) => environmentName(path, root),
): readonly Environment[] {
  if (named.length === 0) return [environmentOf('', automatic)];
  return named.map((file) => environmentOf(nameFor(file), [...automatic, file]));
}

/** The files that belong to a root: those of which it is the nearest of `folders` above them. */
export function valuesOfRoot(
  root: string,
  files: readonly HclFile[],
  folders: ReadonlySet<string>,
): ValuesOfRoot {
  const own = files
    .filter(({ path }) => ownerOf(path, folders) === root)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const isAutomatic = ({ path }: HclFile) => folderOf(path) === root && AUTOMATIC.test(nameOf(path));
  return {
    automatic: own.filter(isAutomatic).toSorted((a, b) => rank(a.path) - rank(b.path)),
    named: own.filter((file) => !isAutomatic(file)),
  };
}

/** The nearest of some folders above a file; undefined where there is none. */
export function ownerOf(path: string, folders: ReadonlySet<string>): string | undefined {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (folders.has(folder)) return folder;
    if (folder === '') return undefined;
  }
}

/** The values of some files, of which a later one wins. */
export function environmentOf(name: string, files: readonly HclFile[]): Environment {
  const attributes = files.flatMap((file) => file.attributes);
  return {
    name,
    files: files.map(({ path }) => path),
    values: new Map(attributes.map((attribute) => [attribute.name, attribute])),
  };
}

/** Of `env/staging/terraform.tfvars` the folder is the name. */
export function environmentName(path: string, root: string): string {
  const name = nameOf(path).replace(/(\.auto)?\.tfvars(\.json)?$/, '');
  const folder = folderOf(path);
  return GENERAL.has(name) && folder !== root ? nameOf(folder) : name;
}

const GENERAL = new Set(['terraform', 'variables', 'vars', 'values', 'main', 'common']);

const AUTOMATIC = /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/;

function rank(path: string): number {
  const at = ['terraform.tfvars', 'terraform.tfvars.json'].indexOf(nameOf(path));
  return at < 0 ? 2 : at;
}
