import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initialising } from '../../action-tf-validate/src/steps/terraform.ts';
import { makeFolders } from '../../shared/adapters/files/folders.ts';
import { makeScratchTrees } from '../../shared/adapters/files/scratch-trees.ts';
import { treeSitterHcl } from '../../shared/adapters/hcl/hcl.ts';
import { makeProcesses } from '../../shared/adapters/process/processes.ts';
import { makePrograms } from '../../shared/adapters/process/which.ts';
import { terraformEnvironment } from '../../shared/domain/validation/child-environment.ts';
import { discover } from '../../shared/domain/validation/discover.ts';
import type { Discovery } from '../../shared/domain/validation/discovery.ts';
import type { Step, StepTarget } from '../../shared/domain/validation/step.ts';
import { readModules } from '../../shared/engine/validate/read-modules.ts';
import { runStep } from '../../shared/engine/validate/run-step.ts';
import type { StepPorts, StepTool } from '../../shared/engine/validate/tool-call.ts';
import { validateFolders } from '../../shared/engine/validate/validate-folders.ts';
import type { Log } from '../../shared/ports/log.ts';
import { newFolder } from '../e2e/run-action.ts';
import { systemVariables } from '../e2e/runner/system-variables.ts';
import { newFiles } from './repository.ts';

export type Seen = Awaited<ReturnType<typeof look>>;

/** Ports of the real machine; what the tools are told stays in `lines`. */
export function ports(
  width = 2,
  signal = new AbortController().signal,
): StepPorts & { readonly lines: string[] } {
  const lines: string[] = [];
  const tell = (line: string) => void lines.push(line);
  const log: Log = {
    ...{ debug: tell, info: tell, warning: tell, error: tell, mask: () => undefined },
    group: (_title, work) => work(),
  };
  return {
    ...{ log, lines, width, signal },
    processes: makeProcesses(),
    folders: makeFolders({}),
    clock: { now: () => performance.now(), sleep: async () => undefined },
    childEnv: systemVariables(),
  };
}

/** A checkout as discovery sees it. */
export async function look(checkout: string, exclude: readonly string[] = []) {
  const { folders } = ports();
  const files = await folders.list(checkout);
  const read = await readModules(checkout, files, 'terraform', { folders, hcl: treeSitterHcl() });
  const discovery = discover(read.modules, { files, exclude });
  return { checkout, files, read, discovery };
}

/** A program of the PATH. */
export async function toolOf(name: string): Promise<StepTool> {
  const file = await makePrograms().which(name, systemVariables());
  if (file === undefined) throw new Error(`${name} is not on the PATH`);
  return { ok: true, file, tool: { version: 'of this machine', source: 'path' } };
}

/** Settings by which providers come from one folder and from nowhere else. */
export async function mirrorSettings(mirror: string): Promise<Readonly<Record<string, string>>> {
  const text = `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`;
  const folder = await newFiles({ 'cli.tfrc': text });
  return { TF_CLI_CONFIG_FILE: join(folder, 'cli.tfrc'), TF_DISABLE_PLUGIN_TLS: '1' };
}

/** init and validate of all folders. */
export async function validate(
  { checkout, discovery }: { readonly checkout: string; readonly discovery: Discovery },
  env: Readonly<Record<string, string>>,
  width = 2,
  world: StepPorts = ports(width),
) {
  const tool = await toolOf('terraform');
  return await validateFolders(
    {
      ...{ checkout, discovery, initialising, timeoutMs: 100_000, validates: true },
      platform: 'linux_amd64',
      chosen: new Set(discovery.folders.map(({ folder }) => folder)),
      toolFor: async () => tool,
      env: terraformEnvironment(env),
      credentials: {},
    },
    { ...world, width, trees: makeScratchTrees() },
  );
}

/** One step over a checkout, by the real program. */
export async function runReal(
  step: Step,
  program: string,
  seen: Seen,
  more: { readonly config?: string; readonly timeoutMs?: number } = {},
) {
  const { checkout, read, discovery } = seen;
  const names = read.files.filter((path) => discovery.folders.some(({ folder }) => path.startsWith(folder)));
  const configs = seen.files.filter((path) => path.endsWith('.tflint.hcl'));
  const target: StepTarget = {
    folders: discovery.folders.map(({ folder }) => folder),
    files: names,
    resources: read.modules.reduce((sum, { resources, data }) => sum + resources.size + data.size, 0),
    texts: Object.fromEntries(
      await Promise.all(
        configs.map(async (path) => [path, await readFile(join(checkout, path), 'utf8')] as const),
      ),
    ),
    flavour: 'terraform',
  };
  const tool = await toolOf(program);
  return await runStep({ step, tool, target, title: 'all', checkout, timeoutMs: 100_000, ...more }, ports());
}

/** Every file below a folder with its bytes, to show that nothing was touched. */
export async function snapshot(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(files.sort().map(async (file) => [file, await readFile(file, 'base64')] as const)),
  );
}

export { newFiles, newFolder };
