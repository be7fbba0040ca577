import { describe, expect, test } from '@jest/globals';
import { NO_LATENCY } from '../../../../../../shared/domain/analysis/evidence.ts';
import { ActionError } from '../../../../../../shared/domain/errors/action-error.ts';
import { parseVerification } from '../../../../../../shared/domain/smoke/verification/parse-verification.ts';
import { planChecks } from '../../../../../../shared/domain/smoke/verification/plan-checks.ts';
import {
  type Deployed,
  verifyDeployment,
} from '../../../../../../shared/engine/probe/verification/verify-deployment.ts';
import type { HttpRequest } from '../../../../../../shared/ports/http.ts';
import type { LogLine } from '../../../../../../shared/ports/logs.ts';
import type { MetricsQuery } from '../../../../../../shared/ports/metrics.ts';
import { keptLog } from '../app.ts';
import { waitingClock } from './waiting-clock.ts';

const START = Date.UTC(2026, 10, 21, 10);
const SERVICE = { project: 'acme', region: 'europe-west1', service: 'shop' };

type Answer = { readonly status?: number; readonly body?: string; readonly ms?: number };
type Request = HttpRequest & { readonly path: string; readonly number: number };
/** How the outside behaves; times are since the first request. */
type Ways = {
  readonly answer?: (request: Request) => Answer;
  readonly countedAfterMs?: number;
  readonly metrics?: (looks: number) => void;
  /** undefined: no line ever. */
  readonly loggedAfterMs?: number | undefined;
  readonly logs?: (looks: number) => void;
  readonly hurry?: string;
  readonly abortAfterMs?: number;
};

/** Asks the shop, whose HTTP, Monitoring and Logging are doubles under a clock that nobody waits for. */
async function verify(text: string, ways: Ways = {}) {
  const wish = parseVerification(text, { service: true });
  if (!wish.ok) throw new Error(JSON.stringify(wish.error));
  const clock = waitingClock(START);
  const log = keptLog();
  const sent: Request[] = [];
  const queries: MetricsQuery[] = [];
  const looks = { metrics: 0, logs: 0 };
  const since = () => clock.now() - START;
  const send = async (request: HttpRequest) => {
    const path = new URL(request.url).pathname;
    const number = sent.filter((one) => one.path === path).length + 1;
    const one = { ...request, path, number };
    sent.push(one);
    const { status = 200, body = '', ms = 20 } = ways.answer?.(one) ?? {};
    await clock.sleep(ms);
    return { status, headers: {}, body, durationMs: ms };
  };
  const traffic = async (query: MetricsQuery) => {
    queries.push(query);
    looks.metrics += 1;
    ways.metrics?.(looks.metrics);
    const requests = since() >= (ways.countedAfterMs ?? 0) ? 7 : 0;
    const { startMs, endMs } = query;
    return [
      { revision: 'shop-1', intervals: [{ startMs, endMs, requests, byClass: {}, latency: NO_LATENCY }] },
    ];
  };
  const lines = async (): Promise<readonly LogLine[]> => {
    looks.logs += 1;
    ways.logs?.(looks.logs);
    const afterMs = 'loggedAfterMs' in ways ? ways.loggedAfterMs : 0;
    if (afterMs === undefined || since() < afterMs) return [];
    const traceId = sent[0]?.headers?.traceparent?.split('-')[1];
    return [{ timestamp: new Date(START).toISOString(), severity: 'INFO', text: 'GET /', traceId }];
  };
  const aborter = new AbortController();
  const ports = {
    ...{ http: { send }, clock, log, random: Math.random, signal: aborter.signal },
    ...{ metrics: { traffic }, logs: { lines } },
    identity: { description: 'nobody', accessToken: async () => '', idToken: async () => 'id-token' },
  };
  const deployed: Deployed = {
    ...{ url: 'https://shop.test/', audience: 'https://shop.test', intervalMs: 60_000 },
    whose: { service: SERVICE, revisions: ['shop-1'] },
    hurry: ways.hurry,
  };
  const { abortAfterMs } = ways;
  if (abortAfterMs !== undefined) void clock.sleep(abortAfterMs).then(() => aborter.abort());
  const plan = planChecks(wish.value, {
    revisions: ['shop-1'],
    probes: { health: '/live', readiness: '/ready' },
  });
  const checks = await verifyDeployment(plan, deployed, ports);
  const states = Object.fromEntries(checks.map(({ name, state }) => [name, state]));
  const named = (name: string) => checks.find((check) => check.name === name);
  return { checks, states, named, sent, queries, looks, log, tookMs: since() };
}

const only = (...names: readonly string[]): string =>
  ['health', 'readiness', 'sample', 'metrics', 'logs', 'latency']
    .filter((name) => !names.some((line) => line.startsWith(name)))
    .map((name) => `${name}: off\n`)
    .concat(names.filter((line) => line.includes(':')).map((line) => `${line}\n`))
    .join('');

