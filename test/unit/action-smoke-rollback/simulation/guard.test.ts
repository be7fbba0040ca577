import { describe, expect, test } from '@jest/globals';
import { ActionError } from '../../../../shared/domain/errors/action-error.ts';
import { recordOn } from '../../../../shared/domain/rollout/record-on.ts';
import { viewService } from '../../../../shared/domain/rollout/service-view.ts';
import { type Scene, type Simulated, simulate } from '../../action-deploy-canary/simulation/simulated-job.ts';
import type { Conduct } from '../../action-deploy-canary/simulation/users.ts';
import { Crash, type WorldFault } from '../../shared/engine/rollout/world.ts';
import { guard, historyOf, served } from './guarded.ts';

const MINUTE = 60_000;
const ILL: Conduct = { errors: 0.3 };
const OLD = { 'shop-v1': 100 };

/** A deployment that got all its traffic at once, and minutes of users since. */
async function promoted(scene: Partial<Scene> = {}, minutes = 10): Promise<Simulated> {
  const simulated = simulate({ perMinute: 600, ...scene });
  const done = await simulated.job({ stages: '100%', smoke: 'none' });
  expect(done.targets[0]?.conclusion).toBe('promoted');
  simulated.world.pass(minutes * MINUTE);
  return simulated;
}

/** What an undertaking asked of Monitoring and of Cloud Run. */
async function cost<T>({ world, monitored }: Simulated, work: () => Promise<T>) {
  world.upsetBy({});
  const before = monitored();
  const told = await work();
  return { told, calls: world.counts().calls, monitored: monitored() - before };
}

const byHand = ({ world }: Simulated, weights: Readonly<Record<string, number>>) =>
  world.cloudRun.updateService(
    { project: 'demo', region: 'us-central1', service: 'shop' },
    {
      traffic: Object.entries(weights).map(([revision, percent]) => ({
        ...{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision, percent },
      })),
    },
    { updateMask: ['traffic'] },
  );

