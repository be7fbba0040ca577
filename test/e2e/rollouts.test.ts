import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { leaksOf } from './leaks.ts';
import type { ActionRun } from './run-action.ts';
import { startUsers } from './users.ts';
import { openWorld, recordOf, sharesOf, short, tagsOf, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld({ startTimeoutMs: 1000 });
});

afterAll(() => world.close());

/** Requests that each revision of a service answered to users. */
const answered = (service: string) =>
  Object.fromEntries(
    world.emulator
      .traffic()
      .filter((one) => one.service === service)
      .map(({ revision, users }) => [revision, users]),
  );

/** The stages that were reached. */
const stagesOf = ({ report }: ActionRun): number[] =>
  report.targets[0].stages
    .filter(({ startedMs }: { startedMs?: number }) => startedMs !== undefined)
    .map(({ percent }: { percent: number }) => percent);

test.concurrent('a healthy candidate goes through its stages, and LATEST follows it again', async () => {
  const { uri, revision: old } = await world.serve('healthy');
  const users = startUsers(uri);
  const job = world.job('healthy', { image: 'projects-api:v2' });
  const run = await job.main();
  const post = await job.post(run);
  const { requests, byStatus, byRevision } = await users.stop();
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
  expect(stagesOf(run)).toEqual([20, 30, 100]);
  expect(byStatus).toEqual({ 200: requests });
  expect(Object.keys(byRevision).sort()).toEqual([old, run.outputs.revision].sort());
  const service = await world.read('healthy');
  expect(sharesOf(service)).toEqual({ LATEST: 100 });
  expect(short(service.latestReadyRevision)).toBe(run.outputs.revision);
  expect({ record: recordOf(service), tags: tagsOf(service) }).toEqual({ record: undefined, tags: {} });
  // Opened, two stages, promoted, closed; and nothing by post.
  expect(world.writes('healthy')).toHaveLength(5);
  expect(post).toMatchObject({ exitCode: 0, outputs: {}, summary: '' });
});

test.concurrent('a candidate that fails under load is rolled back by the first write after the verdict', async () => {
  const { uri, revision: old } = await world.serve('loaded');
  const users = startUsers(uri);
  const run = await world.job('loaded', { image: 'projects-api:v4' }).main();
  const { requests, byStatus } = await users.stop();
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'rolled-back' } });
  expect(run.outputs.reason).toMatch(/^5xx \d+ of \d+ .* against 0 of \d+ .*: evidence .* of 120 needed/);
  expect(stagesOf(run)).toEqual([20, 30]);
  const service = await world.read('loaded');
  expect(sharesOf(service)).toEqual({ [old]: 100 });
  expect({ record: recordOf(service), tags: tagsOf(service) }).toEqual({ record: undefined, tags: {} });

  const { looks } = run.report.targets[0].stages[1];
  const verdict = looks.at(-1);
  expect(verdict.verdict.kind).toBe('unhealthy');
  const writes = world.writes('loaded').map(({ at }) => Date.parse(at));
  expect(writes).toHaveLength(5);
  expect(writes.filter((at) => at < verdict.atMs)).toHaveLength(3);
  // Nobody was failed but by the candidate, and by it only while it had 30 %.
  const failed = requests - (byStatus['200'] ?? 0);
  expect(failed).toBeGreaterThan(0);
  expect(answered('loaded')[run.outputs.revision ?? '']).toMatchObject({ 500: failed });
});

test.concurrent('a candidate that fails its smoke suite never meets a user', async () => {
  const { uri, revision: old } = await world.serve('smoked');
  const users = startUsers(uri, 20);
  const run = await world.job('smoked', { image: 'projects-api:v3' }).main();
  const { requests, byRevision } = await users.stop();
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'rolled-back' } });
  expect(run.log).toContain('a project can be created: status: expected 200 or 201, found 500');
  expect(run.summary).toContain('a project can be created');
  expect(byRevision).toEqual({ [old]: requests });
  const service = await world.read('smoked');
  expect(sharesOf(service)).toEqual({ [old]: 100 });
  expect({ record: recordOf(service), tags: tagsOf(service) }).toEqual({ record: undefined, tags: {} });
  // Opened, and closed by the first write after the verdict.
  expect(world.writes('smoked')).toHaveLength(2);
});

test.concurrent.each([
  ['crashes', /DATABASE_URL is not set/],
  ['never-listens', /failed to start and listen/],
])('a container that %s leaves the previous traffic as it was, and its log says why', async (image, why) => {
  const { revision: old } = await world.serve(image);
  const run = await world.job(image, { image: `projects-api:${image}` }).main();
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'rolled-back' } });
  expect(run.summary).toMatch(why);
  const service = await world.read(image);
  expect(sharesOf(service)).toEqual({ [old]: 100 });
  expect(recordOf(service)).toBeUndefined();
  expect(world.writes(image)).toHaveLength(2);
});

test.concurrent('a split made by hand and the tags of others are restored exactly', async () => {
  const first = await world.serve('split');
  const second = await world.patch('split', 'template', templateNamed('split-second'));
  const byHand = [
    target(first.revision, 70),
    { ...target('split-second', 30), tag: 'beta' },
    { ...target(first.revision, 0), tag: 'stable' },
  ];
  await world.patch('split', 'traffic', { traffic: byHand });
  const users = startUsers(first.uri);
  const running = await world
    .job('split', { image: 'projects-api:v4', stages: '10%/1s, 40%/1s, 100%' })
    .start();
  await running.said('Stage 2 of 3');
  const during = await world.read('split');
  const run = await running.done;
  await users.stop();
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'rolled-back' } });
  expect(sharesOf(during)).toEqual({
    [first.revision]: 42,
    'split-second': 18,
    [run.outputs.revision ?? '']: 40,
  });
  expect(tagsOf(during)).toMatchObject({ beta: 'split-second', stable: first.revision });
  const after = await world.read('split');
  expect(sharesOf(after)).toEqual({ [first.revision]: 70, 'split-second': 30 });
  expect(tagsOf(after)).toEqual({ beta: 'split-second', stable: first.revision });
  expect(short(second.response.latestReadyRevision)).toBe('split-second');
});

test('no step left a token anywhere', () => {
  expect(world.runs.length).toBeGreaterThan(6);
  expect(leaksOf(world)).toEqual([]);
});

function target(revision: string, percent: number): object {
  return { type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision, percent };
}

function templateNamed(revision: string): object {
  const image = 'europe-west1-docker.pkg.dev/demo-project/shop/projects-api:v2';
  return { template: { revision, containers: [{ image }] } };
}
