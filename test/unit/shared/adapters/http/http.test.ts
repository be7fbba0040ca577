import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { connectionFailure } from '../../../../../shared/adapters/http/failure.ts';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import { withRequestLog } from '../../../../../shared/adapters/http/request-log.ts';
import type { HttpRequest } from '../../../../../shared/ports/http.ts';
import { failureOf, recordedLog } from '../doubles.ts';
import { loopback } from '../loopback.ts';

const http = makeHttp();
const get = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url,
  timeoutMs: 5000,
  ...more,
});

describe('an exchange', () => {
  test('carries method, headers and body, and answers any status', async () => {
    await using server = await loopback(() => ({ status: 418, headers: { 'X-Kind': 'Tea' }, body: 'short' }));
    const answer = await http.send(
      get(`${server.origin}/a?b=1`, { method: 'POST', headers: { 'X-A': '1' }, body: 'hello' }),
    );
    expect(answer).toMatchObject({ status: 418, body: 'short', headers: { 'x-kind': 'Tea' } });
    expect(answer.durationMs).toBeGreaterThanOrEqual(0);
    expect(server.requests[0]).toMatchObject({ method: 'POST', path: '/a', body: 'hello' });
    expect(server.requests[0]?.headers['x-a']).toBe('1');
  });

  test('keeps so much of a body and no more', async () => {
    await using server = await loopback(() => ({ body: 'x'.repeat(3_000_000) }));
    expect((await http.send(get(server.origin))).body).toHaveLength(1024 * 1024);
    const small = makeHttp({ maxBodyBytes: 10 });
    expect((await small.send(get(server.origin))).body).toBe('x'.repeat(10));
  });
});

describe('a redirect', () => {
  test('is an answer unless it is to be followed', async () => {
    await using server = await loopback(({ path }) =>
      path === '/old' ? { status: 302, headers: { location: '/new' } } : { body: 'new' },
    );
    expect((await http.send(get(`${server.origin}/old`))).status).toBe(302);
    expect((await http.send(get(`${server.origin}/old`, { followRedirects: true }))).body).toBe('new');
  });

  test('is followed five times at most', async () => {
    await using server = await loopback(() => ({ status: 302, headers: { location: '/again' } }));
    expect((await http.send(get(server.origin, { followRedirects: true }))).status).toBe(302);
    expect(server.requests).toHaveLength(6);
  });

  test('is followed so often as the request says', async () => {
    await using server = await loopback(() => ({ status: 302, headers: { location: '/again' } }));
    await http.send(get(server.origin, { followRedirects: 2 }));
    expect(server.requests).toHaveLength(3);
  });

  test('is followed within a host, and is the answer where it leaves it', async () => {
    await using other = await loopback(() => ({}));
    await using server = await loopback(({ path }) => ({
      status: 302,
      headers: { location: path === '/' ? '/login' : other.origin },
    }));
    const answer = await http.send(get(server.origin, { followRedirects: 'same-host' }));
    expect(answer).toMatchObject({ status: 302, headers: { location: other.origin } });
    expect([server.requests.length, other.requests.length]).toEqual([2, 0]);
  });

  test('to another origin gets no credentials', async () => {
    await using other = await loopback(() => ({}));
    await using server = await loopback(() => ({
      status: 307,
      headers: { location: `${other.origin}/there` },
    }));
    const headers = { Authorization: 'Bearer x', Cookie: 'a=b', 'X-Trace': '1' };
    await http.send(get(server.origin, { method: 'POST', body: 'kept', headers, followRedirects: true }));
    expect(other.requests[0]).toMatchObject({ method: 'POST', body: 'kept' });
    expect(other.requests[0]?.headers).toMatchObject({ 'x-trace': '1' });
    expect(other.requests[0]?.headers.authorization).toBeUndefined();
    expect(other.requests[0]?.headers.cookie).toBeUndefined();
  });

  test.each([
    [303, 'POST', 'GET', ''],
    [302, 'POST', 'GET', ''],
    [307, 'POST', 'POST', 'body'],
    [308, 'PUT', 'PUT', 'body'],
    [303, 'PUT', 'GET', ''],
    [301, 'PUT', 'PUT', 'body'],
  ])('%d turns %s into %s', async (status, method, followed, body) => {
    await using server = await loopback(({ path }) =>
      path === '/' ? { status, headers: { location: '/b' } } : {},
    );
    await http.send(
      get(server.origin, {
        method,
        body: 'body',
        headers: { 'content-type': 'text/plain' },
        followRedirects: true,
      }),
    );
    expect(server.requests[1]).toMatchObject({ method: followed, body });
    expect(server.requests[1]?.headers['content-type']).toBe(body === '' ? undefined : 'text/plain');
  });

  test('to what is no web address is an answer', async () => {
    await using server = await loopback(() => ({ status: 302, headers: { location: 'file:///etc/passwd' } }));
    expect((await http.send(get(server.origin, { followRedirects: true }))).status).toBe(302);
  });
});

