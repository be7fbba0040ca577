import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { leaksOf } from './leaks.ts';
import { entryOf } from './run-action.ts';
import { startUsers } from './users.ts';
import { openWorld, sharesOf, templateOf, WORKSPACE, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

/** A second revision without traffic and without a tag. */
const second = async (service: string) => {
  const { revision: old, uri } = await world.serve(service);
  const traffic = [{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision: old, percent: 100 }];
  const written = { ...templateOf('projects-api:v2', `${service}-next`), traffic };
  expect((await world.patch(service, 'template,traffic', written)).error).toBeUndefined();
  return { old, uri, next: `${service}-next` };
};

const promote = (service: string, inputs: Readonly<Record<string, string>>, workspace = WORKSPACE) =>
  world
    .job(service, { mode: 'promote', ...inputs }, { entry: entryOf('action-smoke-rollback'), workspace })
    .main();

test.concurrent('a promotion by stages says who decides, and how long it takes, before its first write', async () => {
  const { uri, next } = await second('told');
  const users = startUsers(uri);
  const run = await promote('told', { revision: next, stages: '20%/1s/10s, 100%' });
  await users.stop();
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
  const first = run.log.indexOf('Creating told-next');
  for (const line of ['told-next is promoted, 20%/1s/10s, 100%', 'Users sent', 'Stages, ', ' 20 %  ']) {
    expect({ line, at: run.log.indexOf(line) < first && run.log.includes(line) }).toEqual({ line, at: true });
  }
  expect(run.report.targets[0].trafficPlan).toMatchObject({
    stages: [{ percent: 20 }, { percent: 100, expectedMs: 0 }],
  });
  expect(run.summary).toContain('### What was expected');
});

test.concurrent('where nobody comes, probes decide a promotion by stages, as the plan says', async () => {
  const { next } = await second('still');
  const inputs = { revision: next, stages: '20%/1s/10s, 100%' };
  const run = await promote('still', inputs, `${WORKSPACE}-probing`);
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
  expect(run.report.targets[0].trafficPlan).toMatchObject({ decidedBy: 'probes', ratePerMinute: 0 });
  expect(run.log.indexOf('own probes decide before the first stage')).toBeGreaterThan(-1);
  expect(run.log.indexOf('own probes decide before the first stage')).toBeLessThan(
    run.log.indexOf('Creating still-next'),
  );
  const [candidate] = run.report.targets[0].smoke.filter(({ probes }: { probes?: object }) => probes);
  expect(candidate).toMatchObject({ probes: { probes: 8, failures: 0 } });
  expect(sharesOf(await world.read('still'))).toEqual({ [next]: 100 });
});

test.concurrent('a rehearsal prints the same plan and writes nothing', async () => {
  const { next, old } = await second('dry');
  const run = await promote('dry', { revision: next, stages: '20%/1m, 100%', dry_run: 'true' });
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged' } });
  expect(run.log).toContain('Stages, ');
  expect(world.writes('dry').filter(({ query }) => !query.includes('validateOnly=true'))).toEqual([]);
  expect(sharesOf(await world.read('dry'))).toEqual({ [old]: 100 });
});

test.concurrent('at once there is nothing to expect, and nobody is asked for numbers', async () => {
  const { next } = await second('quick');
  const run = await promote('quick', { revision: next });
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
  expect(run.log).toContain('quick-next is promoted, at once');
  expect(run.log).not.toContain('Users sent');
  const asked = world.emulator.log
    .list()
    .filter(({ path, query }) => `${path}${query}`.includes('timeSeries'));
  expect(asked.some(({ query }) => query.includes('quick'))).toBe(false);
});

test('no step left a token anywhere', () => {
  expect(leaksOf(world)).toEqual([]);
});
