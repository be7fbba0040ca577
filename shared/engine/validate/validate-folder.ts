import type { Finding } from '../../domain/findings/finding.ts';
import type { Gap, Scan } from '../../domain/gate/scan.ts';
import type { Module } from '../../domain/terraform/module.ts';
import { ALIAS_FILE, aliasProviders } from '../../domain/validation/alias-providers.ts';
import { withoutCredentials } from '../../domain/validation/child-environment.ts';
import type { FoundFolder } from '../../domain/validation/discovery.ts';
import { fetchedModules } from '../../domain/validation/fetched-modules.ts';
import { below, folderText } from '../../domain/validation/folder-path.ts';
import type { InitialisedFolder, ValidateReading } from '../../domain/validation/initialising.ts';
import { wantedProviders } from '../../domain/validation/wanted-providers.ts';
import { type InitJob, initialise } from './initialise.ts';
import type { Plugins } from './plugins.ts';
import { showTree, withModules } from './show-tree.ts';
import { callTool, type StepTool } from './tool-call.ts';
import type { ValidateJob, ValidatePorts } from './validate-job.ts';

export type FolderScans = { readonly folder: string; readonly init: Scan; readonly validate: Scan };

export type SharedWork = {
  readonly job: ValidateJob;
  readonly ports: ValidatePorts;
  /** Absolute: of this run. */
  readonly scratch: string;
  /** Absolute: the tree of all folders that need nothing of their own. */
  readonly tree: string;
  readonly plugins: Plugins;
  readonly modules: ReadonlyMap<string, Module>;
  readonly circles: readonly Finding[];
};

/**
 * One folder through init and validate. Whatever happens to it, there are two scans, and the others go on. That of validate is empty where nobody asked
 * for it. Gaps do not name the folder: others may have the same.
 */
export async function validateFolder(
  found: FoundFolder,
  at: number,
  shared: SharedWork,
): Promise<FolderScans> {
  const { folder } = found;
  const tell = teller(folder, shared.ports.clock);
  const failed = (gap: Gap, tool?: StepTool, findings: readonly Finding[] = []): FolderScans => ({
    ...{ folder, init: tell('init', { findings, gaps: [gap] }, tool) },
    validate: tell('validate', { gaps: [NOT_INITIALISED] }, tool),
  });
  if (found.endless) return failed(ENDLESS, undefined, shared.circles);
  const tool = await shared.job.toolFor(folder);
  if (!tool.ok) return failed(tool.gap);
  try {
    const work = await prepare(found, at, tool.file, shared);
    const { kind, findings, gaps } = await initialise(work, partsOf(shared));
    const proof = gaps.length > 0 ? [] : [`${folderText(folder)} ${PROVEN[kind]}`];
    const init = tell('init', { findings, gaps, proof }, tool);
    if (kind === 'failed')
      return { folder, init, validate: tell('validate', { gaps: [NOT_INITIALISED] }, tool) };
    const reading = shared.job.validates ? await validate(work, shared) : {};
    return { folder, init, validate: tell('validate', reading, tool) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failed({ kind: 'crashed', message }, tool);
  }
}

/** A fault of the code is a finding: init did its work. */
const PROVEN = { initialised: 'initialised', failed: 'read by init' } as const;

/** Scans of one folder; each lasts from the end of the one before it. */
function teller(folder: string, clock: ValidatePorts['clock']) {
  let mark = clock.now();
  return (scanner: string, reading: Partial<Scan>, tool?: StepTool): Scan => {
    const started = mark;
    mark = clock.now();
    return {
      ...{ scanner, target: folderText(folder), findings: [], proof: [], gaps: [], ...reading },
      tool: tool?.ok === true ? tool.tool : undefined,
      durationMs: mark - started,
    };
  };
}

/** A module that expects providers of its callers has a tree of its own, with a file that gives them: in another's tree it would be its. */
async function prepare(found: FoundFolder, at: number, file: string, shared: SharedWork): Promise<InitJob> {
  const { job, ports, scratch } = shared;
  const { folder, module, aliases, locked } = found;
  const { folders } = ports;
  const own = aliases.length > 0;
  const tree = own ? folders.join(scratch, `tree-${at}`) : shared.tree;
  const cwd = folders.join(tree, folder);
  if (own) {
    await showTree({ checkout: job.checkout, into: tree, own: withModules([folder], job.discovery) }, ports);
    await folders.write(folders.join(cwd, ALIAS_FILE), aliasProviders(aliases));
  }
  const lock = locked ? await folders.read(folders.join(cwd, '.terraform.lock.hcl')) : undefined;
  const subject: InitialisedFolder = {
    ...{
      folder,
      lock,
      checkout: job.checkout,
      platform: job.platform,
      fetched: [],
      made: own ? [ALIAS_FILE] : [],
    },
    file: module.files[0]?.path ?? below(folder, 'main.tf'),
  };
  return {
    ...{ subject, cwd, file, env: { ...job.env, ...job.credentials }, timeoutMs: job.timeoutMs },
    data: folders.join(scratch, 'data', String(at)),
    wanted: wantedProviders(folder, job.discovery.folders),
  };
}

const partsOf = ({ job, ports, plugins }: SharedWork) => ({
  ...ports,
  initialising: job.initialising,
  plugins,
});

async function validate(
  { subject, cwd, data, file, timeoutMs }: InitJob,
  { job, ports, modules }: SharedWork,
): Promise<ValidateReading> {
  const manifest = await ports.folders.read(ports.folders.join(data, 'modules', 'modules.json'));
  const fetched = fetchedModules(manifest, subject, modules);
  const end = await callTool(
    {
      ...{ name: 'validate', file, args: job.initialising.validateArgs, cwd, timeoutMs },
      env: { ...withoutCredentials(job.env), TF_DATA_DIR: data },
    },
    ports,
  );
  if (!('gap' in end)) return job.initialising.readValidate(end, { ...subject, fetched });
  return { findings: [], proof: [], gaps: [end.gap] };
}

const NOT_INITIALISED: Gap = {
  kind: 'not-initialised',
  message: 'not validated, as init failed there',
  hint: 'Mend what init tells, and it is validated',
};

const ENDLESS: Gap = {
  kind: 'not-initialised',
  message: 'modules call each other in a circle',
  hint: 'Take one of the calls of the circle out',
};
