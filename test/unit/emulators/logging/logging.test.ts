import { describe, expect, test } from '@jest/globals';
import type { Access } from '../../../emulators/access.ts';
import { createLogging } from '../../../emulators/google/logging/logging.ts';
import type { EmulatorResponse } from '../../../emulators/http.ts';
import { parseLine } from '../../../emulators/runtime/log-line.ts';
import { servedRequest } from '../monitoring/served-request.ts';

const anyone: Access = { authenticate: () => ({ principal: 'user:a' }), allows: () => true };
const START = Date.parse('2026-11-21T10:00:00Z');

const world = (access: Access = anyone) => {
  const logging = createLogging({ access, projectNumber: (project) => (project === 'p' ? '42' : project) });
  const line = (
    seconds: number,
    text: string,
    stream: 'stdout' | 'stderr' | 'system' = 'stdout',
    revision = 'api-1',
  ) =>
    logging.logged({
      ...{ service: servedRequest().service, revision, at: START + seconds * 1000, stream, instanceId: 'i' },
      ...parseLine(text),
    });
  const post = (path: string, body: object) =>
    logging.handle({
      ...{ method: 'POST', path, query: new URLSearchParams(), headers: {} },
      body: JSON.stringify(body),
    }) as EmulatorResponse;
  const list = (body: object) => post('/v2/entries:list', { resourceNames: ['projects/p'], ...body });
  return {
    line,
    write: (body: object) => post('/v2/entries:write', body),
    served: (seconds: number, more = {}) =>
      logging.served(servedRequest({ endedAt: START + seconds * 1000, ...more })),
    list,
    body: (body: object = {}) => JSON.parse(list(body).body),
    texts: (filter: string): string[] =>
      (JSON.parse(list({ filter }).body).entries ?? []).map(
        (entry: {
          textPayload?: string;
          jsonPayload?: { message: string };
          httpRequest?: { status: number };
        }) => entry.textPayload ?? entry.jsonPayload?.message ?? String(entry.httpRequest?.status),
      ),
  };
};

const filled = () => {
  const { line, served, ...rest } = world();
  line(1, 'listening on 8080');
  line(
    2,
    '{"severity":"error","message":"no pool","code":7,"logging.googleapis.com/trace":"projects/p/traces/t"}',
    'stderr',
  );
  line(3, 'Container called exit(1).', 'system', 'api-2');
  served(4, { status: 500 });
  served(5, { status: 404, revision: 'api-2' });
  return { line, served, ...rest };
};

describe('entries:list', () => {
  test('shows requests, lines of text and structured lines in the shapes of Cloud Run', () => {
    const { body } = filled();
    const { entries } = body();
    const resource = {
      type: 'cloud_run_revision',
      labels: {
        ...{ project_id: 'p', location: 'r', service_name: 'api', revision_name: 'api-1' },
        configuration_name: 'api',
      },
    };
    expect(entries[0]).toEqual({
      insertId: expect.any(String),
      logName: 'projects/p/logs/run.googleapis.com%2Fstdout',
      resource,
      timestamp: '2026-11-21T10:00:01.000Z',
      receiveTimestamp: '2026-11-21T10:00:01.000Z',
      textPayload: 'listening on 8080',
      labels: { instanceId: 'i' },
    });
    expect(entries[1]).toMatchObject({
      logName: 'projects/p/logs/run.googleapis.com%2Fstderr',
      severity: 'ERROR',
      jsonPayload: { message: 'no pool', code: 7 },
      trace: 'projects/p/traces/t',
    });
    expect(entries[1].jsonPayload).not.toHaveProperty('severity');
    expect(entries[2].logName).toBe('projects/p/logs/run.googleapis.com%2Fvarlog%2Fsystem');
    expect(entries[3]).toMatchObject({
      logName: 'projects/p/logs/run.googleapis.com%2Frequests',
      severity: 'ERROR',
      httpRequest: { requestMethod: 'GET', status: 500, latency: '0.010000s', userAgent: 'test' },
      trace: 'projects/p/traces/0af7651916cd43dd8448eb211c80319c',
    });
  });

  test.each<[string, readonly string[]]>([
    [
      'resource.type="cloud_run_revision" AND resource.labels.revision_name="api-2"',
      ['Container called exit(1).', '404'],
    ],
    ['resource.labels.service_name="other"', []],
    ['severity>=WARNING', ['no pool', '500', '404']],
    ['severity=DEFAULT', ['listening on 8080', 'Container called exit(1).']],
    ['severity=("ERROR" OR "WARNING")', ['no pool', '500', '404']],
    ['logName="projects/p/logs/run.googleapis.com%2Fstderr"', ['no pool']],
    [
      'timestamp>="2026-11-21T10:00:02Z" timestamp<"2026-11-21T10:00:03.500Z"',
      ['no pool', 'Container called exit(1).'],
    ],
    ['textPayload:"LISTENING"', ['listening on 8080']],
    ['textPayload=~"exit\\([1-9]\\)"', ['Container called exit(1).']],
    ['trace="projects/p/traces/t"', ['no pool']],
    ['jsonPayload.code=7', ['no pool']],
    ['httpRequest.status>=500', ['500']],
    ['NOT logName:"requests" AND -textPayload:"exit"', ['listening on 8080', 'no pool']],
    [
      'labels.instanceId:* severity<INFO OR severity=ERROR',
      ['listening on 8080', 'no pool', 'Container called exit(1).', '500'],
    ],
    ['pool', ['no pool']],
    ['-- only this\nseverity=ERROR\nhttpRequest.status=500', ['500']],
  ])('the filter %j finds %j', (filter, expected) => {
    expect(filled().texts(filter)).toEqual(expected);
  });

  test('orders, and pages to the end', () => {
    const { body } = filled();
    const first = body({ orderBy: 'timestamp desc', pageSize: 3 });
    expect(first.entries.map(({ timestamp }: { timestamp: string }) => timestamp.slice(17, 19))).toEqual([
      '04',
      '03',
      '03',
    ]);
    const second = body({ orderBy: 'timestamp desc', pageSize: 3, pageToken: first.nextPageToken });
    expect(second.entries.length).toBe(2);
    expect(second.nextPageToken).toBeUndefined();
    expect(body({ filter: 'severity=EMERGENCY' })).toEqual({});
  });

  test.each([
    [{ filter: 'severity>=' }, 'Unparseable filter'],
    [{ filter: 'severity>=LOUD' }, "Invalid severity 'LOUD'"],
    [{ filter: '(severity=ERROR' }, 'Unparseable filter'],
    [{ filter: 'severity=ERROR)' }, "token ')'"],
    [{ filter: 'color="red"' }, "Field not found: 'color'"],
    [{ filter: 'timestamp>"yesterday"' }, 'Invalid timestamp'],
    [{ filter: 'textPayload=~"("' }, 'Invalid regular expression'],
    [{ orderBy: 'severity' }, 'Unsupported orderBy'],
    [{ pageToken: 'x' }, 'page_token is invalid'],
    [{ resourceNames: [] }, 'resourceNames'],
    [{ resourceNames: ['p'] }, 'resourceNames'],
  ])('%j is an invalid argument', (request, text) => {
    const { status, body } = filled().list(request);
    expect(status).toBe(400);
    expect(JSON.parse(body).error).toMatchObject({
      status: 'INVALID_ARGUMENT',
      message: expect.stringContaining(text),
    });
  });

  test('a project answers to its number, and asks for the permission', () => {
    expect(filled().body({ resourceNames: ['projects/42'] }).entries.length).toBe(5);
    expect(filled().body({ resourceNames: ['projects/other'] })).toEqual({});
    const { list } = world({
      ...anyone,
      allows: (_, permission) => permission !== 'logging.logEntries.list',
    });
    expect(list({}).status).toBe(403);
  });
});

