import { cp } from 'node:fs/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { setPolicy } from '../../emulators/google/iam/policies.ts';
import { leaksOf } from '../leaks.ts';
import { newFolder } from '../run-action.ts';
import { openWorld, sharesOf, short, WORKSPACE, type World } from '../world.ts';
import { type AuthChoice, type AuthStep, authStep } from './auth-step.ts';
import { openGcloud } from './gcloud.ts';
import { PATIENCE_MS, testWithGcloud } from './test-with-gcloud.ts';

jest.setTimeout(PATIENCE_MS);

let world: World;

beforeAll(async () => {
  world = await openWorld();
  allowRepository();
});

afterAll(() => world.close());

/** What google-github-actions/auth says of itself: all that a workflow then need not say again. */
const UNSAID = { workload_identity_provider: '', service_account: '', project_id: '' };

/** A checkout, and the auth step that ran in it. */
const authenticated = async (choice: AuthChoice): Promise<AuthStep & { readonly workspace: string }> => {
  const workspace = await newFolder();
  await cp(WORKSPACE, workspace, { recursive: true });
  return { ...(await authStep(world.emulator, workspace, choice)), workspace };
};

test.concurrent('after the auth step with a service account the action needs no identity, and proves a private service', async () => {
  const { env, workspace } = await authenticated('impersonated');
  const run = await world
    .job('impersonated', { image: 'projects-api:v1', ...UNSAID }, { env, workspace })
    .main();
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
  const { uri, lastModifier } = await world.read('impersonated');
  expect((await fetch(`${uri}/health`)).status).toBe(403);
  expect(run.log).toContain('✓ GET /health: 200');
  expect(lastModifier).toBe(world.emulator.identity.inputs.service_account);
});

test.concurrent('after the auth step without a service account the job itself is who deploys', async () => {
  const { env, workspace } = await authenticated('direct');
  const { revision: old } = await world.serve('direct');
  const job = { image: 'projects-api:v2', stages: '50%/1s/1s, 100%', on_inconclusive: 'promote', ...UNSAID };
  const run = await world.job('direct', job, { env, workspace }).main();
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
  const service = await world.read('direct');
  expect(sharesOf(service)).toEqual({ LATEST: 100 });
  expect(short(service.latestReadyRevision)).not.toBe(old);
  expect(service.lastModifier).toMatch(/^principal:\/\/iam\.googleapis\.com\/.*\/subject\/repo:octo/);
});

test.concurrent('after the auth step with a key the action asks the token service that the key names', async () => {
  const { env, workspace } = await authenticated('key');
  const run = await world.job('keyed', { image: 'projects-api:v1', ...UNSAID }, { env, workspace }).main();
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
  const { uri, lastModifier } = await world.read('keyed');
  expect((await fetch(`${uri}/health`)).status).toBe(403);
  expect(lastModifier).toBe(world.emulator.identity.inputs.service_account);
});

test.concurrent('inputs win over what the auth step left', async () => {
  const { env, workspace } = await authenticated('direct');
  await world.serve('both');
  const job = { image: 'projects-api:v2', stages: '100%' };
  const run = await world.job('both', job, { env, workspace }).main();
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
  expect((await world.read('both')).lastModifier).toBe(world.emulator.identity.inputs.service_account);
});

test.concurrent('where the auth step may not act as the account, the action says which role is missing', async () => {
  const { env, workspace } = await authenticated('stranger');
  await world.serve('stranger');
  const job = { image: 'projects-api:v2', ...UNSAID };
  const run = await world.job('stranger', job, { env, workspace }).main();
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
  expect(run.log).toContain('roles/iam.workloadIdentityUser');
  expect(world.writes('stranger')).toEqual([]);
});

testWithGcloud.each<AuthChoice>(['impersonated', 'direct', 'key'])(
  'gcloud logs in by what the auth step left: %s',
  async (choice) => {
    const service = `by-gcloud-${choice}`;
    const { revision } = await world.serve(service);
    const { env } = await authenticated(choice);
    const { CLOUDSDK_AUTH_ACCESS_TOKEN: _, ...own } = world.emulator.env;
    const gcloud = await openGcloud({ ...own, ...env });
    await gcloud.json('run', 'services', 'update-traffic', service, `--to-revisions=${revision}=100`);
    const written = await world.read(service);
    expect(sharesOf(written)).toEqual({ [revision]: 100 });
    expect(written.lastModifier).toMatch(choice === 'direct' ? /^principal:/ : /^deployer@/);
  },
);

test('no step left a token anywhere', () => {
  expect(world.runs.length).toBeGreaterThan(4);
  expect(leaksOf(world)).toEqual([]);
});

/** Direct federation: the roles are on the project itself, for every job of the repository. */
function allowRepository(): void {
  const { iam, oidc } = world.emulator.identity;
  const project = 'projects/demo-project';
  const pool = [...iam.pools.keys()][0];
  const repository = `principalSet://iam.googleapis.com/${pool}/attribute.repository_id/${oidc.job.repositoryId}`;
  const bindings = iam.policies.get(project) ?? [];
  setPolicy(
    iam,
    project,
    bindings.map(({ role, members }) => ({ role, members: [...members, repository] })),
  );
  for (const account of iam.serviceAccounts.keys()) {
    const name = `${project}/serviceAccounts/${account}`;
    const actAs = { role: 'roles/iam.serviceAccountUser', members: [repository] };
    setPolicy(iam, name, [...(iam.policies.get(name) ?? []), actAs]);
  }
}
