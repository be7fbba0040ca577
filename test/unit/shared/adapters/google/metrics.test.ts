import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bucketBounds, filledBuckets } from '../../../../../shared/adapters/google/distribution.ts';
import { makeEndpoints } from '../../../../../shared/adapters/google/endpoints.ts';
import { makeMetrics } from '../../../../../shared/adapters/google/metrics.ts';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import { failureOf, loggedIn, noRetry } from '../doubles.ts';
import { googleError, type Loopback, loopback } from '../loopback.ts';

const START = Date.UTC(2026, 10, 21, 12);
const QUERY = {
  service: { project: 'p', region: 'us-central1', service: 'api' },
  revisions: ['api-2', 'api-1'],
  startMs: START,
  endMs: START + 180_000,
  intervalMs: 60_000,
};

const interval = (minute: number) => ({
  startTime: new Date(START + (minute - 1) * 60_000 + 1).toISOString(),
  endTime: new Date(START + minute * 60_000).toISOString(),
});
const resource = (revision: string) => ({ type: 'cloud_run_revision', labels: { revision_name: revision } });
const count = (revision: string, kind: string, ...points: [number, string][]) => ({
  metric: { labels: { response_code_class: kind } },
  resource: resource(revision),
  points: points.map(([minute, int64Value]) => ({ interval: interval(minute), value: { int64Value } })),
});
const latency = (revision: string, bucketOptions: object, ...points: [number, string[]][]) => ({
  resource: resource(revision),
  points: points.map(([minute, bucketCounts]) => ({
    interval: interval(minute),
    value: { distributionValue: { bucketOptions, bucketCounts } },
  })),
});

const metrics = (server: Loopback) =>
  makeMetrics({
    http: makeHttp(),
    identity: loggedIn,
    retry: noRetry,
    endpoints: makeEndpoints({ GHA_ENDPOINT_OVERRIDE_monitoring: server.origin }),
  });

const isCount = (query: URLSearchParams) => query.get('filter')?.includes('request_count') === true;

