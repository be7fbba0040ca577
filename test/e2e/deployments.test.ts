import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setPolicy } from '../emulators/google/iam/policies.ts';
import { addSecret } from '../emulators/google/secret-manager/state.ts';
import { leaksOf } from './leaks.ts';
import { openWorld, recordOf, sharesOf, short, tagsOf, templateOf, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

const SECRET = 'correct-horse-battery-staple';
const IMAGE_V1 = 'europe-west1-docker.pkg.dev/demo-project/shop/projects-api:v1';

const AT_ONCE = { stages: '100%' };

test.concurrent('a first deployment creates a private service, proves it with an ID token, and is promoted', async () => {
  const run = await world.job('first', { image: 'projects-api:v1' }).main();
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted', previous_traffic: '[]' } });
  const service = await world.read('first');
  expect(sharesOf(service)).toEqual({ LATEST: 100 });
  expect(short(service.latestReadyRevision)).toBe(run.outputs.revision);
  expect(service.template.containers[0].image).toMatch(/projects-api@sha256:[0-9a-f]{64}$/);
  expect(run.outputs.service_url).toBe(service.uri);
  expect((await fetch(`${service.uri}/health`)).status).toBe(403);
  expect(run.log).toContain('✓ GET /health: 200');
  expect(run.summary).toContain(run.outputs.revision);
  expect(run.report).toMatchObject({ schemaVersion: 1, targets: [{ conclusion: 'promoted' }] });
  expect(world.writes('first')).toHaveLength(1);

  const again = await world.job('first', { image: 'projects-api:v1' }).main();
  expect(again).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged' } });
  const rehearsal = await world.job('first', { image: 'projects-api:v2', dry_run: 'true' }).main();
  expect(rehearsal).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged' } });
  expect(rehearsal.log).toContain('gcloud run services update-traffic first');
  expect(world.writes('first').filter(({ query }) => !query.includes('validateOnly=true'))).toHaveLength(1);
  expect((await world.read('first')).generation).toBe(service.generation);
});

test.concurrent('mode deploy leaves a proven candidate without traffic, and mode continue promotes it', async () => {
  const { revision: old } = await world.serve('later');
  const deployed = await world.job('later', { image: 'projects-api:v2', mode: 'deploy', ...AT_ONCE }).main();
  expect(deployed).toMatchObject({ exitCode: 0, outputs: { conclusion: 'deployed' } });
  const waiting = await world.read('later');
  expect(sharesOf(waiting)).toEqual({ [old]: 100 });
  expect(recordOf(waiting)).toMatchObject({ candidate: { revision: deployed.outputs.revision } });
  const seen = await (await fetch(`${deployed.outputs.candidate_url}/version`)).json();
  expect(seen).toEqual({ version: 'v2' });

  const promoted = await world.job('later', { mode: 'continue' }).main();
  expect(promoted).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
  const service = await world.read('later');
  expect(sharesOf(service)).toEqual({ LATEST: 100 });
  expect(short(service.latestReadyRevision)).toBe(deployed.outputs.revision);
  expect({ record: recordOf(service), tags: tagsOf(service) }).toEqual({ record: undefined, tags: {} });
});

test.concurrent('mode continue takes a revision that is named, which need not be the newest', async () => {
  const { revision: old } = await world.serve('named');
  const newer = await world.patch('named', 'template', templateOf('projects-api:v2'));
  const run = await world.job('named', { mode: 'continue', revision: old, ...AT_ONCE }).main();
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted', revision: old } });
  const service = await world.read('named');
  expect(sharesOf(service)).toEqual({ [old]: 100 });
  expect(tagsOf(service)).toEqual({});
  expect(short(service.latestReadyRevision)).toBe(short(newer.response.latestReadyRevision));
});

test.concurrent('a job deploys by its federated identity alone, without a service account', async () => {
  await world.serve('direct');
  const { iam, oidc, inputs, runtimeAccount } = world.emulator.identity;
  const pool = inputs.workload_identity_provider.replace(/\/providers\/.*$/, '');
  const job = `principalSet://iam.googleapis.com/${pool}/attribute.repository_id/${oidc.job.repositoryId}`;
  for (const resource of [
    `projects/${inputs.project_id}`,
    `projects/demo-project/serviceAccounts/${runtimeAccount}`,
  ]) {
    const bindings = iam.policies.get(resource) ?? [];
    setPolicy(
      iam,
      resource,
      bindings.map(({ role, members }) => ({ role, members: [...members, job] })),
    );
  }
  const run = await world.job('direct', { image: 'projects-api:v2', service_account: '', ...AT_ONCE }).main();
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
  expect(run.log).not.toContain('generateAccessToken');
});

test.concurrent('a direct identity on a private service is told that it cannot mint an ID token', async () => {
  await world.serve('closed', 'projects-api:v1', { invokerIamDisabled: false });
  const run = await world.job('closed', { image: 'projects-api:v2', service_account: '', ...AT_ONCE }).main();
  expect(run.exitCode).toBe(1);
  expect(run.log).toMatch(/service_account/);
  expect(Object.values(sharesOf(await world.read('closed')))).toEqual([100]);
});

test.concurrent('variables, secrets and a fragment change the template, and what nobody knows stays in it', async () => {
  addSecret(world.emulator.secrets, { project: 'demo-project', name: 'api-key', values: [SECRET] });
  const { revision: old } = await world.serve('rich', 'projects-api:v1', {
    template: {
      containers: [
        { image: IMAGE_V1, env: [{ name: 'KEPT', value: 'yes' }], futureOfContainer: { depth: 2 } },
      ],
      futureOfTemplate: ['a', 'b'],
    },
    futureOfService: { level: 3 },
  });
  const run = await world
    .job('rich', {
      image: 'projects-api:v2',
      env_vars: 'GREETING=hello, world',
      secrets: 'API_KEY=api-key:latest',
      memory: '1Gi',
      template: 'annotations: { team: shop }\nfutureByFragment: { on: true }',
      ...AT_ONCE,
    })
    .main();
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
  const service = await world.read('rich');
  expect(sharesOf(service)).toEqual({ LATEST: 100 });
  expect(service).toMatchObject({
    futureOfService: { level: 3 },
    template: {
      futureOfTemplate: ['a', 'b'],
      futureByFragment: { on: true },
      annotations: { team: 'shop' },
      containers: [{ futureOfContainer: { depth: 2 }, resources: { limits: { memory: '1Gi' } } }],
    },
  });
  expect(service.template.containers[0].env).toEqual(
    expect.arrayContaining([
      { name: 'KEPT', value: 'yes' },
      { name: 'GREETING', value: 'hello, world' },
      {
        name: 'API_KEY',
        valueSource: { secretKeyRef: { secret: expect.stringContaining('api-key'), version: 'latest' } },
      },
    ]),
  );
  expect(old).not.toBe(run.outputs.revision);
});

test('no step left a token or a secret anywhere', () => {
  expect(world.runs.length).toBeGreaterThan(8);
  expect(leaksOf(world, [SECRET])).toEqual([]);
});