describe('a young deployment', () => {
  test('that fails its users is taken back, once, and both say why', async () => {
    const simulated = await promoted({ candidate: () => ILL });
    const [candidate] = Object.keys(served(simulated));
    const told = await guard(simulated);
    expect(told).toMatchObject({ conclusion: 'rolled-back', revision: candidate });
    expect(told.reason).toMatch(/^guard, 10m1s after its promotion: 5xx \d+ of \d+ \(30\.0 %\)/);
    expect(told.failure).toContain('was rolled back');
    expect(told.summary).toContain('5xx');
    expect(told.trafficBefore).toMatchObject([{ revision: candidate, percent: 100 }]);
    expect(served(simulated)).toEqual(OLD);
    expect(historyOf(simulated)[0]).toMatchObject({ conclusion: 'rolled-back', revision: candidate });
    expect(historyOf(simulated)[0]?.reason).toContain('guard, 10m1s after its promotion');

    const again = await cost(simulated, () => guard(simulated));
    expect(again).toMatchObject({ calls: 1, monitored: 0, told: { conclusion: 'unchanged' } });
    expect(again.told.reason).toContain('was taken back already');
    expect(again.told.failure).toBeUndefined();
  });

  test('is taken back for slow answers: more than one of a hundred above 2 s', async () => {
    const simulated = await promoted({ candidate: () => ({ slow: 0.08 }) });
    expect(await guard(simulated)).toMatchObject({
      conclusion: 'rolled-back',
      reason: expect.stringContaining('2000 ms'),
    });
  });

  test('that is well is left as it is, by one read of the service', async () => {
    const simulated = await promoted();
    const serving = served(simulated);
    const { told, calls, monitored } = await cost(simulated, () => guard(simulated));
    expect(told).toMatchObject({ conclusion: 'unchanged', failure: undefined });
    expect(told.reason).toMatch(/promoted 10m1s ago, keeps its limits: /);
    // The time since, and the hour before.
    expect({ calls, monitored }).toEqual({ calls: 1, monitored: 2 });
    expect(served(simulated)).toEqual(serving);
  });

  test('is held to 10 %, and to what a file says where one is named', async () => {
    const scene = { candidate: () => ({ errors: 0.08 }), rollout: 'analysis: { errors: 5% }\n' };
    const simulated = await promoted(scene);
    expect(await guard(simulated)).toMatchObject({ conclusion: 'unchanged' });
    expect(await guard(simulated, { config: '.github/rollout.yml' })).toMatchObject({
      conclusion: 'rolled-back',
      reason: expect.stringContaining('limit 5.0 %'),
    });
  });

  test('is not taken back by a schedule that looks again and again, when it keeps its limits', async () => {
    const simulated = await promoted({ candidate: () => ({ errors: 0.07, slow: 0.005 }) }, 1);
    for (let looks = 0; looks < 29; looks += 1) {
      expect((await guard(simulated, {}, String(looks))).conclusion).toBe('unchanged');
      simulated.world.pass(MINUTE);
    }
    expect(historyOf(simulated)[0]?.conclusion).toBe('promoted');
  });

  test('is found by the first look that has enough of it', async () => {
    const simulated = await promoted({ candidate: () => ILL }, 1);
    expect(await guard(simulated)).toMatchObject({ conclusion: 'unchanged' });
    simulated.world.pass(6 * MINUTE);
    expect(await guard(simulated)).toMatchObject({ conclusion: 'rolled-back' });
  });

  test('of a service that was as ill before stays: going back heals nothing', async () => {
    const simulated = await promoted({ candidate: () => ILL, baseline: () => ILL });
    const serving = served(simulated);
    const told = await guard(simulated);
    expect(told).toMatchObject({ conclusion: 'unchanged', failure: undefined });
    expect(told.reason).toContain('as ill as what served in the hour before it');
    expect(told.warnings).toEqual([told.reason]);
    expect(served(simulated)).toEqual(serving);
  });

  test('that made an ill service much worse is taken back all the same', async () => {
    const simulated = await promoted({
      candidate: () => ({ errors: 0.9 }),
      baseline: () => ({ errors: 0.12 }),
    });
    expect(await guard(simulated)).toMatchObject({ conclusion: 'rolled-back' });
  });

  test('that cannot be judged is said to be so, and is not touched', async () => {
    const trouble = () => new ActionError({ code: 'permission-denied', message: 'no monitoring.viewer' });
    const simulated = simulate({ perMinute: 600, candidate: () => ILL, trouble });
    await simulated.job({ stages: '100%', smoke: 'none' });
    simulated.world.pass(10 * MINUTE);
    const serving = served(simulated);
    const told = await guard(simulated);
    expect(told).toMatchObject({
      conclusion: 'failed',
      reason: expect.stringContaining('could not be judged'),
    });
    expect(told.reason).toContain('no monitoring.viewer');
    expect(told.failure).not.toContain('restored');
    expect(told.summary).not.toContain('Restore the previous traffic by hand');
    expect(served(simulated)).toEqual(serving);
  });

  test('is rehearsed by a dry run', async () => {
    const simulated = await promoted({ candidate: () => ILL });
    const serving = served(simulated);
    const told = await guard(simulated, { dry_run: 'true' });
    expect(told).toMatchObject({ conclusion: 'unchanged' });
    expect(told.reason).toMatch(/5xx .*Cloud Run accepts the change/);
    expect(served(simulated)).toEqual(serving);
  });

  test('whose previous revision is gone stays, with the reason', async () => {
    const simulated = await promoted({ candidate: () => ILL });
    const ports = simulated.ports();
    const bare = {
      ...simulated,
      ports: () => ({ ...ports, cloudRun: { ...ports.cloudRun, getRevision: async () => undefined } }),
    };
    await expect(guard(bare)).rejects.toThrow('Expected shop-v1 to take the traffic, found no revision');
  });
});

describe('a guard that has nothing to do', () => {
  const idle = async (simulated: Simulated, reason: string, inputs = {}) => {
    const serving = served(simulated);
    const { told, calls, monitored } = await cost(simulated, () => guard(simulated, inputs));
    expect({ calls, monitored }).toEqual({ calls: 1, monitored: 0 });
    expect(told).toMatchObject({ conclusion: 'unchanged', failure: undefined });
    expect(told.reason).toContain(reason);
    expect(simulated.log().join('\n')).toContain(reason);
    expect(served(simulated)).toEqual(serving);
  };

  test('because nothing was ever promoted', () =>
    idle(simulate({ perMinute: 600 }), 'the history of the service has no promotion to guard'));

  test('because the deployment is older than the window', async () => {
    const simulated = await promoted({ candidate: () => ILL }, 31);
    await idle(simulated, 'longer than guard_window (30m)');
    expect(await guard(simulated, { guard_window: '1h' })).toMatchObject({ conclusion: 'rolled-back' });
  });

  test('because somebody restored what served before, by hand', async () => {
    const simulated = await promoted({ candidate: () => ILL });
    await byHand(simulated, OLD);
    simulated.world.pass(MINUTE);
    await idle(simulated, 'was restored already: shop-v1 100 %');
  });

  test('because somebody gave all the traffic to another revision', async () => {
    const simulated = await promoted({ candidate: () => ILL });
    await byHand(simulated, { 'shop-v0': 100 });
    simulated.world.pass(MINUTE);
    await idle(simulated, 'has no traffic any more, shop-v0 100 % serves');
  });

  test('because a rollout awaits a person, however long', async () => {
    const simulated = simulate({ perMinute: 600, candidate: () => ILL });
    await simulated.job({ mode: 'deploy', smoke: 'none' });
    await idle(simulated, 'waits for a person or another job');
    simulated.world.pass(9 * 24 * 60 * MINUTE);
    await idle(simulated, 'waits for a person or another job');
  });

  test('because a rollout was held at its weight', async () => {
    const inputs = { smoke: 'none', on_inconclusive: 'hold', stages: '10%/2m/10m, 100%' };
    const simulated = simulate({ perMinute: 1, rollout: 'analysis: { probes: never }\n' });
    expect((await simulated.job(inputs)).targets[0]?.conclusion).toBe('held');
    await idle(simulated, 'waits for a person or another job');
  });

  test('because a job is alive, and watches its own rollout', async () => {
    const simulated = await died();
    await idle(simulated, 'its own job watches it');
  });
});