describe('traffic', () => {
  test('is counted by revision, interval and class over all pages, oldest first', async () => {
    await using server = await loopback(({ query }) => {
      if (!isCount(query)) return { body: {} };
      return query.get('pageToken') === 'two'
        ? { body: { timeSeries: [count('api-2', '5xx', [2, '3']), count('other', '5xx', [2, '9'])] } }
        : { body: { timeSeries: [count('api-2', '2xx', [2, '40'], [1, '7'])], nextPageToken: 'two' } };
    });
    const [candidate, baseline] = await metrics(server).traffic(QUERY);
    expect(candidate?.intervals).toEqual([
      { startMs: START, endMs: START + 60_000, requests: 7, byClass: { '2xx': 7 } },
      { startMs: START + 60_000, endMs: START + 120_000, requests: 43, byClass: { '2xx': 40, '5xx': 3 } },
    ]);
    expect(baseline).toEqual({ revision: 'api-1', intervals: [], latency: { count: 0, buckets: [] } });
    expect(server.requests).toHaveLength(3);
  });

  test('asks for aligned sums of one service', async () => {
    await using server = await loopback(() => ({ body: {} }));
    await metrics(server).traffic(QUERY);
    const query = server.requests.find((request) => isCount(request.query))?.query;
    expect(server.requests[0]?.path).toBe('/v3/projects/p/timeSeries');
    expect(query?.get('filter')).toBe(
      'metric.type="run.googleapis.com/request_count" AND resource.type="cloud_run_revision" AND resource.labels.service_name="api" AND resource.labels.location="us-central1"',
    );
    expect(query?.get('interval.startTime')).toBe('2026-11-21T12:00:00.000Z');
    expect(query?.get('interval.endTime')).toBe('2026-11-21T12:03:00.000Z');
    expect(query?.get('aggregation.alignmentPeriod')).toBe('60s');
    expect(query?.get('aggregation.perSeriesAligner')).toBe('ALIGN_DELTA');
    expect(query?.get('aggregation.crossSeriesReducer')).toBe('REDUCE_SUM');
    expect(query?.getAll('aggregation.groupByFields')).toEqual([
      'resource.labels.revision_name',
      'metric.labels.response_code_class',
    ]);
  });

  test('latencies of all intervals are added up in one histogram', async () => {
    const options = { exponentialBuckets: { numFiniteBuckets: 3, growthFactor: 10, scale: 1 } };
    await using server = await loopback(({ query }) =>
      isCount(query)
        ? { body: {} }
        : {
            body: {
              timeSeries: [latency('api-2', options, [1, ['1', '2']], [2, ['0', '1', '0', '4', '5']])],
            },
          },
    );
    const [candidate] = await metrics(server).traffic(QUERY);
    expect(candidate?.latency).toEqual({
      count: 13,
      buckets: [
        { lowerMs: 0, upperMs: 1, count: 1 },
        { lowerMs: 1, upperMs: 10, count: 3 },
        { lowerMs: 100, upperMs: 1000, count: 4 },
        { lowerMs: 1000, upperMs: Infinity, count: 5 },
      ],
    });
  });

  test('points outside the range are left out', async () => {
    await using server = await loopback(({ query }) =>
      isCount(query)
        ? { body: { timeSeries: [count('api-2', '2xx', [0, '5'], [3, '1'], [4, '9'])] } }
        : { body: {} },
    );
    const [candidate] = await metrics(server).traffic(QUERY);
    expect(candidate?.intervals.map(({ requests }) => requests)).toEqual([1]);
  });

  test('an empty range asks nobody', async () => {
    await using server = await loopback(() => ({ body: {} }));
    const answer = await metrics(server).traffic({ ...QUERY, endMs: START });
    expect(answer.map(({ intervals }) => intervals)).toEqual([[], []]);
    expect(server.requests).toHaveLength(0);
  });

  test('a missing role names it', async () => {
    await using server = await loopback(() =>
      googleError(
        403,
        'PERMISSION_DENIED',
        "Permission 'monitoring.timeSeries.list' denied on resource (or it may not exist).",
      ),
    );
    expect((await failureOf(metrics(server).traffic(QUERY))).hint).toMatch(
      /roles\/monitoring\.viewer.* on project 'p'/,
    );
  });
});

describe('bucket edges', () => {
  test.each([
    [{ exponentialBuckets: { numFiniteBuckets: 2, growthFactor: 2, scale: 5 } }, [5, 10, 20]],
    [{ linearBuckets: { numFiniteBuckets: 3, width: 10, offset: 5 } }, [5, 15, 25, 35]],
    [{ linearBuckets: { numFiniteBuckets: '1', width: 10 } }, [0, 10]],
    [{ explicitBuckets: { bounds: [1, 5, 25] } }, [1, 5, 25]],
    [{}, []],
  ])('%j', (options, bounds) => {
    expect(bucketBounds(options)).toEqual(bounds);
  });

  test('no count is lost, and filled buckets neither overlap nor leave their order', () => {
    const counts = fc.array(fc.nat(1000), { maxLength: 8 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.double({ min: 1.1, max: 4, noNaN: true }),
        counts,
        (finite, growthFactor, all) => {
          const given = all.slice(0, finite + 2);
          const options = { exponentialBuckets: { numFiniteBuckets: finite, growthFactor, scale: 1 } };
          const buckets = filledBuckets({ bucketOptions: options, bucketCounts: given.map(String) });
          expect(buckets.reduce((sum, bucket) => sum + bucket.count, 0)).toBe(
            given.reduce((sum, n) => sum + n, 0),
          );
          buckets.forEach((bucket, index) => {
            expect(bucket.lowerMs).toBeLessThan(bucket.upperMs);
            expect(bucket.lowerMs).toBeGreaterThanOrEqual(buckets[index - 1]?.upperMs ?? 0);
          });
        },
      ),
    );
  });
});
