import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { APPS } from '../runtime/serving.ts';
import { caller, operations } from './started.ts';

const MAIN = join(import.meta.dirname, '../../../emulators/main.ts');
const running: ChildProcess[] = [];
let folder = '';
let images = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'images-'));
  images = join(folder, 'images.yml');
  const command = JSON.stringify(['node', join(APPS, 'dies-on-request.mjs')]);
  await writeFile(images, `"*/pid:v1":\n  command: ${command}\n`);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

const emulator = (args: readonly string[]) => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  running.push(child);
  return child;
};

/** An emulator of its own, and the process id of the one container that it runs. */
const serving = async (args: readonly string[] = []) => {
  const child = emulator(['--images', images, '--operation-delay', '0s', ...args]);
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const { env } = JSON.parse(line);
  const token = await accessToken(env);
  const { response: service } = await operations(caller(env.EMULATOR_ORIGIN, token)).create('shop', 'pid:v1');
  return { child, pid: Number(await (await fetch(service.uri)).text()) };
};

/** As a job gets one: GitHub's token, exchanged, then the service account's. */
async function accessToken(env: Record<string, string>): Promise<string> {
  const audience = `//iam.googleapis.com/${env.EMULATOR_WORKLOAD_IDENTITY_PROVIDER}`;
  const asked = `${env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(`https:${audience}`)}`;
  const bearer = (token: string | undefined) => ({ authorization: `Bearer ${token}` });
  const { value } = (await (
    await fetch(asked, { headers: bearer(env.ACTIONS_ID_TOKEN_REQUEST_TOKEN) })
  ).json()) as never;
  const scope = 'https://www.googleapis.com/auth/cloud-platform';
  const exchange = await fetch(`${env.GHA_ENDPOINT_OVERRIDE_sts}/v1/token`, {
    method: 'POST',
    body: new URLSearchParams({
      ...{ audience, scope, subject_token: value },
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    }),
  });
  const { access_token } = (await exchange.json()) as { access_token: string };
  const path = `/v1/projects/-/serviceAccounts/${env.EMULATOR_SERVICE_ACCOUNT}:generateAccessToken`;
  const impersonated = await fetch(`${env.GHA_ENDPOINT_OVERRIDE_iamcredentials}${path}`, {
    method: 'POST',
    headers: { ...bearer(access_token), 'content-type': 'application/json' },
    body: JSON.stringify({ scope: [scope] }),
  });
  return ((await impersonated.json()) as { accessToken: string }).accessToken;
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const gone = async (pid: number) => {
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 2));
};

describe('the emulator as a process', () => {
  test('that is killed leaves no container behind', async () => {
    const { child, pid } = await serving();
    expect(isAlive(pid)).toBe(true);
    child.kill('SIGKILL');
    await gone(pid);
  });

  // Windows has no way to ask a process to end.
  (process.platform === 'win32' ? test.skip : test).each(['SIGTERM', 'SIGINT'] as const)(
    'that is asked to end by %s leaves cleanly',
    async (signal) => {
      const { child, pid } = await serving();
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([0, null]);
      await gone(pid);
    },
  );

  test('ends with its standard input when it was told so', async () => {
    const { child, pid } = await serving(['--exit-with-stdin']);
    child.stdin.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
    await gone(pid);
  });

  test('refuses an unknown flag and a catalogue that is not there, with one clear text', async () => {
    const refused = async (args: readonly string[]) => {
      const child = emulator(args);
      let text = '';
      child.stderr.on('data', (chunk) => (text += chunk));
      const [code] = await once(child, 'close');
      return { code, text };
    };
    expect(await refused(['--metrics-dealy', '1s'])).toEqual({
      code: 2,
      text: expect.stringContaining("Did you mean '--metrics-delay'?"),
    });
    const missing = await refused(['--images', 'nowhere.yml']);
    expect(missing).toEqual({ code: 2, text: expect.stringContaining("'nowhere.yml'") });
    expect(missing.text).not.toContain('    at ');
  });
});
