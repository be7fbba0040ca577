import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { test } from '@jest/globals';
import { newFolder } from '../run-action.ts';

type Variables = Readonly<Record<string, string>>;

/** What is left of a gcloud command that ended. */
export type GcloudRun = {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** The real gcloud, with a configuration folder of its own. */
export type Gcloud = {
  run(args: readonly string[], env?: Variables): Promise<GcloudRun>;
  /** Of a command that must succeed: what it printed, parsed; undefined when that is nothing. */
  // biome-ignore lint/suspicious/noExplicitAny: JSON of many shapes, which each test checks.
  json(...args: readonly string[]): Promise<any>;
  /** Of a command that must fail: what it told the user. */
  refusal(...args: readonly string[]): Promise<string>;
};

type Program = { readonly file: string; readonly args: readonly string[] };

/** How to start gcloud; undefined on a machine without it. */
export const GCLOUD: Program | undefined = findGcloud();

/** Where there is no gcloud nothing is proven, and jest says so by name. */
export const testWithGcloud = GCLOUD === undefined ? test.concurrent.skip : test.concurrent;

/** Opens gcloud for a job whose variables are these, such as those of an emulator. */
export async function openGcloud(env: Variables): Promise<Gcloud> {
  const config = await newFolder();
  const run: Gcloud['run'] = (args, more = {}) => start(args, { ...env, CLOUDSDK_CONFIG: config, ...more });
  return {
    run,
    json: async (...args) => {
      const { exitCode, stdout, stderr } = await run([...args, '--format=json']);
      if (exitCode !== 0) throw new Error(`gcloud ${args.join(' ')} ended with ${exitCode}:\n${stderr}`);
      return stdout.trim() === '' ? undefined : JSON.parse(stdout);
    },
    refusal: async (...args) => {
      const { exitCode, stdout, stderr } = await run(args);
      if (exitCode === 0) throw new Error(`Expected gcloud ${args.join(' ')} to fail, it said:\n${stdout}`);
      return stderr;
    },
  };
}

/** The version that is tested here, in a line for people. */
export function describeGcloud(): string {
  if (GCLOUD === undefined) return 'gcloud is not on this machine: its tests are skipped';
  const { stdout } = spawnSync(
    GCLOUD.file,
    [...GCLOUD.args, 'version', '--format=value("Google Cloud SDK")'],
    {
      encoding: 'utf8',
      env: { ...systemVariables(), CLOUDSDK_COMPONENT_MANAGER_DISABLE_UPDATE_CHECK: '1' },
    },
  );
  return `gcloud ${stdout.trim()} runs its tests`;
}

function findGcloud(): Program | undefined {
  const windows = process.platform === 'win32';
  const folders = (process.env.PATH ?? process.env.Path ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '');
  const found = folders.map((folder) => join(folder, windows ? 'gcloud.cmd' : 'gcloud')).find(isProgram);
  if (found === undefined || !windows) return found === undefined ? undefined : { file: found, args: [] };
  // A command file needs a shell, whose quoting is no argv: what it starts is started in its place.
  const root = dirname(dirname(realpathSync(found)));
  const python = join(root, 'platform/bundledpython/python.exe');
  return existsSync(python) ? { file: python, args: ['-S', join(root, 'lib/gcloud.py')] } : undefined;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function start(args: readonly string[], env: Variables): Promise<GcloudRun> {
  if (GCLOUD === undefined) throw new Error('Expected gcloud on PATH, found none');
  const child = spawn(GCLOUD.file, [...GCLOUD.args, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...systemVariables(), ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    stderr += chunk;
  });
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { exitCode, stdout, stderr };
}

/** What a program needs to run at all: no setting of whoever runs this test, and no proxy. */
function systemVariables(): Record<string, string> {
  const names = [
    'PATH',
    'Path',
    'HOME',
    'USERPROFILE',
    'TMPDIR',
    'TEMP',
    'TMP',
    'SystemRoot',
    'SYSTEMROOT',
    'LANG',
  ];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
