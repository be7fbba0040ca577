import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initialising } from '../../../../../action-tf-validate/src/steps/terraform.ts';
import { makeFolders } from '../../../../../shared/adapters/files/folders.ts';
import { makeScratchTrees } from '../../../../../shared/adapters/files/scratch-trees.ts';
import { discover } from '../../../../../shared/domain/validation/discover.ts';
import { validateFolders } from '../../../../../shared/engine/validate/validate-folders.ts';
import type { ValidateJob } from '../../../../../shared/engine/validate/validate-job.ts';
import type { Log } from '../../../../../shared/ports/log.ts';
import type { ProcessEnd, ProcessRequest } from '../../../../../shared/ports/processes.ts';
import { newFolder } from '../../../../e2e/run-action.ts';
import { modulesOf } from '../../domain/validation/modules.ts';

const PACKAGE = join('registry.terraform.io', 'hashicorp', 'google', '6.99.0', 'linux_amd64');

/** A double of Terraform on real folders: it knows one provider, which it fetches where it is not told to take it from a folder. */
export type TerraformDouble = {
  readonly calls: { readonly args: readonly string[]; readonly folder: string }[];
  /** How many fetched side by side at most. */
  fetchedAtOnce: number;
  answer(request: ProcessRequest): Promise<ProcessEnd>;
};

export type Behaviour = {
  /** Answers in place of the double, where it wants to. */
  readonly instead?: (request: ProcessRequest) => Partial<ProcessEnd> | undefined;
};

export function terraformDouble({ instead }: Behaviour = {}): TerraformDouble {
  let fetching = 0;
  const double: TerraformDouble = {
    calls: [],
    fetchedAtOnce: 0,
    answer: async (request) => {
      const folder = request.cwd.replaceAll('\\', '/').split('/tree/').at(-1) ?? '';
      double.calls.push({ args: request.args, folder });
      const told = instead?.(request);
      if (told !== undefined) return { ...ENDED, ...told };
      if (request.args[0] === 'validate') return { ...ENDED, stdout: VALID };
      const from = request.args.find((arg) => arg.startsWith('-plugin-dir='))?.slice('-plugin-dir='.length);
      if (from !== undefined) return (await holds(from)) ? ENDED : NOT_FOUND;
      fetching += 1;
      double.fetchedAtOnce = Math.max(double.fetchedAtOnce, fetching);
      const to = join(request.env.TF_DATA_DIR ?? '', 'providers', PACKAGE);
      await mkdir(to, { recursive: true });
      await writeFile(join(to, 'provider'), 'half');
      await writeFile(join(to, 'provider'), 'whole');
      fetching -= 1;
      return ENDED;
    },
  };
  return double;
}

async function holds(plugins: string): Promise<boolean> {
  const file = join(plugins, PACKAGE, 'provider');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text !== undefined && text !== 'whole') throw new Error('a reader saw half a package');
  return text !== undefined;
}

const ENDED: ProcessEnd = { end: 'exited', exitCode: 0, stdout: '', stderr: '', durationMs: 1 };
const VALID = JSON.stringify({ format_version: '1.0', valid: true, diagnostics: [] });

/** What `init -json` says when it ends by an error. */
export const diagnostic = (summary: string, detail: string): Partial<ProcessEnd> => ({
  exitCode: 1,
  stdout: JSON.stringify({ type: 'diagnostic', diagnostic: { severity: 'error', summary, detail } }),
});

const NOT_FOUND: ProcessEnd = {
  ...ENDED,
  ...diagnostic(
    'Failed to query available provider packages',
    'was not found in any of the search locations',
  ),
};

/** Validates files by a double. */
export async function validated(
  files: Readonly<Record<string, string>>,
  double: TerraformDouble,
  chosen?: readonly string[],
  more: Partial<ValidateJob> = {},
) {
  const checkout = await newFolder();
  const temp = await newFolder();
  const folders = makeFolders({ RUNNER_TEMP: temp });
  for (const [path, text] of Object.entries(files)) await folders.write(join(checkout, path), text);
  const discovery = discover(await modulesOf(files), { files: Object.keys(files), exclude: [] });
  const lines: string[] = [];
  const tell = (line: string) => void lines.push(line);
  const log: Log = {
    ...{ debug: tell, info: tell, warning: tell, error: tell, mask: () => undefined },
    group: (_title, work) => work(),
  };
  const scans = await validateFolders(
    {
      ...{ checkout, discovery, initialising, timeoutMs: 1_000, credentials: {}, env: {}, validates: true },
      platform: 'linux_amd64',
      ...more,
      chosen: new Set(chosen ?? discovery.folders.map(({ folder }) => folder)),
      toolFor: async () => ({ ok: true, file: 'terraform', tool: { version: '1.11.4', source: 'path' } }),
    },
    {
      ...{ folders, log, width: 4, childEnv: {}, trees: makeScratchTrees() },
      processes: { run: (request) => double.answer(request) },
      clock: { now: () => 0, sleep: async () => undefined },
      signal: new AbortController().signal,
    },
  );
  return { scans, lines, checkout, leftOver: await readdir(temp) };
}
