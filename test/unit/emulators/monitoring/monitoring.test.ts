import { describe, expect, test } from '@jest/globals';
import type { Access } from '../../../emulators/access.ts';
import { createMonitoring } from '../../../emulators/google/monitoring/monitoring.ts';
import type { EmulatorResponse } from '../../../emulators/http.ts';
import { servedRequest } from './served-request.ts';

const anyone: Access = { authenticate: () => ({ principal: 'user:a' }), allows: () => true };
const START = Date.parse('2026-11-21T10:00:00Z');

const world = (access: Access = anyone) => {
  let now = START;
  const projectNumber = (project: string) => (project === 'p' ? '42' : project);
  const monitoring = createMonitoring({
    access,
    now: () => now,
    intervalMs: 60_000,
    delayMs: 180_000,
    projectNumber,
  });
  const list = (parameters: Readonly<Record<string, string | readonly string[]>>, project = 'p') => {
    const query = new URLSearchParams();
    const all = {
      filter: 'metric.type="run.googleapis.com/request_count"',
      'interval.startTime': '2026-11-21T10:00:00Z',
      'interval.endTime': '2026-11-21T10:10:00Z',
      ...parameters,
    };
    for (const [name, values] of Object.entries(all))
      for (const value of [values].flat()) query.append(name, value);
    const request = {
      method: 'GET',
      path: `/v3/projects/${project}/timeSeries`,
      query,
      headers: {},
      body: '',
    };
    return monitoring.handle(request) as EmulatorResponse;
  };
  return {
    at: (minutes: number) => {
      now = START + minutes * 60_000;
    },
    served: (minutes: number, more: Parameters<typeof servedRequest>[0] = {}) =>
      monitoring.record(servedRequest({ endedAt: START + minutes * 60_000, ...more })),
    list,
    body: (...args: Parameters<typeof list>) => JSON.parse(list(...args).body),
    handle: monitoring.handle,
  };
};

const delta = { 'aggregation.alignmentPeriod': '60s', 'aggregation.perSeriesAligner': 'ALIGN_DELTA' };
const counts = (body: { timeSeries?: { points: { value: object }[] }[] }) =>
  (body.timeSeries ?? []).map(({ points }) => points.map(({ value }) => value));