describe('a deployment that is well', () => {
  test('passes all six, and each says what was seen', async () => {
    const { checks, log } = await verify('all');
    expect(checks.map(({ name, asked, state, seen }) => [name, asked, state, seen])).toEqual([
      ['health', 'GET /live', 'passed', '200 in 20ms'],
      ['readiness', 'GET /ready', 'passed', '200 in 20ms'],
      ['sample', 'GET /', 'passed', '200 in 20ms'],
      ['metrics', 'Cloud Monitoring', 'passed', 'requests in the last 10m: 7 of shop-1'],
      ['logs', 'Cloud Logging', 'passed', expect.stringContaining('the line of our own request is there')],
      ['latency', 'GET /', 'passed', '72 requests, at 95 %: p95 from 20ms to 20ms'],
    ]);
    expect(log.lines.filter((line) => line.startsWith('info ✓'))).toHaveLength(6);
  });

  test('gets names and a token with every request, and tells the names', async () => {
    const { sent, named } = await verify(only('health', 'sample'));
    for (const { headers } of sent)
      expect(headers).toMatchObject({
        'x-request-id': expect.any(String),
        traceparent: expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/),
        'x-serverless-authorization': 'Bearer id-token',
      });
    expect(named('sample')?.requestId).toBe(sent.at(-1)?.headers?.['x-request-id']);
    expect(named('health')?.traceparent).toBe(sent[0]?.headers?.traceparent);
  });

  test('is asked again where a first answer is bad, and that is told', async () => {
    const answer = ({ number }: Request) => ({ status: number === 1 ? 503 : 200 });
    const { named } = await verify(only('health'), { answer });
    expect(named('health')).toMatchObject({ state: 'passed', seen: '200 in 20ms, at attempt 2' });
  });

  test('takes no longer than what shows last: what is waited for goes on side by side', async () => {
    const { states, named, tookMs } = await verify('latency: {p95: 1s, requests: 2}', {
      ...{ countedAfterMs: 200_000, loggedAfterMs: 90_000 },
      answer: () => ({ ms: 100 }),
    });
    expect(new Set(Object.values(states))).toEqual(new Set(['passed']));
    expect(tookMs).toBeGreaterThanOrEqual(200_000);
    expect(tookMs).toBeLessThanOrEqual(215_000);
    expect(Math.abs((named('logs')?.durationMs ?? 0) - 90_000)).toBeLessThanOrEqual(5_000);
    expect(named('latency')?.durationMs).toBeLessThan(1_000);
  });

  test('is looked for in whole intervals, the last ones', async () => {
    const { queries } = await verify(only('metrics'));
    expect(queries).toEqual([
      { service: SERVICE, revisions: ['shop-1'], startMs: START - 600_000, endMs: START, intervalMs: 60_000 },
    ]);
  });

  test('has metrics where its endpoint says them', async () => {
    const answer = () => ({ body: 'requests_total 5\n' });
    const { named, looks } = await verify(only('metrics: /metrics'), { answer });
    expect(named('metrics')).toMatchObject({
      ...{ asked: 'GET /metrics', state: 'passed' },
      seen: '200 in 20ms, with metrics in the text format of Prometheus',
    });
    expect(looks.metrics).toBe(0);
  });
});

describe('a deployment that is not well', () => {
  const bad = (path: string, answer: Answer) => (request: Request) => (request.path === path ? answer : {});

  test.each([
    [
      'health',
      '/live',
      { status: 503, body: 'database is gone' },
      /status: expected 2xx, found 503 with "database/,
    ],
    ['readiness', '/ready', { status: 404 }, /expected 2xx, found 404/],
    ['sample', '/', { status: 302 }, /expected 2xx, found 302/],
  ])('fails %s where it is not answered well', async (name, path, answer, seen) => {
    const { named, log } = await verify(only('health', 'readiness', 'sample'), { answer: bad(path, answer) });
    expect(named(name)).toMatchObject({ state: 'failed', seen: expect.stringMatching(seen) });
    const { requestId } = named(name) ?? {};
    expect(log.lines.find((line) => line.startsWith('error'))).toContain(requestId);
  });

  test('fails metrics where its endpoint has none', async () => {
    const { named } = await verify(only('metrics: /metrics'), { answer: () => ({ body: '<html>5</html>' }) });
    expect(named('metrics')).toMatchObject({
      state: 'failed',
      seen: '200, but no metric in the text format of Prometheus, at attempt 3',
      hint: expect.stringContaining('metrics: on'),
    });
  });

  test('fails metrics where no request of it is counted in time', async () => {
    const { named, tookMs } = await verify(only('sample', 'metrics: {within: 3m}'), { countedAfterMs: 1e9 });
    expect(named('metrics')).toMatchObject({
      ...{ state: 'failed', seen: 'no request of shop-1 is counted in the last 10m, for 3m' },
      hint: expect.stringContaining('metrics: {within: …}'),
    });
    expect(tookMs).toBe(180_020);
  });

  test('fails logs where no line comes in time', async () => {
    const { named, looks } = await verify(only('sample', 'logs: 2m'), { loggedAfterMs: undefined });
    expect(named('logs')).toMatchObject({
      ...{ state: 'failed', seen: 'no line since the first request, for 2m' },
      hint: expect.stringContaining('exclusion filter'),
    });
    // A project may ask Cloud Logging sixty times a minute: this leaves room for others.
    expect(looks.logs).toBeLessThan(30);
  });

  test('fails latency where its quantiles lie over their limits', async () => {
    const { named } = await verify(only('latency: 300ms'), { answer: () => ({ ms: 900 }) });
    expect(named('latency')).toMatchObject({
      state: 'failed',
      seen: expect.stringMatching(/^latency p95: expected at most 300ms, found at least 900ms/),
    });
  });

  test('fails latency where an answer among them is bad', async () => {
    const answer = ({ number }: Request) => ({ status: number === 5 ? 500 : 200 });
    const { named } = await verify(only('latency: 300ms'), { answer });
    expect(named('latency')).toMatchObject({ state: 'failed', seen: expect.stringContaining('(request 5)') });
  });
});

