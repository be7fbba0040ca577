import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, describe, expect, test } from '@jest/globals';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import { failureOf } from '../doubles.ts';
import { selfSigned } from './self-signed.ts';

const http = makeHttp();
const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

async function listen(server: Server, scheme = 'http'): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A service that upgrades to a WebSocket, and tells which key it was given. */
function webSockets(acceptOf: (key: string) => string): Server {
  const server = createServer((_, response) => response.writeHead(426).end('upgrade, please'));
  server.on('upgrade', (request, socket) => {
    const accept = acceptOf(request.headers['sec-websocket-key'] ?? '');
    const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
    socket.end(
      [...head, `Sec-WebSocket-Accept: ${accept}`, `X-Seen: ${request.headers['x-a']}`, '', ''].join('\r\n'),
    );
  });
  return server;
}

const accepted = (key: string): string =>
  createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');

const ask = (url: string) =>
  http.send({ method: 'GET', url, headers: { 'x-a': '1' }, timeoutMs: 5_000, upgrade: 'websocket' });

describe('a request for a WebSocket', () => {
  test('is answered by a good handshake', async () => {
    const url = await listen(webSockets(accepted));
    expect(await ask(`${url}/live`)).toMatchObject({ status: 101, body: '', headers: { 'x-seen': '1' } });
  });

  test('has no answer where the handshake is that of another', async () => {
    const url = await listen(webSockets(() => accepted('other')));
    expect(await failureOf(ask(url))).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('handshake of the WebSocket was not that of this request'),
    });
  });

  test('is answered as usual by a service without one', async () => {
    const plain = createServer((_, response) => response.writeHead(426).end('no'));
    expect(await ask(await listen(plain))).toMatchObject({ status: 426, body: 'no' });
  });

  test('has its time limit', async () => {
    const silent = createServer();
    silent.on('upgrade', (_, socket) => {
      socket.on('error', () => {});
      socket.on('end', () => socket.destroy());
      socket.resume();
    });
    const url = await listen(silent);
    const late = http.send({ method: 'GET', url, timeoutMs: 30, upgrade: 'websocket' });
    expect(await failureOf(late)).toMatchObject({ code: 'timeout' });
  });

  test('fails as every other where nothing listens', async () => {
    expect(await failureOf(ask('http://127.0.0.1:9'))).toMatchObject({ code: 'unavailable' });
  });
});

describe('the TLS connection', () => {
  test('tells its version and how long the certificate is valid', async () => {
    const certificate = selfSigned(20);
    const trusted = getCACertificates('default');
    setDefaultCACertificates([...trusted, certificate.cert]);
    try {
      const url = await listen(
        createTlsServer({ ...certificate, maxVersion: 'TLSv1.2' }, (_, answer) => answer.end('ok')),
        'https',
      );
      const { tls, ...answer } = await http.send({ method: 'GET', url, timeoutMs: 5_000, tellTls: true });
      expect(answer).toMatchObject({ status: 200, body: 'ok' });
      expect(tls?.version).toBe('1.2');
      expect(Math.round((tls?.validForMs ?? 0) / 86_400_000)).toBe(20);
    } finally {
      setDefaultCACertificates(trusted);
    }
  });

  test('that cannot be trusted is no connection', async () => {
    const url = await listen(createTlsServer(selfSigned(20)), 'https');
    const error = await failureOf(http.send({ method: 'GET', url, timeoutMs: 5_000, tellTls: true }));
    expect(error).toMatchObject({
      code: 'unavailable',
      hint: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
    });
  });

  test('is none over plain HTTP', async () => {
    const url = await listen(createServer((_, response) => response.end('ok')));
    const answer = await http.send({ method: 'GET', url, timeoutMs: 5_000, tellTls: true });
    expect(answer).toMatchObject({ status: 200 });
    expect(answer.tls).toBeUndefined();
  });
});
