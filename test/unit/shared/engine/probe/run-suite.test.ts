import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import { parseSuite } from '../../../../../shared/domain/smoke/parse-suite.ts';
import type { SmokeReport } from '../../../../../shared/domain/smoke/report.ts';
import { runSuite } from '../../../../../shared/engine/probe/run-suite.ts';
import type { SmokeTarget } from '../../../../../shared/engine/probe/target.ts';
import type { HttpRequest } from '../../../../../shared/ports/http.ts';
import { simulatedClock } from '../../../simulated-clock.ts';
import { keptLog, startApp } from './app.ts';

type Handler = (request: IncomingMessage & { readonly text: string }, response: ServerResponse) => void;

const TOKEN = 'eyJ-very-secret';
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function serve(handle: Handler): Promise<string> {
  const app = await startApp(handle);
  closers.push(app.close);
  return app.url;
}

/** Runs checks, given as YAML flow maps, under a simulated clock over real connections. */
async function run(checks: readonly string[], target: SmokeTarget, signal?: AbortSignal) {
  const suite = parseSuite(`checks: [${checks.join(', ')}]`, 'smoke.yml');
  if (!suite.ok) throw new Error(JSON.stringify(suite.error));
  const clock = simulatedClock(1_000);
  const log = keptLog();
  const report: SmokeReport = await runSuite(suite.value, target, {
    http: makeHttp(),
    clock,
    random: () => 0.5,
    log,
    signal,
  });
  return { report, log, clock };
}

