import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newFolder, runAction } from '../e2e/run-action.ts';
import { startEmulator } from '../emulators/start.ts';
import type { Bundles } from './bundles.ts';
import { type Figure, fixed, type Group } from './figure.ts';

/** How often Cloud Run is asked: reads, writes and looks at operations, of a deployment without traffic and of a rollout. */
export async function countCalls(bundles: Bundles): Promise<Group> {
  const emulator = await startEmulator({ operationDelayMs: 50, metricsIntervalMs: 1000, metricsDelayMs: 0 });
  const workspace = await checkout();
  const step = async (inputs: Record<string, string>) => {
    emulator.log.clear();
    const { exitCode, log } = await runAction({
      entry: bundles.entry('action-deploy-canary'),
      inputs: { service: 'shop', ...emulator.identity.inputs, ...inputs },
      env: emulator.env,
      workspace,
    });
    if (exitCode !== 0) throw new Error(log);
    return emulator.log.list().filter(({ path }) => path.startsWith('/v2/projects/'));
  };
  try {
    const image = 'us-docker.pkg.dev/demo-project/shop/projects-api';
    await step({ image: `${image}:v1` });
    const deployed = await step({ image: `${image}:v2`, mode: 'deploy' });
    const promoted = await step({ mode: 'continue' });
    return {
      title: 'Calls to Cloud Run',
      columns: { value: 'bundle', beside: '', ratio: '' },
      figures: [
        ...figures('no-traffic deployment', deployed, { reads: 1, writes: 1 }),
        // Three stages and the line of history: one write each.
        ...figures('two stages and promotion', promoted, { writes: 4 }),
      ],
    };
  } finally {
    await emulator.close();
  }
}

type Call = { readonly method: string; readonly path: string };

function figures(what: string, calls: readonly Call[], limits: { reads?: number; writes: number }): Figure[] {
  const reads = calls.filter(({ method }) => method === 'GET').length;
  const writes = calls.filter(
    ({ method, path }) => method === 'PATCH' || (method === 'POST' && !path.includes(':')),
  ).length;
  const waits = calls.filter(({ path }) => path.endsWith(':wait')).length;
  return [
    {
      what: `${what}: reads`,
      value: fixed(reads),
      unit: 'calls',
      ...(limits.reads === undefined
        ? { note: 'one to plan, the others between looks at a stage' }
        : { limit: { of: 'value', kind: 'at most', than: limits.reads } }),
    },
    {
      what: `${what}: writes`,
      value: fixed(writes),
      unit: 'calls',
      limit: { of: 'value', kind: 'at most', than: limits.writes },
      note: `looks at operations: ${waits}`,
    },
  ];
}

async function checkout(): Promise<string> {
  const folder = await newFolder();
  await mkdir(join(folder, '.github'));
  await writeFile(join(folder, '.github/smoke.yml'), 'checks:\n  - request: GET /health\n    expect: 200\n');
  await writeFile(
    join(folder, '.github/rollout.yml'),
    'stages: 10%/1s/3s, 50%/1s/3s, 100%\non_inconclusive: promote\nanalysis: { interval: 1s, settle: 0s, probes: never }\n',
  );
  return folder;
}
