import { describe, expect, test } from '@jest/globals';
import { recordOn } from '../../../../shared/domain/rollout/record-on.ts';
import { viewService } from '../../../../shared/domain/rollout/service-view.ts';
import { minutesOf, type Scene, simulate } from '../../action-deploy-canary/simulation/simulated-job.ts';
import { historyOf, served, step, type Told } from './guarded.ts';

const MINUTE = 60_000;
const CUT = 'analysis: { probes: never }\n';

const promote = (
  simulated: ReturnType<typeof simulate>,
  inputs: Readonly<Record<string, string>>,
): Promise<Told> => step(simulated, { mode: 'promote', ...inputs });

const service = (scene: Partial<Scene> = {}) => simulate({ perMinute: 3_000, rollout: CUT, ...scene });

describe('mode: promote', () => {
  test('gives a revision without a tag all traffic at once, after its suite at the tag that it gets', async () => {
    const simulated = service();
    const told = await promote(simulated, { revision: 'shop-v0' });
    expect(told).toMatchObject({ conclusion: 'promoted', revision: 'shop-v0', failure: undefined });
    expect(told.smoke).toMatchObject([{ when: 'candidate', percent: 0, report: { passed: true } }]);
    expect(served(simulated)).toEqual({ 'shop-v0': 100 });
    expect(historyOf(simulated)[0]).toMatchObject({ conclusion: 'promoted', revision: 'shop-v0' });
    const view = viewService(simulated.world.look());
    expect({ record: recordOn(view), tags: view.traffic.flatMap(({ tag }) => tag ?? []) }).toEqual({
      tags: [],
    });
    expect(await promote(simulated, { revision: 'shop-v0' })).toMatchObject({ conclusion: 'unchanged' });
  });

  test('keeps the traffic from a candidate that fails its suite', async () => {
    const simulated = service({ probe: () => ({ status: 500, ms: 20 }) });
    const told = await promote(simulated, { revision: 'shop-v0' });
    expect(told).toMatchObject({ conclusion: 'rolled-back', failure: expect.any(String) });
    expect(told.reason).toContain('smoke check');
    expect(served(simulated)).toEqual({ 'shop-v1': 100 });
  });

  test('asks nobody where that is said', async () => {
    const simulated = service();
    expect(await promote(simulated, { revision: 'shop-v0', suite: 'none' })).toMatchObject({
      conclusion: 'promoted',
    });
    expect(simulated.probes()).toBe(0);
  });

  test('takes its candidate through the stages that are asked for, by what users meet', async () => {
    const simulated = service();
    const told = await promote(simulated, { revision: 'shop-v0', stages: '20%/3m, 100%' });
    expect(told).toMatchObject({ conclusion: 'promoted' });
    expect(minutesOf(told)[0]?.[0]).toBe(20);
    expect(minutesOf(told)[0]?.[1]).toBeGreaterThanOrEqual(3);
    expect(simulated.monitored()).toBeGreaterThan(0);
  });

  test('takes it back where they fail', async () => {
    const ill = service({ candidate: () => ({ errors: 0.5 }) });
    await ill.job({ mode: 'deploy', smoke: 'none' });
    const told = await promote(ill, { suite: 'none' });
    expect(told).toMatchObject({ conclusion: 'rolled-back' });
    expect(served(ill)).toEqual({ 'shop-v1': 100 });
  });

  test('goes on with the rollout that waits where nobody is named', async () => {
    const simulated = service();
    const { targets } = await simulated.job({ mode: 'deploy', smoke: 'none', stages: '100%' });
    const told = await promote(simulated, {});
    expect(told).toMatchObject({ conclusion: 'promoted', revision: targets[0]?.revision });
    expect(served(simulated)).toEqual({ [targets[0]?.revision ?? '']: 100 });
  });

  test('is rehearsed by a dry run', async () => {
    const simulated = service();
    expect(await promote(simulated, { revision: 'shop-v0', dry_run: 'true' })).toMatchObject({
      conclusion: 'unchanged',
      reason: expect.stringContaining('Cloud Run accepts the change'),
    });
    expect(served(simulated)).toEqual({ 'shop-v1': 100 });
  });
});

describe('mode: promote refuses, and changes nothing', () => {
  test.each([
    ['nobody', {}, 'Expected a candidate to promote, found neither tag nor revision'],
    ['a tag that is not there', { tag: 'pr-9' }, 'Expected a tag of shop, found "pr-9"'],
    ['a revision that is not there', { revision: 'shop-v9' }, 'found none of the name shop-v9'],
    [
      'one that is not there, forced or not',
      { revision: 'shop-v9', force: 'true' },
      'found none of the name',
    ],
  ])('%s', async (_, inputs, message) => {
    const simulated = service();
    await expect(promote(simulated, inputs)).rejects.toThrow(message);
    expect(served(simulated)).toEqual({ 'shop-v1': 100 });
  });

  test('a revision that never became ready', async () => {
    const simulated = service();
    const { targets } = await simulated.job({ image: 'registry.test/broken:2', smoke: 'none' });
    const revision = targets[0]?.revision ?? '';
    simulated.world.pass(MINUTE);
    await expect(promote(simulated, { revision })).rejects.toThrow(`Expected ${revision} to be ready`);
  });

  test('one that was taken back, unless it is forced', async () => {
    const simulated = service({ candidate: () => ({ errors: 0.5 }) });
    const { targets } = await simulated.job({ stages: '20%/3m/10m, 100%', smoke: 'none' });
    expect(targets[0]?.conclusion).toBe('rolled-back');
    const revision = targets[0]?.revision ?? '';
    const wanted = { revision, suite: 'none' };
    await expect(promote(simulated, wanted)).rejects.toThrow(`Expected ${revision} to be fit to serve`);
    expect(await promote(simulated, { ...wanted, force: 'true' })).toMatchObject({ conclusion: 'promoted' });
    expect(served(simulated)).toEqual({ [revision]: 100 });
  });
});
