import { actionInterface } from './rules/action-interface.ts';
import {
  declaredPackages,
  everySystemLocked,
  exactVersions,
  oneGoogleGax,
  publicRegistryOnly,
} from './rules/dependencies.ts';
import { fileLength } from './rules/file-length.ts';
import { fileNames } from './rules/file-names.ts';
import { importTable } from './rules/import-table.ts';
import { noFileCycles, noSubjectCycles } from './rules/no-cycles.ts';
import { oneAdapterPerPackage } from './rules/one-adapter-per-package.ts';
import { portsAreTypes } from './rules/ports-are-types.ts';
import { pureCode } from './rules/pure-code.ts';
import { ownUses, pinnedUses } from './rules/workflow-uses.ts';
import type { Rule } from './tree.ts';

/** Every rule that the repository keeps, by the sentence that it holds. */
export const RULES = {
  'every import is one that the table of the design allows': importTable,
  'a package belongs to one adapter': oneAdapterPerPackage,
  'no files import each other in a circle': noFileCycles,
  'no subjects of the domain import each other in a circle': noSubjectCycles,
  'environment, clock, randomness and network are reached through ports alone': pureCode,
  'ports hold types alone': portsAreTypes,
  'files are named in kebab-case, by what is inside': fileNames,
  'no file is longer than 250 lines': fileLength,
  'action.yml, the code and the README name the same inputs and outputs': actionInterface,
  'every dependency is pinned exactly': exactVersions,
  'shipped code imports declared dependencies alone': declaredPackages,
  'there is one google-gax': oneGoogleGax,
  'the lock file names no registry but the public one': publicRegistryOnly,
  'the lock file holds the packages of every system': everySystemLocked,
  'actions of others are pinned by commit, with the version beside it': pinnedUses,
  'own actions are referred to so that they are found': ownUses,
} as const satisfies Record<string, Rule>;
