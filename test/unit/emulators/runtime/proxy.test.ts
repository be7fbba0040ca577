import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { ImageFaults } from '../../../emulators/catalogue/image-faults.ts';
import type { InvokerVerdict } from '../../../emulators/runtime/invoker.ts';
import { app, closeAll, routes, SERVICE, serving } from './serving.ts';

afterEach(closeAll);

const echoing = async () => {
  const world = await serving({ img: app('echo.mjs') });
  await world.start('api-1', 'img');
  world.runtime.route(SERVICE, routes({ 'api-1': 100 }));
  return { ...world, url: world.runtime.url(SERVICE) };
};

const misbehaving = async (faults: ImageFaults, percent = 100, more = {}) => {
  const world = await serving({ good: {}, bad: { faults } }, more);
  await Promise.all([world.start('api-1', 'good'), world.start('api-2', 'bad')]);
  const tags = [{ tag: 'canary', revision: 'api-2' }];
  world.runtime.route(SERVICE, routes({ 'api-1': 100 - percent, 'api-2': percent }, { tags }));
  return { ...world, url: world.runtime.url(SERVICE), tagUrl: world.runtime.url(SERVICE, 'canary') };
};

describe('the proxy', () => {
  test('splits requests by weight, and counts each on the revision that answered it', async () => {
    const { runtime, start, served, servedAtLeast } = await serving({ img: {} });
    await Promise.all([start('api-1', 'img'), start('api-2', 'img')]);
    runtime.route(SERVICE, routes({ 'api-1': 90, 'api-2': 10 }));
    const url = `${runtime.url(SERVICE)}/api/status`;
    const answers = await Promise.all(Array.from({ length: 200 }, () => fetch(url)));
    const revisions = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as { revision: string }).revision),
    );
    const candidate = revisions.filter((revision) => revision === 'api-2').length;
    expect(Math.abs(candidate - 20)).toBeLessThanOrEqual(2);
    await servedAtLeast(200);
    expect(served.filter(({ revision }) => revision === 'api-2').length).toBe(candidate);
  });

  test('a tag answers from its revision only, with and without traffic, and goes when it is taken away', async () => {
    const { runtime, start, served } = await serving({ img: {} });
    await Promise.all([start('api-1', 'img'), start('api-2', 'img')]);
    const tags = [{ tag: 'canary', revision: 'api-2' }];
    runtime.route(SERVICE, routes({ 'api-1': 100 }, { tags }));
    const url = runtime.url(SERVICE, 'canary');
    expect(await (await fetch(`${url}/api/status`)).json()).toMatchObject({ revision: 'api-2' });
    runtime.route(SERVICE, routes({ 'api-1': 100 }));
    expect(runtime.url(SERVICE, 'canary')).toBe(url);
    const gone = await fetch(`${url}/api/status`);
    expect(gone.status).toBe(404);
    expect(await gone.text()).toContain('<h1>Error: Page not found</h1>');
    expect(served.every(({ tag }) => tag === 'canary')).toBe(true);
  });

  test('a URL behind which nothing serves answers 404 as Google does, also after the service is gone', async () => {
    const { runtime, start } = await serving({ img: {} });
    const url = runtime.url(SERVICE);
    expect((await fetch(url)).status).toBe(404);
    await start('api-1', 'img');
    runtime.route(SERVICE, routes({ 'api-1': 100 }));
    expect((await fetch(`${url}/health`)).status).toBe(200);
    runtime.remove(SERVICE);
    expect((await fetch(`${url}/health`)).status).toBe(404);
  });

  test('streams bodies both ways and keeps method, status, repeated headers and query', async () => {
    const { url, served, servedAtLeast } = await echoing();
    const body = 'x'.repeat(3_000_000);
    const answer = await fetch(`${url}/cookies?a=%20b`, {
      method: 'PUT',
      body,
      headers: { 'x-answer': '207' },
    });
    expect([answer.status, answer.headers.get('x-method')]).toEqual([207, 'PUT']);
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect((await answer.text()).length).toBe(body.length);
    await servedAtLeast(1);
    expect(served[0]).toMatchObject({
      method: 'PUT',
      status: 207,
      revision: 'api-1',
      url: `${url}/cookies?a=%20b`,
    });
    expect(served[0]?.responseBytes).toBeGreaterThan(body.length);
  });

  test('adds the headers that Google adds, and goes on with the trace of the caller', async () => {
    const { url, served, servedAtLeast } = await echoing();
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const headers = { traceparent: `00-${traceId}-b7ad6b7169203331-01`, 'x-forwarded-for': '198.51.100.7' };
    const seen = (await (await fetch(`${url}/headers`, { headers })).json()) as Record<string, string>;
    expect(seen).toMatchObject({
      host: new URL(url).host,
      'x-forwarded-for': '198.51.100.7,127.0.0.1',
      'x-forwarded-proto': 'https',
      traceparent: expect.stringMatching(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`)),
      'x-cloud-trace-context': expect.stringMatching(new RegExp(`^${traceId}/\\d+;o=1$`)),
    });
    await servedAtLeast(1);
    expect(served[0]?.traceId).toBe(traceId);
  });

  test('no request fails on a kept connection that the container closes at once', async () => {
    const { url } = await echoing();
    for (let index = 0; index < 60; index += 1) {
      const answer = await fetch(`${url}/${index}`);
      expect(answer.status).toBe(200);
      await answer.text();
      await new Promise((resolve) => setTimeout(resolve, index % 4));
    }
  });

  test('an answer that breaks off half-way breaks off for the caller too', async () => {
    const { url } = await echoing();
    const answer = await fetch(`${url}/broken`);
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow('terminated');
  });

  test('a caller that goes away is recorded as 499 and ends the work of the container', async () => {
    const { url, served, servedAtLeast } = await misbehaving({ hangs: true });
    await expect(fetch(url, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
    await servedAtLeast(1);
    expect(served[0]).toMatchObject({ status: 499, reachedInstance: true });
  });

  test('passes upgraded connections through', async () => {
    const { runtime, url, served, servedAtLeast } = await echoing();
    const dial = async (path: string) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1').setEncoding('utf8');
      socket.write(`GET ${path} HTTP/1.1\r\nhost: h\r\nconnection: Upgrade\r\nupgrade: echo\r\n\r\nearly `);
      let text = '';
      socket.on('data', (chunk) => (text += chunk));
      await once(socket, 'data');
      return { socket, text: () => text };
    };
    const { socket, text } = await dial('/yes');
    socket.write('late');
    while (!text().endsWith('late')) await once(socket, 'data');
    expect(text()).toMatch(/^HTTP\/1.1 101 Switching Protocols\r\n(?:.+\r\n)+\r\nearly late$/);
    socket.end();
    await servedAtLeast(1);
    expect(served[0]?.status).toBe(101);
    const refused = await dial('/no');
    expect(refused.text()).toMatch(/^HTTP\/1.1 426 /);
    runtime.remove(SERVICE);
    expect((await dial('/yes')).text()).toMatch(/^HTTP\/1.1 404 /);
  });

  test.each<[InvokerVerdict, number, string]>([
    [
      'missing',
      403,
      'Your client does not have permission to get URL <code>/&lt;a&gt;</code> from this server.',
    ],
    [
      'not-permitted',
      403,
      'Your client does not have permission to get URL <code>/&lt;a&gt;</code> from this server.',
    ],
    ['unverified', 401, 'Your client does not have permission to the requested URL <code>/&lt;a&gt;</code>.'],
  ])(
    'a private service refuses a caller whose token is %s with %i, and counts nothing',
    async (verdict, status, text) => {
      const { runtime, start, served } = await serving({ img: {} }, {}, verdict);
      await start('api-1', 'img');
      runtime.route(SERVICE, routes({ 'api-1': 100 }, { public: false }));
      const answer = await rawGet(runtime.url(SERVICE), '/<a>');
      expect(answer).toContain(`HTTP/1.1 ${status} `);
      expect(answer).toContain(text);
      expect(answer.includes('www-authenticate: Bearer error="invalid_token"')).toBe(status === 401);
      expect(served).toEqual([]);
    },
  );

  test('a service that is closed answers nobody, at no URL of its own', async () => {
    const { runtime, start, served } = await serving({ img: app('echo.mjs') });
    await start('api-1', 'img');
    const tags = [{ tag: 'next', revision: 'api-1' }];
    runtime.route(SERVICE, routes({ 'api-1': 100 }, { closed: true, tags }));
    for (const url of [runtime.url(SERVICE), runtime.url(SERVICE, 'next')]) {
      const answer = await fetch(`${url}/headers`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('<title>404 Page not found</title>');
    }
    expect(served).toEqual([]);
  });

  test.each<[InvokerVerdict, number]>([
    ['missing', 302],
    ['unverified', 401],
    ['not-permitted', 403],
  ])(
    'Identity-Aware Proxy answers a caller whose token is %s with %i, also of a public service',
    async (verdict, status) => {
      const { runtime, start } = await serving({ img: {} }, {}, verdict);
      await start('api-1', 'img');
      runtime.route(SERVICE, routes({ 'api-1': 100 }, { iap: true }));
      const answer = await fetch(runtime.url(SERVICE), { redirect: 'manual' });
      expect(answer.status).toBe(status);
      expect(answer.headers.get('x-goog-iap-generated-response')).toBe('true');
      expect(answer.headers.get('location') ?? '').toMatch(
        status === 302 ? /^https:\/\/accounts\.google\.com\/.*iap\.googleapis\.com/ : /^$/,
      );
    },
  );

  test('Identity-Aware Proxy takes its own token away and leaves Authorization to the service', async () => {
    const { runtime, start } = await serving({ img: app('echo.mjs') });
    await start('api-1', 'img');
    runtime.route(SERVICE, routes({ 'api-1': 100 }, { iap: true, public: false }));
    const headers = { authorization: 'Basic YTpi', 'proxy-authorization': 'Bearer aa.bb.cc' };
    const answer = (await (await fetch(`${runtime.url(SERVICE)}/headers`, { headers })).json()) as object;
    expect(answer).toMatchObject({ authorization: 'Basic YTpi' });
    expect(answer).not.toHaveProperty('proxy-authorization');
  });

  test('a private service lets a permitted caller in, without the signature of its token', async () => {
    const { runtime, start } = await serving({ img: app('echo.mjs') });
    await start('api-1', 'img');
    runtime.route(SERVICE, routes({ 'api-1': 100 }, { public: false }));
    const answer = await fetch(`${runtime.url(SERVICE)}/headers`, {
      headers: { authorization: 'Bearer aa.bb.cc' },
    });
    expect(await answer.json()).toMatchObject({ authorization: 'Bearer aa.bb.SIGNATURE_REMOVED_BY_GOOGLE' });
  });
});

describe('bad containers', () => {
  const statuses = async (url: string, count: number) => {
    const answers = await Promise.all(Array.from({ length: count }, () => fetch(`${url}/health`)));
    return answers.map(({ status }) => status);
  };

  test('errors come at their ratio, with a line in the log of the container', async () => {
    const { tagUrl, logged } = await misbehaving({ errors: { ratio: 0.5, status: 502 } });
    const failed = (await statuses(tagUrl, 200)).filter((status) => status === 502).length;
    expect(failed).toBeGreaterThan(60);
    expect(failed).toBeLessThan(140);
    expect(logged.filter(({ stream, revision }) => stream === 'stderr' && revision === 'api-2').length).toBe(
      failed,
    );
  });

  test('bad from 25 percent on is good below, also on its tag', async () => {
    const faults = { badFrom: { percent: 25, ratio: 1, status: 500 } };
    const { runtime, tagUrl } = await misbehaving(faults, 24);
    expect(new Set(await statuses(tagUrl, 10))).toEqual(new Set([200]));
    const tags = [{ tag: 'canary', revision: 'api-2' }];
    runtime.route(SERVICE, routes({ 'api-1': 75, 'api-2': 25 }, { tags }));
    expect(new Set(await statuses(tagUrl, 10))).toEqual(new Set([500]));
  });

  test('a slow container adds its latency to each answer', async () => {
    const { url, served, servedAtLeast } = await misbehaving({ slow: { kind: 'fixed', ms: 120 } });
    expect(await statuses(url, 2)).toEqual([200, 200]);
    await servedAtLeast(2);
    expect(Math.min(...served.map(({ latencyMs }) => latencyMs))).toBeGreaterThanOrEqual(119);
  });

  test('a hanging container ends in 504 at the time-out', async () => {
    const { url, served, servedAtLeast } = await misbehaving({ hangs: true }, 100, { requestTimeoutMs: 80 });
    const answer = await fetch(url);
    expect([answer.status, await answer.text()]).toEqual([504, 'upstream request timeout']);
    await servedAtLeast(1);
    expect(served[0]?.status).toBe(504);
  });

  test('a container that dies after its start is started again and dies again', async () => {
    const { url, line } = await misbehaving({ crashAfterMs: 400 });
    expect(await line(/^Container terminated on signal 9\.$/)).toBeDefined();
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });
});

async function rawGet(url: string, path: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1').setEncoding('utf8');
  socket.write(`GET ${path} HTTP/1.1\r\nhost: h\r\nconnection: close\r\n\r\n`);
  let text = '';
  socket.on('data', (chunk) => (text += chunk));
  await once(socket, 'close');
  return text;
}
