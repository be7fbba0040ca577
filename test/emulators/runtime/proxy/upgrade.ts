import { type IncomingMessage, type OutgoingHttpHeaders, request as send } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Instance } from '../instance.ts';
import { answerHeaders } from './headers.ts';
import { brokenOffPage, type Page } from './pages.ts';

export type Upgraded = {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
  readonly instance: Instance;
  readonly headers: OutgoingHttpHeaders;
};

/** Joins the caller's connection with the instance's (WebSocket); resolves with the status when both are closed. */
export function forwardUpgrade(exchange: Upgraded): Promise<number> {
  const { request, socket, head, instance, headers } = exchange;
  return new Promise((resolve) => {
    let status = 499;
    const { method, url: path } = request;
    const upstream = send({
      ...{ host: '127.0.0.1', port: instance.port, method, path, agent: false },
      headers: { ...headers, connection: 'Upgrade', upgrade: request.headers.upgrade },
    });
    upstream.once('upgrade', (answer, other, otherHead) => {
      status = 101;
      writeHead(socket, answer, ['Connection', 'Upgrade', 'Upgrade', String(answer.headers.upgrade)]);
      socket.write(otherHead);
      other.write(head);
      join(socket, other);
    });
    upstream.once('response', (answer) => {
      status = answer.statusCode ?? 502;
      writeHead(socket, answer, ['Connection', 'close']);
      answer.pipe(socket);
    });
    upstream.on('error', () => {
      if (status !== 499) return;
      status = 503;
      refuseUpgrade(socket, brokenOffPage());
    });
    socket.on('error', () => socket.destroy());
    socket.once('close', () => {
      upstream.destroy();
      resolve(status);
    });
    upstream.end();
  });
}

/** Answers an upgrade that no instance gets to see. */
export function refuseUpgrade(socket: Duplex, page: Page): void {
  const headers = { ...page.headers, connection: 'close', 'content-length': Buffer.byteLength(page.body) };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${page.status} \r\n${lines.join('\r\n')}\r\n\r\n${page.body}`);
}

function writeHead(socket: Duplex, answer: IncomingMessage, extra: readonly string[]): void {
  const headers = [...answerHeaders(answer), ...extra];
  const lines = headers.flatMap((name, index) => (index % 2 === 0 ? `${name}: ${headers[index + 1]}` : []));
  socket.write(`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}\r\n${lines.join('\r\n')}\r\n\r\n`);
}

function join(left: Duplex, right: Duplex): void {
  left.pipe(right).pipe(left);
  right.on('error', () => left.destroy());
  left.on('error', () => right.destroy());
  right.once('close', () => left.destroy());
  left.once('close', () => right.destroy());
}
