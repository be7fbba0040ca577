import { describe, expect, test } from '@jest/globals';
import { makeCloudRun } from '../../../../../shared/adapters/google/cloud-run.ts';
import { makeEndpoints } from '../../../../../shared/adapters/google/endpoints.ts';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import { ActionError } from '../../../../../shared/domain/errors/action-error.ts';
import type { CloudRun } from '../../../../../shared/ports/cloud-run.ts';
import type { Http } from '../../../../../shared/ports/http.ts';
import type { Identity } from '../../../../../shared/ports/identity.ts';
import { failureOf, loggedIn, noRetry, threeAttempts } from '../doubles.ts';
import { type Answered, googleError, type Loopback, loopback } from '../loopback.ts';

const NAME = { project: 'p', region: 'us-central1', service: 'api' };
const PATH = '/v2/projects/p/locations/us-central1/services/api';

function cloudRun(
  server: Loopback,
  { retry = noRetry, identity = loggedIn, http = makeHttp() } = {},
): CloudRun {
  const endpoints = makeEndpoints({ GHA_ENDPOINT_OVERRIDE_run: server.origin });
  return makeCloudRun({ http, identity, retry, endpoints });
}

describe('requests', () => {
  test('a service is read and written as it is, with fields and enums that no client knows', async () => {
    const service = {
      name: 'x',
      ingress: 'INGRESS_TRAFFIC_OF_2031',
      template: { newField: { deep: [1] } },
      etag: '"e"',
    };
    await using server = await loopback(({ method }) =>
      method === 'GET' ? { body: service } : { body: { name: 'op', metadata: { '@type': 't', ...service } } },
    );
    const run = cloudRun(server);
    const read = await run.getService(NAME);
    expect(read).toEqual(service);
    const operation = await run.updateService(NAME, read ?? {}, { updateMask: ['template', 'traffic'] });
    expect(operation).toEqual({ name: 'op', done: false, service });
    const [get, patch] = server.requests;
    expect(get).toMatchObject({ method: 'GET', path: PATH });
    expect(get?.headers.authorization).toBe('Bearer access-token');
    expect(patch).toMatchObject({ method: 'PATCH', path: PATH });
    expect(patch?.query.get('updateMask')).toBe('template,traffic');
    expect(JSON.parse(patch?.body ?? '')).toEqual(service);
  });

  test('creation names the service in the query, and a dry run says so', async () => {
    await using server = await loopback(() => ({
      body: { name: 'op', done: true, response: { name: 'n' } },
    }));
    const operation = await cloudRun(server).createService(NAME, { template: {} }, { validateOnly: true });
    expect(operation).toEqual({ name: 'op', done: true, service: { name: 'n' } });
    const [request] = server.requests;
    expect(request).toMatchObject({ method: 'POST', path: PATH.replace(/\/api$/, '') });
    expect(Object.fromEntries(request?.query ?? [])).toEqual({ serviceId: 'api', validateOnly: 'true' });
  });

  test('an operation is waited for in whole seconds and its error is kept', async () => {
    await using server = await loopback(() => ({
      body: {
        name: 'op',
        done: true,
        metadata: { uid: 'u' },
        error: { code: 9, message: 'does not listen' },
      },
    }));
    const operation = await cloudRun(server).waitOperation(
      'projects/p/locations/us-central1/operations/o',
      1500,
    );
    expect(operation).toEqual({
      name: 'op',
      done: true,
      service: { uid: 'u' },
      error: { code: 9, message: 'does not listen' },
    });
    expect(server.requests[0]?.path).toBe('/v2/projects/p/locations/us-central1/operations/o:wait');
    expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({ timeout: '2s' });
  });

  test('what does not exist is undefined', async () => {
    await using server = await loopback(() => googleError(404, 'NOT_FOUND', 'no'));
    const run = cloudRun(server);
    expect(await run.getService(NAME)).toBeUndefined();
    expect(await run.getRevision(NAME, 'api-1')).toBeUndefined();
    expect(await run.waitOperation('projects/p/locations/us-central1/operations/o', 1000)).toBeUndefined();
  });

  test('revisions are read page by page in the order of the server', async () => {
    await using server = await loopback(({ query }) =>
      query.get('pageToken') === 'two'
        ? { body: { revisions: [{ name: 'r1', unknown: true }] } }
        : { body: { revisions: [{ name: 'r3' }, { name: 'r2' }], nextPageToken: 'two' } },
    );
    const revisions = await cloudRun(server).listRevisions(NAME);
    expect(revisions).toEqual([{ name: 'r3' }, { name: 'r2' }, { name: 'r1', unknown: true }]);
  });

  test('deletion by the official client waits for the operation', async () => {
    const operation = 'projects/p/locations/us-central1/operations/o';
    await using server = await loopback(({ method }) =>
      method === 'DELETE' ? { body: { name: operation } } : { body: { name: operation, done: true } },
    );
    await cloudRun(server).deleteRevision(NAME, 'api-1');
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `DELETE ${PATH}/revisions/api-1`,
      `POST /v2/${operation}:wait`,
    ]);
    expect(server.requests[0]?.headers.authorization).toBe('Bearer access-token');
  });

  test('a deletion that fails later is a failure', async () => {
    const operation = 'projects/p/locations/us-central1/operations/o';
    await using server = await loopback(({ method }) =>
      method === 'DELETE'
        ? { body: { name: operation } }
        : { body: { name: operation, done: true, error: { code: 9, message: 'serving' } } },
    );
    const error = await failureOf(cloudRun(server).deleteRevision(NAME, 'api-1'));
    expect(error).toMatchObject({
      code: 'failed-precondition',
      message: "Could not delete revision 'api-1': serving",
    });
  });

  test('permissions are tested by the official client', async () => {
    await using server = await loopback(() => ({ body: { permissions: ['run.services.get'] } }));
    const held = await cloudRun(server).testPermissions(NAME, ['run.services.get', 'run.services.update']);
    expect(held).toEqual(['run.services.get']);
    expect(server.requests[0]).toMatchObject({ method: 'POST', path: `${PATH}:testIamPermissions` });
  });

  test('a name that holds a slash asks for no other resource', async () => {
    await using server = await loopback(() => googleError(404, 'NOT_FOUND', 'no'));
    await cloudRun(server).getService({ ...NAME, service: '../jobs/x' });
    expect(server.requests[0]?.path).toBe('/v2/projects/p/locations/us-central1/services/../jobs/x');
  });
});

