import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { leaksOf } from './leaks.ts';
import { entryOf } from './run-action.ts';
import { startUsers } from './users.ts';
import { openWorld, PARENT, recordOf, sharesOf, tagsOf, templateOf, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

type Inputs = Readonly<Record<string, string>>;
const step = (service: string, inputs: Inputs = {}) =>
  world.job(service, inputs, { entry: entryOf('action-smoke-rollback') });

/** A second image, at its own tag, without traffic. */
const tagged = async (service: string, image: string, tag: string) => {
  const { revision: old, uri } = await world.serve(service);
  const traffic = [
    { type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision: old, percent: 100 },
    { type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision: `${service}-next`, tag },
  ];
  const written = { ...templateOf(image, `${service}-next`), traffic };
  const done = await world.patch(service, 'template,traffic', written);
  expect(done.error).toBeUndefined();
  return { old, uri, next: `${service}-next` };
};

const promoted = async (service: string, inputs: Inputs) => {
  const { revision: old, uri } = await world.serve(service);
  const run = await world.job(service, { stages: '100%', ...inputs }).main();
  expect(run.outputs).toMatchObject({ conclusion: 'promoted' });
  return { old, uri, candidate: run.outputs.revision ?? '' };
};

/** What was asked of a service of Cloud Run since then, polls left out. */
const callsTo = (service: string, from: number): string[] =>
  world.emulator.log
    .list()
    .slice(from)
    .flatMap(({ method, path }) => {
      const [, rest] = path.split(`/services/${service}`);
      return rest === undefined || rest.includes(':') ? [] : [`${method} ${rest}`];
    });

test.concurrent('a service that answers is left as it is', async () => {
  const { uri, revision } = await world.serve('well');
  const run = await step('well').main();
  expect(run).toMatchObject({
    exitCode: 0,
    outputs: {
      conclusion: 'unchanged',
      passed: 'true',
      service_url: uri,
      reason: `3 smoke checks passed on ${uri}`,
    },
  });
  expect(JSON.parse(run.outputs.checks ?? '').map(({ status }: { status: number }) => status)).toEqual([
    200, 200, 201,
  ]);
  expect(JSON.parse(run.outputs.traffic ?? '')).toEqual([{ revision, percent: 100, latest: true }]);
  expect(run.summary).toContain('3 checks passed');
  expect(run.report).toMatchObject({
    action: 'action-smoke-rollback',
    targets: [{ conclusion: 'unchanged' }],
  });
  expect(world.writes('well')).toEqual([]);
});

test.concurrent('a tag that does not answer as it should fails the step, and keeps its place', async () => {
  const { old, next } = await tagged('ill', 'projects-api:v3', 'pr-3');
  const run = await step('ill', { tag: 'pr-3' }).main();
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed', passed: 'false' } });
  expect(run.outputs.reason).toContain(
    '1 of 3 smoke checks failed; a project can be created: status: expected 200',
  );
  expect(run.log).toMatch(/::error title=run-delivery%3A ill smoke check failed::a project can be created/);
  expect(run.summary).toContain("reading 'insert'");
  expect(sharesOf(await world.read('ill'))).toEqual({ [old]: 100 });
  expect(tagsOf(await world.read('ill'))).toEqual({ 'pr-3': next });
  expect(world.writes('ill')).toEqual([]);
});

test.concurrent('a failed suite with nothing to roll back says so, and still fails', async () => {
  await tagged('stuck', 'projects-api:v3', 'pr-3');
  const run = await step('stuck', { tag: 'pr-3', on_failure: 'rollback' }).main();
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
  expect(run.outputs.reason).toContain(
    'nothing was rolled back: revision: Expected stuck-next to have traffic',
  );
  expect(world.writes('stuck')).toEqual([]);
});

test.concurrent('a tag that passes is promoted at once, asked once, and keeps its tag', async () => {
  const { old, uri, next } = await tagged('rise', 'projects-api:v2', 'pr-2');
  const run = await step('rise', { tag: 'pr-2', on_success: 'promote' }).main();
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted', passed: 'true' } });
  expect(JSON.parse(run.outputs.previous_traffic ?? '')).toEqual([{ revision: old, percent: 100 }]);
  const service = await world.read('rise');
  expect(sharesOf(service)).toEqual({ [next]: 100 });
  expect({ tags: tagsOf(service), record: recordOf(service) }).toEqual({
    tags: { 'pr-2': next },
    record: undefined,
  });
  expect(run.log.match(/✓ GET \/health/g)).toHaveLength(1);
  expect(await (await fetch(`${uri}/version`)).json()).toEqual({ version: 'v2' });

  const again = await step('rise', { tag: 'pr-2', on_success: 'promote' }).main();
  expect(again).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged' } });
});

test.concurrent('what passed and may not be promoted now is told with its suite', async () => {
  const { next, old } = await tagged('taken', 'projects-api:v2', 'pr-2');
  const deploying = await world
    .job('taken', { image: 'projects-api:slow', smoke: 'none', stages: '20%/5m, 100%' })
    .start();
  await deploying.said('Stage 1 of 2');
  const run = await step('taken', { tag: 'pr-2', on_success: 'promote', on_busy: 'fail' }).main();
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed', passed: 'true' } });
  expect(run.outputs.reason).toContain(
    '3 smoke checks passed; it was not promoted: Expected taken to be free',
  );
  const shares = sharesOf(await world.read('taken'));
  expect({ old: shares[old], next: shares[next] }).toEqual({ old: 80 });
  deploying.cancel();
  await deploying.done;
});

test.concurrent('the candidate that waits is the one that is asked, and goes through its stages', async () => {
  await world.serve('waits');
  const deployed = await world
    .job('waits', { image: 'projects-api:v2', mode: 'deploy', stages: '100%' })
    .main();
  expect(deployed.outputs).toMatchObject({ conclusion: 'deployed' });
  const run = await step('waits', { on_success: 'promote' }).main();
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted', passed: 'true' } });
  expect(run.log).toContain(`Smoke suite on ${deployed.outputs.candidate_url}`);
  expect(sharesOf(await world.read('waits'))).toEqual({ LATEST: 100 });
  expect(recordOf(await world.read('waits'))).toBeUndefined();
});

test.concurrent('a promoted service that fails its suite is rolled back to what served before', async () => {
  const { old, uri, candidate } = await promoted('relapse', { image: 'projects-api:v3', smoke: 'none' });
  const run = await step('relapse', { on_failure: 'rollback' }).main();
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'rolled-back', passed: 'false' } });
  expect(run.outputs.reason).toContain('1 of 3 smoke checks failed');
  expect(sharesOf(await world.read('relapse'))).toEqual({ [old]: 100 });
  expect(run.summary).toContain(`What ${candidate} left behind`);
  expect(await (await fetch(`${uri}/version`)).json()).toEqual({ version: 'v1' });
});

