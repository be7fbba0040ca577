import { afterEach, expect, test } from '@jest/globals';
import { createSigningKey } from '../emulators/identity/signing-key.ts';
import { leaksOf } from './leaks.ts';
import { openWorld, type World } from './world.ts';

const worlds: World[] = [];
const keys = Promise.all([createSigningKey(), createSigningKey()]);

afterEach(async () => {
  await Promise.all(worlds.splice(0).map((world) => world.close()));
});

/** A world whose identity is changed as a user may, over HTTP, and the job that meets it. */
const refused = async (change: (world: World) => object) => {
  const [github, google] = await keys;
  const world = await openWorld({ identity: { keys: { github, google } } });
  worlds.push(world);
  await world.serve('shop');
  const answer = await world.call('PATCH', '/_emulator/identity', change(world));
  expect(answer).toMatchObject({ status: 200 });
  const run = await world.job('shop', { image: 'projects-api:v2' }).main();
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
  expect(world.writes('shop').filter(({ status }) => status === 200)).toEqual([]);
  expect(leaksOf(world)).toEqual([]);
  const errors = run.log.split('\n').filter((line) => line.startsWith('::error '));
  expect(errors).toHaveLength(1);
  return { run, error: errors[0] ?? '', world };
};

const project = 'projects/demo-project';
const deployer = 'serviceAccount:deployer@demo-project.iam.gserviceaccount.com';

test('an attribute condition that refuses the job is reported as itself', async () => {
  const { error } = await refused(() => ({
    providers: { actions: { attributeCondition: "assertion.ref == 'refs/heads/release'" } },
  }));
  expect(error).toMatch(/token-exchange-refused/);
  expect(error).toMatch(/attribute condition/i);
});

test('a refused impersonation names the account and the role that is missing', async () => {
  const { error, run } = await refused(() => ({
    bindings: { 'projects/demo-project/serviceAccounts/deployer@demo-project.iam.gserviceaccount.com': [] },
  }));
  expect(error).toMatch(/impersonation-refused/);
  expect(error).toContain('deployer@demo-project.iam.gserviceaccount.com');
  expect(error).toContain('roles/iam.workloadIdentityUser');
  expect(run.log).not.toContain('/services/shop');
});

test('a missing role on the project names the permission and the role', async () => {
  const { error } = await refused(() => ({
    bindings: { [project]: [{ role: 'roles/artifactregistry.reader', members: [deployer] }] },
  }));
  expect(error).toMatch(/permission-denied/);
  expect(error).toContain('run.services.get');
  expect(error).toContain('roles/run.');
});

test('a job that may read but not write is refused by its first write, which changes nothing', async () => {
  const { error } = await refused(() => ({
    bindings: {
      [project]: ['roles/run.viewer', 'roles/artifactregistry.reader'].map((role) => ({
        role,
        members: [deployer],
      })),
    },
  }));
  expect(error).toContain('run.services.update');
  expect(error).toContain('roles/run.developer');
});

test('a job that may not act as the runtime account is told so', async () => {
  const { error, world } = await refused(({ emulator }) => ({
    bindings: { [`${project}/serviceAccounts/${emulator.identity.runtimeAccount}`]: [] },
  }));
  expect(error).toMatch(/iam\.serviceaccounts\.actas/i);
  expect(error).toContain('roles/iam.serviceAccountUser');
  expect(error).toContain(world.emulator.identity.runtimeAccount);
});
