import { describe, expect, test } from '@jest/globals';
import { recordOn } from '../../../../shared/domain/rollout/record-on.ts';
import { viewService } from '../../../../shared/domain/rollout/service-view.ts';
import { leftOver } from '../../../../shared/engine/rollout/left-over.ts';
import { type Simulated, simulate } from '../../action-deploy-canary/simulation/simulated-job.ts';
import { historyOf, served, step } from './guarded.ts';

const OLD = { 'shop-v1': 100 };

/** Promotions one after another, the oldest first. */
async function promoted(count = 1): Promise<{ simulated: Simulated; revisions: string[] }> {
  const simulated = simulate({ perMinute: 600 });
  const revisions: string[] = [];
  for (let run = 1; run <= count; run += 1) {
    const image = `registry.test/shop:${run + 1}`;
    const { targets } = await simulated.job({ stages: '100%', smoke: 'none', image }, String(run));
    expect(targets[0]?.conclusion).toBe('promoted');
    revisions.push(targets[0]?.revision ?? '');
  }
  return { simulated, revisions };
}

const press = (simulated: Simulated, inputs: Readonly<Record<string, string>> = {}) =>
  step(simulated, { mode: 'rollback', ...inputs });

/** The same service, its calls noted, and some of its revisions gone or not ready. */
function noted(simulated: Simulated, missing: readonly string[] = []) {
  const calls: string[] = [];
  const ports = simulated.ports();
  const { cloudRun } = ports;
  const spied: Simulated = {
    ...simulated,
    ports: () => ({
      ...ports,
      cloudRun: {
        ...cloudRun,
        getService: (name) => {
          calls.push('GET service');
          return cloudRun.getService(name);
        },
        getRevision: async (name, revision) => {
          calls.push(`GET ${revision}`);
          return missing.includes(revision) ? undefined : cloudRun.getRevision(name, revision);
        },
        updateService: (...write) => {
          calls.push('PATCH');
          return cloudRun.updateService(...write);
        },
      },
    }),
  };
  return { calls, spied };
}

describe('the button', () => {
  test('writes after one read, because the history says who served', async () => {
    const { simulated } = await promoted();
    const { calls, spied } = noted(simulated);
    expect(await press(spied, { reason: 'errors in checkout' })).toMatchObject({
      conclusion: 'rolled-back',
      reason: 'ordered by mona: errors in checkout',
      failure: undefined,
    });
    expect(calls.slice(0, 2)).toEqual(['GET service', 'PATCH']);
    expect(served(simulated)).toEqual(OLD);
    expect(historyOf(simulated)[0]?.reason).toBe('ordered by mona: errors in checkout');
  });

  test('that goes back to a revision which is gone says so, and leaves the service as it was', async () => {
    const { simulated, revisions } = await promoted(2);
    const [first = '', second = ''] = revisions;
    simulated.world.remove(first);
    simulated.world.pass(60_000);
    const before = simulated.world.look();
    const { calls, spied } = noted(simulated);
    await expect(press(spied)).rejects.toThrow(
      `Expected ${first} to take the traffic, found no revision of that name: it was deleted, or never was; users are where they were, ${second} 100 %`,
    );
    expect(calls.slice(0, 2)).toEqual(['GET service', 'PATCH']);
    const after = viewService(simulated.world.look());
    expect(served(simulated)).toEqual({ [second]: 100 });
    expect(recordOn(after)).toBeUndefined();
    expect(after.traffic).toEqual(viewService(before).traffic);
    expect(historyOf(simulated)).toHaveLength(2);
    // Nothing is left for post, nor in the way of the next try.
    expect(leftOver(spied.ports().job)).toBeUndefined();
    expect(await press(simulated, { target: 'shop-v1' })).toMatchObject({ conclusion: 'rolled-back' });
  });

  test('names a line that restores by hand only where something else serves', async () => {
    const { simulated } = await promoted();
    const line = expect.stringMatching(/--to-revisions=shop-v1=100$/);
    expect(await press(simulated, { dry_run: 'true' })).toMatchObject({ restoreCommand: line });
    expect(await press(simulated)).toMatchObject({ conclusion: 'rolled-back', restoreCommand: line });
    const again = await press(simulated);
    expect(again).toMatchObject({ conclusion: 'unchanged', restoreCommand: undefined });
  });

  test('finds a revision that is gone in a dry run already, and writes nothing', async () => {
    const { simulated } = await promoted();
    simulated.world.remove('shop-v1');
    simulated.world.pass(60_000);
    const { calls, spied } = noted(simulated);
    await expect(press(spied, { dry_run: 'true' })).rejects.toThrow('found no revision of that name');
    expect(calls).toEqual(['GET service', 'GET shop-v1']);
  });

  test('refuses a revision that was taken back, and obeys where it is forced to', async () => {
    const { simulated, revisions } = await promoted();
    const [bad = ''] = revisions;
    await press(simulated, { reason: 'errors' });
    const { calls, spied } = noted(simulated);
    await expect(press(spied, { target: bad })).rejects.toThrow(
      `Expected ${bad} to be fit to serve, found that it was taken back at`,
    );
    expect(calls).toEqual(['GET service', `GET ${bad}`]);
    const forced = noted(simulated);
    expect(await press(forced.spied, { target: bad, force: 'true' })).toMatchObject({
      conclusion: 'rolled-back',
    });
    expect(forced.calls.slice(0, 2)).toEqual(['GET service', 'PATCH']);
    expect(served(simulated)).toEqual({ [bad]: 100 });
  });

  test('reads a revision that is named beside the service', async () => {
    const { simulated } = await promoted();
    const { calls, spied } = noted(simulated);
    expect(await press(spied, { target: 'shop-v0' })).toMatchObject({ conclusion: 'rolled-back' });
    expect(calls.slice(0, 3)).toEqual(['GET service', 'GET shop-v0', 'PATCH']);
  });
});

describe('target: last-promoted', () => {
  test('is the newest promotion but the one that serves, and twice is once', async () => {
    const { simulated, revisions } = await promoted(3);
    const [, second = ''] = revisions;
    expect(await press(simulated, { target: 'last-promoted' })).toMatchObject({ conclusion: 'rolled-back' });
    expect(served(simulated)).toEqual({ [second]: 100 });
    const { calls, spied } = noted(simulated);
    expect(await press(spied, { target: 'last-promoted' })).toMatchObject({ conclusion: 'unchanged' });
    expect(calls).toEqual(['GET service']);
    expect(served(simulated)).toEqual({ [second]: 100 });
  });

  test('passes over what is not ready any more', async () => {
    const { simulated, revisions } = await promoted(3);
    const [first = '', second = ''] = revisions;
    const { spied } = noted(simulated, [second]);
    expect(await press(spied, { target: 'last-promoted' })).toMatchObject({ conclusion: 'rolled-back' });
    expect(served(simulated)).toEqual({ [first]: 100 });
  });

  test('is refused where the history has none', async () => {
    const { simulated } = await promoted();
    await expect(press(simulated, { target: 'last-promoted' })).rejects.toThrow(
      'Expected a promotion in the history of shop to go back to',
    );
  });
});
