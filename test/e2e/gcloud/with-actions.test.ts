import { afterAll, beforeAll, expect } from '@jest/globals';
import { HISTORY_ANNOTATION } from '../../../shared/domain/rollout/history.ts';
import { entryOf } from '../run-action.ts';
import { openWorld, recordOf, sharesOf, short, tagsOf, type World } from '../world.ts';
import { type Gcloud, gcloudOn } from './gcloud.ts';
import { testWithGcloud } from './test-with-gcloud.ts';

let world: World;
let gcloud: Gcloud;

beforeAll(async () => {
  world = await openWorld();
  gcloud = await gcloudOn(world.emulator);
});

afterAll(() => world.close());

const IMAGE = 'europe-west1-docker.pkg.dev/demo-project/shop/projects-api';
const run = (...args: readonly string[]) => gcloud.json('run', ...args);
const deploy = async (service: string, version: string, ...flags: readonly string[]): Promise<string> => {
  const image = `--image=${IMAGE}:${version}`;
  const { status } = await run('deploy', service, image, '--no-invoker-iam-check', ...flags);
  return status.latestCreatedRevisionName;
};
const button = (service: string, inputs: Readonly<Record<string, string>> = {}) =>
  world.job(service, { mode: 'rollback', ...inputs }, { entry: entryOf('action-smoke-rollback') }).main();

/** A job in the middle of its first stage. */
const baking = async (service: string) => {
  const { revision: old } = await world.serve(service);
  const job = world.job(service, { image: 'projects-api:v2', stages: '20%/5m, 100%' });
  const running = await job.start();
  await running.said(/20 %, .* elapsed/);
  const candidate = recordOf(await world.read(service))?.candidate.revision as string;
  return { old, candidate, job, running };
};

testWithGcloud(
  'what gcloud deployed the action rolls out, and gcloud shows and keeps what the action wrote',
  async () => {
    const first = await deploy('mixed', 'v1');
    const rollout = await world.job('mixed', { image: 'projects-api:v2', stages: '100%' }).main();
    expect(rollout).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
    expect(JSON.parse(rollout.outputs.previous_traffic ?? '')).toEqual([
      { revision: first, percent: 100, latest: true },
    ]);

    const { metadata, spec, status } = await run('services', 'describe', 'mixed');
    expect(status.traffic).toEqual([
      { latestRevision: true, percent: 100, revisionName: rollout.outputs.revision },
    ]);
    expect(spec.template.spec.containers[0].image).toMatch(/projects-api@sha256:/);
    const history = metadata.annotations[HISTORY_ANNOTATION];
    expect(history).toContain(rollout.outputs.revision);

    await run('services', 'update-traffic', 'mixed', `--to-revisions=${first}=100`);
    const moved = await world.read('mixed');
    expect(sharesOf(moved)).toEqual({ [first]: 100 });
    expect(moved.annotations[HISTORY_ANNOTATION]).toBe(history);
    const third = await deploy('mixed', 'v1', '--no-traffic', '--tag=next');
    const deployed = await world.read('mixed');
    expect(tagsOf(deployed)).toEqual({ next: third });
    expect(deployed.annotations[HISTORY_ANNOTATION]).toBe(history);
  },
);

testWithGcloud.each<[string, (service: string, old: string) => Promise<unknown>]>([
  ['deploy', (service) => deploy(service, 'v1')],
  [
    'update-traffic',
    (service, old) => run('services', 'update-traffic', service, `--to-revisions=${old}=100`),
  ],
])(
  'gcloud %s in the middle of a rollout ends it as conflict, and nothing of it is written over',
  async (command, act) => {
    const service = `midst-${command}`;
    const { old, running } = await baking(service);
    await act(service, old);
    const found = await world.read(service);
    const rollout = await running.done;
    expect(rollout).toMatchObject({ exitCode: 1, outputs: { conclusion: 'conflict' } });
    expect(rollout.outputs.reason).toContain('deployer@demo-project.iam.gserviceaccount.com');
    const { generation, etag } = await world.read(service);
    expect({ generation, etag }).toEqual({ generation: found.generation, etag: found.etag });
  },
);

testWithGcloud('after a deployment by gcloud the button wants a name, and with it restores', async () => {
  await world.serve('pressed');
  const rollout = await world.job('pressed', { image: 'projects-api:v2', stages: '100%' }).main();
  const good = rollout.outputs.revision ?? '';
  const bad = await deploy('pressed', 'v1');
  expect(sharesOf(await world.read('pressed'))).toEqual({ LATEST: 100 });
  const blind = await button('pressed');
  expect(blind).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
  expect(blind.log).toContain(`its history has no promotion of what serves (${bad} 100 %25)`);
  expect(blind.log).toContain('gcloud run revisions list');

  const named = await button('pressed', { revision: good, reason: 'errors in checkout' });
  expect(named).toMatchObject({ exitCode: 0, outputs: { conclusion: 'rolled-back' } });
  const { status } = await run('services', 'describe', 'pressed');
  expect(status.traffic).toEqual([{ percent: 100, revisionName: good }]);
  expect(status.latestReadyRevisionName).toBe(bad);
});

testWithGcloud(
  'the line that the plan prints restores the traffic by gcloud, exactly, when the job is dead',
  async () => {
    const { old: first } = await split('by-hand');
    const job = world.job('by-hand', { image: 'projects-api:v2', stages: '20%/5m, 100%' });
    const running = await job.start();
    await running.said(/20 %, .* elapsed/);
    running.kill();
    const main = await running.done;
    expect(sharesOf(await world.read('by-hand'))).not.toEqual({ [first]: 70, 'by-hand-second': 30 });

    const line = /gcloud run services update-traffic by-hand .*/.exec(main.log)?.[0] ?? '';
    const [program, ...args] = line.split(' ');
    expect(program).toBe('gcloud');
    await gcloud.json(...args);
    expect(sharesOf(await world.read('by-hand'))).toEqual({ [first]: 70, 'by-hand-second': 30 });
    const post = await job.post(main);
    expect(post).toMatchObject({ outputs: { conclusion: 'conflict' } });
    expect(sharesOf(await world.read('by-hand'))).toEqual({ [first]: 70, 'by-hand-second': 30 });
  },
);

/** Two revisions that share a service, as a person with gcloud left it. */
async function split(service: string): Promise<{ readonly old: string }> {
  const { revision: old } = await world.serve(service);
  const second = `${service}-second`;
  expect(await deploy(service, 'v2', '--no-traffic', '--revision-suffix=second')).toBe(second);
  await run('services', 'update-traffic', service, `--to-revisions=${old}=70,${second}=30`);
  expect(short((await world.read(service)).latestReadyRevision)).toBe(second);
  return { old };
}
