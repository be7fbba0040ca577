import { expect, test } from '@jest/globals';
import { makeEndpoints } from '../../../../../shared/adapters/google/endpoints.ts';
import { makeRevisionLogs } from '../../../../../shared/adapters/google/logs.ts';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import { failureOf, loggedIn, noRetry } from '../doubles.ts';
import { type Loopback, loopback } from '../loopback.ts';

const QUERY = {
  service: { project: 'p', region: 'us-central1', service: 'api' },
  revision: 'api-2',
  sinceMs: Date.UTC(2026, 10, 21),
  limit: 4,
};

const logs = (server: Loopback) =>
  makeRevisionLogs({
    http: makeHttp(),
    identity: loggedIn,
    retry: noRetry,
    endpoints: makeEndpoints({ GHA_ENDPOINT_OVERRIDE_logging: server.origin }),
  });

test('the newest lines come oldest first, whatever their payload, past empty pages', async () => {
  const pages = [
    { nextPageToken: '2' },
    {
      entries: [
        { timestamp: 't4', severity: 'ERROR', textPayload: 'last words\n' },
        { timestamp: 't3', severity: 'INFO', jsonPayload: { message: 'structured', more: 1 } },
      ],
      nextPageToken: '3',
    },
    {
      entries: [
        { timestamp: 't2', jsonPayload: { event: 'x' } },
        {
          timestamp: 't1',
          severity: 'WARNING',
          httpRequest: { requestMethod: 'GET', requestUrl: 'https://svc/', status: 500, latency: '0.012s' },
        },
        { timestamp: 't0', textPayload: 'too old for the limit' },
      ],
      nextPageToken: '4',
    },
  ];
  await using server = await loopback((_, nth) => ({ body: pages[nth - 1] }));
  expect(await logs(server).lines(QUERY)).toEqual([
    { timestamp: 't1', severity: 'WARNING', text: 'GET https://svc/ 500 0.012s' },
    { timestamp: 't2', severity: 'DEFAULT', text: '{"event":"x"}' },
    { timestamp: 't3', severity: 'INFO', text: 'structured' },
    { timestamp: 't4', severity: 'ERROR', text: 'last words' },
  ]);
  const bodies = server.requests.map(({ body }) => JSON.parse(body));
  expect(bodies.map(({ pageToken }) => pageToken)).toEqual([undefined, '2', '3']);
  expect(bodies[0]).toMatchObject({ resourceNames: ['projects/p'], orderBy: 'timestamp desc', pageSize: 4 });
  expect(bodies[0].filter).toContain(
    'resource.labels.revision_name="api-2" AND timestamp>="2026-11-21T00:00:00.000Z"',
  );
});

test('the lines of some traces are asked for by their names, of any revision, and tell to which they belong', async () => {
  await using server = await loopback(() => ({
    body: {
      entries: [{ timestamp: 't1', severity: 'ERROR', textPayload: 'no', trace: 'projects/p/traces/abc' }],
    },
  }));
  const { revision: _, ...ofAny } = QUERY;
  const lines = await logs(server).lines({ ...ofAny, traceIds: ['abc', 'def'], withinMs: 5_000 });
  expect(lines).toEqual([{ timestamp: 't1', severity: 'ERROR', text: 'no', traceId: 'abc' }]);
  const { filter } = JSON.parse(server.requests[0]?.body ?? '{}');
  expect(filter).toContain('trace=("projects/p/traces/abc" OR "projects/p/traces/def")');
  expect(filter).toContain('resource.labels.service_name="api"');
  expect(filter).not.toContain('revision_name');
});

test('a search is given up when its time is over', async () => {
  const silent = { send: () => new Promise<never>(() => {}) };
  const parts = { http: silent, identity: loggedIn, retry: noRetry, endpoints: makeEndpoints({}) };
  const late = makeRevisionLogs(parts).lines({ ...QUERY, withinMs: 20 });
  expect((await failureOf(late)).message).toBe('Could not read the logs of api within 20 ms.');
});

test('a search that never ends is given up with what was found', async () => {
  await using server = await loopback(() => ({ body: { nextPageToken: 'again' } }));
  expect(await logs(server).lines(QUERY)).toEqual([]);
  expect(server.requests).toHaveLength(10);
});
