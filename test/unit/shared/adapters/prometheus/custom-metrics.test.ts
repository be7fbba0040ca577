import { describe, expect, test } from '@jest/globals';
import { makeEndpoints } from '../../../../../shared/adapters/google/endpoints.ts';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import { withRequestLog } from '../../../../../shared/adapters/http/request-log.ts';
import { makeCustomMetrics } from '../../../../../shared/adapters/prometheus/custom-metrics.ts';
import { ActionError } from '../../../../../shared/domain/errors/action-error.ts';
import { retry } from '../../../../../shared/engine/retry/retry.ts';
import type { CustomSource } from '../../../../../shared/ports/custom-metrics.ts';
import type { Environment } from '../../../../../shared/ports/endpoints.ts';
import { loggedIn, recordedLog, simulatedClock } from '../doubles.ts';
import { type Answered, googleError, loopback } from '../loopback.ts';

const SECRET = 'prom-secret-token';
const RANGE = { query: 'up', startMs: 60_000, endMs: 180_000, stepMs: 60_000 };
const success = (...values: [number, string][]) => ({
  body: { status: 'success', data: { resultType: 'matrix', result: [{ metric: {}, values }] } },
});
const refusal = (status: number, errorType: string, error: string) => ({
  status,
  body: { status: 'error', errorType, error },
});

/** The adapter with the action's own retry, a log that is kept, and a clock that does not wait. */
function opened(source: CustomSource, env: Environment = {}) {
  const { log, shown, text } = recordedLog();
  const clock = simulatedClock();
  const metrics = makeCustomMetrics({
    ...{ env, log, identity: loggedIn, endpoints: makeEndpoints(env) },
    http: withRequestLog(makeHttp(), log),
    retry: (what, work) =>
      retry(work, {
        ...{ what, clock, log, random: () => 0.5 },
        policy: { attempts: 4, baseMs: 100, capMs: 1000, effect: 'read' },
      }),
  });
  return { shown, text, series: metrics.open(source) };
}

const own = (url: string) =>
  opened({ project: 'p', prometheus: { url, tokenEnv: 'PROM_TOKEN' } }, { PROM_TOKEN: ` ${SECRET}\n` });

