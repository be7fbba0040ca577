import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { newFolder, removeFolders, runAction } from '../e2e/run-action.ts';
import { startEmulator } from '../emulators/start.ts';
import { builtActions, bundleOf } from './sizes.ts';
import { type Figure, median } from './table.ts';

const FIRST_REQUEST_LIMIT_MS = 130;
const RESIDENT_LIMIT_MB = 140;

/** Start of the process to the arrival of its first request, beside bare node with fetch, in turn. */
export async function measureStartUp(rounds: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  const bare = await bareScript();
  for (const action of builtActions()) {
    const [ours, floor]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      floor.push(await firstRequest(bare, {}));
      ours.push(await firstRequest(bundleOf(action), { ...COMMON, ...inputsOf(action) }));
    }
    const [first, without] = [median(ours), median(floor)];
    const note = `${first.toFixed(0)} ms, bare node with fetch ${without.toFixed(0)} ms; ${rounds} rounds in turn`;
    figures.push({
      what: `${action}: first request after bare node's`,
      value: first - without,
      unit: 'ms',
      limit: FIRST_REQUEST_LIMIT_MS,
      note,
    });
    figures.push(await resident(action));
  }
  await removeFolders();
  return figures;
}

async function bareScript(): Promise<string> {
  const path = join(await newFolder(), 'bare.mjs');
  await writeFile(path, 'await fetch(process.env.ACTIONS_ID_TOKEN_REQUEST_URL).catch(() => {});\n');
  return path;
}

/** Every endpoint is one server that never answers: nothing after the first request counts. */
async function firstRequest(entry: string, inputs: Inputs): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const arrived = once(server, 'request');
  const env = { PATH: process.env.PATH, GITHUB_ACTIONS: 'true', ...everywhere(origin), ...variables(inputs) };
  const started = performance.now();
  const step = spawn(process.execPath, [entry], { env, stdio: 'ignore' });
  const ended = once(step, 'exit');
  const first = await Promise.race([arrived, ended.then(() => 'nothing' as const)]);
  const took = performance.now() - started;
  step.kill('SIGKILL');
  server.closeAllConnections();
  server.close();
  await ended;
  if (first === 'nothing') throw new Error(`${entry} ended without a request`);
  return took;
}

function variables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
}

/** The largest resident size of a whole run against the emulator: a first deployment, or a suite on what was deployed. */
async function resident(action: string): Promise<Figure> {
  const emulator = await startEmulator({ operationDelayMs: 50, metricsIntervalMs: 1000, metricsDelayMs: 0 });
  try {
    const folder = await newFolder();
    const probe = join(folder, 'resident.mjs');
    const file = join(folder, 'resident.txt');
    await writeFile(probe, PROBE);
    await writeFile(join(folder, 'smoke.yml'), 'checks:\n  - request: GET /health\n    expect: 200\n');
    const identity = {
      project_id: emulator.env.EMULATOR_PROJECT_ID ?? '',
      workload_identity_provider: emulator.env.EMULATOR_WORKLOAD_IDENTITY_PROVIDER ?? '',
      service_account: emulator.env.EMULATOR_SERVICE_ACCOUNT ?? '',
    };
    const run = async (name: string) => {
      const env = {
        ...emulator.env,
        NODE_OPTIONS: `--import=${pathToFileURL(probe).href}`,
        RESIDENT_FILE: file,
      };
      const inputs = { ...COMMON, ...identity, ...inputsOf(name, 'verify') };
      const { exitCode, log } = await runAction({ entry: bundleOf(name), inputs, env, workspace: folder });
      if (exitCode !== 0) throw new Error(log);
    };
    await run('action-deploy-canary');
    if (action !== 'action-deploy-canary') await run(action);
    const kilobytes = Number(await readFile(file, 'utf8'));
    const what = `${action}: resident at most`;
    return { what, value: kilobytes / 1024, unit: 'MB', limit: RESIDENT_LIMIT_MB, note: 'one whole run' };
  } finally {
    await emulator.close();
  }
}

const PROBE = `import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(process.env.RESIDENT_FILE, String(process.resourceUsage().maxRSS)));
`;

type Inputs = Readonly<Record<string, string>>;

const COMMON: Inputs = {
  service: 'shop',
  region: 'us-central1',
  project_id: 'demo-project',
  workload_identity_provider:
    'projects/123456789012/locations/global/workloadIdentityPools/github/providers/actions',
};

function inputsOf(action: string, mode: 'verify' | 'rollback' = 'rollback'): Inputs {
  const image = 'us-docker.pkg.dev/demo-project/shop/projects-api:v1';
  return action === 'action-deploy-canary'
    ? { image, smoke: 'none' }
    : mode === 'verify'
      ? { suite: 'smoke.yml' }
      : { mode };
}

function everywhere(origin: string): Record<string, string> {
  const apis = ['run', 'secretmanager', 'monitoring', 'logging', 'sts', 'iamcredentials', 'artifactregistry'];
  return {
    ...Object.fromEntries(apis.map((api) => [`GHA_ENDPOINT_OVERRIDE_${api}`, origin])),
    ACTIONS_ID_TOKEN_REQUEST_URL: `${origin}/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'token',
    GITHUB_API_URL: origin,
  };
}