const detail = (type: string, fields: object) => ({
  '@type': `type.googleapis.com/google.rpc.${type}`,
  ...fields,
});
const READ = (run: CloudRun) => run.getService(NAME);
const WRITE = (run: CloudRun) => run.updateService(NAME, { etag: '"e"' }, { updateMask: ['traffic'] });
const OFFICIAL_READ = (run: CloudRun) => run.testPermissions(NAME, ['run.services.get']);
const OFFICIAL_WRITE = (run: CloudRun) => run.deleteRevision(NAME, 'api-1');
const RAW = [READ, WRITE];
const PATHS: readonly [string, (run: CloudRun) => Promise<unknown>][] = [
  ['raw read', READ],
  ['raw write', WRITE],
  ['official read', OFFICIAL_READ],
  ['official write', OFFICIAL_WRITE],
];

describe.each(PATHS)('an error answer (%s)', (_, call) => {
  const denied =
    "Permission 'run.services.update' denied on resource 'projects/p/locations/us-central1/services/api' (or resource may not exist).";
  const cases: readonly [string, Answered, object][] = [
    ['stale etag', googleError(409, 'ABORTED', 'Conflict'), { code: 'conflict', status: 409 }],
    ['exists', googleError(409, 'ALREADY_EXISTS', 'exists'), { code: 'already-exists', status: 409 }],
    [
      'bad field',
      googleError(400, 'INVALID_ARGUMENT', 'bad', [
        detail('BadRequest', { fieldViolations: [{ field: 'service.traffic', description: 'sums to 90' }] }),
      ]),
      { code: 'invalid-argument', message: expect.stringContaining('service.traffic: sums to 90') },
    ],
    [
      'precondition',
      googleError(400, 'FAILED_PRECONDITION', 'serving'),
      { code: 'failed-precondition', status: 400 },
    ],
    [
      'no token',
      googleError(401, 'UNAUTHENTICATED', 'invalid'),
      { code: 'unauthenticated', status: 401, hint: expect.stringContaining('sa@p') },
    ],
    [
      'no permission',
      googleError(403, 'PERMISSION_DENIED', denied),
      {
        code: 'permission-denied',
        hint: "Grant roles/run.developer, which holds run.services.update, to sa@p.iam.gserviceaccount.com on project 'p'.",
      },
    ],
    [
      'API off',
      googleError(
        403,
        'PERMISSION_DENIED',
        'Cloud Run Admin API has not been used in project 1 before or it is disabled.',
        [detail('ErrorInfo', { reason: 'SERVICE_DISABLED', metadata: { service: 'run.googleapis.com' } })],
      ),
      {
        code: 'permission-denied',
        hint: 'Enable the API: gcloud services enable run.googleapis.com --project=p',
      },
    ],
    [
      'quota',
      googleError(429, 'RESOURCE_EXHAUSTED', 'quota', [detail('RetryInfo', { retryDelay: '1.5s' })]),
      { code: 'rate-limited', status: 429, retryAfterMs: 1500 },
    ],
    [
      'Retry-After',
      { ...googleError(503, 'UNAVAILABLE', 'busy'), headers: { 'retry-after': '7' } },
      { code: 'unavailable', status: 503, retryAfterMs: 7000 },
    ],
    ['internal', googleError(500, 'INTERNAL', 'oops'), { code: 'internal', status: 500 }],
    ['HTML 503', { status: 503, body: '<html>' }, { code: 'unavailable', status: 503 }],
  ];

  test.each(cases)('%s', async (_name, answer, expected) => {
    await using server = await loopback(() => answer);
    expect(await failureOf(call(cloudRun(server)))).toMatchObject({ name: 'ActionError', ...expected });
    expect(server.requests).toHaveLength(1);
  });
});