describe('runSuite', () => {
  test('sends every check in order and reports how it ended', async () => {
    const seen: string[] = [];
    const url = await serve((request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers['content-type'] ?? '-'} ${request.text}`);
      response.writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json' });
      response.end('{"status":"ok"}');
    });
    const { report, log } = await run(
      [
        '{ name: health, request: GET /health, expect: 200 }',
        '{ request: GET /api/status?x=1, expect: { json: { status: down } }, retries: { attempts: 1 } }',
        '{ request: POST /api/projects, body: { name: smoke }, expect: [200, 201] }',
      ],
      { baseUrl: `${url}/` },
    );
    expect(seen).toEqual([
      'GET /health - ',
      'GET /api/status?x=1 - ',
      'POST /api/projects application/json {"name":"smoke"}',
    ]);
    expect(report).toMatchObject({ passed: false, target: url, startedMs: 1_000 });
    expect(report.checks).toMatchObject([
      {
        name: 'health',
        request: { method: 'GET', url: `${url}/health` },
        passed: true,
        attempts: 1,
        status: 200,
        failures: [],
        at: 1_000,
      },
      {
        passed: false,
        status: 200,
        failures: [{ kind: 'json', subject: 'json status', wanted: '"down"', found: '"ok"' }],
      },
      { passed: true, status: 201 },
    ]);
    expect(log.lines.filter((line) => !line.startsWith('debug'))).toEqual([
      expect.stringMatching(/^info ✓ health: 200 in \d+/),
      expect.stringMatching(/^error ✗ GET \/api\/status\?x=1: json status: expected "down", found "ok"/),
      expect.stringMatching(/^info ✓ POST \/api\/projects: 201 in \d+/),
    ]);
  });

  test('names every attempt so that it is found in logs and traces', async () => {
    const ids: unknown[] = [];
    const url = await serve((request, response) => {
      ids.push(request.headers['x-request-id'], request.headers.traceparent);
      response.end();
    });
    const { report } = await run(
      ['{ request: GET /, expect: 200 }', '{ request: GET /, expect: 200, headers: { X-Request-Id: mine } }'],
      { baseUrl: url },
    );
    expect(ids).toEqual([
      expect.stringMatching(/^[0-9a-f-]{36}$/),
      expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/),
      'mine',
      expect.stringMatching(/^00-/),
    ]);
    expect(report.checks.map(({ requestId }) => requestId)).toEqual([ids[0], 'mine']);
    expect(report.checks.map(({ traceparent }) => traceparent)).toEqual([ids[1], ids[3]]);
  });

  test('asks for what its checks expect of the connection', async () => {
    const suite = parseSuite(
      'checks: [{ request: GET /live, websocket: true, expect: 101 }, { request: GET /, expect: { tls: { days_left: 9 } }, follow_redirects: same-host, retries: { attempts: 1 } }]',
      'smoke.yml',
    );
    if (!suite.ok) throw new Error(JSON.stringify(suite.error));
    const sent: HttpRequest[] = [];
    const send = async (request: HttpRequest) => {
      sent.push(request);
      return { status: 101, headers: {}, body: '', durationMs: 1 };
    };
    const ports = { http: { send }, clock: simulatedClock(), random: () => 0.5, log: keptLog() };
    const { checks } = await runSuite(suite.value, { baseUrl: 'https://shop.test' }, ports);
    expect(sent).toMatchObject([{ upgrade: 'websocket' }, { tellTls: true, followRedirects: 'same-host' }]);
    expect(sent[0]?.tellTls).toBeUndefined();
    expect(checks.map(({ passed }) => passed)).toEqual([true, false]);
  });

  test('names the request of a failure by its id and its trace', async () => {
    const url = await serve((_, response) => response.writeHead(500).end());
    const { report, log } = await run(['{ request: POST /, expect: 200 }'], { baseUrl: url });
    const { requestId, traceparent } = report.checks[0] ?? {};
    expect(log.lines.find((line) => line.startsWith('error'))).toContain(
      JSON.stringify({ requestId, traceparent }),
    );
  });

  test('tries again with growing pauses, and passes when an attempt does', async () => {
    let calls = 0;
    const url = await serve((_, response) => {
      response.statusCode = ++calls < 3 ? 503 : 200;
      response.end();
    });
    const { report, clock } = await run(
      ['{ request: GET /, expect: 200, retries: { attempts: 5, backoff: 1s } }'],
      { baseUrl: url },
    );
    expect(report.checks[0]).toMatchObject({ passed: true, attempts: 3, status: 200, at: 2_500 });
    expect(clock.slept).toEqual([500, 1_000]);
    expect(report.durationMs).toBe(1_500);
  });

  test('waits as long as the service asks, but not for hours', async () => {
    const url = await serve((request, response) => {
      response.writeHead(429, { 'retry-after': request.url === '/soon' ? '7' : '3600' }).end();
    });
    const { report, clock } = await run(
      [
        '{ request: GET /soon, expect: 200, retries: { attempts: 2 } }',
        '{ request: GET /late, expect: 200 }',
      ],
      { baseUrl: url },
    );
    expect(clock.slept).toEqual([7_250]);
    expect(report.checks.map(({ attempts }) => attempts)).toEqual([2, 1]);
  });

  test('fetches the token once for each suite, and never logs it', async () => {
    const seen: unknown[] = [];
    let fetched = 0;
    const url = await serve((request, response) => {
      seen.push(request.headers['x-serverless-authorization']);
      response
        .writeHead(403, { 'content-type': 'text/html' })
        .end('<h2>Your client does not have permission to get URL <code>/</code> from this server.</h2>');
    });
    const caller = async () => {
      fetched++;
      return { headers: { 'X-Serverless-Authorization': `Bearer ${TOKEN}` } };
    };
    const { report, log } = await run(
      ['{ request: GET /, expect: 200 }', '{ request: GET /x, expect: 200 }'],
      { baseUrl: url, caller },
    );
    expect(fetched).toBe(1);
    expect(new Set(seen)).toEqual(new Set([`Bearer ${TOKEN}`]));
    expect(`${log.lines.join()}${JSON.stringify(report)}`).not.toContain(TOKEN);
    expect(report.checks[0]?.failures[0]?.hint).toMatch(/grant it roles\/run\.invoker/);
    expect(log.lines.filter((line) => line.includes('roles/run.invoker'))).toHaveLength(2);
  });

  test('says that no token was sent where a private service refuses', async () => {
    const url = await serve((_, response) => {
      response.writeHead(403).end('Your client does not have permission to get URL / from this server.');
    });
    const { report } = await run(['{ request: GET /, expect: 200, retries: { attempts: 1 } }'], {
      baseUrl: url,
    });
    expect(report.checks[0]?.failures[0]?.hint).toMatch(/no ID token was sent/);
  });

  test('does not follow a redirect unless the check asks for it', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/new') response.end('here');
      else response.writeHead(302, { location: '/new' }).end();
    });
    const { report } = await run(
      [
        '{ request: GET /old, expect: { status: 302, headers: { location: /new } } }',
        '{ request: GET /old, follow_redirects: true, expect: { text: here } }',
      ],
      { baseUrl: url },
    );
    expect(report.passed).toBe(true);
  });

  test('reports a service that listens nowhere as a failure, not as a fault', async () => {
    const app = await startApp(() => {});
    await app.close();
    const { report } = await run(['{ request: GET /, expect: 200, retries: { attempts: 2 } }'], {
      baseUrl: app.url,
    });
    expect(report.checks[0]).toMatchObject({
      passed: false,
      attempts: 2,
      failures: [
        { kind: 'no-answer', subject: 'answer', found: expect.stringMatching(/^none \(.*refused.*\)$/) },
      ],
    });
    expect(report.checks[0]?.status).toBeUndefined();
  });

  test('reports an answer that does not come in time', async () => {
    const url = await serve(() => {});
    const { report } = await run(
      ['{ request: GET /, expect: 200, timeout: 30ms, retries: { attempts: 1 } }'],
      { baseUrl: url },
    );
    expect(report.checks[0]?.failures).toMatchObject([
      { kind: 'time-limit', wanted: 'one within 30ms', found: 'none', hint: expect.any(String) },
    ]);
  });

  test('stops at once when the job is cancelled', async () => {
    const cancel = new AbortController();
    const url = await serve((_, response) => {
      cancel.abort();
      response.writeHead(503).end();
    });
    await expect(
      run(['{ request: GET /, expect: 200 }'], { baseUrl: url }, cancel.signal),
    ).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('lets a token that cannot be had speak for itself', async () => {
    const fault = new Error('no token');
    const caller = async (): Promise<never> => {
      throw fault;
    };
    await expect(
      run(['{ request: GET /, expect: 200 }'], { baseUrl: 'http://127.0.0.1:9', caller }),
    ).rejects.toBe(fault);
  });
});
