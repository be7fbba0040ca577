import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decodeHistory, HISTORY_ANNOTATION } from '../../shared/domain/rollout/history.ts';
import { endLease } from './end-lease.ts';
import { leaksOf } from './leaks.ts';
import { startUsers } from './users.ts';
import { openWorld, recordOf, sharesOf, tagsOf, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

/** A stage that lasts for as long as the test needs it. */
const LONG = { image: 'projects-api:v2', stages: '20%/5m, 100%' };

/** A job in the middle of its first stage. */
const baking = async (service: string, inputs: Readonly<Record<string, string>> = LONG) => {
  const { uri, revision: old } = await world.serve(service);
  const job = world.job(service, inputs);
  const running = await job.start();
  await running.said('Stage 1 of 2');
  await running.said(/20 %, .* elapsed/);
  const record = recordOf(await world.read(service));
  expect(record).toMatchObject({ phase: 'baking', stage: 0 });
  return { uri, old, job, running, candidate: record?.candidate.revision as string };
};

const restored = async (service: string, old: string) => {
  const found = await world.read(service);
  expect(sharesOf(found)).toEqual({ [old]: 100 });
  expect({ record: recordOf(found), tags: tagsOf(found) }).toEqual({ record: undefined, tags: {} });
};

// Windows has no way to ask a process to end.
(process.platform === 'win32' ? test.concurrent.skip : test.concurrent)(
  'a cancelled job rolls back by itself, and its post step has nothing left to do',
  async () => {
    const { uri, old, job, running } = await baking('cancelled');
    const users = startUsers(uri, 20);
    running.cancel();
    const run = await running.done;
    expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'rolled-back' } });
    expect(run.outputs.reason).toContain('cancelled');
    await restored('cancelled', old);
    const writes = world.writes('cancelled').length;
    expect(writes).toBe(4);
    expect(await job.post(run)).toMatchObject({ exitCode: 0, outputs: {}, summary: '' });
    expect(world.writes('cancelled')).toHaveLength(writes);
    const { requests, byStatus } = await users.stop();
    expect(byStatus).toEqual({ 200: requests });
  },
);

test.concurrent('what a killed main leaves, post rolls back', async () => {
  const { uri, old, job, running, candidate } = await baking('killed');
  const users = startUsers(uri, 20);
  running.kill();
  const main = await running.done;
  expect(main).toMatchObject({ outputs: {}, summary: '' });
  expect(sharesOf(await world.read('killed'))).toEqual({ [old]: 80, [candidate]: 20 });
  const post = await job.post(main);
  expect(post).toMatchObject({ exitCode: 1, outputs: { conclusion: 'rolled-back', revision: candidate } });
  expect(post.summary).toContain('cut off');
  expect(post.summary).toContain('at 20 %');
  expect(post.summary).not.toContain('before it had traffic');
  await restored('killed', old);
  const { requests, byStatus } = await users.stop();
  expect(byStatus).toEqual({ 200: requests });
});

test.concurrent('what a dead machine leaves, the next run rolls back once the lease has ended', async () => {
  const { old, running, candidate } = await baking('dead');
  running.kill();
  await running.done;
  await endLease('dead', world);
  const next = await world.job('dead', { env_vars: 'NEXT=1', stages: '100%' }).main();
  expect(next).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
  expect(JSON.parse(next.outputs.previous_traffic ?? '')).toEqual([
    expect.objectContaining({ revision: old }),
  ]);
  const history = decodeHistory((await world.read('dead')).annotations[HISTORY_ANNOTATION]);
  const ended = history.map(({ revision, conclusion }) => [revision, conclusion]);
  expect(ended).toEqual(
    expect.arrayContaining([
      [candidate, 'rolled-back'],
      [next.outputs.revision, 'promoted'],
    ]),
  );
});

test.concurrent('supersede takes the place of a live rollout, which then ends as superseded', async () => {
  const { running, candidate } = await baking('superseded', { ...LONG, stages: '20%/1s/15s, 100%' });
  const next = await world
    .job('superseded', { env_vars: 'NEXT=1', stages: '100%', on_busy: 'supersede' })
    .main();
  expect(next).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
  expect(await running.done).toMatchObject({
    exitCode: 1,
    outputs: { conclusion: 'superseded', reason: expect.stringContaining('superseded by') },
  });
  const service = await world.read('superseded');
  expect(sharesOf(service)).toEqual({ LATEST: 100 });
  // It began from what served, not from the candidate that it took back.
  expect(service.template.containers[0].image).toContain('projects-api:v1');
  expect(candidate).not.toBe(next.outputs.revision);
});

test.concurrent('a second run that may not wait fails, and writes nothing', async () => {
  const { old, job, running, candidate } = await baking('busy');
  const writes = world.writes('busy').length;
  const second = await world.job('busy', { env_vars: 'NEXT=1', on_busy: 'fail' }).main();
  expect(second).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
  expect(second.log).toMatch(/::error .*Expected busy to be free, found a rollout of another run/);
  expect(world.writes('busy')).toHaveLength(writes);
  expect(sharesOf(await world.read('busy'))).toEqual({ [old]: 80, [candidate]: 20 });
  running.kill();
  await job.post(await running.done);
  await restored('busy', old);
});

test.concurrent('a second run that waits deploys after the first, and neither is lost', async () => {
  await world.serve('queued');
  const first = await world
    .job('queued', { image: 'projects-api:v2', stages: '20%/1s/1s, 100%', on_inconclusive: 'promote' })
    .start();
  await first.said('Stage 1 of 2');
  const second = await world.job('queued', { env_vars: 'NEXT=1', stages: '100%', busy_timeout: '6s' }).main();
  expect(await first.done).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
  expect(second).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
  const service = await world.read('queued');
  expect(sharesOf(service)).toEqual({ LATEST: 100 });
  const [{ image, env }] = service.template.containers;
  expect([image, env]).toEqual([expect.stringContaining('@sha256:'), [{ name: 'NEXT', value: '1' }]]);
});

test('no step left a token anywhere', () => {
  expect(world.runs.length).toBeGreaterThan(8);
  expect(leaksOf(world)).toEqual([]);
});