describe('no answer', () => {
  test('because nothing listens', async () => {
    const server = await loopback(() => ({}));
    await server[Symbol.asyncDispose]();
    const error = await failureOf(http.send(get(`${server.origin}/x?key=secret`)));
    expect(error).toMatchObject({ code: 'unavailable', cause: { code: 'ECONNREFUSED' } });
    expect(error.message).toBe(
      `No answer from GET ${server.origin}/x: the connection was refused, nothing listens there.`,
    );
  });

  // What a resolver or a certificate store says depends on the machine: here as Node reports it.
  test.each([
    ['ENOTFOUND', /could not be resolved/, /HTTPS_PROXY/],
    ['EAI_AGAIN', /could not be resolved/, /HTTPS_PROXY/],
    ['UND_ERR_CONNECT_TIMEOUT', /did not accept a connection in time/, /firewalls/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /TLS certificate/, /NODE_EXTRA_CA_CERTS/],
    ['CERT_HAS_EXPIRED', /TLS certificate/, /NODE_EXTRA_CA_CERTS/],
    ['ESOMETHING', /of its own \(ESOMETHING\)/, /^$/],
  ])('because of %s', (code, message, hint) => {
    const cause = Object.assign(new Error('of its own'), { code });
    const error = connectionFailure(new TypeError('fetch failed', { cause }), 'GET https://x');
    expect(error).toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(message),
      cause: { code },
    });
    expect(error.hint ?? '').toMatch(hint);
  });

  test('because the connection was closed', async () => {
    await using server = await loopback(() => 'cut');
    const error = await failureOf(http.send(get(server.origin)));
    expect(error).toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/closed before an answer/),
    });
  });

  test('because the other side does not speak HTTP, or TLS', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end('220 smtp ready\r\n');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const port = (server.address() as AddressInfo).port;
    const plain = await failureOf(http.send(get(`http://127.0.0.1:${port}/`)));
    const tls = await failureOf(http.send(get(`https://127.0.0.1:${port}/`)));
    server.close();
    expect(plain.message).toMatch(/not HTTP/);
    expect(tls.message).toMatch(/TLS/);
  });

  test('in time, headers or body', async () => {
    await using server = await loopback(() => 'silence');
    const error = await failureOf(http.send(get(server.origin, { timeoutMs: 30 })));
    expect(error).toMatchObject({ code: 'timeout', message: expect.stringMatching(/within 30 ms/) });
  });

  test('because the caller gave up', async () => {
    await using server = await loopback(() => 'silence');
    const error = await failureOf(http.send(get(server.origin, { signal: AbortSignal.abort() })));
    expect(error.code).toBe('cancelled');
  });

  test.each([
    ['a URL that is none', get('nonsense')],
    ['a body that a GET cannot have', get('http://127.0.0.1/', { body: 'x' })],
    ['a header name with a blank', get('http://127.0.0.1/', { headers: { 'a b': '1' } })],
  ])('because of %s', async (_, request) => {
    expect((await failureOf(http.send(request))).code).toBe('invalid-argument');
  });
});

test('the log shows one debug line a call, without headers, query and body', async () => {
  await using server = await loopback(({ path }) => (path === '/cut' ? 'cut' : { status: 201 }));
  const { log, text } = recordedLog();
  const logged = withRequestLog(http, log);
  const secret = { headers: { authorization: 'Bearer hidden' }, body: 'hidden', method: 'POST' };
  await logged.send(get(`${server.origin}/v2/x?key=hidden`, secret));
  await failureOf(logged.send(get(`${server.origin}/cut?key=hidden`, secret)));
  const host = new URL(server.origin).host;
  expect(text()).toMatch(
    new RegExp(`^::debug::POST ${host}/v2/x 201 \\d+ ms\n::debug::POST ${host}/cut unavailable \\d+ ms\n$`),
  );
});