/** A deployment whose machine died in its first stage. */
async function died(scene: Partial<Scene> = {}): Promise<Simulated> {
  const simulated = simulate({ perMinute: 600, ...scene });
  simulated.world.upsetBy({ crashAt: 14 });
  await expect(simulated.job({ smoke: 'none' })).rejects.toThrow('the machine died');
  simulated.world.upsetBy({});
  expect(Object.keys(served(simulated))).toHaveLength(2);
  return simulated;
}

describe('a rollout whose job died', () => {
  test('is ended once its lease is over, by one guard of two', async () => {
    const simulated = await died();
    simulated.world.pass(2 * 60 * MINUTE);
    const told = await guard(simulated);
    expect(told).toMatchObject({ conclusion: 'rolled-back', stop: 'abandoned' });
    expect(told.reason).toContain('ended without finishing it');
    expect(served(simulated)).toEqual(OLD);
    expect(await guard(simulated, {}, '10')).toMatchObject({ conclusion: 'unchanged' });
    expect(historyOf(simulated)).toHaveLength(1);
  });

  test('is let stand where everybody is served by it already', async () => {
    const simulated = simulate({ perMinute: 600 });
    const isServed = () => Object.keys(served(simulated)).every((revision) => !(revision in OLD));
    for (let crashAt = 5; !isServed(); crashAt += 1) {
      simulated.world.upsetBy({ crashAt });
      const died = simulated.job({ stages: '100%', smoke: 'none' }, String(crashAt));
      await expect(died).rejects.toThrow('the machine died');
      simulated.world.upsetBy({});
      simulated.world.pass(2 * 60 * MINUTE);
      expect(historyOf(simulated).some(({ conclusion }) => conclusion === 'promoted')).toBe(false);
    }
    const serving = served(simulated);
    expect(await guard(simulated)).toMatchObject({ conclusion: 'promoted', failure: undefined });
    expect(served(simulated)).toEqual(serving);
  });

  test('is rehearsed by a dry run, and stays', async () => {
    const simulated = await died();
    simulated.world.pass(2 * 60 * MINUTE);
    const serving = served(simulated);
    expect(await guard(simulated, { dry_run: 'true' })).toMatchObject({ conclusion: 'unchanged' });
    expect(served(simulated)).toEqual(serving);
  });

  test('is left as it is where somebody else changed the traffic since, which is said', async () => {
    const simulated = await died();
    await byHand(simulated, { 'shop-v0': 100 });
    simulated.world.pass(2 * 60 * MINUTE);
    const { told, calls } = await cost(simulated, () => guard(simulated));
    expect(told).toMatchObject({ conclusion: 'conflict', failure: expect.any(String) });
    expect(told.reason).toContain('somebody else changed the service since');
    expect({ calls, serves: served(simulated) }).toEqual({ calls: 1, serves: { 'shop-v0': 100 } });
  });
});

