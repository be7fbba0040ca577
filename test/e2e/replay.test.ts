import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createSigningKey } from '../emulators/identity/signing-key.ts';
import { leaksOf } from './leaks.ts';
import { newFolder } from './run-action.ts';
import { startUsers } from './users.ts';
import { openWorld, PARENT, templateOf, type World } from './world.ts';

const PROJECT = 'projects/demo-project';
const DEPLOYER = 'serviceAccount:deployer@demo-project.iam.gserviceaccount.com';
const READERS = ['roles/run.viewer', 'roles/monitoring.viewer'];
const SECOND = 1_000;

let world: World;
let workspace: string;
/** What was served: a good revision, then an ill one beside it for some seconds. */
let past: { readonly old: string; readonly since: string; readonly until: string; readonly failed: number };

beforeAll(async () => {
  workspace = await newFolder();
  await writeFile(join(workspace, 'limits.yml'), LIMITS);
  const keys = { github: await createSigningKey(), google: await createSigningKey() };
  world = await openWorld({ identity: { keys } });
  const { uri, revision: old } = await world.serve('shop');
  await world.patch('shop', 'template,traffic', {
    ...templateOf('projects-api:v4', 'shop-ill'),
    traffic: [share(old, 100)],
  });
  const users = startUsers(uri, 60);
  await until(Date.now() + SECOND);
  const since = new Date().toISOString();
  await world.patch('shop', 'traffic', { traffic: [share(old, 60), share('shop-ill', 40)] });
  await until(Date.now() + 5 * SECOND);
  const ended = new Date().toISOString();
  await world.patch('shop', 'template,traffic', {
    ...templateOf('projects-api:v2', 'shop-next'),
    traffic: [share(old, 100)],
  });
  const { requests, byStatus } = await users.stop();
  past = { old, since, until: ended, failed: requests - (byStatus['200'] ?? 0) };
  await grant(READERS);
}, 40_000);

afterAll(() => world.close());

/** As a user may, over HTTP. */
const grant = async (roles: readonly string[]) => {
  const bindings = { [PROJECT]: roles.map((role) => ({ role, members: [DEPLOYER] })) };
  expect(await world.call('PATCH', '/_emulator/identity', { bindings })).toMatchObject({ status: 200 });
};

const share = (revision: string, percent: number) => ({
  type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION',
  revision,
  percent,
});

/** The emulator counts real requests in real time. */
const until = (atMs: number) => new Promise((resolve) => setTimeout(resolve, atMs - Date.now()));

/** Far from what either revision did, so that chance decides nothing. */
const LIMITS = `
analysis:
  interval: 1s
  settle: 200ms
  errors: 15%
  latency: { limit: 1s, quantile: 60 }
stages: 20%/1s/10s, 100%
`;

const replaying = (inputs: Readonly<Record<string, string>> = {}) =>
  world.job(
    'shop',
    {
      ...{ mode: 'replay', revision: 'shop-ill', config: 'limits.yml' },
      ...{ since: past.since, until: past.until },
      ...inputs,
    },
    { workspace },
  );

const replay = (inputs: Readonly<Record<string, string>> = {}) => replaying(inputs).main();

test('an ill revision would have been rolled back, and the step succeeds with roles that may only read', async () => {
  const before = await world.read('shop');
  const from = world.emulator.log.list().length;
  const run = await replay();
  const asked = world.emulator.log.list().slice(from);
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged', revision: 'shop-ill' } });
  expect(run.outputs.reason).toMatch(
    /^would have been rolled back after \S+ at about \d\d % of the requests: /,
  );
  expect(run.summary).toMatch(
    /^## Replay: shop-ill of shop in europe-west1 would have been rolled back after /,
  );
  expect(run.summary).toContain('| `analysis.errors` | 15 % | rolled back |');
  expect(run.summary).toContain('Nothing was changed');

  const [target] = run.report.targets;
  expect(target.replay).toMatchObject({ end: 'roll-back', baseline: [past.old], others: { errors: 0 } });
  expect(target.replay.candidate.errors).toBeGreaterThan(10);
  expect(target.replay.candidate.errors).toBeLessThanOrEqual(past.failed);
  const { looks } = target.stages[0];
  expect(looks.at(-1)).toMatchObject({ atMs: target.replay.decided.atMs, verdict: { kind: 'unhealthy' } });
  expect(looks.at(-1).verdict.tests.map(({ name }: { name: string }) => name)).not.toContain('share');
  const [errors] = target.replay.limits;
  expect(errors).toMatchObject({ setting: 'analysis.errors', candidate: { fails: true } });
  expect(errors.candidate.turnsAt).toBeGreaterThan(0.15);

  // Nothing but its login is sent anywhere by another method than GET, and the service is as it was.
  const work = asked.filter(({ path }) => /^\/v[23]\/projects\/demo-project\//.test(path));
  expect(new Set(work.map(({ method }) => method))).toEqual(new Set(['GET']));
  expect(new Set(work.map(({ path }) => path.split('/').at(-1)))).toEqual(
    new Set(['shop', 'shop-ill', 'timeSeries']),
  );
  const others = asked.filter((request) => !work.includes(request)).map(({ path }) => path);
  expect(others.filter((path) => /services|revisions|operations/.test(path))).toEqual([]);
  expect(work.every(({ status }) => status === 200)).toBe(true);
  expect(await world.read('shop')).toEqual(before);
});

test('the revision that served well would have advanced, and its own past is no fault of the limits', async () => {
  const job = replaying({ revision: past.old, baseline_revision: 'shop-ill' });
  const run = await job.main();
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged' } });
  expect(run.outputs.reason).toMatch(
    /^would have advanced after .* nothing would have taken its traffic back/,
  );
  // The baseline is the ill one here: no limit that condemns it is right for this service, or it is the service that is wrong.
  expect(run.summary).toContain('would also have rolled back the baseline, so it is too tight');
  expect(run.report.targets[0].replay).toMatchObject({ end: 'advance', baseline: ['shop-ill'] });
  expect(run.summary).toContain('xychart-beta');
  expect(await job.post(run)).toMatchObject({ exitCode: 0, outputs: {}, summary: '' });
});

test('a revision that had no traffic then is one clear error', async () => {
  const run = await replay({ revision: 'shop-gone' });
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
  const errors = run.log.split('\n').filter((line) => line.startsWith('::error '));
  expect(errors.join('\n')).toMatch(
    /not-found.*Expected requests to shop-gone in Cloud Monitoring.*found those of .*shop-ill \(/,
  );
});

test('a revision that was deleted since is judged all the same, and the summary says that it is gone', async () => {
  await grant(['roles/run.developer']);
  const ill = `/v2/${PARENT}/services/shop/revisions/shop-ill`;
  expect(await world.call('DELETE', ill)).toMatchObject({ status: 200 });
  await grant(READERS);
  const run = await replay();
  expect(run).toMatchObject({ exitCode: 0, outputs: { image: '' } });
  expect(run.outputs.reason).toMatch(/^would have been rolled back/);
  expect(run.summary).toContain('The revision shop-ill does not exist any more');
});

test('a role that is missing is named, with the permission', async () => {
  await grant(['roles/run.viewer']);
  const run = await replay();
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
  expect(run.log).toMatch(/::error .*permission-denied.*roles\/monitoring\.viewer/s);
  expect(leaksOf(world)).toEqual([]);
});
