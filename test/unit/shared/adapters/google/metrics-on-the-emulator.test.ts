import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeEndpoints } from '../../../../../shared/adapters/google/endpoints.ts';
import { makeMetrics } from '../../../../../shared/adapters/google/metrics.ts';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import { createServer } from '../../../../emulators/server.ts';
import { prometheusWorld, START } from '../../../emulators/monitoring/prometheus-world.ts';
import { loggedIn, noRetry } from '../doubles.ts';

/** Cloud Monitoring over real HTTP, with the adapter that asks it. */
async function emulated() {
  const world = prometheusWorld();
  let asked = 0;
  const server = await createServer({
    handlers: [
      (request) => {
        asked += 1;
        return world.handle(request);
      },
    ],
  });
  const endpoints = makeEndpoints({ GHA_ENDPOINT_OVERRIDE_monitoring: server.origin });
  const http = makeHttp({ maxBodyBytes: 16 * 1024 * 1024 });
  const metrics = makeMetrics({ http, identity: loggedIn, retry: noRetry, endpoints });
  return {
    world,
    asked: () => asked,
    traffic: (minutes: number, revisions: readonly string[] | 'all' = 'all') =>
      metrics.traffic({
        ...{ service: { project: 'p', region: 'r', service: 'api' }, revisions },
        ...{ startMs: START, endMs: START + minutes * 60_000, intervalMs: 60_000 },
      }),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

describe('traffic on the emulator', () => {
  test('is what was served: each request once, in its interval, its class and a bucket that holds its latency', async () => {
    const request = fc.record({
      revision: fc.constantFrom('api-1', 'api-2', 'api-3'),
      minute: fc.nat(4),
      status: fc.constantFrom(200, 204, 302, 404, 429, 500, 503),
      latencyMs: fc.double({ min: 0, max: 1e7, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(request, { maxLength: 60 }), async (requests) => {
        await using emulator = await emulated();
        for (const { minute, ...more } of requests) emulator.world.served(minute + 0.5, more);
        emulator.world.at(60);
        const found = await emulator.traffic(5, ['api-1', 'api-2', 'api-3']);
        for (const { revision, intervals } of found) {
          const served = requests.filter((one) => one.revision === revision);
          expect(intervals).toHaveLength(served.length === 0 ? 0 : 5);
          intervals.forEach(({ requests: count, byClass, latency }, minute) => {
            const here = served.filter((one) => one.minute === minute);
            expect(count).toBe(here.length);
            expect(latency.count).toBe(here.length);
            for (const kind of ['2xx', '3xx', '4xx', '5xx'])
              expect(byClass[kind] ?? 0).toBe(here.filter(({ status }) => `${status}`[0] === kind[0]).length);
            for (const bucket of latency.buckets)
              expect(bucket.count).toBe(
                here.filter(({ latencyMs: ms }) => ms >= bucket.lowerMs && ms < bucket.upperMs).length,
              );
          });
        }
      }),
      { numRuns: 25 },
    );
  });

  test('is whole over several pages', async () => {
    await using emulator = await emulated();
    const statuses = [200, 302, 404, 500];
    for (let minute = 0; minute < 60; minute += 1)
      for (let revision = 10; revision < 40; revision += 1)
        for (const status of statuses)
          emulator.world.served(minute + 0.5, { revision: `api-${revision}`, status });
    emulator.world.at(70);
    const found = await emulator.traffic(60);
    expect(found.map(({ revision }) => revision)).toEqual(
      Array.from({ length: 30 }, (_, index) => `api-${index + 10}`),
    );
    expect(found.every(({ intervals }) => intervals.every(({ requests }) => requests === 4))).toBe(true);
    // 7,200 points of counts and 1,800 of latencies.
    expect(emulator.asked()).toBe(3);
  });

  test('comes late: an interval is not there until it has settled, and a slow request counts where it ended', async () => {
    await using emulator = await emulated();
    const counts = async () =>
      (await emulator.traffic(3, ['api-1'])).map(({ intervals }) =>
        intervals.map(({ requests }) => requests),
      );
    emulator.world.served(0.5);
    emulator.world.served(1.2, { latencyMs: 70_000 });
    emulator.world.at(3.99);
    expect(await counts()).toEqual([[]]);
    emulator.world.at(4);
    expect(await counts()).toEqual([[1, 0, 0]]);
    emulator.world.at(5);
    expect(await counts()).toEqual([[1, 1, 0]]);
  });
});