describe('entries:write', () => {
  const RESOURCE = { type: 'cloud_run_revision', labels: { project_id: 'p', service_name: 'api' } };
  const ENTRY = {
    ...{ logName: 'projects/p/logs/run-delivery%2Faudit', insertId: 'i1', severity: 'NOTICE' },
    ...{ timestamp: '2026-11-21T10:00:00.000Z', jsonPayload: { actor: 'mona', conclusion: 'rolled-back' } },
  };

  test('keeps what entries:list finds, once however often it is written', () => {
    const { write, body } = world();
    for (let time = 0; time < 3; time += 1) {
      expect(write({ resource: RESOURCE, labels: { a: '1' }, entries: [ENTRY] })).toMatchObject({
        status: 200,
        body: '{}',
      });
    }
    const { entries } = body({ filter: 'jsonPayload.actor="mona" severity=NOTICE' });
    expect(entries).toEqual([
      { ...ENTRY, resource: RESOURCE, labels: { a: '1' }, receiveTimestamp: expect.any(String) },
    ]);
    write({ entries: [{ ...ENTRY, insertId: 'i2', resource: RESOURCE }] });
    expect(body().entries).toHaveLength(2);
  });

  test('a rehearsal is accepted and writes nothing', () => {
    const { write, body } = world();
    expect(write({ resource: RESOURCE, entries: [ENTRY], dryRun: true }).status).toBe(200);
    expect(body()).toEqual({});
  });

  test.each([
    ['no entry', { entries: [] }, 'found none'],
    ['no resource', { entries: [ENTRY] }, 'monitored resource'],
    ['no log', { resource: RESOURCE, entries: [{ textPayload: 'x' }] }, 'Invalid log name'],
    [
      'a log id that is not encoded',
      { resource: RESOURCE, entries: [{ ...ENTRY, logName: 'projects/p/logs/run-delivery/audit' }] },
      'URL-encoded',
    ],
    ['a time that is none', { resource: RESOURCE, entries: [{ ...ENTRY, timestamp: 'now' }] }, 'timestamp'],
    [
      'a time to come',
      { resource: RESOURCE, entries: [{ ...ENTRY, timestamp: '2999-01-01T00:00:00Z' }] },
      'future',
    ],
    ['two payloads', { resource: RESOURCE, entries: [{ ...ENTRY, textPayload: 'x' }] }, 'one payload'],
    [
      'an entry that is too large',
      { resource: RESOURCE, entries: [{ ...ENTRY, jsonPayload: { a: 'x'.repeat(300_000) } }] },
      'larger',
    ],
  ])('refuses %s, and writes nothing of the request', (_, request, message) => {
    const { write, body } = world();
    const good = { ...ENTRY, resource: RESOURCE };
    const { entries } = request;
    const answer = write({ ...request, entries: entries.length === 0 ? [] : [good, ...entries] });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain(message);
    expect(body()).toEqual({});
  });

  test('needs its own permission', () => {
    const { write, body } = world({
      ...anyone,
      allows: (_, permission) => permission !== 'logging.logEntries.create',
    });
    const answer = write({ resource: RESOURCE, entries: [ENTRY] });
    expect(answer.status).toBe(403);
    expect(answer.body).toContain("Permission 'logging.logEntries.create' denied");
    expect(body()).toEqual({});
  });
});
