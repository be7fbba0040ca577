import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { entryOf } from './run-action.ts';
import { openWorld, PARENT, sharesOf, templateOf, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

type Inputs = Readonly<Record<string, string>>;
const button = (service: string, inputs: Inputs = {}) =>
  world
    .job(
      service,
      { mode: 'rollback', delete_failed_revisions: 'true', ...inputs },
      { entry: entryOf('action-smoke-rollback') },
    )
    .main();

/** A candidate that fails its suite, and is the latest revision from then on. */
const failed = async (service: string, more: Inputs = {}) => {
  const run = await world.job(service, { image: 'projects-api:v3', stages: '100%', ...more }).main();
  expect(run.outputs).toMatchObject({ conclusion: 'rolled-back' });
  return run;
};

const deployed = async (service: string, image: string) => {
  const run = await world.job(service, { image, smoke: 'none', stages: '100%' }).main();
  expect(run.outputs).toMatchObject({ conclusion: 'promoted' });
  return run.outputs.revision ?? '';
};

const exists = async (service: string, revision: string) =>
  (await world.call('GET', `/v2/${PARENT}/services/${service}/revisions/${revision}`)).status === 200;

const deletionsAsked = (service: string) =>
  world.emulator.log
    .list()
    .filter(({ method, path }) => method === 'DELETE' && path.includes(`/services/${service}/`));

test.concurrent('the button deletes what failed before, keeps what it took back while that is the latest, and deletes it later', async () => {
  const { revision: old } = await world.serve('tidy');
  const first = (await failed('tidy')).outputs.revision ?? '';
  const second = await deployed('tidy', 'projects-api:v2');
  const run = await button('tidy', { reason: 'errors in checkout' });
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'rolled-back' } });
  expect(run.report.targets[0].deletions).toEqual([
    { revision: second, deleted: false, reason: expect.stringContaining('it is the latest revision') },
    { revision: first, deleted: true },
  ]);
  // Its evidence was gathered before anything was deleted.
  expect(run.report.targets[0].evidence).toMatchObject({ revision: second });
  expect(run.summary).toContain(`| \`${first}\` | deleted; its logs stay |`);
  expect(run.summary).toContain(`| \`${second}\` | stays: it is the latest revision`);
  expect(run.log).toContain(`Deleted the failed revision ${first}`);
  expect(run.log).toContain(`Kept the failed revision ${second}: it is the latest`);
  expect({ first: await exists('tidy', first), second: await exists('tidy', second) }).toEqual({
    first: false,
    second: true,
  });

  // Somebody makes a newer revision, which serves nobody, and tags the one that was taken back.
  const tagged = [
    { type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision: old, percent: 100 },
    { type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision: second, tag: 'debug' },
  ];
  const newer = { ...templateOf('projects-api:v2', 'tidy-newer'), traffic: tagged };
  expect((await world.patch('tidy', 'template,traffic', newer)).error).toBeUndefined();
  const again = await button('tidy');
  expect(again).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged' } });
  expect(again.summary).toContain(`| \`${second}\` | stays: the tag debug names it |`);
  expect((await world.patch('tidy', 'traffic', { traffic: tagged.slice(0, 1) })).error).toBeUndefined();
  const dry = await button('tidy', { dry_run: 'true' });
  expect(dry.report.targets[0].deletions).toEqual([]);
  expect(await exists('tidy', second)).toBe(true);

  const last = await button('tidy');
  expect(last).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged' } });
  expect(last.report.targets[0].deletions).toEqual([{ revision: second, deleted: true }]);
  expect(await exists('tidy', second)).toBe(false);
  expect(sharesOf(await world.read('tidy'))).toEqual({ [old]: 100 });
});

test.concurrent('a deletion that is refused is a warning and changes no conclusion', async () => {
  await world.serve('refused');
  const first = (await failed('refused')).outputs.revision ?? '';
  await deployed('refused', 'projects-api:v2');
  world.emulator.faults.order({
    match: { method: 'DELETE', path: '/services/refused/revisions/', times: 1_000 },
    fault: { kind: 'status', status: 403, reason: 'PERMISSION_DENIED' },
  });
  const run = await button('refused');
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'rolled-back' } });
  expect(run.log).toMatch(new RegExp(`::warning title=.*${first} stays: it could not be deleted`));
  expect(run.report.targets[0].deletions[1]).toMatchObject({ revision: first, deleted: false });
  expect(await exists('refused', first)).toBe(true);
});

test.concurrent('a rehearsal of a deployment deletes nothing either', async () => {
  await world.serve('rehearsed');
  const first = (await failed('rehearsed')).outputs.revision ?? '';
  await deployed('rehearsed', 'projects-api:v2');
  const dry = await world
    .job('rehearsed', { image: 'projects-api:v4', dry_run: 'true', delete_failed_revisions: 'true' })
    .main();
  expect(dry).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged' } });
  expect(deletionsAsked('rehearsed')).toEqual([]);
  expect(await exists('rehearsed', first)).toBe(true);
});

test.concurrent('a verification that may change nothing is refused the order to delete', async () => {
  await world.serve('asked');
  const run = await button('asked', { mode: 'verify' });
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
  expect(run.log).toContain(
    'Expected on_success: promote or on_failure: rollback with delete_failed_revisions',
  );
});
