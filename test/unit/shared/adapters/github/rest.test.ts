import { describe, expect, test } from '@jest/globals';
import { makeGitHub } from '../../../../../shared/adapters/github/rest.ts';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import { failureOf } from '../doubles.ts';
import { type Loopback, loopback } from '../loopback.ts';

const github = (server: Loopback) =>
  makeGitHub({
    http: makeHttp(),
    env: { GITHUB_API_URL: `${server.origin}/api/v3`, GITHUB_REPOSITORY: 'acme/shop' },
    token: 'github-token',
  });

const DEPLOYMENT = { ref: 'abc', environment: 'production', description: 'd'.repeat(200) };

describe('deployments', () => {
  test('are created and told about, within the limits of GitHub', async () => {
    await using server = await loopback(() => ({ status: 201, body: { id: 7 } }));
    const api = github(server);
    expect(await api.createDeployment(DEPLOYMENT)).toEqual({ id: 7 });
    await api.setDeploymentStatus({
      deploymentId: 7,
      state: 'success',
      description: 'ok',
      logUrl: 'https://log',
      environmentUrl: 'https://svc',
    });
    const [created, status] = server.requests;
    expect(created).toMatchObject({ method: 'POST', path: '/api/v3/repos/acme/shop/deployments' });
    expect(created?.headers.authorization).toBe('token github-token');
    expect(JSON.parse(created?.body ?? '')).toEqual({
      ref: 'abc',
      environment: 'production',
      description: `${'d'.repeat(139)}…`,
      auto_merge: false,
      required_contexts: [],
    });
    expect(status).toMatchObject({ method: 'POST', path: '/api/v3/repos/acme/shop/deployments/7/statuses' });
    expect(JSON.parse(status?.body ?? '')).toEqual({
      state: 'success',
      description: 'ok',
      log_url: 'https://log',
      environment_url: 'https://svc',
    });
  });

  test.each([
    [403, 'permission-denied', /deployments: write/],
    [404, 'not-found', /deployments: write/],
    [401, 'unauthenticated', undefined],
    [422, 'invalid-argument', undefined],
    [409, 'conflict', undefined],
    [503, 'unavailable', undefined],
  ] as const)('refused with %d become %s', async (status, code, hint) => {
    await using server = await loopback(() => ({
      status,
      body: { message: 'Resource not accessible by integration' },
    }));
    const error = await failureOf(github(server).createDeployment(DEPLOYMENT));
    expect(error).toMatchObject({ code, status });
    expect(error.message).toMatch(/create a deployment of 'abc'.*Resource not accessible/);
    if (hint === undefined) expect(error.hint).toBeUndefined();
    else expect(error.hint).toMatch(hint);
    expect(`${error.message} ${error.hint} ${JSON.stringify(error)}`).not.toContain('github-token');
  });

  test('that get no answer say so as themselves', async () => {
    await using server = await loopback(() => 'cut');
    expect(await failureOf(github(server).createDeployment(DEPLOYMENT))).toMatchObject({
      code: 'unavailable',
    });
  });

  test('that GitHub merges instead of creating are a conflict', async () => {
    await using server = await loopback(() => ({ status: 202, body: { message: 'Auto-merged' } }));
    expect(await failureOf(github(server).createDeployment(DEPLOYMENT))).toMatchObject({ code: 'conflict' });
  });
});
