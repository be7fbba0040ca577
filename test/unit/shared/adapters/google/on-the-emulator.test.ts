import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeGitHub } from '../../../../../shared/adapters/github/rest.ts';
import { makeCloudRun } from '../../../../../shared/adapters/google/cloud-run.ts';
import { makeEndpoints } from '../../../../../shared/adapters/google/endpoints.ts';
import { makeIdentity } from '../../../../../shared/adapters/google/identity.ts';
import { makeImages } from '../../../../../shared/adapters/google/images.ts';
import { makeRevisionLogs } from '../../../../../shared/adapters/google/logs.ts';
import { makeMetrics } from '../../../../../shared/adapters/google/metrics.ts';
import { makeSecrets } from '../../../../../shared/adapters/google/secrets.ts';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import { withRequestLog } from '../../../../../shared/adapters/http/request-log.ts';
import type { JsonObject } from '../../../../../shared/domain/json/json.ts';
import { addSecret } from '../../../../emulators/google/secret-manager/state.ts';
import { type Emulator, startEmulator } from '../../../../emulators/start.ts';
import { failureOf, noRetry, recordedLog, simulatedClock } from '../doubles.ts';

const IMAGE = 'europe-west1-docker.pkg.dev/demo-project/shop/projects-api:v1';
const NAME = { project: 'demo-project', region: 'europe-west1', service: 'shop' };
const SERVICE: JsonObject = {
  invokerIamDisabled: true,
  template: { containers: [{ image: IMAGE }], fieldOf2031: { a: 1 } },
};

let emulator: Emulator;
let ahead = 0;
beforeAll(async () => {
  const times = { operationDelayMs: 0, metricsIntervalMs: 1000, metricsDelayMs: 2000, stopGraceMs: 2000 };
  emulator = await startEmulator({ ...times, now: () => Date.now() + ahead });
});
afterAll(() => emulator.close());

/** All adapters, logged in as a job of the emulator's world. */
async function adapters(login: { serviceAccount?: string; workloadIdentityProvider?: string } = {}) {
  const { log, text, shown } = recordedLog();
  const http = withRequestLog(makeHttp(), log);
  const env = emulator.env;
  const endpoints = makeEndpoints(env);
  const identity = await makeIdentity({
    ...{ http, log, endpoints, env, retry: noRetry, clock: simulatedClock(Date.now() + ahead) },
    workloadIdentityProvider: emulator.identity.inputs.workload_identity_provider,
    serviceAccount: emulator.identity.inputs.service_account,
    requestJobToken: async (audience) => {
      const url = `${env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(audience)}`;
      const headers = { authorization: `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` };
      return ((await (await fetch(url, { headers })).json()) as { value: string }).value;
    },
    ...login,
  });
  const parts = { http, identity, endpoints, log, retry: noRetry, project: 'demo-project' };
  return {
    ...{
      identity,
      http,
      text,
      shown,
      run: makeCloudRun(parts),
      secrets: makeSecrets(parts),
      images: makeImages(parts),
    },
    ...{
      metrics: makeMetrics(parts),
      logs: makeRevisionLogs(parts),
      github: makeGitHub({ http, env, token: env.GITHUB_TOKEN ?? '' }),
    },
  };
}

