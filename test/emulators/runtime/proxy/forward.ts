import {
  type ClientRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
  request as send,
} from 'node:http';
import { pipeline } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Instance } from '../instance.ts';
import { answerHeaders } from './headers.ts';
import { brokenOffPage, sendPage } from './pages.ts';

export type Forwarded = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly instance: Instance;
  readonly headers: OutgoingHttpHeaders;
};

// A kept connection may be closed by the container at the very moment it is used again. Only a request that may be
// repeated goes over one; all others get a connection of their own.
const REPEATABLE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Streams a request to the instance and its answer back. */
export function forward(exchange: Forwarded): void {
  const repeatable = REPEATABLE.has(exchange.request.method ?? '') && !hasBody(exchange.request);
  let upstream = attempt(exchange, repeatable, () => {
    upstream = attempt(exchange, false, () => {});
  });
  exchange.response.once('close', () => upstream.destroy());
}

function attempt(exchange: Forwarded, kept: boolean, again: () => void): ClientRequest {
  const { request, response, instance, headers } = exchange;
  const { method, url: path } = request;
  const upstream = send({
    ...{ host: '127.0.0.1', port: instance.port, method, path, headers },
    agent: kept ? instance.agent : false,
  });
  upstream.once('response', (answer) => {
    if (response.headersSent || response.destroyed) return void answer.destroy();
    response.writeHead(answer.statusCode ?? 502, answer.statusMessage ?? '', answerHeaders(answer));
    response.flushHeaders();
    // An answer that breaks off must break off for the caller too.
    pipeline(answer, response, () => {});
  });
  upstream.on('error', () => {
    if (response.headersSent || response.destroyed) return;
    if (kept && upstream.reusedSocket) again();
    else void afterItsEnd(instance).then(() => response.headersSent || sendPage(response, brokenOffPage()));
  });
  if (hasBody(request)) request.pipe(upstream);
  else upstream.end();
  return upstream;
}

// The connection of a crashed container breaks a moment before its end is known. Whoever gets the error may at once send
// the next request, which a new instance shall serve.
async function afterItsEnd(instance: Instance): Promise<void> {
  await Promise.race([instance.exited, pause(200, undefined, { ref: false })]);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
