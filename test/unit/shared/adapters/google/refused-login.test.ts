import { describe, expect, test } from '@jest/globals';
import { makeIdentity } from '../../../../../shared/adapters/google/identity.ts';
import { CALL_TIMEOUT_MS } from '../../../../../shared/adapters/google/transport.ts';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import type { Http } from '../../../../../shared/ports/http.ts';
import { failureOf, simulatedClock, threeAttempts } from '../doubles.ts';
import { type Answered, googleError } from '../loopback.ts';
import { ACCOUNT, CLAIMS, google, jwt, options, PROVIDER } from './federated.ts';

describe('a refused login', () => {
  test('without id-token: write prints the lines to add', async () => {
    await using server = await google(Date.now);
    const identity = await makeIdentity(options(server, simulatedClock(), { env: {} }).made);
    const error = await failureOf(identity.accessToken());
    expect(error.code).toBe('id-token-unavailable');
    expect(error.hint).toMatch(/permissions:\n +contents: read\n +id-token: write/);
  });

  test('by GitHub is told apart from one by Google', async () => {
    await using server = await google(Date.now);
    const { made } = options(server, simulatedClock(), {
      requestJobToken: async () => {
        throw new Error('Error message: Failed to get ID Token. \n \n Error Code : 403');
      },
    });
    const error = await failureOf((await makeIdentity(made)).accessToken());
    expect(error.code).toBe('id-token-unavailable');
    expect(error.message).toMatch(/Error Code : 403/);
    expect(server.requests).toHaveLength(0);
  });

  const refusals: readonly [string, string, string, RegExp][] = [
    [
      'condition',
      'unauthorized_client',
      'The given credential is rejected by the attribute condition.',
      /repository_id = "22"[\s\S]*attributeCondition/,
    ],
    [
      'condition shows absent claims',
      'unauthorized_client',
      'The given credential is rejected by the attribute condition.',
      /environment = \(absent\)/,
    ],
    [
      'target',
      'invalid_target',
      'The target service indicated by the "audience" parameters is invalid.',
      /does not exist, or it or its pool is disabled[\s\S]*5 minutes/,
    ],
    [
      'audience',
      'invalid_grant',
      'The audience in ID Token [https://a] does not match the expected audience https://b.',
      /input 'audience'/,
    ],
    [
      'issuer',
      'invalid_grant',
      'The issuer in ID Token A does not match the expected ones: B',
      /token\.actions\.githubusercontent\.com/,
    ],
    [
      'stale',
      'invalid_grant',
      'ID Token issued at 1700000000 is stale to sign-in.',
      /five minutes[\s\S]*clock/,
    ],
    [
      'length',
      'invalid_request',
      'The size of mapped attribute google.subject exceeds the 127 bytes limit.',
      /repo:acme@11/,
    ],
    ['unknown', 'invalid_request', 'Something new.', /providers describe/],
  ];

  test.each(refusals)('by the exchange is explained: %s', async (_, name, description, hint) => {
    await using server = await google(Date.now, () => ({
      status: 400,
      body: { error: name, error_description: description },
    }));
    const { made } = options(server);
    const error = await failureOf((await makeIdentity(made)).accessToken());
    expect(error).toMatchObject({ code: 'token-exchange-refused', status: 400 });
    expect(error.message).toContain(description);
    expect(error.hint).toMatch(hint);
    expect(server.requests).toHaveLength(1);
    const whole = `${error.message} ${error.hint} ${JSON.stringify(error)} ${String(error.cause)}`;
    expect(whole).not.toContain(jwt(CLAIMS, 'job-1').split('.')[1]);
  });

  test('says when the provider names the project by its id', async () => {
    await using server = await google(Date.now, () => ({
      status: 400,
      body: { error: 'invalid_target', error_description: 'x' },
    }));
    const workloadIdentityProvider = PROVIDER.replace('123', 'my-project');
    const { made } = options(server, simulatedClock(), { workloadIdentityProvider });
    const error = await failureOf((await makeIdentity(made)).accessToken());
    expect(error.hint).toMatch(/by its number, found the id 'my-project'/);
  });

  test('an exchange that fails for a moment is tried again', async () => {
    await using server = await google(Date.now, (_, nth) =>
      nth === 1 ? { status: 503, body: '<html>' } : undefined,
    );
    const { made } = options(server, simulatedClock(), { retry: threeAttempts });
    const identity = await makeIdentity(made);
    expect(await identity.accessToken()).toBe('federated-1');
    expect(server.requests).toHaveLength(2);
  });

  test('an exchange that nobody answers has an end', async () => {
    const limits: (number | undefined)[] = [];
    await using server = await google(Date.now);
    const real = makeHttp();
    const http: Http = {
      send: (request) => {
        limits.push(request.timeoutMs);
        return real.send(request);
      },
    };
    const { made } = options(server, simulatedClock(), { http });
    await (await makeIdentity(made)).accessToken();
    expect(limits).toEqual([CALL_TIMEOUT_MS]);
  });

  test.each<readonly [string, Answered, object]>([
    ['no token', { body: { expires_in: 3600 } }, { code: 'unavailable', message: /holds no access token/ }],
    ['a redirect', { status: 302, body: '' }, { code: 'unavailable', message: /HTTP 302/ }],
    ['a request that came too slowly', { status: 408, body: {} }, { code: 'unavailable', status: 408 }],
    ['too many at once', { status: 429, body: {} }, { code: 'rate-limited', status: 429 }],
    ['a page of a proxy', { status: 403, body: '<html>' }, { code: 'token-exchange-refused', status: 403 }],
    [
      'an error of the API',
      googleError(403, 'PERMISSION_DENIED', 'The Security Token Service API is off.'),
      { code: 'token-exchange-refused', message: /HTTP 403: The Security Token Service API is off/ },
    ],
  ])('an exchange that is answered with %s says so', async (_, answer, expected) => {
    await using server = await google(Date.now, () => answer);
    const error = await failureOf((await makeIdentity(options(server).made)).accessToken());
    for (const [name, value] of Object.entries(expected)) {
      const found = error[name as keyof typeof error];
      if (value instanceof RegExp) expect(found).toMatch(value);
      else expect(found).toBe(value);
    }
  });

  test.each([
    [
      403,
      'PERMISSION_DENIED',
      "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
    ],
    [404, 'NOT_FOUND', 'Not found; Gaia id not found for email deployer@p.iam.gserviceaccount.com'],
  ])('by the service account prints the binding to add (%d)', async (status, name, message) => {
    await using server = await google(Date.now, ({ path }) =>
      path.includes(':generate') ? googleError(status, name, message) : undefined,
    );
    const { made } = options(server, simulatedClock(), { serviceAccount: ACCOUNT });
    const identity = await makeIdentity(made);
    for (const error of [
      await failureOf(identity.accessToken()),
      await failureOf(identity.idToken('https://svc')),
    ]) {
      expect(error).toMatchObject({ code: 'impersonation-refused', status });
      expect(error.message).toContain(message);
      expect(error.hint).toContain(`add-iam-policy-binding ${ACCOUNT} --role=roles/iam.workloadIdentityUser`);
      expect(error.hint).toContain(
        'principalSet://iam.googleapis.com/projects/123/locations/global/workloadIdentityPools/github/attribute.repository/acme/shop',
      );
    }
  });

  test('a disabled IAM credentials API is not called a missing binding', async () => {
    const info = {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason: 'SERVICE_DISABLED',
      metadata: { service: 'iamcredentials.googleapis.com' },
    };
    await using server = await google(Date.now, ({ path }) =>
      path.includes(':generate')
        ? googleError(403, 'PERMISSION_DENIED', 'It is disabled.', [info])
        : undefined,
    );
    const { made } = options(server, simulatedClock(), { serviceAccount: ACCOUNT });
    const error = await failureOf((await makeIdentity(made)).accessToken());
    expect(error.code).toBe('permission-denied');
    expect(error.hint).toMatch(/gcloud services enable iamcredentials\.googleapis\.com/);
  });

  test.each(['my-provider', 'projects/1/locations/global/workloadIdentityPools/p', ''])(
    'a provider written as "%s" is refused at once or means default credentials',
    async (workloadIdentityProvider) => {
      await using server = await google(Date.now);
      const { made } = options(server, simulatedClock(), { workloadIdentityProvider });
      if (workloadIdentityProvider === '') expect((await makeIdentity(made)).description).toMatch(/machine/);
      else expect((await failureOf(makeIdentity(made))).code).toBe('input-invalid');
    },
  );

  test.each(['//iam.googleapis.com/', 'https://iam.googleapis.com/'])(
    'a provider may carry %s',
    async (prefix) => {
      await using server = await google(Date.now);
      const { made, audiences } = options(server, simulatedClock(), {
        workloadIdentityProvider: prefix + PROVIDER,
      });
      await (await makeIdentity(made)).accessToken();
      expect(audiences).toEqual([`https://iam.googleapis.com/${PROVIDER}`]);
    },
  );
});
