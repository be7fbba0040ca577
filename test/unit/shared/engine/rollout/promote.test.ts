import { expect, test } from '@jest/globals';
import { openExisting } from '../../../../../shared/domain/rollout/open.ts';
import { recordInForce } from '../../../../../shared/domain/rollout/record-in-force.ts';
import { viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import { stage } from '../../../../../shared/domain/rollout/stages.ts';
import { weightsOf } from '../../../../../shared/domain/rollout/traffic.ts';
import { drive } from '../../../../../shared/engine/rollout/drive.ts';
import { type PromotionOrder, promote } from '../../../../../shared/engine/rollout/promote.ts';
import type { CloudRun } from '../../../../../shared/ports/cloud-run.ts';
import { deploy, driverOn, NAMES, POLICY } from './actors.ts';
import { createWorld, type World } from './world.ts';

const proof = { passed: true, reason: '3 smoke checks passed' };
const ORDER: PromotionOrder = {
  context: {
    ...{ runId: '2', attempt: '1', commit: 'c0ffee', ref: '', repository: 'octo/shop', actor: 'mona' },
    url: 'https://github.test/octo/shop/actions/runs/2',
  },
  ...{ onBusy: 'wait', busyTimeoutMs: 3_600_000, dryRun: false, say: () => {} },
};
const OWNER = { ...POLICY, owner: { run: ORDER.context.url, commit: 'c0ffee' } };

const look = (world: World) => viewService(world.look());
const serves = (world: World) => Object.fromEntries(weightsOf(look(world).statuses));

/** A driver for which a second suite would fail. */
const driver = (world: World) => driverOn(world, 'smoke-fails', {}, { percent: 0 });

const raise = (world: World, revision: string, order = ORDER) =>
  promote({ revision, view: look(world), proof }, order, OWNER, driver(world));

test('a proven revision gets all traffic by a rollout of one stage, and is not asked again', async () => {
  const world = createWorld('split');
  const done = await raise(world, 'shop-v0');
  expect(done).toMatchObject({ end: { conclusion: 'promoted' }, planned: [stage(100, 0)] });
  expect(serves(world)).toEqual({ 'shop-v0': 100 });
  expect(recordInForce(look(world))).toBeUndefined();
  expect(await raise(world, 'shop-v0')).toMatchObject({
    end: { conclusion: 'unchanged', reason: '3 smoke checks passed; shop-v0 serves all traffic already' },
  });
});

test('a dry run asks Cloud Run about the first write, and makes none', async () => {
  const world = createWorld('latest');
  const asked: (boolean | undefined)[] = [];
  const on = driver(world);
  const cloudRun: CloudRun = {
    ...on.cloudRun,
    updateService: async (_name, _body, { validateOnly }) => {
      asked.push(validateOnly);
      return { name: 'none', done: true };
    },
  };
  const order = { ...ORDER, dryRun: true };
  const proven = { revision: 'shop-v0', view: look(world), proof };
  expect(await promote(proven, order, OWNER, { ...on, cloudRun })).toMatchObject({
    end: { conclusion: 'unchanged', reason: expect.stringContaining('Cloud Run accepts the change') },
  });
  expect(asked).toEqual([true]);
});

test('the candidate that waits goes on from where its own job left it', async () => {
  const world = createWorld('latest');
  const healthy = driverOn(world, 'healthy', {}, { percent: 0 });
  const opening = { names: NAMES, revision: 'shop-v0', stages: [stage(25, 30_000), stage(100, 0)] };
  const claim = openExisting(look(world), opening, { ...POLICY, goal: 'proven' }, world.clock.now());
  if (!claim.ok) throw new Error(claim.error);
  const record = { ...claim.value.record, phase: 'awaiting' as const };
  const deployed = await drive(
    { claim: { ...claim.value, record }, view: look(world) },
    { ...POLICY, goal: 'proven' },
    healthy,
  );
  expect(deployed.end.conclusion).toBe('deployed');
  const done = await promote({ revision: 'shop-v0', view: look(world), proof }, ORDER, OWNER, {
    ...healthy,
    prove: driver(world).prove,
  });
  expect(done).toMatchObject({
    end: { conclusion: 'promoted' },
    planned: opening.stages,
    candidate: { tag: NAMES.tag },
  });
  expect(serves(world)).toEqual({ 'shop-v0': 100 });
});

test("another job's rollout is waited for, and refused where that was asked for", async () => {
  const world = createWorld('split');
  const job = driverOn(world, 'healthy', {}, { percent: 0 });
  const seen: unknown[] = [];
  const judge: typeof job.judge = {
    look: async (...all) => {
      if (seen.length === 0) {
        seen.push(
          await raise(world, 'shop-v0', { ...ORDER, onBusy: 'fail' }).catch((error: unknown) => error),
        );
      }
      return job.judge.look(...all);
    },
  };
  expect((await deploy(world, 'healthy', { ...job, judge })).end.conclusion).toBe('promoted');
  expect(String(seen[0])).toContain('Expected shop to be free, found a rollout of another run on it');
  expect(serves(world)).toEqual({ [NAMES.revision]: 100 });
});