test.concurrent('the button reads the service and writes; pressed again it does nothing', async () => {
  const { old, candidate } = await promoted('button', { image: 'projects-api:v2' });
  const dry = await step('button', { mode: 'rollback', dry_run: 'true' }).main();
  expect(dry).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged' } });
  expect(sharesOf(await world.read('button'))).toEqual({ LATEST: 100 });

  const from = world.emulator.log.list().length;
  const run = await step('button', { mode: 'rollback', reason: 'errors in checkout' }).main();
  expect(run).toMatchObject({
    exitCode: 0,
    outputs: {
      conclusion: 'rolled-back',
      passed: '',
      checks: '[]',
      reason: 'ordered by mona: errors in checkout',
    },
  });
  expect(sharesOf(await world.read('button'))).toEqual({ [old]: 100 });
  expect(run.summary).toContain(`${candidate} was rolled back on button`);
  expect(run.summary).toContain('errors in checkout');
  expect(callsTo('button', from).slice(0, 2)).toEqual(['GET ', 'PATCH ']);

  const again = await step('button', { mode: 'rollback' }).main();
  expect(again).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged' } });
  expect(again.outputs.reason).toContain(`since ${candidate} was taken back`);
  expect(sharesOf(await world.read('button'))).toEqual({ [old]: 100 });
});

test.concurrent('what was taken back is refused as a target, unless it is forced', async () => {
  const { old, candidate } = await promoted('forced', { image: 'projects-api:v2' });
  const run = await step('forced', { mode: 'rollback' }).main();
  expect(run.outputs).toMatchObject({ conclusion: 'rolled-back' });
  const refused = await step('forced', { mode: 'rollback', target: candidate }).main();
  expect(refused).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
  expect(refused.log).toContain(`Expected ${candidate} to be fit to serve, found that it was taken back at`);
  expect(sharesOf(await world.read('forced'))).toEqual({ [old]: 100 });

  const named = await step('forced', { mode: 'rollback', target: candidate, force: 'true' }).main();
  expect(named).toMatchObject({ exitCode: 0, outputs: { conclusion: 'rolled-back' } });
  expect(sharesOf(await world.read('forced'))).toEqual({ [candidate]: 100 });
});

