import { expect, test } from '@jest/globals';
import { ActionError, type ErrorCode } from '../../../../../shared/domain/errors/action-error.ts';
import { openCandidate } from '../../../../../shared/domain/rollout/open.ts';
import { viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import { stage } from '../../../../../shared/domain/rollout/stages.ts';
import { type Driver, drive } from '../../../../../shared/engine/rollout/drive.ts';
import type { CloudRun } from '../../../../../shared/ports/cloud-run.ts';
import { cleanUp, deploy, driverOn, NAMES, POLICY } from './actors.ts';
import { Crash, createWorld, type World } from './world.ts';

test('a rollout that nobody may end is left to a person instead of being ended again and again', async () => {
  const world = createWorld('latest');
  world.upsetBy({ crashAt: 12 });
  await expect(deploy(world, 'healthy', driverOn(world, 'healthy', {}, { percent: 0 }))).rejects.toThrow(
    Crash,
  );
  world.upsetBy({});
  const refusing = withUpdates(world, (_update, tries) => (tries > 100 ? 'internal' : 'permission-denied'));
  const way = await cleanUp(world, 'next-run', refusing.driver);
  expect(way.kind).toBe('busy');
  expect(refusing.tries()).toBeLessThan(20);
});

test('failures that were overcome are not added up over the stages', async () => {
  const world = createWorld('named');
  const { driver } = withUpdates(world, (_update, tries) => (tries % 2 === 1 ? 'conflict' : undefined));
  const view = viewService(world.look());
  const stages = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((percent) => stage(percent, 0));
  const template = { containers: [{ image: 'registry.test/shop:2' }] };
  const claim = openCandidate(
    view,
    { names: NAMES, template, fields: {}, stages },
    POLICY,
    world.clock.now(),
  );
  if (!claim.ok) throw new Error(claim.error);
  const { end } = await drive({ claim: claim.value, view }, POLICY, driver);
  expect(end.conclusion).toBe('promoted');
});

test('a service that somebody else writes all the time is left as it is after a few tries', async () => {
  const world = createWorld('latest');
  const before = world.look();
  const contended = withUpdates(world, (_update, tries) => (tries > 50 ? 'internal' : 'conflict'));
  const { end } = await deploy(world, 'healthy', contended.driver);
  expect(end.conclusion).toBe('failed');
  expect(contended.tries()).toBeLessThan(10);
  expect(world.look()).toEqual(before);
});

test.each<ErrorCode>(['permission-denied', 'unauthenticated', 'unavailable'])(
  'a roll back that is refused three times with %s is tried a fourth time',
  async (code) => {
    const world = createWorld('named');
    let refusals = 0;
    const { driver } = withUpdates(
      world,
      (body) => {
        if (!JSON.stringify(body).includes('rolling-back') || refusals === 3) return undefined;
        refusals += 1;
        return code;
      },
      'unhealthy',
    );
    expect((await deploy(world, 'unhealthy', driver)).end.conclusion).toBe('rolled-back');
    expect(viewService(world.look()).traffic).toEqual([{ revision: 'shop-v1', percent: 100 }]);
  },
);

test.each<[ErrorCode, number]>([
  ['unavailable', 6],
  ['conflict', 6],
  ['permission-denied', 1],
])('a record that cannot be closed (%s) is left with a warning after %d tries', async (code, limit) => {
  const world = createWorld('named');
  const { driver, tries } = withUpdates(world, (body) =>
    JSON.stringify(body).includes('"run-delivery/rollout"') ? undefined : code,
  );
  const { end } = await deploy(world, 'healthy', driver);
  expect(end).toMatchObject({ conclusion: 'promoted', warning: expect.stringContaining(code) });
  expect(tries()).toBe(3 + limit);
});

test('a roll back is not given up because the service cannot be read meanwhile', async () => {
  const world = createWorld('named');
  let refused = 0;
  const { driver } = withUpdates(
    world,
    (body) => {
      if (!JSON.stringify(body).includes('rolling-back') || refused === 2) return undefined;
      refused += 1;
      return 'permission-denied';
    },
    'unhealthy',
  );
  const blind: CloudRun = {
    ...driver.cloudRun,
    getService: async (name) => {
      if (refused === 1) throw new ActionError({ code: 'permission-denied', message: 'may not read' });
      return world.cloudRun.getService(name);
    },
  };
  expect((await deploy(world, 'unhealthy', { ...driver, cloudRun: blind })).end.conclusion).toBe(
    'rolled-back',
  );
  expect(viewService(world.look()).traffic).toEqual([{ revision: 'shop-v1', percent: 100 }]);
});

test('one stray 404 does not end a rollout', async () => {
  const world = createWorld('named');
  const { driver } = withUpdates(world, () => undefined);
  let reads = 0;
  const cloudRun: CloudRun = {
    ...driver.cloudRun,
    getService: async (name) => {
      reads += 1;
      return reads === 2 ? undefined : world.cloudRun.getService(name);
    },
  };
  expect((await deploy(world, 'healthy', { ...driver, cloudRun })).end.conclusion).toBe('promoted');
  expect(reads).toBeGreaterThan(2);
});

/** A driver whose updates fail as ordered, before they reach the service. */
function withUpdates(
  world: World,
  fail: (body: unknown, tries: number) => ErrorCode | undefined,
  candidate: 'healthy' | 'unhealthy' = 'healthy',
): { driver: Driver; tries: () => number } {
  let tries = 0;
  const cloudRun: CloudRun = {
    ...world.cloudRun,
    updateService: async (name, body, options) => {
      tries += 1;
      const code = fail(body, tries);
      if (code !== undefined) throw new ActionError({ code, message: `refused: ${code}` });
      return world.cloudRun.updateService(name, body, options);
    },
  };
  return { driver: { ...driverOn(world, candidate, {}, { percent: 0 }), cloudRun }, tries: () => tries };
}
