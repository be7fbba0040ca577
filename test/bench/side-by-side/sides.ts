import { join } from 'node:path';
import { newFolder } from '../../e2e/run-action.ts';
import type { Bundles } from '../bundles.ts';
import { type Measured, measure } from '../process/measure.ts';
import { fastCheckout, measureStep, type Step } from '../step.ts';
import { image, REGION } from './services.ts';

/** One of the two ways to do the same jobs. */
export type Side = {
  readonly service: string;
  /** Deploys version 2 without traffic, proves it, and gives it 10, 50 and 100 %. */
  rollOut(): Promise<Measured>;
  /** Gives all traffic back to what served before. */
  rollBack(previous: string): Promise<Measured>;
  /** What the runner starts after the step of a job, which was the last one; where there is such a thing. */
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
  let last: { readonly step: Step; readonly state: Variables } | undefined;
  const main = async (action: string, inputs: Variables, conclusion: string) => {
    job += 1;
    const step: Step = {
      entry: bundles.entry(action),
      inputs: { ...common, ...inputs },
      env: { ...env, GITHUB_RUN_ID: String(9_000_000 + job) },
      workspace,
    };
    const done = await measureStep(step);
    expectConclusion(conclusion, done);
    last = { step, state: done.state };
    return done;
  };
  return {
    service,
    rollOut: () => main('action-deploy-canary', { image: image('v2') }, 'promoted'),
    rollBack: () => main('action-smoke-rollback', { mode: 'rollback' }, 'rolled-back'),
    post: async () => {
      if (last === undefined) throw new Error('Expected a step to follow, found none');
      return measureStep({ ...last.step, state: last.state });
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