test.concurrent('a revision that is gone is refused although the history has it, and nothing stays changed', async () => {
  const { old, candidate } = await promoted('gone', { image: 'projects-api:v2' });
  const traffic = sharesOf(await world.read('gone'));
  await world.call('DELETE', `/v2/${PARENT}/services/gone/revisions/${old}`);
  const job = step('gone', { mode: 'rollback' });
  const run = await job.main();
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
  expect(run.log).toContain(`Expected ${old} to take the traffic, found no revision of that name`);
  const found = await world.read('gone');
  expect({ traffic: sharesOf(found), record: recordOf(found) }).toEqual({ traffic, record: undefined });
  expect((await fetch(`${found.uri}/health`)).status).toBe(200);
  expect(found.terminalCondition).toMatchObject({ state: 'CONDITION_SUCCEEDED' });
  expect(await job.post(run)).toMatchObject({ exitCode: 0, outputs: {} });
  expect(candidate).not.toBe(old);
});

test.concurrent('a revision without a tag is promoted through stages, proven at the tag that it gets', async () => {
  const { old } = await promoted('lift', { image: 'projects-api:v2' });
  const run = await step('lift', {
    ...{ mode: 'promote', revision: old, stages: '20%/1s/10s, 100%' },
    ...{ on_busy: 'fail', config: '.github/rollout.yml' },
  }).start();
  const users = startUsers((await world.read('lift')).uri);
  const done = await run.done;
  await users.stop();
  expect(done).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
  expect(done.log).toContain('Stage 1 of 2');
  expect(done.report.targets[0].smoke[0]).toMatchObject({ when: 'candidate', percent: 0 });
  const service = await world.read('lift');
  expect({ shares: sharesOf(service), tags: tagsOf(service) }).toEqual({ shares: { [old]: 100 }, tags: {} });
});

test.concurrent('the button ends a rollout that another job is in the middle of', async () => {
  const { revision: old } = await world.serve('live');
  const deploying = await world.job('live', { image: 'projects-api:v2', stages: '20%/5m, 100%' }).start();
  await deploying.said(/20 %, .* elapsed/);
  const from = world.emulator.log.list().length;
  const run = await step('live', { mode: 'rollback', reason: 'not today' }).main();
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'rolled-back' } });
  expect(sharesOf(await world.read('live'))).toEqual({ [old]: 100 });
  expect(recordOf(await world.read('live'))).toBeUndefined();
  const calls = callsTo('live', from);
  // The deploying job looks at its service meanwhile; the first write is the button's, and the roll back.
  expect(calls.filter((call) => call === 'PATCH ')).toHaveLength(2);
  const deployed = await deploying.done;
  // It may look while the button is at work, or after.
  expect(deployed.exitCode).toBe(1);
  expect(deployed.outputs.conclusion).toMatch(/^(conflict|rolled-back)$/);
  expect(sharesOf(await world.read('live'))).toEqual({ [old]: 100 });
});

test.concurrent('what a killed button leaves, post finishes', async () => {
  const { old } = await promoted('killed-button', { image: 'projects-api:v2' });
  // Time to die before the last write.
  world.emulator.faults.order({
    match: { method: 'PATCH', path: '/services/killed-button', nth: 2 },
    fault: { kind: 'delay', delayMs: 1_000 },
  });
  const job = step('killed-button', { mode: 'rollback' });
  const running = await job.start();
  await running.said(`Restoring ${old} 100 %`);
  running.kill();
  const main = await running.done;
  expect(main.state.claim).toContain('rolling-back');
  const post = await job.post(main);
  expect(post).toMatchObject({ exitCode: 0, outputs: { conclusion: 'rolled-back' } });
  expect(sharesOf(await world.read('killed-button'))).toEqual({ [old]: 100 });
  expect(recordOf(await world.read('killed-button'))).toBeUndefined();
  expect(await job.post({ ...main, state: { ...main.state, ...post.state } })).toMatchObject({
    exitCode: 0,
    outputs: {},
  });
});

test('no step left a token anywhere', () => {
  expect(leaksOf(world)).toEqual([]);
});
