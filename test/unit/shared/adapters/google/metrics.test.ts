import { describe, expect, test } from '@jest/globals';
import { makeEndpoints } from '../../../../../shared/adapters/google/endpoints.ts';
import { makeMetrics } from '../../../../../shared/adapters/google/metrics.ts';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import { failureOf, loggedIn, noRetry, threeAttempts } from '../doubles.ts';
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

const metrics = (server: Loopback, retry = noRetry) =>
  makeMetrics({
    http: makeHttp(),
    identity: loggedIn,
    retry,
    endpoints: makeEndpoints({ GHA_ENDPOINT_OVERRIDE_monitoring: server.origin }),
  });

const isCount = (query: URLSearchParams) => query.get('filter')?.includes('request_count') === true;

const EDGES = { exponentialBuckets: { numFiniteBuckets: 3, growthFactor: 10, scale: 1 } };
const SILENT = { requests: 0, byClass: {}, latency: { count: 0, buckets: [] } };
const minute = (nth: number) => ({ startMs: START + (nth - 1) * 60_000, endMs: START + nth * 60_000 });

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
      { ...SILENT, ...minute(1), requests: 7, byClass: { '2xx': 7 } },
      { ...SILENT, ...minute(2), requests: 43, byClass: { '2xx': 40, '5xx': 3 } },
      { ...SILENT, ...minute(3) },
    ]);
    expect(baseline).toEqual({ revision: 'api-1', intervals: [] });
    expect(server.requests).toHaveLength(3);
  });

  test('has the same intervals for every revision that has any data, and none for one that has not', async () => {
    await using server = await loopback(({ query }) =>
      isCount(query)
        ? { body: { timeSeries: [count('api-2', '2xx', [1, '1']), count('api-1', '2xx', [3, '1'])] } }
        : { body: {} },
    );
    const all = await metrics(server).traffic({ ...QUERY, revisions: ['api-2', 'absent', 'api-1'] });
    expect(all.map(({ intervals }) => intervals.map(({ requests }) => requests))).toEqual([
      [1, 0, 0],
      [],
      [0, 0, 1],
    ]);
  });

  test('of a whole service names the revisions itself', async () => {
    await using server = await loopback(({ query }) =>
      isCount(query)
        ? { body: { timeSeries: [count('api-2', '2xx', [1, '1']), count('api-1', '2xx', [3, '1'])] } }
        : { body: { timeSeries: [latency('api-3', EDGES, [2, ['1']])] } },
    );
    const all = await metrics(server).traffic({ ...QUERY, revisions: 'all' });
    expect(all.map(({ revision }) => revision)).toEqual(['api-1', 'api-2', 'api-3']);
    expect(all.every(({ intervals }) => intervals.length === 3)).toBe(true);
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

  test('has the latencies of each interval alone, with the edges that this answer gave', async () => {
    const linear = { linearBuckets: { numFiniteBuckets: 2, width: 50, offset: 0 } };
    await using server = await loopback(({ query }) =>
      isCount(query)
        ? { body: {} }
        : {
            body: {
              timeSeries: [
                latency('api-2', EDGES, [1, ['1', '2']], [2, ['0', '1', '0', '4', '5']]),
                latency('api-1', linear, [2, ['0', '0', '6']]),
              ],
            },
          },
    );
    const [candidate, baseline] = await metrics(server).traffic(QUERY);
    expect(candidate?.intervals.map((interval) => interval.latency)).toEqual([
      {
        count: 3,
        buckets: [
          { lowerMs: 0, upperMs: 1, count: 1 },
          { lowerMs: 1, upperMs: 10, count: 2 },
        ],
      },
      {
        count: 10,
        buckets: [
          { lowerMs: 1, upperMs: 10, count: 1 },
          { lowerMs: 100, upperMs: 1000, count: 4 },
          { lowerMs: 1000, upperMs: Infinity, count: 5 },
        ],
      },
      { count: 0, buckets: [] },
    ]);
    expect(baseline?.intervals[1]?.latency).toEqual({
      count: 6,
      buckets: [{ lowerMs: 50, upperMs: 100, count: 6 }],
    });
  });

  test.each([
    ['before the range', interval(0)],
    ['after the range', interval(4)],
    ['across two intervals', { ...interval(2), startTime: new Date(START - 30_000).toISOString() }],
    ['off the grid', { ...interval(2), endTime: new Date(START + 90_000).toISOString() }],
    ['without a time', {}],
  ])('leaves a point out that lies %s', async (_, odd) => {
    const good = count('api-2', '2xx', [3, '1']);
    const series = {
      ...good,
      points: [...good.points, { interval: odd, value: { int64Value: '9' } }],
    };
    await using server = await loopback(({ query }) =>
      isCount(query) ? { body: { timeSeries: [series] } } : { body: {} },
    );
    const [candidate] = await metrics(server).traffic(QUERY);
    expect(candidate?.intervals.map(({ requests }) => requests)).toEqual([0, 0, 1]);
    await using alone = await loopback(({ query }) =>
      isCount(query)
        ? { body: { timeSeries: [{ ...series, points: series.points.slice(-1) }] } }
        : { body: {} },
    );
    expect((await metrics(alone).traffic(QUERY))[0]?.intervals).toEqual([]);
  });

  test.each(['NaN', '-1', '1.5', 'Infinity', '', '12345678901234567890'])(
    'refuses an answer that counts %j requests',
    async (odd) => {
      await using server = await loopback(({ query }) =>
        isCount(query) ? { body: { timeSeries: [count('api-2', '5xx', [1, odd])] } } : { body: {} },
      );
      expect(await failureOf(metrics(server).traffic(QUERY))).toMatchObject({
        code: 'internal',
        message: expect.stringContaining(`found {"int64Value":"${odd}"}`),
      });
    },
  );

  test('refuses an interval that is told twice, counts and latencies alike', async () => {
    await using counts = await loopback(({ query }) =>
      isCount(query)
        ? { body: { timeSeries: [count('api-2', '2xx', [1, '1']), count('api-2', '2xx', [1, '1'])] } }
        : { body: {} },
    );
    const message = expect.stringContaining('two counts of 2xx answers');
    expect(await failureOf(metrics(counts).traffic(QUERY))).toMatchObject({ code: 'internal', message });
    await using latencies = await loopback(({ query }) =>
      isCount(query)
        ? { body: {} }
        : { body: { timeSeries: [latency('api-2', EDGES, [1, ['1']], [1, ['1']])] } },
    );
    expect((await failureOf(metrics(latencies).traffic(QUERY))).message).toContain('12:01:00.000Z');
  });

  test('one class may be told in parts, as long as each interval is told once', async () => {
    await using server = await loopback(({ query }) =>
      isCount(query)
        ? { body: { timeSeries: [count('api-2', '2xx', [2, '2']), count('api-2', '2xx', [1, '1'])] } }
        : { body: {} },
    );
    const [candidate] = await metrics(server).traffic(QUERY);
    expect(candidate?.intervals.map(({ requests }) => requests)).toEqual([1, 2, 0]);
  });

  test('is refused where Monitoring gives a part of the answer only', async () => {
    const executionErrors = [{ code: 4, message: 'a region did not answer' }];
    await using server = await loopback(() => ({
      body: { timeSeries: [count('api-2', '2xx', [1, '5'])], executionErrors },
    }));
    expect(await failureOf(metrics(server).traffic(QUERY))).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('a region did not answer'),
    });
  });

  test('is refused where the pages have no end', async () => {
    await using server = await loopback(() => ({ body: { nextPageToken: 'again' } }));
    expect((await failureOf(metrics(server).traffic(QUERY))).message).toContain('more than 100 pages');
  });

  test('goes on from the page that failed', async () => {
    let failures = 0;
    await using server = await loopback(({ query }) => {
      if (!isCount(query)) return { body: {} };
      if (query.get('pageToken') !== 'two')
        return { body: { timeSeries: [count('api-2', '2xx', [1, '7'])], nextPageToken: 'two' } };
      failures += 1;
      if (failures < 3) return googleError(503, 'UNAVAILABLE', 'try again');
      return { body: { timeSeries: [count('api-2', '5xx', [1, '3'])] } };
    });
    const [candidate] = await metrics(server, threeAttempts).traffic(QUERY);
    expect(candidate?.intervals[0]?.byClass).toEqual({ '2xx': 7, '5xx': 3 });
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
