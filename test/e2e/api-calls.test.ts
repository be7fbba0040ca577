import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openWorld, PARENT, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

/** The calls to Cloud Run's API since the last time, each by what it is. */
const calls = () => {
  const kinds = world.emulator.log
    .list()
    .filter(({ path }) => path.startsWith(`/v2/${PARENT}/`))
    .map(({ method, path }) =>
      path.includes('/operations/') ? 'poll' : `${method} ${path.split('/').at(-2)}`,
    );
  world.emulator.log.clear();
  return kinds;
};

test('a deployment without traffic is one read, one write and polls of its operation', async () => {
  await world.serve('cheap');
  calls();
  const run = await world.job('cheap', { image: 'projects-api:v2', mode: 'deploy' }).main();
  expect(run.outputs.conclusion).toBe('deployed');
  const [read, write, ...rest] = calls();
  expect([read, write]).toEqual(['GET services', 'PATCH services']);
  expect(new Set(rest)).toEqual(new Set(['poll']));
});

test('a stage is one write and polls of its operation', async () => {
  await world.serve('staged');
  const rollout = async (stages: string, image: string) => {
    calls();
    const run = await world.job('staged', { image, stages, on_inconclusive: 'promote' }).main();
    expect(run.outputs.conclusion).toBe('promoted');
    return calls();
  };
  const one = await rollout('100%', 'projects-api:v2');
  const two = await rollout('50%/1s/1s, 100%', 'projects-api:v1');
  // Created, promoted, closed.
  const single = ['GET services', ...Array(3).fill('PATCH services')];
  expect(one.filter((kind) => kind !== 'poll')).toEqual(single);
  // Between two looks at a stage the service is read, so that a change by others is seen.
  expect(two.filter((kind) => kind === 'PATCH services')).toHaveLength(4);
  expect(new Set(two)).toEqual(new Set([...single, 'poll']));
});

test('a rehearsal writes nothing', async () => {
  await world.serve('rehearsed');
  calls();
  await world.job('rehearsed', { image: 'projects-api:v2', dry_run: 'true' }).main();
  const writes = world.writes('rehearsed').filter(({ query }) => !query.includes('validateOnly=true'));
  expect(writes).toEqual([]);
});
