import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import type { HttpAnswer, HttpRequest } from '../../ports/http.ts';
import { readBody } from './body.ts';

type Exchanged = Omit<HttpAnswer, 'durationMs'>;

/** What fetch cannot do: ask for a WebSocket, and tell of the TLS connection. */
export function connect(request: HttpRequest, signal: AbortSignal, maxBodyBytes: number): Promise<Exchanged> {
  return new Promise((resolve, reject) => {
    // As fetch wraps them, so that one place explains both.
    const fail = (cause: unknown) => reject(new TypeError('request failed', { cause }));
    const key = process.getBuiltinModule('node:crypto').randomBytes(16).toString('base64');
    const sent = open(request, signal, key);
    sent.on('error', fail);
    sent.on('upgrade', (response: IncomingMessage, socket: Duplex) => {
      socket.destroy();
      if (isAccepted(response, key)) resolve({ status: 101, headers: headersOf(response), body: '' });
      else fail(new Error('the handshake of the WebSocket was not that of this request'));
    });
    sent.on('response', (response) => {
      const tls = request.tellTls === true ? tlsOf(response.socket) : undefined;
      readBody(response, maxBodyBytes).then((body) => {
        const { statusCode: status = 0 } = response;
        resolve({ status, headers: headersOf(response), body, ...(tls !== undefined && { tls }) });
      }, fail);
    });
    sent.end(request.body);
  });
}

function open(
  { method, url, headers, upgrade }: HttpRequest,
  signal: AbortSignal,
  key: string,
): ClientRequest {
  const { protocol } = new URL(url);
  // Few suites need them, and they take longer to load than a call on loopback takes.
  const { request } = process.getBuiltinModule(protocol === 'https:' ? 'node:https' : 'node:http');
  const handshake = {
    connection: 'Upgrade',
    upgrade,
    'sec-websocket-version': '13',
    'sec-websocket-key': key,
  };
  return request(url, { method, signal, headers: { ...headers, ...(upgrade !== undefined && handshake) } });
}

function isAccepted({ headers }: IncomingMessage, key: string): boolean {
  const { hash } = process.getBuiltinModule('node:crypto');
  const accept = hash('sha1', `${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`, 'base64');
  return headers['sec-websocket-accept'] === accept && headers.upgrade?.toLowerCase() === 'websocket';
}

function tlsOf(socket: IncomingMessage['socket']): Exchanged['tls'] {
  if (!('getPeerCertificate' in socket)) return undefined;
  const secure = socket as TLSSocket;
  const validForMs = Date.parse(secure.getPeerCertificate().valid_to) - Date.now();
  return { version: (secure.getProtocol() ?? '').replace('TLSv', ''), validForMs };
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]),
  );
}