describe('somebody else', () => {
  test('who shared the traffic out anew is not undone, and it is said', async () => {
    const simulated = await promoted({ candidate: () => ILL });
    const [candidate = ''] = Object.keys(served(simulated));
    await byHand(simulated, { [candidate]: 50, 'shop-v1': 50 });
    simulated.world.pass(MINUTE);
    const told = await guard(simulated);
    expect(told).toMatchObject({ conclusion: 'conflict', failure: expect.any(String) });
    expect(told.reason).toContain('somebody else changed the traffic');
    expect(served(simulated)).toEqual({ [candidate]: 50, 'shop-v1': 50 });
  });

  test('who writes between the look and the roll back wins', async () => {
    const simulated = await promoted({ candidate: () => ILL });
    simulated.world.upsetBy({ faultAt: 2, fault: { kind: 'foreign', write: 'traffic' } });
    const told = await guard(simulated);
    expect(simulated.world.counts()).toMatchObject({ foreignWrites: 1 });
    expect(told).toMatchObject({ conclusion: 'conflict', failure: expect.any(String) });
    expect(told.reason).toContain('changed after it was read (traffic is now shop-v0 100 %)');
    simulated.world.pass(MINUTE);
    expect(served(simulated)).toEqual({ 'shop-v0': 100 });
    expect(historyOf(simulated).map(({ conclusion }) => conclusion)).toEqual(['promoted']);
  });

  test('who is a guard too, and quicker, leaves nothing to do', async () => {
    const simulated = await promoted({ candidate: () => ILL });
    const ports = simulated.ports();
    let first: ReturnType<typeof guard> | undefined;
    const slower = {
      ...simulated,
      ports: () => ({
        ...ports,
        cloudRun: {
          ...ports.cloudRun,
          updateService: async (...write: Parameters<typeof ports.cloudRun.updateService>) => {
            first ??= guard(simulated, {}, '10');
            await first;
            return ports.cloudRun.updateService(...write);
          },
        },
      }),
    };
    const told = await guard(slower);
    expect(await first).toMatchObject({ conclusion: 'rolled-back' });
    expect(told).toMatchObject({ conclusion: 'unchanged', failure: undefined });
    expect(told.reason).toContain('was taken back already');
    expect(served(simulated)).toEqual(OLD);
    expect(historyOf(simulated)).toHaveLength(2);
  });

  test('who only labels the service does not keep it from being restored', async () => {
    const simulated = await promoted({ candidate: () => ILL });
    simulated.world.upsetBy({ faultAt: 2, fault: { kind: 'foreign', write: 'label' } });
    expect(await guard(simulated)).toMatchObject({ conclusion: 'rolled-back' });
    expect(served(simulated)).toEqual(OLD);
  });

  test('who rolled back a later rollout leaves the deployment to be guarded', async () => {
    let ill = false;
    const simulated = await promoted({ candidate: () => (ill ? ILL : {}) }, 1);
    const [candidate] = Object.keys(served(simulated));
    const next = { smoke: 'none', image: 'registry.test/broken:3' };
    expect((await simulated.job(next, '2')).targets[0]?.conclusion).toBe('rolled-back');
    ill = true;
    simulated.world.pass(12 * MINUTE);
    expect(await guard(simulated)).toMatchObject({ conclusion: 'rolled-back', revision: candidate });
    expect(served(simulated)).toEqual(OLD);
  });
});

describe('whatever goes wrong with a guard', () => {
  const laterOn = async (simulated: Simulated) => {
    simulated.world.upsetBy({});
    simulated.world.pass(45 * MINUTE);
    await guard(simulated, { guard_window: '1d' }, '10');
    expect(served(simulated)).toEqual(OLD);
    const view = viewService(simulated.world.look());
    expect(recordOn(view)).toBeUndefined();
    expect(historyOf(simulated).map(({ conclusion }) => conclusion)).toEqual(['rolled-back', 'promoted']);
  };

  test('at any step its machine may die: a later one finishes', async () => {
    let died = 0;
    for (let crashAt = 1; crashAt <= 12; crashAt += 1) {
      const simulated = await promoted({ candidate: () => ILL });
      simulated.world.upsetBy({ crashAt });
      await guard(simulated).catch((error: unknown) => {
        expect(error).toBeInstanceOf(Crash);
        died += 1;
      });
      await laterOn(simulated);
    }
    expect(died).toBeGreaterThan(4);
  });

  test.each<WorldFault>([
    { kind: 'answer-lost' },
    { kind: 'request-lost' },
    { kind: 'refused', code: 'unavailable' },
    { kind: 'late-failure' },
    { kind: 'foreign', write: 'label' },
    { kind: 'foreign', write: 'foreign-tag' },
  ])('any one of its calls may meet $kind', async (fault) => {
    for (let faultAt = 1; faultAt <= 7; faultAt += 1) {
      const simulated = await promoted({ candidate: () => ILL });
      simulated.world.upsetBy({ faultAt, fault });
      await guard(simulated);
      await laterOn(simulated);
    }
  });
});

test.each([
  ['a window that no number fits in', { guard_window: '2m' }, 'Expected at least 5m, found 2m'],
  [
    'a file that reads no users',
    { config: '.github/rollout.yml' },
    'Expected analysis.users: monitoring with mode: guard, found none',
  ],
])('%s is refused before anything is judged', async (_, inputs, message) => {
  const rollout = 'analysis: { users: none, probes: always }\n';
  await expect(guard(simulate({ perMinute: 600, rollout }), inputs)).rejects.toThrow(message);
});
