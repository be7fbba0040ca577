import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeEndpoints } from '../../../../../shared/adapters/google/endpoints.ts';
import { federatedByFile } from '../../../../../shared/adapters/google/file-federation.ts';
import { makeIdentity } from '../../../../../shared/adapters/google/identity.ts';
import type { IdentityOptions } from '../../../../../shared/adapters/google/identity-options.ts';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import type { Http } from '../../../../../shared/ports/http.ts';
import { failureOf, noRetry, recordedLog, simulatedClock } from '../doubles.ts';
import { type Loopback, loopback } from '../loopback.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credentials-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** The library knows one token host only: what is meant for it goes to the loopback server. */
function detour(server: Loopback): Http {
  const http = makeHttp();
  return { send: (request) => http.send({ ...request, url: `${server.origin}/oauth` }) };
}

async function login(content: unknown, variable = 'GOOGLE_APPLICATION_CREDENTIALS', http = makeHttp()) {
  const path = join(folder, 'gha-creds-1.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  const recorded = recordedLog();
  const identity = makeIdentity({
    http,
    clock: simulatedClock(),
    log: recorded.log,
    retry: noRetry,
    endpoints: makeEndpoints({}),
    env: { [variable]: path },
    requestJobToken: () => Promise.reject(new Error('not asked')),
  });
  return { identity: await identity, recorded };
}

/** As google-github-actions/auth writes it. */
const authFile = (server: Loopback, account = true) => ({
  type: 'external_account',
  audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/x',
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
  token_url: `${server.origin}/v1/token`,
  ...(account
    ? {
        service_account_impersonation_url: `${server.origin}/v1/projects/-/serviceAccounts/sa@p.iam.gserviceaccount.com:generateAccessToken`,
      }
    : {}),
  credential_source: {
    url: `${server.origin}/oidc?api-version=2.0&audience=x`,
    headers: { Authorization: 'Bearer runner-token' },
    format: { type: 'json', subject_token_field_name: 'value' },
  },
});

const google = () =>
  loopback(({ path }) => {
    if (path === '/oidc') return { body: { value: 'job.token.x' } };
    if (path === '/v1/token') return { body: { access_token: 'federated-token', expires_in: 3600 } };
    if (path.endsWith(':generateIdToken')) return { body: { token: 'id-token' } };
    if (path === '/oauth') {
      return {
        body: {
          access_token: 'library-token',
          id_token: 'library-id-token',
          expires_in: 3600,
          token_type: 'Bearer',
        },
      };
    }
    return { body: { accessToken: 'account-token', expireTime: '2026-11-21T01:00:00Z' } };
  });

describe('default credentials', () => {
  test.each(['GOOGLE_APPLICATION_CREDENTIALS', 'GOOGLE_GHA_CREDS_PATH'])(
    'of an auth step (%s) serve, and mint ID tokens by the federated token',
    async (variable) => {
      await using server = await google();
      const { identity, recorded } = await login(authFile(server), variable);
      expect(identity.description).toBe(
        'sa@p.iam.gserviceaccount.com (external_account credentials from gha-creds-1.json)',
      );
      expect(await identity.accessToken()).toBe('account-token');
      expect(await identity.idToken('https://svc')).toBe('id-token');
      expect(server.requests[0]?.headers.authorization).toBe('Bearer runner-token');
      expect(server.requests.at(-1)?.headers.authorization).toBe('Bearer federated-token');
      recorded.log.info('account-token federated-token job.token.x id-token');
      expect(recorded.shown()).toBe('*** *** *** ***\n');
    },
  );

  test('of direct federation serve, without ID tokens', async () => {
    await using server = await google();
    const { identity } = await login(authFile(server, false));
    expect(await identity.accessToken()).toBe('federated-token');
    expect(await identity.idToken('https://svc')).toBeUndefined();
  });

  test("that are a service account's key serve by the library", async () => {
    await using server = await google();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
    const file = { type: 'service_account', client_email: 'sa@p.iam.gserviceaccount.com', private_key: key };
    const { identity, recorded } = await login(file, undefined, detour(server));
    expect(identity.description).toBe(
      'sa@p.iam.gserviceaccount.com (service_account credentials from gha-creds-1.json)',
    );
    expect(await identity.accessToken()).toBe('library-token');
    expect(await identity.idToken('https://svc')).toBe('library-id-token');
    recorded.log.info('library-token library-id-token');
    expect(recorded.shown()).toBe('*** ***\n');
  });

  test("that are a service account's key ask the token service that the key names", async () => {
    await using server = await google();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
    const file = { type: 'service_account', client_email: 'sa@p.iam.gserviceaccount.com', private_key: key };
    const { identity } = await login({ ...file, token_uri: `${server.origin}/oauth` });
    expect(await identity.accessToken()).toBe('library-token');
    expect(await identity.idToken('https://svc')).toBe('library-id-token');
    const elsewhere = login({ ...file, token_uri: 'http://tokens.example.com/oauth' });
    expect((await failureOf(elsewhere)).code).toBe('endpoint-refused');
  });

  test("that are a user's own serve by the library, without ID tokens", async () => {
    await using server = await google();
    const file = {
      type: 'authorized_user',
      client_id: 'id',
      client_secret: 'secret',
      refresh_token: 'refresh',
    };
    const { identity } = await login(file, undefined, detour(server));
    expect(await identity.accessToken()).toBe('library-token');
    expect(await identity.idToken('https://svc')).toBeUndefined();
  });

  test('that Google does not accept say what it answered', async () => {
    await using server = await loopback(() => ({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'revoked' },
    }));
    const file = {
      type: 'authorized_user',
      client_id: 'id',
      client_secret: 'secret',
      refresh_token: 'refresh',
    };
    const { identity } = await login(file, undefined, detour(server));
    const error = await failureOf(identity.accessToken());
    expect(error).toMatchObject({
      code: 'unauthenticated',
      message: expect.stringContaining('invalid_grant'),
    });
    expect(`${error.message} ${error.cause}`).not.toContain('refresh');
  });

  test('send no token to a foreign plain-http host', async () => {
    await using server = await google();
    const file = { ...authFile(server), token_url: 'http://sts.example.com/v1/token' };
    expect((await failureOf(login(file))).code).toBe('endpoint-refused');
  });

  test('of a machine at Amazon are left to the library, which alone can sign for it', async () => {
    await using server = await google();
    const { credential_source: source, ...file } = authFile(server);
    const aws = { ...file, credential_source: { ...source, environment_id: 'aws1' } };
    const options = { endpoints: makeEndpoints({}) } as IdentityOptions;
    expect(federatedByFile(options, aws, 'a file')).toBeUndefined();
    expect(federatedByFile(options, authFile(server), 'a file')).toBeDefined();
  });

  test('that are not JSON are refused at once', async () => {
    expect(await failureOf(login('no json'))).toMatchObject({
      code: 'unauthenticated',
      hint: expect.stringContaining('workload_identity_provider'),
    });
  });

  test('that are gone are refused at once, and say how they may have gone', async () => {
    const options = {
      http: makeHttp(),
      clock: simulatedClock(),
      log: recordedLog().log,
      retry: noRetry,
      endpoints: makeEndpoints({}),
      env: { GOOGLE_APPLICATION_CREDENTIALS: join(folder, 'absent.json') },
      requestJobToken: () => Promise.reject(new Error('not asked')),
    };
    expect(await failureOf(makeIdentity(options))).toMatchObject({
      code: 'unauthenticated',
      hint: expect.stringContaining('a later actions/checkout empties'),
    });
  });

  test('whose source is gone say which step must run', async () => {
    await using server = await loopback(() => ({ status: 403, body: { message: 'no' } }));
    const { identity } = await login(authFile(server));
    expect(await failureOf(identity.accessToken())).toMatchObject({
      code: 'id-token-unavailable',
      hint: expect.stringContaining('same job'),
    });
  });
});
