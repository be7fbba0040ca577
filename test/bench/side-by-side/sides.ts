import { join } from 'node:path';
import { newFolder } from '../../e2e/run-action.ts';
import type { Bundles } from '../bundles.ts';
import { type Measured, measure } from '../process/measure.ts';
import { fastCheckout, measureStep } from '../step.ts';
import { image, REGION } from './services.ts';

/** One of the two ways to do the same jobs. */
export type Side = {
  readonly service: string;
  /** Deploys version 2 without traffic, proves it, and gives it 10, 50 and 100 %. */
  rollOut(): Promise<Measured>;
  /** Gives all traffic back to what served before. */
  rollBack(previous: string): Promise<Measured>;
  /** What the runner starts after the job is done; where there is such a thing. */
  post?(): Promise<Measured>;
};

type Variables = Readonly<Record<string, string>>;

/** The committed bundles, as steps of a job. They log in by themselves, and find what served before by themselves. */
export async function bundleSide(bundles: Bundles, env: Variables): Promise<Side> {
  const service = 'shop-bundles';
  const workspace = await fastCheckout();
  const common = {
    ...{ service, region: REGION, project_id: env.EMULATOR_PROJECT_ID ?? '' },
    workload_identity_provider: env.EMULATOR_WORKLOAD_IDENTITY_PROVIDER ?? '',
    service_account: env.EMULATOR_SERVICE_ACCOUNT ?? '',
  };
  let job = 0;
  let saved: Variables = {};
  const deploy = (state?: Variables) =>
    measureStep({
      entry: bundles.entry('action-deploy-canary'),
      inputs: { ...common, image: image('v2') },
      env: { ...env, GITHUB_RUN_ID: String(9_000_000 + job) },
      workspace,
      ...(state === undefined ? {} : { state }),
    });
  return {
    service,
    rollOut: async () => {
      job += 1;
      const step = await deploy();
      expectConclusion('promoted', step);
      saved = step.state;
      return step;
    },
    post: () => deploy(saved),
    rollBack: async () => {
      const step = await measureStep({
        entry: bundles.entry('action-smoke-rollback'),
        inputs: { ...common, mode: 'rollback' },
        env: { ...env, GITHUB_RUN_ID: String(8_000_000 + job) },
        workspace,
      });
      expectConclusion('rolled-back', step);
      return step;
    },
  };
}

/** The scripts in `gcloud/`, with the variables that lead gcloud to the emulator: a token among them, so that it need not log in. */
export async function gcloudSide(env: Variables): Promise<Side> {
  const service = 'shop-gcloud';
  const folder = await newFolder();
  const run = async (script: string, ...args: readonly string[]) => {
    const measured = await measure({
      file: 'bash',
      args: [join(import.meta.dirname, '../gcloud', script), service, ...args],
      cwd: folder,
      env: {
        ...{ PATH: process.env.PATH, HOME: process.env.HOME },
        ...Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('CLOUDSDK_'))),
        ...{ CLOUDSDK_CONFIG: folder, CLOUDSDK_RUN_REGION: REGION },
      },
    });
    if (measured.exitCode !== 0)
      throw new Error(`${script} ended with ${measured.exitCode}\n${measured.output}`);
    return measured;
  };
  return {
    service,
    rollOut: () => run('rollout.sh', image('v2')),
    rollBack: (previous) => run('roll-back.sh', previous),
  };
}

function expectConclusion(
  wanted: string,
  { outputs, output }: { readonly outputs: Variables; readonly output: string },
): void {
  if (outputs.conclusion === wanted) return;
  throw new Error(`Expected the rollout to end as ${wanted}, found ${outputs.conclusion}\n${output}`);
}
