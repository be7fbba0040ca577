import { describe, expect, test } from '@jest/globals';
import { prometheusWorld, START } from './prometheus-world.ts';

const REQUESTS = 'run_googleapis_com:request_count{revision_name="api-1"}';

describe('PromQL over the served requests', () => {
  test('counts what timeSeries.list counts, by interval and as late', () => {
    const { served, at, api } = prometheusWorld();
    for (const minutes of [0.2, 0.4, 2.5]) served(minutes);
    served(1.5, { status: 500 });
    served(0.5, { revision: 'api-2' });
    at(5.5);
    const range = { start: String(START / 1000 + 60), end: String(START / 1000 + 240), step: '60' };
    const { data } = JSON.parse(
      api('query_range', { query: `sum(increase(${REQUESTS}[1m]))`, ...range }).body,
    );
    // The third interval is counted, and cannot be seen yet.
    expect(data).toEqual({
      resultType: 'matrix',
      result: [
        {
          metric: {},
          values: [
            [START / 1000 + 60, '2'],
            [START / 1000 + 120, '1'],
          ],
        },
      ],
    });
  });

  test('has the labels of Cloud Monitoring, under both of the names that a metric has', () => {
    const { served, at, worth } = prometheusWorld();
    served(0.5);
    at(10);
    const labels = {
      __name__: 'run_googleapis_com:request_count',
      monitored_resource: 'cloud_run_revision',
      ...{ project_id: 'p', location: 'r', service_name: 'api', revision_name: 'api-1' },
      ...{ configuration_name: 'api', response_code: '200', response_code_class: '2xx' },
    };
    expect(worth(REQUESTS, 1)).toEqual([`${JSON.stringify(labels)} 1`]);
    expect(worth('{"run.googleapis.com/request_count", service_name="api"}', 1)).toEqual(worth(REQUESTS, 1));
    expect(worth('{__name__="run.googleapis.com/request_count"}', 1)).toEqual(worth(REQUESTS, 1));
  });

  test('knows the quantiles of latency within a bucket', () => {
    const { served, at, worth } = prometheusWorld();
    for (let ms = 1; ms <= 100; ms += 1) served(0.5, { latencyMs: ms });
    served(1.5, { latencyMs: 5000 });
    at(10);
    const buckets = 'rate(run_googleapis_com:request_latencies_bucket{revision_name="api-1"}[1m])';
    const p95 = (minute: number) =>
      Number(
        / (.*)$/.exec(worth(`histogram_quantile(0.95, sum by (le) (${buckets}))`, minute)[0] ?? '')?.[1],
      );
    expect(p95(1)).toBeGreaterThan(79.3);
    expect(p95(1)).toBeLessThan(111.2);
    expect(p95(2)).toBeGreaterThan(4000);
    expect(p95(2)).toBeLessThan(6304);
    const name = 'run_googleapis_com:request_latencies';
    expect(worth(`sum(increase(${name}_sum[1m])) / sum(increase(${name}_count[1m]))`, 1)).toEqual([
      '{} 50.5',
    ]);
  });

  test('an interval without requests has no growth, which is not zero growth', () => {
    const { served, at, worth } = prometheusWorld();
    served(0.5);
    at(10);
    expect(worth(`sum(rate(${REQUESTS}[1m]))`, 2)).toEqual([]);
  });
});