describe('what cannot be read', () => {
  const refused = new ActionError({
    ...{
      code: 'permission-denied',
      message: 'Permission denied.',
      hint: 'Grant roles/logging.viewer',
      status: 403,
    },
  });
  const down = new ActionError({ code: 'unavailable', message: 'Logging is down.' });

  test('is no pass: a refusal fails at once and says which role is missing', async () => {
    const logs = () => {
      throw refused;
    };
    const { named, tookMs } = await verify(only('logs'), { logs });
    expect(named('logs')).toMatchObject({
      ...{ state: 'failed', hint: 'Grant roles/logging.viewer' },
      seen: 'Cloud Logging could not be read: Permission denied',
    });
    expect(tookMs).toBe(0);
  });

  test('is asked again where it may come back, and passes then', async () => {
    const logs = (looks: number) => {
      if (looks < 3) throw down;
    };
    const { named, looks } = await verify(only('sample', 'logs'), { logs });
    expect(named('logs')).toMatchObject({ state: 'passed', seen: expect.stringMatching(/, after 3s$/) });
    expect(looks.logs).toBe(3);
  });

  test('fails where it does not come back in time', async () => {
    const metrics = () => {
      throw down;
    };
    const { named } = await verify(only('metrics: {within: 1m}'), { metrics });
    expect(named('metrics')).toMatchObject({
      state: 'failed',
      seen: 'Cloud Monitoring could not be read: Logging is down, for 1m',
    });
  });

  test('is thrown where it is a fault of our own, and nobody waits for the others', async () => {
    const metrics = () => {
      throw new TypeError('x is undefined');
    };
    let looked = 0;
    const logs = (looks: number) => {
      looked = looks;
    };
    await expect(verify(only('metrics', 'logs'), { metrics, logs, loggedAfterMs: 1e9 })).rejects.toThrow(
      'x is undefined',
    );
    // At once, and a last time when there was nothing to wait for any more.
    expect(looked).toBe(2);
  });
});

describe('nobody waits', () => {
  test('for what shows late where a request has failed: users may wait for a roll back', async () => {
    const { states, named, tookMs, looks } = await verify('all', {
      ...{ countedAfterMs: 1e9, loggedAfterMs: undefined },
      answer: ({ path }) => ({ status: path === '/live' ? 500 : 200 }),
    });
    expect(states).toMatchObject({
      health: 'failed',
      metrics: 'not-asked',
      logs: 'not-asked',
      latency: 'passed',
    });
    expect(named('logs')?.seen).toBe('no line since the first request, and not waited for: health failed');
    expect(looks).toEqual({ metrics: 1, logs: 1 });
    expect(tookMs).toBeLessThan(10_000);
  });

  test('any longer as soon as the latency has failed', async () => {
    const { states, tookMs } = await verify('latency: 100ms', {
      ...{ countedAfterMs: 1e9, loggedAfterMs: undefined },
      answer: ({ path }) => ({ ms: path === '/' ? 2_000 : 10 }),
    });
    expect(states).toMatchObject({ latency: 'failed', metrics: 'not-asked', logs: 'not-asked' });
    expect(tookMs).toBeLessThan(60_000);
  });

  test('where the suite before it has failed', async () => {
    const { named } = await verify(only('logs'), { loggedAfterMs: undefined, hurry: 'the suite failed' });
    expect(named('logs')).toMatchObject({
      ...{
        state: 'not-asked',
        seen: 'no line since the first request, and not waited for: the suite failed',
      },
    });
  });

  test('in a job that was cancelled', async () => {
    const ways = { loggedAfterMs: undefined, abortAfterMs: 10_000 };
    await expect(verify(only('sample', 'logs'), ways)).rejects.toMatchObject({ code: 'cancelled' });
  });
});