describe('the lack of an answer', () => {
  const lost: readonly [string, Answered][] = [
    ['the socket is cut after the request', 'cut'],
    ['a proxy gives up (502)', { status: 502, body: '<html>bad gateway</html>' }],
    ['a proxy gives up (504)', { status: 504, body: '<html>time-out</html>' }],
  ];

  test.each(lost)('leaves the outcome of a write unknown: %s', async (_, answer) => {
    for (const write of [WRITE, OFFICIAL_WRITE]) {
      await using server = await loopback(() => answer);
      expect(await failureOf(write(cloudRun(server, { retry: threeAttempts })))).toMatchObject({
        code: 'answer-lost',
      });
      expect(server.requests).toHaveLength(1);
    }
  });

  test.each(lost)('lets a read be tried again: %s', async (_, answer) => {
    for (const read of [READ, OFFICIAL_READ]) {
      await using server = await loopback((_request, nth) => (nth < 3 ? answer : { body: {} }));
      await read(cloudRun(server, { retry: threeAttempts }));
      expect(server.requests).toHaveLength(3);
      await using dead = await loopback(() => answer);
      expect(await failureOf(read(cloudRun(dead)))).toMatchObject({ code: 'unavailable' });
    }
  });

  test('in time leaves the outcome of a write unknown', async () => {
    await using server = await loopback(() => 'silence');
    const real = makeHttp();
    const impatient: Http = { send: (request) => real.send({ ...request, timeoutMs: 50 }) };
    for (const write of [WRITE, OFFICIAL_WRITE]) {
      expect((await failureOf(write(cloudRun(server, { http: impatient })))).code).toBe('answer-lost');
    }
    expect((await failureOf(READ(cloudRun(server, { http: impatient })))).code).toBe('timeout');
  });

  test('is no riddle when the write never left', async () => {
    const server = await loopback(() => ({}));
    await server[Symbol.asyncDispose]();
    for (const write of [WRITE, OFFICIAL_WRITE]) {
      expect((await failureOf(write(cloudRun(server)))).code).toBe('unavailable');
    }
  });

  test('in the time of the server itself is a lost write and a late read', async () => {
    await using server = await loopback(() => googleError(504, 'DEADLINE_EXCEEDED', 'late'));
    const codes = await Promise.all(
      PATHS.map(async ([, call]) => (await failureOf(call(cloudRun(server)))).code),
    );
    expect(codes).toEqual(['timeout', 'answer-lost', 'timeout', 'answer-lost']);
  });

  test('half an answer to a write is a lost one', async () => {
    await using server = await loopback(() => ({ body: '{"name":"projects/p/loc' }));
    const codes = await Promise.all(RAW.map(async (call) => (await failureOf(call(cloudRun(server)))).code));
    expect(codes).toEqual(['unavailable', 'answer-lost']);
  });

  test('a login that fails for a moment is not a lost write', async () => {
    await using server = await loopback(() => ({}));
    const identity: Identity = {
      ...loggedIn,
      accessToken: async () => {
        throw new ActionError({ code: 'unavailable', message: 'STS is down' });
      },
    };
    for (const [, call] of PATHS) {
      expect((await failureOf(call(cloudRun(server, { identity })))).message).toBe('STS is down');
    }
    expect(server.requests).toHaveLength(0);
  });
});
