import type { Bundles } from '../bundles.ts';
import { fastCheckout, type MeasuredStep, measureStep } from '../step.ts';
import { type FullEmulator, startFullEmulator } from './emulator.ts';
import { POINTS, type Point } from './points.ts';
import { IMAGE, SERVICE } from './seed.ts';

export type Cost = { readonly wallMs: number; readonly calls: number; readonly bytes: number };
/** What one point cost, each time. */
export type PointCosts = { readonly point: Point; readonly deploys: Cost[]; readonly rollBacks: Cost[] };

/**
 * A deployment without traffic and its roll back, on every point in each round. A first round that is not counted warms
 * the emulator. Each round leaves one revision more.
 */
export async function measureGrowth(bundles: Bundles, rounds: number): Promise<readonly PointCosts[]> {
  const emulator = await startFullEmulator(POINTS);
  const workspace = await fastCheckout();
  const costs: PointCosts[] = POINTS.map((point) => ({ point, deploys: [], rollBacks: [] }));
  try {
    for (let round = 0; round <= rounds; round += 1) {
      for (const { point, deploys, rollBacks } of round % 2 === 0 ? costs : costs.toReversed()) {
        const common = { service: SERVICE, region: point.region, ...emulator.identity };
        const env = { ...emulator.env, GITHUB_RUN_ID: String(7_000_000 + round) };
        const step = (action: string, inputs: Record<string, string>) =>
          cost(emulator, () =>
            measureStep({
              entry: bundles.entry(action),
              inputs: { ...common, ...inputs },
              ...{ env, workspace },
            }),
          );
        const deploy = await step('action-deploy-canary', { image: `${IMAGE}:v2`, mode: 'deploy' });
        const rollBack = await step('action-smoke-rollback', { mode: 'rollback' });
        if (round === 0) continue;
        deploys.push(deploy);
        rollBacks.push(rollBack);
      }
    }
    return costs;
  } finally {
    await emulator.close();
  }
}

async function cost(emulator: FullEmulator, work: () => Promise<MeasuredStep>): Promise<Cost> {
  emulator.take();
  const { wallMs, outputs, output } = await work();
  if (outputs.conclusion !== 'deployed' && outputs.conclusion !== 'rolled-back')
    throw new Error(`Expected deployed or rolled-back, found ${outputs.conclusion}\n${output}`);
  return { wallMs, ...emulator.take() };
}
