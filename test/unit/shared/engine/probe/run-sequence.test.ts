import { afterEach, describe, expect, test } from '@jest/globals';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import { parseSuite } from '../../../../../shared/domain/smoke/parse-suite.ts';
import { openSuite } from '../../../../../shared/engine/probe/open-suite.ts';
import { runSuite, type SuiteOptions } from '../../../../../shared/engine/probe/run-suite.ts';
import { simulatedClock } from '../../../simulated-clock.ts';
import { keptLog, startApp } from './app.ts';

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

type Answer = { readonly status?: number; readonly body?: string; readonly headers?: Record<string, string> };

/** Runs a suite against answers by request line, over real connections and under a simulated clock. */
async function run(
  text: string,
  answers: Readonly<Record<string, Answer>> = {},
  more: SuiteOptions & {
    readonly env?: Record<string, string>;
    readonly cancelAt?: string;
    readonly msEach?: number;
  } = {},
) {
  const suite = parseSuite(text, 'smoke.yml');
  if (!suite.ok) throw new Error(JSON.stringify(suite.error));
  const seen: string[] = [];
  const clock = simulatedClock(1_000);
  const cancel = new AbortController();
  const masked: string[] = [];
  const log = { ...keptLog(), mask: (secret: string) => masked.push(secret) };
  const app = await startApp((request, response) => {
    const line = `${request.method} ${request.url}`;
    seen.push(`${line}${request.text === '' ? '' : ` ${request.text}`}`);
    clock.advance(more.msEach ?? 0);
    if (line === more.cancelAt) cancel.abort();
    const { status = 200, body = '', headers = {} } = answers[line] ?? {};
    response.writeHead(status, headers).end(body);
  });
  closers.push(app.close);
  const opened = await openSuite(suite.value, {
    env: more.env ?? {},
    log,
    files: { read: async () => undefined },
  });
  const ports = { http: makeHttp(), clock, random: () => 0.5, log, signal: cancel.signal };
  const report = runSuite(opened, { baseUrl: app.url }, ports, { tags: more.tags });
  return { report, seen, log, masked };
}

const SEQUENCE = `
secrets: { password: PASSWORD }
setup:
  - name: login
    request: POST /login
    body: { user: smoke, password: "{{password}}" }
    capture: { token: { json: token, secret: true } }
checks:
  - name: read
    request: GET /items/{{id}}?token={{token}}
    expect: { json: { id: "{{id}}" } }
    retries: { attempts: 1 }
  - name: create
    request: POST /items
    body: { name: smoke }
    expect: 201
    capture: { id: { header: location, matches: "([^/]+)$" } }
cleanup:
  - name: delete
    request: DELETE /items/{{id}}
`;
const GOOD = {
  'POST /login': { body: '{"token":"t0ken/very"}' },
  'POST /items': { status: 201, headers: { location: '/items/a%20b' } },
  'GET /items/a%2520b?token=t0ken%2Fvery': { body: '{"id":"other t0ken/very"}' },
};
const env = { PASSWORD: 'hunter22' };

describe('a sequence', () => {
  test('hands captured values on, in the order that they ask for, and cleans up', async () => {
    const { report, seen } = await run(SEQUENCE, GOOD, { env });
    expect((await report).checks.map(({ name }) => name)).toEqual(['read', 'create']);
    expect(seen).toEqual([
      'POST /login {"user":"smoke","password":"hunter22"}',
      'POST /items {"name":"smoke"}',
      'GET /items/a%2520b?token=t0ken%2Fvery',
      'DELETE /items/a%2520b',
    ]);
  });

  test('never reports a secret, be it given or captured, and masks it before its use', async () => {
    const { report, masked, log } = await run(SEQUENCE, GOOD, { env });
    const { checks, setup, cleanup, passed } = await report;
    expect([passed, setup?.length, cleanup?.length]).toEqual([false, 1, 1]);
    expect(checks[0]?.failures[0]?.found).toBe('"other ***"');
    expect(checks[0]?.request.url).toMatch(/\?token=\*\*\*$/);
    expect(JSON.stringify(await report)).not.toMatch(/t0ken|hunter22/);
    expect(masked).toEqual(expect.arrayContaining(['hunter22', 't0ken/very', btoa('hunter22')]));
    expect(log.lines.filter((line) => /^(info|error|warning)/.test(line)).join()).not.toMatch(
      /t0ken|hunter22/,
    );
  });

  test('fails a check whose value was never captured, says whose fault it was, and has nothing to clean up', async () => {
    const { report, seen, log } = await run(SEQUENCE, { ...GOOD, 'POST /items': { status: 500 } }, { env });
    const { checks, cleanup } = await report;
    expect(checks[0]).toMatchObject({
      ...{ name: 'read', passed: false, attempts: 0, requestId: '' },
      failures: [
        {
          kind: 'not-sent',
          subject: 'variable {{id}}',
          hint: 'It is captured by "create", which has not passed',
        },
      ],
    });
    expect(cleanup).toBeUndefined();
    expect(seen).toHaveLength(2);
    expect(log.lines).toContain('info Cleanup "delete" has nothing to do: {{id}} was never captured');
  });

  test('fails as a whole when its setup does, and sends no check', async () => {
    const { report, seen } = await run(SEQUENCE, { 'POST /login': { status: 403 } }, { env });
    const { passed, checks, setup } = await report;
    expect([passed, setup?.[0]?.passed, seen.length]).toEqual([false, false, 1]);
    expect(checks.map(({ failures }) => failures[0]?.subject)).toEqual(['setup', 'setup']);
    expect(checks[0]?.failures[0]).toMatchObject({
      wanted: '"login" to pass',
      found: expect.stringMatching(/^status: expected 2xx, found 403/),
    });
  });

  test('that is cancelled is cleaned up too', async () => {
    const { report, seen } = await run(SEQUENCE, GOOD, {
      env,
      cancelAt: 'GET /items/a%2520b?token=t0ken%2Fvery',
    });
    await expect(report).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen.at(-1)).toBe('DELETE /items/a%2520b');
  });

  test('passes although its cleanup fails, with a warning', async () => {
    const answers = { ...GOOD, 'DELETE /items/a%2520b': { status: 500 } };
    const text = SEQUENCE.replace('expect: { json: { id: "{{id}}" } }', 'expect: 200');
    const { report, log } = await run(text, answers, { env });
    expect(await report).toMatchObject({ passed: true, cleanup: [{ name: 'delete', passed: false }] });
    expect(log.lines.join('\n')).toMatch(/^warning ✗ delete: status: expected 2xx, found 500/m);
  });
});