describe('series that were set', () => {
  test('are seen after the delay, joined by labels, and cleared', () => {
    const { set, at, worth, ask } = prometheusWorld();
    expect(set([{ __name__: 'queue', a: '1' }, [1, '4']]).status).toBe(200);
    set([{ a: '1', __name__: 'queue' }, [1, '5'], [2, '6']]);
    at(3.99);
    expect(worth('queue', 3)).toEqual([]);
    at(4);
    expect(worth('queue', 3)).toEqual(['{"a":"1","__name__":"queue"} 5']);
    at(5);
    expect(worth('queue', 3)).toEqual(['{"a":"1","__name__":"queue"} 6']);
    expect(JSON.parse(ask('GET', '/_emulator/metrics').body).series).toHaveLength(1);
    ask('DELETE', '/_emulator/metrics');
    expect(worth('queue', 3)).toEqual([]);
  });

  test('may be one value now', () => {
    const { ask, at, worth } = prometheusWorld();
    at(1);
    const body = JSON.stringify({ series: [{ metric: { __name__: 'queue' }, value: 7 }] });
    expect(ask('POST', '/_emulator/metrics', { body }).status).toBe(200);
    at(4);
    expect(worth('queue', 1)).toEqual(['{"__name__":"queue"} 7']);
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['no series', '{"series": {}}'],
    ['no name', '{"series": [{"metric": {"a": "b"}, "values": [[1, "2"]]}]}'],
    ['a label that is no text', '{"series": [{"metric": {"__name__": "a", "b": 1}, "values": [[1, "2"]]}]}'],
    ['no values', '{"series": [{"metric": {"__name__": "a"}, "values": []}]}'],
    ['neither values nor a value', '{"series": [{"metric": {"__name__": "a"}}]}'],
    ['a value that is no number', '{"series": [{"metric": {"__name__": "a"}, "values": [[1, "x"]]}]}'],
    ['a good one and a bad one', '{"series": [{"metric": {"__name__": "a"}, "value": 1}, {"metric": {}}]}'],
  ])('are refused whole with %s', (_, body) => {
    const { ask } = prometheusWorld();
    const { status, body: answer } = ask('POST', '/_emulator/metrics', { body });
    expect(status).toBe(400);
    expect(JSON.parse(answer).error.message).toContain('Expected {"series": [');
    expect(JSON.parse(ask('GET', '/_emulator/metrics').body).series).toEqual([]);
    expect(ask('PUT', '/_emulator/metrics').status).toBe(405);
  });
});

describe('the query API', () => {
  const path = '/v1/projects/p/location/global/prometheus/api/v1/query_range';
  const range = { query: '1', start: String(START / 1000), end: String(START / 1000 + 60), step: '60' };

  test('takes its parameters from a URL, a form or JSON', () => {
    const { ask } = prometheusWorld();
    const form = { headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    const answers = [
      ask('GET', path, { query: new URLSearchParams(range) }),
      ask('POST', path, { ...form, body: new URLSearchParams(range).toString() }),
      ask('POST', path, {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          ...range,
          start: '2026-11-21T10:00:00Z',
          end: '2026-11-21T10:01:00Z',
          step: '1m',
        }),
      }),
    ].map(({ body }) => JSON.parse(body));
    const values = [
      [START / 1000, '1'],
      [START / 1000 + 60, '1'],
    ];
    for (const answer of answers)
      expect(answer).toEqual({
        status: 'success',
        data: { resultType: 'matrix', result: [{ metric: {}, values }] },
      });
  });

  test.each([
    [{ start: '' }, 'invalid parameter "start": cannot parse ""'],
    [{ end: 'soon' }, 'invalid parameter "end": cannot parse "soon"'],
    [{ end: '1' }, 'end timestamp must not be before start time'],
    [{ step: '0' }, 'zero or negative query resolution step'],
    [{ step: 'often' }, 'invalid parameter "step"'],
    [{ step: '0.001' }, 'exceeded maximum resolution of 11,000 points'],
  ])('refuses %j', (wrong, why) => {
    const { status, body } = prometheusWorld().api('query_range', { ...range, ...wrong });
    expect(status).toBe(400);
    expect(JSON.parse(body)).toEqual({
      status: 'error',
      errorType: 'bad_data',
      error: expect.stringContaining(why),
    });
  });

  test('asks for the permission, shows no other project, and leaves other calls alone', () => {
    const open = prometheusWorld();
    open.served(0.5);
    open.at(10);
    const once = { query: 'run_googleapis_com:request_count', time: String(START / 1000 + 60) };
    expect(JSON.parse(open.api('query', once, '42').body).data.result).toHaveLength(1);
    expect(JSON.parse(open.api('query', once, 'other').body).data.result).toEqual([]);
    expect(open.ask('GET', path.replace('query_range', 'labels'))).toBeUndefined();
    expect(open.ask('GET', path.replace('global', 'europe-west1'))).toBeUndefined();
    const closed = prometheusWorld({ authenticate: () => ({ principal: 'user:a' }), allows: () => false });
    expect(closed.api('query', once).status).toBe(403);
  });
});
