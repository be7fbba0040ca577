import { join } from 'node:path';
import { makeFolders } from '../../shared/adapters/files/folders.ts';
import { makeProcesses } from '../../shared/adapters/process/processes.ts';
import type {
  Checkout,
  FinishedScan,
  Reading,
  Scanner,
  ScanPlaces,
  ScanTarget,
  ScanWish,
} from '../../shared/domain/gate/scanner.ts';
import { gitIn } from '../../shared/engine/gate/git.ts';
import { readCheckout } from '../../shared/engine/gate/read-checkout.ts';
import { newFolder } from '../e2e/run-action.ts';
import { systemVariables } from '../e2e/runner/system-variables.ts';

export type RealScan = {
  readonly run: FinishedScan;
  readonly reading: Reading;
  readonly target: ScanTarget;
  readonly args: readonly string[];
  readonly durationMs: number;
};

const WISH: ScanWish = {
  secretsIn: { kind: 'history' },
  trivy: [],
  exclude: [],
  databaseMaxAgeHours: 24,
  nowMs: 0,
  services: {},
};

export type Change = {
  readonly env?: Readonly<Record<string, string>>;
  readonly target?: Partial<ScanTarget>;
};

const processes = makeProcesses();

/** The first target that a scanner finds in a checkout, scanned by the real program, with its own command line and its own reading. */
export async function scan(
  scanner: Scanner,
  folder: string,
  wish: Partial<ScanWish> = {},
  change: Change = {},
): Promise<RealScan> {
  const whole = { ...WISH, ...wish };
  const [found] = scanner.detect(await checkoutOf(folder), whole);
  if (found === undefined) throw new Error(`${scanner.name} does not apply to ${folder}`);
  const target = { ...found, ...change.target };
  const scratch = await newFolder();
  const cache = await newFolder();
  const at: ScanPlaces = { checkout: folder, scratch, cache, report: join(scratch, 'report') };
  const folders = makeFolders({});
  const texts: Record<string, string> = {};
  for (const path of target.reads ?? []) {
    const text = await folders.read(join(folder, path));
    if (text !== undefined) texts[path] = text;
  }
  const version = await versionOf(scanner, scratch);
  const command = scanner.command(target, at, whole, { version, texts });
  for (const [path, text] of Object.entries(command.files ?? {})) await folders.write(path, text);
  const end = await processes.run({
    ...{ file: scanner.executable, args: command.args, cwd: command.cwd, ...LIMITS },
    env: { ...systemVariables(), ...command.env, ...change.env },
  });
  if (end.end !== 'exited') throw new Error(`${scanner.name}: ${end.end}: ${end.problem}`);
  const report = command.report === 'stdout' ? end.stdout : await folders.read(at.report);
  const { exitCode = 0, stdout, stderr, durationMs } = end;
  const run = { exitCode, stdout, stderr, report, version, texts };
  return { run, reading: scanner.read(run, target, whole), target, args: command.args, durationMs };
}

/** As the engine sees it. */
export async function checkoutOf(folder: string): Promise<Checkout> {
  const { signal } = LIMITS;
  const git = gitIn({ processes, folder, env: systemVariables(), signal });
  return await readCheckout(folder, { git, folders: makeFolders({}), exclude: [] });
}

const LIMITS = {
  timeoutMs: 100_000,
  maxOutputBytes: 64 * 1024 * 1024,
  signal: new AbortController().signal,
};

async function versionOf({ executable, version }: Scanner, cwd: string): Promise<string> {
  const end = await processes.run({
    ...{ file: executable, args: version.args, cwd, env: systemVariables(), ...LIMITS },
  });
  return version.read(`${end.stdout}\n${end.stderr}`) ?? '';
}
