import { describe, expect, test } from '@jest/globals';
import { parseSuite } from '../../../../../shared/domain/smoke/parse-suite.ts';
import { runSuite } from '../../../../../shared/engine/probe/run-suite.ts';
import type { HttpRequest } from '../../../../../shared/ports/http.ts';
import { simulatedClock } from '../../../simulated-clock.ts';
import { keptLog } from './app.ts';

type Answer = { readonly status?: number; readonly ms?: number };

/** Runs one check whose answers are given by their number, from 1. Under `load` no request waits for its answer, so answers take no time of the clock. */
async function run(check: string, answerOf: (number: number) => Answer, top = '') {
  const suite = parseSuite(
    `${top}checks: [{ request: GET /, retries: { attempts: 1 }, ${check} }]`,
    'smoke.yml',
  );
  if (!suite.ok) throw new Error(JSON.stringify(suite.error));
  const clock = simulatedClock(0);
  const sent: (HttpRequest & { readonly at: number })[] = [];
  const log = keptLog();
  const send = async (request: HttpRequest) => {
    sent.push({ ...request, at: clock.now() });
    const { status = 200, ms = 20 } = answerOf(sent.length);
    if (!check.includes('load:')) clock.advance(ms);
    return { status, headers: {}, body: '', durationMs: ms };
  };
  const ports = { http: { send }, clock, random: Math.random, log };
  const report = await runSuite(suite.value, { baseUrl: 'https://shop.test' }, ports);
  return { result: report.checks[0], sent, log };
}

describe('a latency over repeated requests', () => {
  const LATENCY = 'expect: { latency: { p95: 500ms, requests: 100 } }';

  test('passes as soon as it is clear, and tells what was measured', async () => {
    const { result, sent, log } = await run(LATENCY, () => ({}));
    expect(result).toMatchObject({ passed: true, measured: '72 requests, at 95 %: p95 from 20ms to 20ms' });
    expect(sent).toHaveLength(73);
    expect(log.lines.at(-1)).toBe('info ✓ GET /: 200 in 20ms (72 requests, at 95 %: p95 from 20ms to 20ms)');
    expect(new Set(sent.map(({ headers }) => headers?.['x-request-id'])).size).toBe(73);
  });

  test('fails a slow service after a few, although its first answer was quick', async () => {
    const { result, sent } = await run(LATENCY, (number) => ({ ms: number === 1 ? 10 : 900 }));
    expect(result).toMatchObject({ passed: false, failures: [{ kind: 'latency', subject: 'latency p95' }] });
    expect(sent.length).toBeLessThan(10);
  });

  test('fails with the first answer that is not as expected', async () => {
    const { result, sent } = await run(LATENCY, (number) => ({ status: number === 5 ? 500 : 200 }));
    expect(result?.failures).toMatchObject([{ kind: 'status', subject: 'status (request 5)' }]);
    expect(sent).toHaveLength(5);
  });

  test('fails when the suite has no time left for it', async () => {
    const { result } = await run(LATENCY, () => ({ ms: 100 }), 'timeout: 2s\n');
    expect(result?.failures).toMatchObject([
      { kind: 'time-limit', subject: 'suite', wanted: 'time for 100 requests' },
    ]);
  });
});

describe('a load', () => {
  const LOAD = 'expect: 200, load: { rate: 20/s, duration: 5s, thresholds: { p95: <500ms, failed: <2% } }';

  test('leaves at its rate, and is judged as a whole', async () => {
    const { result, sent } = await run(LOAD, () => ({}));
    expect(sent).toHaveLength(101);
    expect(sent.slice(1).map(({ at }) => at)).toEqual(Array.from({ length: 100 }, (_, index) => index * 50));
    expect(result).toMatchObject({
      passed: true,
      measured: 'load of 100 requests: p50 20ms, p90 20ms, p95 20ms, p99 20ms, 0 % failed, in 4s950ms',
    });
  });

  test('fails by its share of failures and by its quantiles', async () => {
    const bad = await run(LOAD, (number) => ({ status: number % 25 === 0 ? 503 : 200 }));
    expect(bad.result?.failures).toMatchObject([{ subject: 'load failed', wanted: 'less than 2 %' }]);
    const slow = await run(LOAD, (number) => ({ ms: number % 10 === 0 ? 700 : 20 }));
    expect(slow.result?.failures).toMatchObject([
      { subject: 'load p95', wanted: 'less than 500ms', found: '700ms' },
    ]);
  });

  test('is not put on a service whose check fails', async () => {
    const { sent } = await run(LOAD, () => ({ status: 500 }));
    expect(sent).toHaveLength(1);
  });

  test('stops when the suite has no time left', async () => {
    const { result, sent } = await run(LOAD, () => ({}), 'timeout: 1s\n');
    expect(sent.length).toBeLessThan(25);
    expect(result?.failures).toMatchObject([{ kind: 'time-limit', subject: 'suite', found: 'time for 20' }]);
  });
});