describe('timeSeries.list', () => {
  test('shows counts per revision and response code, newest first, as Google writes them', () => {
    const { served, at, body } = world();
    served(0.5);
    served(1.2);
    served(1.9);
    at(10);
    expect(body({})).toEqual({
      timeSeries: [
        {
          metric: {
            type: 'run.googleapis.com/request_count',
            labels: { response_code: '200', response_code_class: '2xx' },
          },
          resource: {
            type: 'cloud_run_revision',
            labels: {
              ...{ project_id: 'p', location: 'r', service_name: 'api', revision_name: 'api-1' },
              configuration_name: 'api',
            },
          },
          metricKind: 'DELTA',
          valueType: 'INT64',
          points: [
            {
              interval: { startTime: '2026-11-21T10:01:00Z', endTime: '2026-11-21T10:02:00Z' },
              value: { int64Value: '2' },
            },
            {
              interval: { startTime: '2026-11-21T10:00:00Z', endTime: '2026-11-21T10:01:00Z' },
              value: { int64Value: '1' },
            },
          ],
        },
      ],
      unit: '1',
    });
  });

  test('a point becomes visible the delay after its interval ended, and not a moment sooner', () => {
    const { served, at, body } = world();
    served(0.5);
    at(3.99);
    expect(body({})).toEqual({});
    at(4);
    expect(counts(body({}))).toEqual([[{ int64Value: '1' }]]);
  });

  test('no data is an empty answer, and requests that reached no instance are no data', () => {
    const { served, at, body } = world();
    served(0.5, { reachedInstance: false, status: 503 });
    at(10);
    expect(body({})).toEqual({});
  });

  test.each([
    ['resource.labels.revision_name="api-2"', 1],
    ['resource.label.revision_name = one_of("api-1", "api-2")', 2],
    ['(resource.labels.revision_name="api-1" OR resource.labels.revision_name="api-2")', 2],
    ['resource.labels.service_name="api" resource.labels.location="r"', 3],
    ['metric.labels.response_code_class!="2xx"', 1],
    ['NOT metric.labels.response_code="200"', 1],
    ['resource.labels.service_name=starts_with("ap")', 3],
    ['resource.labels.service_name=monitoring.regex.full_match("a.")', 0],
    ['resource.type="gce_instance"', 0],
  ])('the filter %s selects %i series', (filter, expected) => {
    const { served, at, body } = world();
    served(0.1, { revision: 'api-1' });
    served(0.1, { revision: 'api-2' });
    served(0.1, { revision: 'api-3', status: 500 });
    at(10);
    const found = body({ filter: `metric.type="run.googleapis.com/request_count" AND ${filter}` });
    expect(found.timeSeries?.length ?? 0).toBe(expected);
  });

  test('aligns to periods that end with the interval, and reduces by the fields asked for', () => {
    const { served, at, body } = world();
    for (const minutes of [0.5, 1.5, 2.5, 3.5]) served(minutes, { status: minutes < 2 ? 200 : 500 });
    served(3.6, { revision: 'api-2' });
    at(10);
    const reduced = body({
      'interval.endTime': '2026-11-21T10:04:00Z',
      'aggregation.alignmentPeriod': '120s',
      'aggregation.perSeriesAligner': '1',
      'aggregation.crossSeriesReducer': '4',
      'aggregation.groupByFields': ['resource.labels.revision_name'],
    });
    expect(counts(reduced)).toEqual([[{ int64Value: '2' }, { int64Value: '2' }], [{ int64Value: '1' }]]);
    expect(reduced.timeSeries[0].resource.labels).toEqual({ project_id: 'p', revision_name: 'api-1' });
    expect(reduced.timeSeries[0].metric.labels).toEqual({});
    expect(reduced.timeSeries[0].points[0].interval).toEqual({
      startTime: '2026-11-21T10:02:00Z',
      endTime: '2026-11-21T10:04:00Z',
    });
  });

  test('rates are per second and a gauge', () => {
    const { served, at, body } = world();
    for (let index = 0; index < 30; index += 1) served(0.5);
    at(10);
    const rate = body({ ...delta, 'aggregation.perSeriesAligner': 'ALIGN_RATE' });
    expect(counts(rate)).toEqual([[{ doubleValue: 0.5 }]]);
    expect(rate).toMatchObject({ unit: '1/s', timeSeries: [{ metricKind: 'GAUGE', valueType: 'DOUBLE' }] });
  });

  test('latencies are distributions, and their percentiles doubles, over one revision and over all', () => {
    const { served, at, body } = world();
    for (let ms = 1; ms <= 100; ms += 1) served(0.5, { latencyMs: ms, status: ms > 90 ? 500 : 200 });
    at(10);
    const filter = 'metric.type="run.googleapis.com/request_latencies"';
    const sum = { ...delta, filter, 'aggregation.crossSeriesReducer': 'REDUCE_SUM' };
    const { distributionValue } = body(sum).timeSeries[0].points[0].value;
    expect(distributionValue).toMatchObject({ count: '100', mean: 50.5, sumOfSquaredDeviation: 83325 });
    expect(
      distributionValue.bucketCounts.map(Number).reduce((left: number, right: number) => left + right),
    ).toBe(100);
    expect(distributionValue.bucketCounts.at(-1)).not.toBe('0');
    const p95 = { ...delta, filter, 'aggregation.crossSeriesReducer': 'REDUCE_PERCENTILE_95' };
    const { doubleValue } = body(p95).timeSeries[0].points[0].value;
    // 95 lies in the bucket from 1.4^13 to 1.4^14.
    expect(doubleValue).toBeGreaterThan(79.3);
    expect(doubleValue).toBeLessThan(111.2);
    const perSeries = body({ ...delta, filter, 'aggregation.perSeriesAligner': '19' });
    expect(perSeries).toMatchObject({
      unit: 'ms',
      timeSeries: [{ metricKind: 'GAUGE' }, { metricKind: 'GAUGE' }],
    });
  });

  test('pages hold whole series, and headers alone can be asked for', () => {
    const { served, at, body } = world();
    for (const revision of ['api-1', 'api-2', 'api-3']) served(0.5, { revision });
    at(10);
    const first = body({ pageSize: '2' });
    expect(first.timeSeries.length).toBe(2);
    const second = body({ pageSize: '2', pageToken: first.nextPageToken, view: '1' });
    expect(second.timeSeries).toEqual([expect.not.objectContaining({ points: expect.anything() })]);
    expect(second.nextPageToken).toBeUndefined();
  });

  test('a project is found by its number too, and others see nothing of it', () => {
    const { served, at, body } = world();
    served(0.5);
    at(10);
    expect(body({}, '42').timeSeries.length).toBe(1);
    expect(body({}, 'other')).toEqual({});
  });

  test.each([
    [{ filter: '' }, 'The filter must specify a metric type.'],
    [{ filter: 'resource.type="cloud_run_revision"' }, 'name one metric type'],
    [{ filter: 'metric.type="run.googleapis.com/request_count" AND' }, 'Could not parse filter'],
    [
      { filter: 'metric.type="run.googleapis.com/request_count" AND resource.labels.zone="a"' },
      "'resource.labels.zone'",
    ],
    [
      {
        filter:
          'metric.type="run.googleapis.com/request_count" metric.labels.response_code=monitoring.regex.full_match("(")',
      },
      'regular',
    ],
    [{ 'interval.endTime': 'now' }, 'Field interval.endTime had an invalid value of "now"'],
    [{ 'interval.startTime': '2026-11-22T10:00:00Z' }, 'before the end time'],
    [{ ...delta, 'aggregation.alignmentPeriod': '30s' }, 'a multiple of 60s and at least 60s'],
    [{ ...delta, 'aggregation.alignmentPeriod': '90s' }, 'a multiple of 60s and at least 60s'],
    [{ 'aggregation.perSeriesAligner': '1' }, 'alignmentPeriod'],
    [{ ...delta, 'aggregation.perSeriesAligner': 'ALIGN_MAGIC' }, 'The emulator knows ALIGN_NONE'],
    [{ 'aggregation.crossSeriesReducer': 'REDUCE_SUM' }, 'A reducer needs aligned time series'],
    [{ ...delta, 'aggregation.groupByFields': ['metric.labels.color'] }, 'aggregation.groupByFields'],
    [{ ...delta, 'aggregation.perSeriesAligner': 'ALIGN_PERCENTILE_95' }, 'cannot be applied'],
    [{ pageToken: 'c2VyaWVz!!' }, 'pageToken'],
  ])('%j is an invalid argument', (parameters, text) => {
    const { served, at, list } = world();
    served(0.5);
    at(10);
    const { status, body } = list(parameters as Record<string, string>);
    expect(status).toBe(400);
    expect(JSON.parse(body).error).toMatchObject({
      status: 'INVALID_ARGUMENT',
      message: expect.stringContaining(text),
    });
  });

  test('a metric that nothing wrote is not found, and another path is not answered', () => {
    const { list, handle } = world();
    expect(list({ filter: 'metric.type="run.googleapis.com/nothing"' }).status).toBe(404);
    const other = {
      method: 'GET',
      path: '/v3/projects/p/other',
      query: new URLSearchParams(),
      headers: {},
      body: '',
    };
    expect(handle(other)).toBeUndefined();
  });

  test('asks for the permission', () => {
    const { list } = world({
      ...anyone,
      allows: (_, permission) => permission !== 'monitoring.timeSeries.list',
    });
    expect(list({}).status).toBe(403);
  });
});