describe('the time limit of a suite', () => {
  const CHECKS =
    'checks:\n  - { request: GET /1, expect: 200 }\n  - { request: GET /2, expect: 200 }\n  - { request: GET /3, expect: 200 }\n';

  test('leaves out what does not fit any more', async () => {
    const { report } = await run(`timeout: 5s\n${CHECKS}`, {}, { msEach: 3_000 });
    const { passed, checks } = await report;
    expect([passed, ...checks.map((check) => check.passed)]).toEqual([false, true, true, false]);
    expect(checks[2]?.failures[0]).toMatchObject({
      ...{
        kind: 'not-sent',
        subject: 'suite',
        wanted: 'an end within 5s',
        found: 'no time left for this check',
      },
    });
  });

  test('ends the retries of a check', async () => {
    const text =
      'timeout: 900ms\nchecks: [{ request: GET /, expect: 200, retries: { attempts: 9, backoff: 1s } }]';
    const { report, seen } = await run(text, { 'GET /': { status: 503 } });
    expect((await report).checks[0]).toMatchObject({ passed: false, attempts: 2, status: 503 });
    expect(seen).toHaveLength(2);
  });
});

describe('tags', () => {
  const TAGGED = `checks:
  - { name: a, request: POST /a, expect: 200, capture: { id: { header: x-id } } }
  - { name: b, request: "GET /b/{{id}}", expect: 200, tags: [read] }
  - { name: c, request: GET /c, expect: 200, tags: [slow, read] }
  - { name: d, request: GET /d, expect: 200, tags: [slow] }
`;
  const answers = { 'POST /a': { headers: { 'x-id': '7' } } };

  test('run a part of the suite, with what that part needs', async () => {
    const of = async (tags: string[]) => {
      const { report, seen } = await run(TAGGED, answers, { tags });
      await report;
      return seen;
    };
    expect(await of(['read'])).toEqual(['POST /a', 'GET /b/7', 'GET /c']);
    expect(await of(['slow'])).toEqual(['GET /c', 'GET /d']);
    expect(await of([])).toHaveLength(4);
  });

  test('that no check has are refused, because nothing would be asked', async () => {
    const { report } = await run(TAGGED, answers, { tags: ['raed'] });
    await expect(report).rejects.toMatchObject({
      code: 'input-invalid',
      message: 'Expected tags of the suite (read, slow), found "raed"',
      hint: 'Did you mean "read"?',
    });
  });
});

test('independent checks run side by side', async () => {
  let [now, most] = [0, 0];
  const waiting: (() => void)[] = [];
  const app = await startApp((_, response) => {
    now += 1;
    most = Math.max(most, now);
    waiting.push(() => {
      now -= 1;
      response.end();
    });
    if (now === 4) for (const answer of waiting.splice(0)) answer();
  });
  closers.push(app.close);
  const checks = Array.from({ length: 8 }, (_, index) => `  - { request: GET /${index}, expect: 200 }\n`);
  const suite = parseSuite(`parallel: 4\nchecks:\n${checks.join('')}`, 'smoke.yml');
  if (!suite.ok) throw new Error('Expected a suite');
  const ports = { http: makeHttp(), clock: simulatedClock(), random: () => 0.5, log: keptLog() };
  const report = await runSuite(suite.value, { baseUrl: app.url }, ports);
  expect([report.passed, most]).toEqual([true, 4]);
  expect(report.checks.map(({ name }) => name)).toEqual(
    Array.from({ length: 8 }, (_, index) => `GET /${index}`),
  );
});
