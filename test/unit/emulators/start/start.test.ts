import { MetricServiceClient } from '@google-cloud/monitoring';
import { afterEach, describe, expect, test } from '@jest/globals';
import { OAuth2Client } from 'google-auth-library';
import { parseInputs } from '../../../../action-deploy-canary/src/inputs.ts';
import { setPolicy } from '../../../emulators/google/iam/policies.ts';
import { closeAll, PARENT, started, templateOf } from './started.ts';

afterEach(closeAll);

const image = (tag: string) => `projects-api:${tag}`;
const reached = async (url: string, count: number, init: RequestInit = {}) => {
  const answers = await Promise.all(Array.from({ length: count }, () => fetch(url, init)));
  await Promise.all(answers.map((answer) => answer.arrayBuffer()));
  return answers.map(({ status }) => status);
};

describe('the emulator as a whole', () => {
  test('a service is created, serves, and its requests are what the official Monitoring client counts', async () => {
    const { emulator, create, putForward } = await started();
    const { response: service } = await create('shop', image('v1'));
    expect(await (await fetch(`${service.uri}/api/status`)).json()).toMatchObject({
      version: 'v1',
      service: 'shop',
    });
    await reached(`${service.uri}/health`, 20);
    await reached(`${service.uri}/nothing`, 5);
    putForward(10_000);

    const { port } = new URL(emulator.origin);
    const authClient = new OAuth2Client();
    authClient.setCredentials({ access_token: 'deployer' });
    const client = new MetricServiceClient({
      ...{
        apiEndpoint: '127.0.0.1',
        port: Number(port),
        protocol: 'http',
        fallback: true,
        projectId: 'demo-project',
      },
      authClient: authClient as never,
    });
    const seconds = Math.floor(Date.now() / 1000);
    const query = (metric: string) => ({
      name: 'projects/demo-project',
      filter: `metric.type="run.googleapis.com/${metric}" AND resource.type="cloud_run_revision" AND resource.labels.service_name="shop"`,
      interval: { startTime: { seconds: seconds - 60 }, endTime: { seconds: seconds + 5 } },
      aggregation: {
        alignmentPeriod: { seconds: 65 },
        perSeriesAligner: 'ALIGN_DELTA' as const,
      },
    });
    const [counts] = await client.listTimeSeries(query('request_count'));
    const byCode = Object.fromEntries(
      counts.map(({ metric, points }) => [
        metric?.labels?.response_code,
        Number(points?.[0]?.value?.int64Value),
      ]),
    );
    expect(byCode).toEqual({ 200: 21, 404: 5 });
    expect(counts[0]?.resource?.labels?.revision_name).toBe(service.latestReadyRevision.split('/').at(-1));

    const [latencies] = await client.listTimeSeries(query('request_latencies'));
    const found = latencies.map(({ points }) => points?.[0]?.value?.distributionValue);
    expect(found.map((distribution) => Number(distribution?.count)).sort()).toEqual([21, 5]);
    expect(found[0]?.bucketOptions?.exponentialBuckets?.growthFactor).toBe(1.4);
    await client.close();
  });

  test('requests show in the log beside the lines of the container', async () => {
    const { create, call } = await started();
    const { response: service } = await create('shop', image('v3'));
    expect(await reached(`${service.uri}/api/projects`, 1, { method: 'POST', body: '{"name":"a"}' })).toEqual(
      [500],
    );
    const filter =
      'resource.type="cloud_run_revision" AND resource.labels.service_name="shop" AND severity>=ERROR';
    const list = () => call('POST', '/v2/entries:list', { resourceNames: ['projects/demo-project'], filter });
    let { body } = await list();
    // The line comes by a pipe, the request by the proxy.
    while ((body.entries ?? []).length < 2) ({ body } = await list());
    const logs = body.entries.map(({ logName }: { logName: string }) => logName.split('%2F')[1]).sort();
    expect(logs).toEqual(['requests', 'stderr']);
  });

  test('splits the traffic that a write asks for, and keeps users and callers of a tag apart', async () => {
    const { emulator, create, patch } = await started();
    const first = await create('shop', image('v1'));
    const old = first.response.latestReadyRevision.split('/').at(-1);
    const second = await patch('shop', 'template,traffic', {
      ...templateOf(image('v2'), 'shop-next'),
      traffic: [
        { type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision: old, percent: 80 },
        {
          type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION',
          revision: 'shop-next',
          percent: 20,
          tag: 'canary',
        },
      ],
    });
    const tag = second.response.trafficStatuses.find((target: { tag?: string }) => target.tag === 'canary');
    await reached(`${second.response.uri}/health`, 50);
    await reached(`${tag.uri}/health`, 3);
    const totals = Object.fromEntries(
      emulator.traffic().map(({ revision, ...counts }) => [revision, counts]),
    );
    expect(totals['shop-next']?.tags).toEqual({ 200: 3 });
    const users = totals['shop-next']?.users[200] ?? 0;
    expect(Math.abs(users - 10)).toBeLessThanOrEqual(2);
    expect(totals[old]).toMatchObject({ users: { 200: 50 - users }, tags: {} });
    const state = await (await fetch(`${emulator.origin}/_emulator/state`)).json();
    expect(state).toMatchObject({
      traffic: expect.arrayContaining([expect.objectContaining({ revision: 'shop-next', tags: { 200: 3 } })]),
      routes: expect.arrayContaining([expect.objectContaining({ tag: 'canary', revision: 'shop-next' })]),
    });
  });

  test('the image that is bad under load passes at 10 percent, fails at 25, and is well again after a roll back', async () => {
    const { create, patch } = await started();
    const first = await create('shop', image('v1'));
    const old = first.response.latestReadyRevision.split('/').at(-1);
    const traffic = (percent: number) => [
      { type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision: old, percent: 100 - percent },
      { type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision: 'shop-v4', percent, tag: 'canary' },
    ];
    const failed = async (percent: number) => {
      const body = { ...templateOf(image('v4'), 'shop-v4'), traffic: traffic(percent) };
      const { response: service } = await patch(
        'shop',
        percent === 10 ? 'template,traffic' : 'traffic',
        body,
      );
      return (await reached(`${service.uri}/health`, 100)).filter((status) => status === 500).length;
    };
    expect(await failed(10)).toBe(0);
    const bad = await failed(25);
    expect(bad).toBeGreaterThan(5);
    // Only what the bad revision had may fail.
    expect(bad).toBeLessThanOrEqual(27);
    expect(await failed(0)).toBe(0);
  });

  test('a container that crashes fails its operation, and the log holds its stack trace', async () => {
    const { create, call } = await started();
    const operation = await create('shop', image('crashes'));
    expect(operation.error).toMatchObject({ code: 9 });
    const filter = 'resource.labels.service_name="shop" AND textPayload="Error: DATABASE_URL is not set"';
    const { body } = await call('POST', '/v2/entries:list', {
      resourceNames: ['projects/demo-project'],
      filter,
    });
    expect(body.entries.length).toBe(1);
  });

  test('a container that never listens, and an image that does not exist, fail each in their own way', async () => {
    const { create } = await started({ startTimeoutMs: 300 });
    const [silent, missing] = await Promise.all([
      create('silent', image('never-listens')),
      create('missing', 'no-such-image:v1'),
    ]);
    expect(silent.error).toMatchObject({
      code: 9,
      message: expect.stringContaining('failed to start and listen'),
    });
    expect(missing.error).toMatchObject({ code: 13, message: expect.stringContaining('not found') });
  });

  test('an image by the digest that the registry tells runs what its tag runs', async () => {
    const { emulator, create } = await started();
    const manifest = await fetch(`${emulator.origin}/v2/demo-project/shop/projects-api/manifests/v2`, {
      method: 'HEAD',
      headers: { authorization: 'Bearer deployer', accept: 'application/vnd.oci.image.index.v1+json' },
    });
    const digest = manifest.headers.get('docker-content-digest');
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    const { response: service } = await create('shop', `projects-api@${digest}`);
    expect(await (await fetch(`${service.uri}/version`)).json()).toEqual({ version: 'v2' });
  });

  test('a private service wants an ID token for its own URL', async () => {
    const { emulator, create, call } = await started();
    const { response: service } = await create('shop', image('v1'), { invokerIamDisabled: false });
    const { service_account: account } = emulator.identity.inputs;
    expect(await reached(service.uri, 1)).toEqual([403]);
    const idToken = async (audience: string) => {
      const path = `/v1/projects/-/serviceAccounts/${account}:generateIdToken`;
      return (await call('POST', path, { audience, includeEmail: true })).body.token;
    };
    setPolicy(emulator.identity.iam, `projects/demo-project/serviceAccounts/${account}`, [
      { role: 'roles/iam.serviceAccountTokenCreator', members: [`serviceAccount:${account}`] },
    ]);
    const withToken = async (audience: string) =>
      reached(`${service.uri}/health`, 1, {
        headers: { authorization: `Bearer ${await idToken(audience)}` },
      });
    expect(await withToken(service.uri)).toEqual([200]);
    expect(await withToken('https://elsewhere.example')).toEqual([401]);
    expect(emulator.traffic().flatMap(({ users }) => Object.entries(users))).toEqual([['200', 1]]);
    await call('POST', `/v2/${PARENT}/services/shop:setIamPolicy`, {
      policy: { bindings: [{ role: 'roles/run.invoker', members: ['allUsers'] }] },
    });
    expect(await reached(`${service.uri}/health`, 1)).toEqual([200]);
  });

  test('names every variable that a job needs', async () => {
    const { emulator } = await started();
    expect(emulator.env).toMatchObject({
      ...Object.fromEntries(
        ['run', 'secretmanager', 'monitoring', 'logging', 'sts', 'iamcredentials', 'artifactregistry'].map(
          (api) => [`GHA_ENDPOINT_OVERRIDE_${api}`, emulator.origin],
        ),
      ),
      ACTIONS_ID_TOKEN_REQUEST_URL: expect.stringContaining(emulator.origin),
      GITHUB_API_URL: expect.stringContaining(emulator.origin),
      EMULATOR_WORKLOAD_IDENTITY_PROVIDER: expect.stringMatching(/^projects\/\d+\/locations\/global\//),
      EMULATOR_SERVICE_ACCOUNT: expect.stringContaining('@demo-project.iam.gserviceaccount.com'),
    });
  });

  test('names a project, an account and a provider that the inputs of an action accept', async () => {
    const { env } = (await started()).emulator;
    const inputs = parseInputs({
      INPUT_SERVICE: 'shop',
      INPUT_IMAGE: 'registry.example/projects-api:v1',
      INPUT_PROJECT_ID: env.EMULATOR_PROJECT_ID ?? '',
      INPUT_SERVICE_ACCOUNT: env.EMULATOR_SERVICE_ACCOUNT ?? '',
      INPUT_WORKLOAD_IDENTITY_PROVIDER: env.EMULATOR_WORKLOAD_IDENTITY_PROVIDER ?? '',
    });
    expect(inputs).toMatchObject({ ok: true, value: { target: { projectId: env.EMULATOR_PROJECT_ID } } });
  });
});
