import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { leaksOf } from './leaks.ts';
import { entryOf, newFolder } from './run-action.ts';
import { openWorld, PARENT, recordOf, sharesOf, type World } from './world.ts';

let world: World;
let workspace: string;

beforeAll(async () => {
  world = await openWorld();
  workspace = await newFolder();
  const limits = 'errors: 10%, latency: { limit: 2s, quantile: 99 }';
  await writeFile(
    join(workspace, 'guard.yml'),
    `analysis: { interval: 1s, settle: 200ms, ${limits} }\nstages: 100%\n`,
  );
});

afterAll(() => world.close());

type Inputs = Readonly<Record<string, string>>;
const ENTRY = entryOf('action-smoke-rollback');
const step = (service: string, inputs: Inputs, more = {}) =>
  world.job(service, inputs, { entry: ENTRY, ...more }).main();
const guard = (service: string, inputs: Inputs = {}) =>
  step(service, { mode: 'guard', config: 'guard.yml', ...inputs }, { workspace });

const promoted = async (service: string, image = 'projects-api:v2') => {
  const run = await world.job(service, { image, smoke: 'none', stages: '100%' }).main();
  expect(run.outputs).toMatchObject({ conclusion: 'promoted' });
  return run.outputs.revision ?? '';
};

/** Those that a rehearsal asks about are not written. */
const written = (service: string) =>
  world.writes(service).filter(({ query }) => !query.includes('validateOnly=true')).length;

test.concurrent('last-promoted passes over a revision that was deleted, and moves traffic by one read of the service and one write', async () => {
  const { revision: first } = await world.serve('history');
  const second = await promoted('history', 'projects-api:v2');
  const third = await promoted('history', 'projects-api:v4');
  const refused = await step('history', { mode: 'rollback', target: 'last-promoted', dry_run: 'true' });
  expect(refused).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged' } });
  await world.call('DELETE', `/v2/${PARENT}/services/history/revisions/${second}`);
  const before = written('history');
  const none = await step('history', { mode: 'rollback', target: 'last-promoted' });
  expect(none).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
  expect(none.log).toContain('Expected a promotion in the history of history to go back to');
  expect(written('history')).toBe(before);
  expect(sharesOf(await world.read('history'))).toEqual({ LATEST: 100 });

  // Serves again, and so is no longer what is to be left.
  expect(await step('history', { mode: 'rollback', target: first })).toMatchObject({ exitCode: 0 });
  const again = await step('history', { mode: 'rollback', target: third });
  expect(again).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
  expect(again.log).toContain(`Expected ${third} to be fit to serve`);
  const forced = await step('history', { mode: 'rollback', target: third, force: 'true' });
  expect(forced).toMatchObject({ exitCode: 0, outputs: { conclusion: 'rolled-back' } });
});

test.concurrent('a button in the run whose own rollout waits ends that rollout', async () => {
  const { revision: old } = await world.serve('own');
  const env = { GITHUB_RUN_ID: '9100000001' };
  const deployed = await world
    .job('own', { image: 'projects-api:v2', mode: 'deploy', smoke: 'none' }, { env })
    .main();
  expect(deployed.outputs).toMatchObject({ conclusion: 'deployed' });
  const left = await guard('own');
  expect(left).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged' } });
  expect(left.log).toContain('waits for a person or another job');
  expect(recordOf(await world.read('own'))).toMatchObject({ phase: 'awaiting' });

  const run = await step('own', { mode: 'rollback' }, { env });
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'rolled-back' } });
  const service = await world.read('own');
  expect({ shares: sharesOf(service), record: recordOf(service) }).toEqual({
    shares: { [old]: 100 },
    record: undefined,
  });
  expect(await step('own', { mode: 'rollback' }, { env })).toMatchObject({
    exitCode: 0,
    outputs: { conclusion: 'unchanged' },
  });
});

test.concurrent.each<[string, Inputs]>([
  ['verify with on_failure: rollback', { on_failure: 'rollback' }],
  ['verify with on_success: promote', { on_success: 'promote', revision: 'LAST' }],
  ['promote', { mode: 'promote', revision: 'LAST' }],
  ['rollback', { mode: 'rollback' }],
  ['rollback to a named revision', { mode: 'rollback', target: 'LAST' }],
  ['guard', { mode: 'guard' }],
])('a dry run of %s writes nothing', async (name, inputs) => {
  const service = `dry-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`.slice(0, 30).replace(/-$/, '');
  const { revision: first } = await world.serve(service);
  // Its suite fails, and so do its users.
  await promoted(service, 'projects-api:v3');
  const [before, shares] = [written(service), sharesOf(await world.read(service))];
  const given = Object.entries(inputs).map(([key, value]) => [key, value === 'LAST' ? first : value]);
  const run = await step(service, { ...Object.fromEntries(given), dry_run: 'true' });
  expect(['unchanged', 'failed']).toContain(run.outputs.conclusion);
  expect({ writes: written(service) - before, shares: sharesOf(await world.read(service)) }).toEqual({
    writes: 0,
    shares,
  });
});

test.concurrent('a guard that cannot read the numbers fails, says why, and restores nothing', async () => {
  await world.serve('blind');
  const candidate = await promoted('blind');
  world.emulator.faults.order({
    match: { path: '/timeSeries.*blind/', times: 1_000 },
    fault: { kind: 'status', status: 403, reason: 'PERMISSION_DENIED' },
  });
  const before = written('blind');
  let run = await guard('blind');
  // Before an interval of a second has settled there is nothing to read yet.
  while (run.outputs.reason?.includes('0 of at least 2 intervals')) run = await guard('blind');
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
  expect(run.outputs.reason).toContain(`${candidate}, promoted`);
  expect(run.outputs.reason).toContain('could not be judged');
  expect(run.log).toContain('of guard_window left');
  expect(run.log).not.toContain('of the bake left');
  expect(written('blind')).toBe(before);
  expect(sharesOf(await world.read('blind'))).toEqual({ LATEST: 100 });
});

test('no step left a token anywhere', () => {
  expect(leaksOf(world)).toEqual([]);
});
