import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { registerToken } from '../../emulators/google/iam/tokens.ts';
import type { Emulator } from '../../emulators/start.ts';
import { newFolder } from '../run-action.ts';
import { systemVariables } from '../runner/system-variables.ts';

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

const OF_TESTS = { CLOUDSDK_RUN_REGION: 'europe-west1', CLOUDSDK_CORE_DISABLE_PROMPTS: '1' };

type Program = { readonly file: string; readonly args: readonly string[] };

/** How to start gcloud; undefined on a machine without it. */
export const GCLOUD: Program | undefined = findGcloud();

/** Opens gcloud for a person who may deploy, with a token of the emulator. */
export async function gcloudOn({ env, identity }: Emulator): Promise<Gcloud> {
  registerToken(identity.iam, TOKEN, `serviceAccount:${identity.inputs.service_account}`);
  return openGcloud({ ...env, CLOUDSDK_AUTH_ACCESS_TOKEN: TOKEN });
}

const TOKEN = 'token-of-a-person-with-gcloud';

/** Opens gcloud for a job whose variables are these, such as those of an emulator. */
export async function openGcloud(env: Variables): Promise<Gcloud> {
  const config = await newFolder();
  const run: Gcloud['run'] = (args, more = {}) =>
    start(args, { ...OF_TESTS, ...env, CLOUDSDK_CONFIG: config, ...more });
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

/** gcloud tries a server that fails five times in half a minute; nothing here needs to. */
const LIMIT_MS = 25_000;

async function start(args: readonly string[], env: Variables): Promise<GcloudRun> {
  if (GCLOUD === undefined) throw new Error('Expected gcloud on PATH, found none');
  const child = spawn(GCLOUD.file, [...GCLOUD.args, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
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
