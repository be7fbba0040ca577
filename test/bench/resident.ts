import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { newFolder, runAction } from '../e2e/run-action.ts';
import { startEmulator } from '../emulators/start.ts';
import type { Bundles } from './bundles.ts';
import { type Figure, fixed } from './figure.ts';

const RESIDENT_LIMIT_MB = 140;

/** The largest resident size of a whole run against the emulator: a first deployment, or a suite on what was deployed. */
export async function measureResident(bundles: Bundles, action: string): Promise<Figure> {
  const emulator = await startEmulator({ operationDelayMs: 50, metricsIntervalMs: 1000, metricsDelayMs: 0 });
  try {
    const folder = await newFolder();
    const probe = join(folder, 'resident.mjs');
    const file = join(folder, 'resident.txt');
    await writeFile(probe, PROBE);
    await writeFile(join(folder, 'smoke.yml'), 'checks:\n  - request: GET /health\n    expect: 200\n');
    const run = async (name: string) => {
      const env = {
        ...emulator.env,
        NODE_OPTIONS: `--import=${pathToFileURL(probe).href}`,
        RESIDENT_FILE: file,
      };
      const inputs = { service: 'shop', ...emulator.identity.inputs, ...inputsOf(name) };
      const { exitCode, log } = await runAction({
        entry: bundles.entry(name),
        inputs,
        env,
        workspace: folder,
      });
      if (exitCode !== 0) throw new Error(log);
    };
    await run('action-deploy-canary');
    if (action !== 'action-deploy-canary') await run(action);
    const kilobytes = Number(await readFile(file, 'utf8'));
    return {
      what: `${action}: resident at most`,
      value: fixed(kilobytes / 1024),
      unit: 'MB',
      limit: { of: 'value', kind: 'at most', than: RESIDENT_LIMIT_MB },
      note: 'one whole run',
    };
  } finally {
    await emulator.close();
  }
}

const PROBE = `import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(process.env.RESIDENT_FILE, String(process.resourceUsage().maxRSS)));
`;

function inputsOf(action: string): Record<string, string> {
  const image = 'us-docker.pkg.dev/demo-project/shop/projects-api:v1';
  return action === 'action-deploy-canary' ? { image, smoke: 'none' } : { suite: 'smoke.yml' };
}