describe('a Prometheus of the user', () => {
  test('is asked by a form, for the ends of the intervals', async () => {
    await using server = await loopback(() => success([120, '1'], [180, '2']));
    const { series } = own(`${server.origin}/prom/`);
    expect(await series.range({ ...RANGE, query: 'up{a="b&c"}' })).toEqual({
      kind: 'points',
      points: [
        { atMs: 120_000, value: 1 },
        { atMs: 180_000, value: 2 },
      ],
    });
    const [asked] = server.requests;
    expect(`${asked?.method} ${asked?.path}`).toBe('POST /prom/api/v1/query_range');
    expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
      ...{ query: 'up{a="b&c"}', start: '120', end: '180', step: '60' },
    });
    expect(asked?.headers.authorization).toBe(`Bearer ${SECRET}`);
  });

  test('has its token masked before anything can print it', () => {
    expect(own('https://prom.test').text()).toContain(`::add-mask::${SECRET}`);
  });

  test('needs no token', async () => {
    await using server = await loopback(() => success());
    await opened({ project: 'p', prometheus: { url: server.origin } }).series.range(RANGE);
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
  });

  test.each([
    ['https://prom.test', 'https://prom.test'],
    ['https://prom.test/a/api/v1', 'https://prom.test/a'],
    ['https://prom.test/api/v1/query_range', 'https://prom.test'],
  ])('at %s is found at %s', async (url, base) => {
    const asked: string[] = [];
    const { log } = recordedLog();
    const http = {
      send: async (request: { url: string }) => {
        asked.push(request.url);
        throw new ActionError({ code: 'unavailable', message: 'no network in a test' });
      },
    };
    const parts = { log, http, env: {}, identity: loggedIn, endpoints: makeEndpoints({}) };
    const metrics = makeCustomMetrics({ ...parts, retry: (_, work) => work() });
    await metrics.open({ project: 'p', prometheus: { url } }).range(RANGE);
    expect(asked).toEqual([`${base}/api/v1/query_range`]);
  });

  test('an empty range asks nobody', async () => {
    const { series } = opened({ project: 'p', prometheus: { url: 'http://127.0.0.1:1' } });
    expect(await series.range({ ...RANGE, endMs: 60_000 })).toEqual({ kind: 'points', points: [] });
  });

  test.each<[string, Answered, object, number]>([
    [
      'a bad query',
      refusal(400, 'bad_data', 'unknown function with name "foo"'),
      { code: 'invalid-argument', message: expect.stringMatching(/answered bad_data: unknown function/) },
      1,
    ],
    ['an error of execution', refusal(422, 'execution', 'too many'), { code: 'invalid-argument' }, 1],
    ['a refusal with 200', refusal(200, 'bad_data', 'no'), { code: 'invalid-argument' }, 1],
    ['a time-out of its own', refusal(503, 'timeout', 'slow'), { code: 'timeout' }, 4],
    ['a fault of its own', refusal(500, 'internal', 'broken'), { code: 'internal' }, 4],
    ['an unavailable store', refusal(503, 'unavailable', 'later'), { code: 'unavailable' }, 4],
    ['too many queries', { status: 429, body: 'slow down' }, { code: 'rate-limited' }, 4],
    ['a gateway without a server', { status: 502, body: '<html>' }, { code: 'unavailable' }, 4],
    ['a cut connection', 'cut', { code: 'unavailable' }, 4],
    [
      'half an answer',
      { headers: { 'content-type': 'application/json' }, body: '{"status":"succ' },
      { code: 'unavailable' },
      4,
    ],
    [
      'a login page',
      { status: 200, body: '<html>Log in</html>' },
      { code: 'invalid-argument', hint: expect.stringContaining('login page') },
      1,
    ],
    ['a redirect to one', { status: 302, headers: { location: '/login' } }, { code: 'invalid-argument' }, 1],
    ['another path', { status: 404, body: 'nothing' }, { code: 'not-found' }, 1],
    [
      'a token that has ended',
      { status: 401, body: `token ${SECRET} has ended` },
      { code: 'unauthenticated', hint: expect.stringContaining('PROM_TOKEN') },
      1,
    ],
    [
      'a token without the right',
      refusal(403, 'forbidden', `not for Bearer ${SECRET}`),
      { code: 'permission-denied', message: expect.stringContaining('Bearer ***') },
      1,
    ],
  ])('%s is trouble, and the token is not told', async (_, answer, trouble, attempts) => {
    await using server = await loopback(() => answer);
    const { series, shown } = own(server.origin);
    const found = await series.range(RANGE);
    expect(found).toMatchObject({ kind: 'trouble', ...trouble });
    expect(server.requests).toHaveLength(attempts);
    expect(shown() + JSON.stringify(found)).not.toContain(SECRET);
  });

  test('is asked again after silence, and then believed', async () => {
    await using server = await loopback((_, nth) =>
      nth < 4 ? refusal(503, 'unavailable', 'later') : success([180, '7']),
    );
    const answer = await own(server.origin).series.range(RANGE);
    expect(answer).toMatchObject({ points: [{ value: undefined }, { value: 7 }] });
  });

  test('a cancelled job is not trouble with a metric', async () => {
    const { log } = recordedLog();
    const cancelled = new ActionError({ code: 'cancelled', message: 'cancelled' });
    const parts = { log, http: makeHttp(), env: {}, identity: loggedIn, endpoints: makeEndpoints({}) };
    const metrics = makeCustomMetrics({ ...parts, retry: () => Promise.reject(cancelled) });
    const series = metrics.open({ project: 'p', prometheus: { url: 'https://prom.test' } });
    await expect(series.range(RANGE)).rejects.toBe(cancelled);
  });

  test.each([
    ['prom.test', 'another text'],
    ['ftp://prom.test', 'another text'],
    ['https://me:password@prom.test', 'a user or a password'],
    ['https://prom.test/?tenant=a', 'a query or a fragment'],
    ['http://prom.test', 'plain http'],
  ])('at %s is refused before anything is asked', (url, why) => {
    expect(() => own(url)).toThrow(expect.objectContaining({ code: 'input-invalid' }));
    expect(() => own(url)).toThrow(why);
    expect(() => own(url)).not.toThrow('password@');
  });

  test.each([{}, { PROM_TOKEN: ' ' }, { PROM_TOKEN: 'two words' }])(
    'without a usable token in %j is refused',
    (env) => {
      const source = { project: 'p', prometheus: { url: 'https://prom.test', tokenEnv: 'PROM_TOKEN' } };
      expect(() => opened(source, env)).toThrow(
        expect.objectContaining({
          code: 'input-invalid',
          message: expect.stringContaining('in the variable PROM_TOKEN'),
          hint: expect.stringMatching(/PROM_TOKEN: \$\{\{ secrets\.PROM_TOKEN \}\}/),
        }),
      );
    },
  );
});

describe('PromQL on Cloud Monitoring', () => {
  test('is asked by a URL, as the job', async () => {
    await using server = await loopback(() => success([180, '7']));
    const { series } = opened({ project: 'p' }, { GHA_ENDPOINT_OVERRIDE_monitoring: server.origin });
    await series.range(RANGE);
    const [asked] = server.requests;
    expect(`${asked?.method} ${asked?.path}`).toBe(
      'GET /v1/projects/p/location/global/prometheus/api/v1/query_range',
    );
    expect(Object.fromEntries(asked?.query ?? [])).toEqual({
      query: 'up',
      start: '120',
      end: '180',
      step: '60',
    });
    expect(asked?.headers.authorization).toBe('Bearer access-token');
  });

  test('a missing role is named', async () => {
    await using server = await loopback(() => googleError(403, 'PERMISSION_DENIED', 'no'));
    const { series } = opened({ project: 'p' }, { GHA_ENDPOINT_OVERRIDE_monitoring: server.origin });
    expect(await series.range(RANGE)).toEqual({
      kind: 'trouble',
      code: 'permission-denied',
      message: 'PromQL on Cloud Monitoring answered PERMISSION_DENIED: no',
      hint: "Grant roles/monitoring.viewer, which holds monitoring.timeSeries.list, to sa@p.iam.gserviceaccount.com on project 'p'.",
    });
  });
});
