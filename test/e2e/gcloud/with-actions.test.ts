import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import { HISTORY_ANNOTATION } from '../../../shared/domain/rollout/history.ts';
import { entryOf, newFolder } from '../run-action.ts';
import { openWorld, recordOf, sharesOf, short, tagsOf, type World } from '../world.ts';
import { type Gcloud, gcloudOn } from './gcloud.ts';
import { PATIENCE_MS, testWithGcloud } from './test-with-gcloud.ts';

jest.setTimeout(PATIENCE_MS);

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
  },
);

testWithGcloud('what gcloud left at a tag the actions prove there, and take through the stages', async () => {
  await world.serve('tagged');
  const next = await deploy('tagged', 'v2', '--no-traffic', '--tag=next');
  const entry = entryOf('action-smoke-rollback');
  const proven = await world.job('tagged', { tag: 'next' }, { entry }).main();
  expect(proven).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged', passed: 'true' } });

  const rollout = await world.job('tagged', { mode: 'continue', revision: next, stages: '100%' }).main();
  expect(rollout).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted', revision: next } });
  const service = await world.read('tagged');
  expect(sharesOf(service)).toEqual({ [next]: 100 });
  expect(tagsOf(service)).toEqual({ next });
});

testWithGcloud.each<[string, (service: string, old: string) => Promise<unknown>]>([
  ['deploy', (service) => deploy(service, 'v1')],
  [
    'update-traffic',
    (service, old) => run('services', 'update-traffic', service, `--to-revisions=${old}=100`),
  ],
  ['replace', async (service) => run('services', 'replace', await manifest(service))],
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

  const named = await button('pressed', { target: good, reason: 'errors in checkout' });
  expect(named).toMatchObject({ exitCode: 0, outputs: { conclusion: 'rolled-back' } });
  const service = await world.read('pressed');
  expect(sharesOf(service)).toEqual({ [good]: 100 });
  expect(short(service.latestReadyRevision)).toBe(bad);
});

testWithGcloud(
  'the line that the plan prints restores the traffic by gcloud, exactly, when the job is dead',
  async () => {
    const before = await split('by-hand');
    const job = world.job('by-hand', { image: 'projects-api:v2', stages: '20%/5m, 100%' });
    const running = await job.start();
    await running.said(/20 %, .* elapsed/);
    running.kill();
    const main = await running.done;
    expect(sharesOf(await world.read('by-hand'))).not.toEqual(before);

    const line = /gcloud run services update-traffic by-hand .*/.exec(main.log)?.[0] ?? '';
    const [program, ...args] = line.split(' ');
    expect(program).toBe('gcloud');
    await gcloud.json(...args);
    expect(sharesOf(await world.read('by-hand'))).toEqual(before);
    const post = await job.post(main);
    expect(post).toMatchObject({ outputs: { conclusion: 'conflict' } });
    expect(sharesOf(await world.read('by-hand'))).toEqual(before);
  },
);

/** Two revisions that share a service, as a person left it. */
async function split(service: string): Promise<Record<string, number>> {
  const { revision: first } = await world.serve(service);
  const second = `${service}-second`;
  const containers = [{ image: `${IMAGE}:v2` }];
  await world.patch(service, 'template', { template: { revision: second, containers } });
  const shares = { [first]: 70, [second]: 30 };
  const type = 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION';
  const traffic = Object.entries(shares).map(([revision, percent]) => ({ type, revision, percent }));
  await world.patch(service, 'traffic', { traffic });
  return shares;
}

/** A service as a repository keeps it: what a rollout has written is not in it. */
async function manifest(name: string): Promise<string> {
  const path = join(await newFolder(), 'service.yaml');
  const containers = [{ image: `${IMAGE}:v1` }];
  const spec = { template: { spec: { containers } } };
  const service = { apiVersion: 'serving.knative.dev/v1', kind: 'Service', metadata: { name }, spec };
  await writeFile(path, JSON.stringify(service));
  return path;
}
