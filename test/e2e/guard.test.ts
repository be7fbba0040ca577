import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { endLease } from './end-lease.ts';
import { leaksOf } from './leaks.ts';
import { entryOf, newFolder } from './run-action.ts';
import { startUsers } from './users.ts';
import { openWorld, recordOf, sharesOf, tagsOf, type World } from './world.ts';

let world: World;

let workspace: string;

beforeAll(async () => {
  world = await openWorld();
  workspace = await newFolder();
  // The guard's own limits, at the pace of the emulator.
  const limits = 'errors: 10%, latency: { limit: 2s, quantile: 99 }';
  await writeFile(
    join(workspace, 'guard.yml'),
    `analysis: { interval: 1s, settle: 200ms, ${limits} }\nstages: 100%\n`,
  );
});

afterAll(() => world.close());

const guard = (service: string, inputs: Readonly<Record<string, string>> = {}) =>
  world
    .job(
      service,
      { mode: 'guard', config: 'guard.yml', ...inputs },
      { entry: entryOf('action-smoke-rollback'), workspace },
    )
    .main();

/** What was asked of Google since then, logins left out. */
const callsFrom = (from: number, service: string): string[] =>
  world.emulator.log
    .list()
    .slice(from)
    .filter(
      ({ path, query }) =>
        path.includes(`/services/${service}`) || (path.includes('timeSeries') && query.includes(service)),
    )
    .map(({ method, path }) => `${method} ${path.includes('timeSeries') ? 'timeSeries' : 'service'}`);

test.concurrent('a guard with nothing to do reads the service once, and is green', async () => {
  const { revision } = await world.serve('quiet');
  const from = world.emulator.log.list().length;
  const run = await guard('quiet');
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged', passed: '' } });
  expect(run.outputs.reason).toContain('no promotion to guard');
  expect(callsFrom(from, 'quiet')).toEqual(['GET service']);
  expect(JSON.parse(run.outputs.traffic ?? '')).toEqual([{ revision, percent: 100, latest: true }]);
});

test.concurrent('a promoted revision that fails its users is taken back by the guard, once', async () => {
  const { uri, revision: old } = await world.serve('relapse');
  const deployed = await world
    .job('relapse', { image: 'projects-api:v4', smoke: 'none', stages: '100%' })
    .main();
  expect(deployed.outputs).toMatchObject({ conclusion: 'promoted' });
  const users = startUsers(uri);
  while ((users.tally().byStatus[500] ?? 0) < 40) await sleep(50);
  // Until the intervals of all of them are final.
  await sleep(1_500);
  const run = await guard('relapse');
  await users.stop();
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'rolled-back' } });
  expect(run.outputs.reason).toMatch(/^guard, \d+s after its promotion: 5xx \d+ of \d+ /);
  expect(run.summary).toContain(`${deployed.outputs.revision} was rolled back`);
  const service = await world.read('relapse');
  expect(sharesOf(service)).toEqual({ [old]: 100 });
  expect(recordOf(service)).toBeUndefined();

  const writes = world.writes('relapse').length;
  const again = await guard('relapse');
  expect(again).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged' } });
  expect(again.outputs.reason).toContain('was taken back already');
  expect(world.writes('relapse')).toHaveLength(writes);
});

test.concurrent('what a killed runner left, the guard leaves while it may live and then ends', async () => {
  const { revision: old } = await world.serve('dead');
  const running = await world.job('dead', { image: 'projects-api:v2', stages: '20%/5m, 100%' }).start();
  await running.said(/20 %, .* elapsed/);
  running.kill();
  await running.done;
  const writes = world.writes('dead').length;
  const early = await guard('dead');
  expect(early).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged' } });
  expect(early.log).toMatch(/Left alone: the rollout of .* is under way \(baking, .* lease has .* left/);
  expect(world.writes('dead')).toHaveLength(writes);

  await endLease('dead', world);
  const run = await guard('dead');
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'rolled-back' } });
  expect(run.outputs.reason).toContain('ended without finishing it');
  const service = await world.read('dead');
  expect(sharesOf(service)).toEqual({ [old]: 100 });
  expect({ record: recordOf(service), tags: tagsOf(service) }).toEqual({ record: undefined, tags: {} });
  expect(await guard('dead')).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged' } });
});

test('no step left a token anywhere', () => {
  expect(leaksOf(world)).toEqual([]);
});
