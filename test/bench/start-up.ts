import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { newFolder } from '../e2e/run-action.ts';
import type { Bundles } from './bundles.ts';
import type { Figure, Group } from './figure.ts';
import { measureResident } from './resident.ts';
import { differences, ratioOf, sampleOf } from './statistics.ts';

const FIRST_REQUEST_LIMIT_MS = 130;

/** Those that ask Google before anything else; a gate starts scanners, and may ask nobody. */
const ASKING = ['action-deploy-canary', 'action-smoke-rollback'];

/** Start of the process to the arrival of its first request, beside bare node with fetch, in turn; and what stays resident. */
export async function measureStartUp(bundles: Bundles, rounds: number): Promise<Group> {
  const bare = await bareScript();
  const figures: Figure[] = [];
  for (const action of bundles.actions.filter((name) => ASKING.includes(name))) {
    const [ours, floor]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      floor.push(await firstRequest(bare, {}));
      ours.push(await firstRequest(bundles.entry(action), inputsOf(action)));
    }
    const [value, beside] = [sampleOf(ours), sampleOf(floor)];
    figures.push(
      {
        what: `${action}: first request`,
        ...{ unit: 'ms', value, beside, ratio: ratioOf(value, beside) },
        note: `${rounds} rounds in turn`,
      },
      {
        what: `${action}: first request after bare node's`,
        ...{ unit: 'ms', value: sampleOf(differences(ours, floor)) },
        limit: { of: 'value', kind: 'at most', than: FIRST_REQUEST_LIMIT_MS },
      },
      await measureResident(bundles, action),
    );
  }
  return {
    title: 'Start-up',
    columns: { value: 'bundle', beside: 'bare node, fetch', ratio: 'bundle ÷ node' },
    figures,
  };
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

type Inputs = Readonly<Record<string, string>>;

function inputsOf(action: string): Inputs {
  const common = {
    ...{ service: 'shop', region: 'us-central1', project_id: 'demo-project' },
    workload_identity_provider:
      'projects/123456789012/locations/global/workloadIdentityPools/github/providers/actions',
  };
  const image = 'us-docker.pkg.dev/demo-project/shop/projects-api:v1';
  return action === 'action-deploy-canary'
    ? { ...common, image, smoke: 'none' }
    : { ...common, mode: 'rollback' };
}

function variables(inputs: Inputs): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
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
