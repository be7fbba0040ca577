import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { startUsers } from '../e2e/users.ts';
import { sharesOf } from '../e2e/world.ts';
import { callerOf, filesOf } from './caller.ts';
import { forAct } from './checkout.ts';
import { PATIENCE_MS, testWithAct } from './tool.ts';
import { IMAGES, openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

/** A workflow of this repository in a repository that is a copy of it. */
const copied = (workflow: string) => ({
  workflow,
  files: {
    [`.github/workflows/${workflow}`]: forAct(
      readFileSync(join(import.meta.dirname, '../../.github/workflows', workflow), 'utf8'),
    ),
  },
});

/** Serves `v1`, then promotes another at once by deploy.yml. */
async function promoted(service: string, image: string) {
  const { revision, uri } = await world.serve(service);
  const inputs = { service, region: 'europe-west1', image: `${IMAGES}/${image}`, stages: '100%' };
  const caller = callerOf('deploy.yml', { ...inputs, ...world.emulator.identity.inputs });
  const files = filesOf('fast', { '.github/workflows/caller.yml': caller });
  const run = await world.run({ workflow: 'caller.yml', files });
  expect(run.outputsOf('summary').conclusion).toBe('promoted');
  return { uri, before: revision };
}

describe('rollback.yml', () => {
  testWithAct(
    'restores by hand what served before, and keeps why',
    async () => {
      const { before } = await promoted('shop', 'projects-api:v2');
      const { project_id, workload_identity_provider, service_account } = world.emulator.identity.inputs;
      const run = await world.run({
        ...copied('rollback.yml'),
        event: 'workflow_dispatch',
        inputs: { service: 'shop', region: 'europe-west1', reason: 'checkout is slow; see $(incident) 42' },
        vars: {
          ...{ GOOGLE_CLOUD_PROJECT: project_id, ROLLBACK_SERVICE_ACCOUNT: service_account },
          WORKLOAD_IDENTITY_PROVIDER: workload_identity_provider,
        },
      });
      const job = 'rollback (shop, europe-west1)';
      expect(run).toMatchObject({ exitCode: 0, jobs: { [job]: 'success' } });
      expect(run.outputsOf(job)).toMatchObject({ conclusion: 'rolled-back' });
      const service = await world.read('shop');
      expect(sharesOf(service)).toEqual({ [before]: 100 });
      expect(service.annotations['run-delivery/history']).toContain('checkout is slow; see $(incident) 42');
      expect(run.summaryOf(job)).toContain('checkout is slow');
    },
    PATIENCE_MS,
  );

  testWithAct(
    'is a button for several regions, each on its own',
    async () => {
      const { before } = await promoted('cart', 'projects-api:v2');
      const caller = callerOf(
        'rollback.yml',
        {
          ...{ service: 'cart', region: '["europe-west1", "us-east1"]', reason: 'an incident' },
          ...world.emulator.identity.inputs,
        },
        { on: 'workflow_dispatch', permissions: { 'id-token': 'write' } },
      );
      const run = await world.run({
        ...{ workflow: 'caller.yml', event: 'workflow_dispatch' },
        files: { '.github/workflows/caller.yml': caller },
      });
      expect(run.exitCode).toBe(1);
      expect(run.stepOf('rollback (cart, europe-west1)', 'rollback')).toBe('success');
      // There is no service of that name there.
      expect(run.stepOf('rollback (cart, us-east1)', 'rollback')).toBe('failure');
      expect(sharesOf(await world.read('cart'))).toEqual({ [before]: 100 });
    },
    PATIENCE_MS,
  );
});

// That nothing is done where no variable names a service cannot be shown: act reads a matrix before the `if` of its job.
describe('guard.yml', () => {
  testWithAct(
    'takes back a deployment whose users meet errors',
    async () => {
      const { uri, before } = await promoted('orders', 'orders:next');
      const users = startUsers(uri);
      const caller = callerOf(
        'guard.yml',
        {
          ...{ service: 'orders', region: 'europe-west1', config: '.github/guard.yml' },
          ...world.emulator.identity.inputs,
        },
        { permissions: { contents: 'read', 'id-token': 'write' } },
      );
      const limits = 'errors: 10%, latency: { limit: 2s, quantile: 99 }';
      const config = `analysis: { interval: 1s, settle: 200ms, ${limits} }\nstages: 100%\n`;
      await world.countedFor('orders', 3);
      const run = await world.run({
        workflow: 'caller.yml',
        files: { '.github/workflows/caller.yml': caller, '.github/guard.yml': config },
      });
      await users.stop();
      expect(sharesOf(await world.read('orders'))).toEqual({ [before]: 100 });
      expect(run.exitCode).toBe(1);
      expect(run.summaryOf('guard (orders, europe-west1)')).toContain('rolled back');
    },
    PATIENCE_MS,
  );

  testWithAct(
    'runs on its schedule for the services that variables name',
    async () => {
      const { project_id, workload_identity_provider, service_account } = world.emulator.identity.inputs;
      await world.serve('quiet');
      const vars = {
        ...{ GOOGLE_CLOUD_PROJECT: project_id, GUARD_SERVICE_ACCOUNT: service_account },
        ...{ WORKLOAD_IDENTITY_PROVIDER: workload_identity_provider, GUARDED_REGIONS: 'europe-west1' },
      };
      const guarded = await world.run({
        ...{ ...copied('guard.yml'), event: 'schedule', vars: { ...vars, GUARDED_SERVICES: 'quiet' } },
      });
      expect(guarded).toMatchObject({ exitCode: 0, jobs: { 'guard (quiet, europe-west1)': 'success' } });
      expect(guarded.outputsOf('guard (quiet, europe-west1)').conclusion).toBe('unchanged');
      expect(world.writes('quiet')).toBe(0);
    },
    PATIENCE_MS,
  );
});
