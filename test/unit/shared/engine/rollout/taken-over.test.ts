import { expect, test } from '@jest/globals';
import { ActionError } from '../../../../../shared/domain/errors/action-error.ts';
import { recordInForce } from '../../../../../shared/domain/rollout/record-in-force.ts';
import { viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import { end } from '../../../../../shared/engine/rollout/clear-the-way.ts';
import type { Driver } from '../../../../../shared/engine/rollout/drive.ts';
import { deploy, driverOn, POLICY } from './actors.ts';
import { createWorld } from './world.ts';

test('a job that waits at a stage sees at once that its rollout was superseded, and judges no more', async () => {
  const world = createWorld('latest');
  const driver = driverOn(world, 'healthy', {}, { percent: 100 });
  let looks = 0;
  const live: Driver = {
    ...driver,
    judge: {
      look: async (...all) => {
        looks += 1;
        const view = viewService(world.look());
        const record = recordInForce(view);
        if (record === undefined) throw new Error('the rollout is under way');
        await end(record, 'superseded', view, POLICY, driver);
        return driver.judge.look(...all);
      },
    },
  };
  const { end: ended } = await deploy(world, 'healthy', live);
  expect({ looks, conclusion: ended.conclusion }).toEqual({ looks: 1, conclusion: 'superseded' });
});

test('a service that cannot be read while a stage bakes does not end the rollout', async () => {
  const world = createWorld('latest');
  const driver = driverOn(world, 'healthy', {}, { percent: 100 });
  let reads = 0;
  const cloudRun = {
    ...driver.cloudRun,
    getService: async () => {
      reads += 1;
      throw new ActionError({ code: 'unavailable', message: 'Cloud Run answered 503' });
    },
  };
  const blind: Driver = {
    ...driver,
    judge: {
      look: async (...all) => {
        blindly = true;
        return driver.judge.look(...all);
      },
    },
    cloudRun: {
      ...driver.cloudRun,
      getService: (name) => (blindly ? cloudRun : driver.cloudRun).getService(name),
    },
  };
  let blindly = false;
  const { end: ended } = await deploy(world, 'healthy', blind);
  expect(ended.conclusion).toBe('promoted');
  expect(reads).toBeGreaterThan(0);
});

test('a job whose rollout another job takes back waits for its end, unless it is told to stop', async () => {
  const world = createWorld('latest');
  const driver = driverOn(world, 'healthy', {}, { percent: 100 });
  let reads = 0;
  let finished: Promise<unknown> | undefined;
  // The other job's first write has just been made when this one reads, and the rest follows a moment later.
  const live: Driver = {
    ...driver,
    judge: {
      look: async (...all) => {
        const view = viewService(world.look());
        const record = recordInForce(view);
        if (record === undefined) throw new Error('the rollout is under way');
        const halfWay = new Error('not yet');
        await end(record, 'superseded', view, POLICY, {
          ...driver,
          tell: (event) => {
            if (event.kind === 'wrote') throw halfWay;
          },
        }).catch((error) => expect(error).toBe(halfWay));
        return driver.judge.look(...all);
      },
    },
    cloudRun: {
      ...driver.cloudRun,
      getService: async (name) => {
        const view = viewService(world.look());
        const record = recordInForce(view);
        if (record?.phase === 'rolling-back') reads += 1;
        if (record !== undefined && reads === 3) finished = end(record, 'superseded', view, POLICY, driver);
        await finished;
        return driver.cloudRun.getService(name);
      },
    },
  };
  const { end: ended } = await deploy(world, 'healthy', live);
  expect(ended.conclusion).toBe('superseded');
  expect(reads).toBe(3);
});