describe('the adapters on the emulator', () => {
  test('create, read, change and delete, and lose no unknown field', async () => {
    const { run, http, metrics, logs, text } = await adapters();
    expect(await run.getService(NAME)).toBeUndefined();
    const dry = await run.createService(NAME, SERVICE, { validateOnly: true });
    expect(dry.error).toBeUndefined();
    expect(await run.getService(NAME)).toBeUndefined();

    const created = await run.createService(NAME, SERVICE);
    const done = await run.waitOperation(created.name, 30_000);
    expect(done).toMatchObject({ done: true, service: { template: { fieldOf2031: { a: 1 } } } });
    expect((await failureOf(run.createService(NAME, SERVICE))).code).toBe('already-exists');
    const first = (await run.getService(NAME)) ?? {};
    const next = {
      ...first,
      template: { ...(first.template as JsonObject), revision: 'shop-two', labels: { a: 'b' } },
    };
    const updated = await run.updateService(NAME, next, { updateMask: ['template'] });
    expect((await run.waitOperation(updated.name, 30_000))?.error).toBeUndefined();
    expect((await failureOf(run.updateService(NAME, next, { updateMask: ['template'] }))).code).toBe(
      'conflict',
    );

    const [newest, oldest] = (await run.listRevisions(NAME)).map(
      ({ name }) => String(name).split('/').at(-1) ?? '',
    );
    expect(newest).toBe('shop-two');
    expect(await run.getRevision(NAME, 'shop-two')).toMatchObject({
      fieldOf2031: { a: 1 },
      labels: { a: 'b' },
    });
    expect(await run.getRevision(NAME, 'shop-three')).toBeUndefined();
    expect((await failureOf(run.deleteRevision(NAME, 'shop-two'))).code).toBe('failed-precondition');
    await run.deleteRevision(NAME, oldest ?? '');
    expect(await run.getRevision(NAME, oldest ?? '')).toBeUndefined();
    expect((await failureOf(run.deleteRevision(NAME, oldest ?? ''))).code).toBe('not-found');
    expect(
      await run.testPermissions(NAME, ['run.services.update', 'resourcemanager.projects.delete']),
    ).toEqual(['run.services.update']);
    const bad = await failureOf(
      run.updateService(
        NAME,
        { traffic: [{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 90 }] },
        { updateMask: ['traffic'] },
      ),
    );
    expect(bad.code).toBe('invalid-argument');

    const startMs = Math.floor((Date.now() + ahead) / 1000) * 1000;
    const uri = String((await run.getService(NAME))?.uri);
    for (const path of ['/health', '/health', '/health', '/nothing']) {
      await http.send({ method: 'GET', url: uri + path, timeoutMs: 5000 });
    }
    ahead += 10_000;
    const query = {
      service: NAME,
      revisions: ['shop-two', 'absent'],
      startMs,
      endMs: startMs + 5000,
      intervalMs: 1000,
    };
    const [two, absent] = await metrics.traffic(query);
    const sum = (kind: string) => two?.intervals.reduce((all, { byClass }) => all + (byClass[kind] ?? 0), 0);
    const latencies = two?.intervals.reduce((all, { latency }) => all + latency.count, 0);
    expect([sum('2xx'), sum('4xx'), latencies]).toEqual([3, 1, 4]);
    expect(two?.intervals.map(({ endMs }) => endMs - startMs)).toEqual([1000, 2000, 3000, 4000, 5000]);
    expect(absent).toEqual({ revision: 'absent', intervals: [] });
    expect((await metrics.traffic({ ...query, revisions: 'all' })).map(({ revision }) => revision)).toEqual([
      'shop-two',
    ]);

    const lines = await logs.lines({
      service: NAME,
      revision: 'shop-two',
      sinceMs: startMs - 60_000,
      limit: 50,
    });
    const [missed, ...others] = lines.filter(({ text }) => /^GET http:.*\/nothing 404/.test(text));
    expect(others).toEqual([]);
    const traced = { service: NAME, sinceMs: startMs - 60_000, limit: 50, withinMs: 10_000 };
    expect(await logs.lines({ ...traced, traceIds: [missed?.traceId ?? '', 'f'.repeat(32)] })).toEqual([
      missed,
    ]);
    expect(await logs.lines({ ...traced, traceIds: ['f'.repeat(32)] })).toEqual([]);
    expect(text()).toMatch(
      /::debug::PATCH 127\.0\.0\.1:\d+\/v2\/projects\/demo-project\/locations\/europe-west1\/services\/shop 200 \d+ ms/,
    );
  });

  test('a lost answer is told apart from a refusal, and what was written is found', async () => {
    const { run } = await adapters();
    const name = { ...NAME, service: 'lost' };
    emulator.faults.order({
      match: { method: 'POST', path: '/services', times: 1 },
      fault: { kind: 'lost-answer' },
    });
    expect((await failureOf(run.createService(name, SERVICE))).code).toBe('answer-lost');
    expect(await run.getService(name)).toBeDefined();
  });

  test('log in directly or as an account, which alone has ID tokens; nothing secret is logged', async () => {
    const { identity, shown } = await adapters();
    const token = await identity.accessToken();
    const idToken = (await identity.idToken('https://svc')) ?? '';
    expect(idToken.split('.')).toHaveLength(3);
    expect(shown()).not.toContain(token);
    expect(shown()).not.toContain(idToken);
    const direct = (await adapters({ serviceAccount: '' })).identity;
    expect(await direct.accessToken()).not.toBe('');
    expect(await direct.idToken('https://svc')).toBeUndefined();
  });

  test('refusals name the condition, the binding and the role', async () => {
    const provider = emulator.identity.inputs.workload_identity_provider;
    const absent = await adapters({ workloadIdentityProvider: provider.replace(/actions$/, 'absent') });
    expect(await failureOf(absent.identity.accessToken())).toMatchObject({
      code: 'token-exchange-refused',
      hint: expect.stringContaining('does not exist'),
    });
    const found = emulator.identity.iam.providers.get(provider);
    if (found === undefined) throw new Error('The provider is gone.');
    emulator.identity.iam.providers.set(provider, {
      ...found,
      attributeCondition: "assertion.repository_owner_id == '0'",
    });
    const refused = await failureOf((await adapters()).identity.accessToken());
    emulator.identity.iam.providers.set(provider, found);
    expect(refused).toMatchObject({
      code: 'token-exchange-refused',
      hint: expect.stringContaining(
        `repository_owner_id = "${emulator.identity.oidc.job.repositoryOwnerId}"`,
      ),
    });
    const account = 'other@demo-project.iam.gserviceaccount.com';
    const other = await failureOf((await adapters({ serviceAccount: account })).identity.accessToken());
    expect(other).toMatchObject({
      code: 'impersonation-refused',
      hint: expect.stringContaining(`add-iam-policy-binding ${account}`),
    });
    const direct = await failureOf((await adapters({ serviceAccount: '' })).run.getService(NAME));
    expect(direct).toMatchObject({
      code: 'permission-denied',
      hint: expect.stringMatching(
        /roles\/run\.viewer.*run\.services\.get, to principalSet:.*attribute\.repository\/octo\/shop on project 'demo-project'/,
      ),
    });
  });

  test('access secrets, global and regional, with their true checksum', async () => {
    const { secrets, shown } = await adapters();
    addSecret(emulator.secrets, { project: 'demo-project', name: 'db', values: ['first-value'] });
    addSecret(emulator.secrets, {
      project: 'demo-project',
      location: 'europe-west1',
      name: 'near',
      values: ['near-value'],
    });
    const regional = await secrets.access('projects/demo-project/locations/europe-west1/secrets/near');
    expect(regional.value).toBe('near-value');
    const secret = await secrets.access('db');
    expect(secret).toMatchObject({
      value: 'first-value',
      version: expect.stringMatching(/\/secrets\/db\/versions\/1$/),
    });
    expect((await failureOf(secrets.access('db/9'))).code).toBe('not-found');
    expect(shown()).not.toContain('first-value');
  });

  test('resolve a tag to its digest, and name one that does not exist', async () => {
    const { images } = await adapters();
    expect(await images.resolveDigest(IMAGE)).toMatch(
      /^europe-west1-docker\.pkg\.dev\/demo-project\/shop\/projects-api@sha256:[0-9a-f]{64}$/,
    );
    expect((await failureOf(images.resolveDigest(IMAGE.replace('v1', 'v0')))).code).toBe('not-found');
  });

  test('tell GitHub about a deployment', async () => {
    const { github } = await adapters();
    const { id } = await github.createDeployment({
      ref: 'main',
      environment: 'production',
      description: 'd',
    });
    await github.setDeploymentStatus({
      deploymentId: id,
      state: 'success',
      description: 'ok',
      logUrl: 'https://example.com/log',
    });
    expect(id).toBeGreaterThan(0);
  });
});
