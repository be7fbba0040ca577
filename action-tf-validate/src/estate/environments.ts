import type { HclFile } from '../../../shared/domain/hcl/hcl-file.ts';
import {
  type Environment,
  environmentName,
  environmentOf,
  environmentsOf,
  ownerOf,
  valuesOfRoot,
} from '../../../shared/domain/terraform/environment.ts';
import { pathMatcher } from '../../../shared/domain/text/path-matcher.ts';
import { environmentWord } from '../policies/reading/environments.ts';
import { environmentOfFolder } from './environment-names.ts';

/** An environment that the team describes, with what it is made of. */
export type GivenEnvironment = { readonly name: string; readonly fits: (path: string) => boolean };

/** The environments of the settings, in their order. */
export function givenEnvironments(
  environments: Readonly<Record<string, readonly string[]>> = {},
): readonly GivenEnvironment[] {
  return Object.entries(environments).map(([name, globs]) => ({ name, fits: pathMatcher(globs) }));
}

/**
 * What a root is applied with. First the settings say it, by the root's own files or its folder; then, for a root whose own names tell
 * nothing, by files that are in no root; then the names of files and folders.
 */
export function environmentsOfRoot(
  root: string,
  values: readonly HclFile[],
  folders: ReadonlySet<string>,
  given: readonly GivenEnvironment[],
): readonly Environment[] {
  const own = valuesOfRoot(root, values, folders);
  const all = [...own.automatic, ...own.named];
  const inNoRoot = values.filter(({ path }) => ownerOf(path, folders) === undefined);
  const withFiles = ({ name, fits }: GivenEnvironment): Environment => {
    const chosen = [...inNoRoot, ...own.named].filter(({ path }) => fits(path));
    return environmentOf(name, [...own.automatic, ...chosen]);
  };
  const byOwn = given.filter(({ fits }) => fits(root) || all.some(({ path }) => fits(path)));
  if (byOwn.length > 0) return byOwn.map(withFiles);
  const told = environmentOfFolder(root);
  if (own.named.length === 0 && told === undefined) {
    const byOthers = given.filter(({ fits }) => inNoRoot.some(({ path }) => fits(path)));
    if (byOthers.length > 0) return byOthers.map(withFiles);
  }
  const nameFor = ({ path }: HclFile): string => {
    const name = environmentName(path, root);
    return environmentWord(name) === undefined ? (told ?? name) : name;
  };
  return environmentsOf(root, own, nameFor).map((one) =>
    one.name === '' && told !== undefined ? { ...one, name: told } : one,
  );
}
