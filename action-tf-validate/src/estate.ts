import type { Gap } from '../../shared/domain/gate/scan.ts';
import type { HclFile, HclProblem } from '../../shared/domain/hcl/hcl-file.ts';
import type { Environment } from '../../shared/domain/terraform/environment.ts';
import { type Expansion, expandRoot } from '../../shared/domain/terraform/expand-root.ts';
import type { Module } from '../../shared/domain/terraform/module.ts';
import type { Discovery, FoundFolder } from '../../shared/domain/validation/discovery.ts';
import type { PolicySettings } from '../../shared/domain/validation/validation-settings.ts';
import { type BackendFile, backendFilesOf, backendOf } from './estate/backend.ts';
import { spellingFor } from './estate/environment-names.ts';
import { environmentsOfRoot, givenEnvironments } from './estate/environments.ts';
import { circleGaps, problemGaps } from './estate/gaps.ts';
import { unreadNotes } from './estate/notes.ts';
import { uncalledFolders } from './estate/uncalled.ts';
import { readWorkflows, type WorkflowText } from './estate/workflows.ts';
import type { Estate, PolicyOptions, Root } from './policies/policy.ts';

/** What was read of a repository. */
export type EstateSource = {
  readonly discovery: Discovery;
  /** All that were read, also those that are excluded: others may call them. */
  readonly modules: readonly Module[];
  readonly values: readonly HclFile[];
  readonly backends: readonly HclFile[];
  readonly workflows: readonly WorkflowText[];
  readonly settings: PolicySettings;
  readonly repository?: PolicyOptions['repository'] | undefined;
};

export type EstateMade = {
  readonly estate: Estate;
  /** What policies cannot see although it is there. */
  readonly gaps: readonly Gap[];
  /** What nobody asked policies to look at, for the log. */
  readonly notes: readonly string[];
};

/** Everything that policies look at: each root as each of its environments makes it, and the workflows that log in. */
export function estateOf(source: EstateSource): EstateMade {
  const { discovery, modules, backends, settings, repository } = source;
  const byFolder = new Map(modules.map((module) => [module.folder, module]));
  const folders = new Set(byFolder.keys());
  const expanded = plannedRoots(source, folders).map(
    ({ found, environments }): ExpandedRoot => ({
      found,
      files: backendFilesOf(found.folder, backends, folders),
      expansions: environments.map((environment) => expandRoot(byFolder, found.folder, environment)),
    }),
  );
  const roots = expanded.map(rootFrom);
  const workflows = readWorkflows(source.workflows, roots);
  const { publicServices, reservedConnections, poolVariables } = settings;
  return {
    estate: {
      roots,
      uncalled: uncalledFolders(discovery).map((found) =>
        rootFrom({ found, files: [], expansions: [expandRoot(byFolder, found.folder, OPEN)] }),
      ),
      workflows: workflows.read,
      options: { publicServices, reservedConnections, poolVariables, repository },
    },
    gaps: [...circleGaps(discovery), ...problemGaps(problemsIn(source, expanded)), ...workflows.gaps],
    notes: [...unreadNotes(source, roots), ...workflows.notes],
  };
}

/** One for whoever calls it. */
const OPEN: Environment = { name: '', files: [], values: new Map(), isOpen: true };

type ExpandedRoot = {
  readonly found: FoundFolder;
  readonly files: readonly BackendFile[];
  readonly expansions: readonly Expansion[];
};

type PlannedRoot = { readonly found: FoundFolder; readonly environments: readonly Environment[] };

/** Names come first: what is evaluated tells them. */
function plannedRoots(
  { discovery, values, settings }: EstateSource,
  folders: ReadonlySet<string>,
): readonly PlannedRoot[] {
  const given = givenEnvironments(settings.environments);
  const roots = discovery.folders.filter(({ kind, endless }) => kind === 'root' && !endless);
  const planned = roots.map((found) => ({
    found,
    environments: environmentsOfRoot(found.folder, values, folders, given),
  }));
  const spelling = spellingFor(
    planned.flatMap(({ environments }) => environments.map(({ name }) => name)),
    given.map(({ name }) => name),
  );
  return planned.map(({ found, environments }) => ({
    found,
    environments: environments.map((one) => ({ ...one, name: spelling(one.name) })),
  }));
}

function rootFrom({ found: { folder, module }, files, expansions }: ExpandedRoot): Root {
  const isOnly = expansions.length === 1;
  return {
    folder,
    module,
    environments: expansions.map(({ environment: { name, files: from }, resources, modules }) => ({
      ...{ name, files: from, resources, modules },
      backend: backendOf(module, modules, files, { name, isOnly }),
    })),
  };
}

/** Of every file that was chosen or is used by one that was. */
function problemsIn(
  { discovery, values }: EstateSource,
  expanded: readonly ExpandedRoot[],
): readonly HclProblem[] {
  const expansions = expanded.flatMap((root) => root.expansions);
  const modules = new Set([
    ...discovery.folders.map(({ module }) => module),
    ...expansions.flatMap((one) => one.modules.map(({ module }) => module)),
  ]);
  const used = new Set(expansions.flatMap(({ environment }) => environment.files));
  return [
    ...[...modules].flatMap(({ problems }) => problems),
    ...values.filter(({ path }) => used.has(path)).flatMap(({ problems }) => problems),
    ...expanded.flatMap(({ files }) => files.flatMap(({ file }) => file.problems)),
    ...expansions.flatMap(({ problems }) => problems),
  ];
}
