import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { announcedOperation, createFaults, type Fault, type Faults, faultResponse } from './faults.ts';
import { type EmulatorRequest, type EmulatorResponse, googleError, type Handler } from './http.ts';
import { createRequestLog, loggedQuery, type RequestLog } from './request-log.ts';
import { createRouter } from './router.ts';
import { createControl, isControl } from './server/control.ts';
import { pollLong } from './server/long-poll.ts';
import { readRequest } from './server/read-request.ts';

export type ServerOptions = {
  /** Asked in this order. */
  readonly handlers: readonly Handler[];
  readonly faults?: Faults;
  readonly log?: RequestLog;
  /** What `GET /_emulator/state` shows, by name. */
  readonly state?: Readonly<Record<string, () => unknown>>;
  /** Carries out `late-failure`, with the operation that the answer announced. */
  readonly failOperation?: (
    name: string,
    error: { readonly code?: number; readonly message?: string },
  ) => void;
  /** Any free one by default. */
  readonly port?: number;
};

export type EmulatorServer = {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly port: number;
  /** Ends long polls and kept connections too. */
  close(): Promise<void>;
};

type Context = Required<Pick<ServerOptions, 'faults' | 'log' | 'failOperation'>> & {
  readonly answer: (request: EmulatorRequest) => Promise<EmulatorResponse>;
  readonly control: (request: EmulatorRequest) => EmulatorResponse | undefined;
  readonly closing: AbortSignal;
};

/** Serves handlers on loopback, with ordered faults and a log of what was asked. */
export async function createServer(options: ServerOptions): Promise<EmulatorServer> {
  const closing = new AbortController();
  const { faults = createFaults(), log = createRequestLog(), failOperation = () => {} } = options;
  const context: Context = {
    faults,
    log,
    failOperation,
    answer: createRouter(options.handlers),
    control: createControl(faults, log, options.state ?? {}),
    closing: closing.signal,
  };
  const server = createHttpServer((incoming, outgoing) => void serve(context, incoming, outgoing));
  // Nothing leaves through here: a client that takes the emulator for its proxy is refused every tunnel.
  server.on('connect', (_, socket) => {
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\nconnection: close\r\n\r\n');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    close: () => {
      closing.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

async function serve(context: Context, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const at = new Date();
  const started = performance.now();
  const request = await readRequest(incoming).catch(() => undefined);
  if (!request) {
    send(outgoing, googleError(400, 'INVALID_ARGUMENT', 'The request could not be read.'));
    return;
  }
  if (isControl(request)) {
    const own = async () => context.control(request) ?? (await context.answer(request));
    send(outgoing, await own().catch(brokenHandler));
    return;
  }
  const fault = context.faults.next(request);
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  const ended = AbortSignal.any([context.closing, gone.signal]);
  const response = await respond(context, request, fault, ended).catch((error) =>
    ended.aborted ? undefined : brokenHandler(error),
  );
  context.log.add({
    method: request.method,
    path: request.path,
    query: loggedQuery(request.query),
    status: response?.status ?? null,
    ms: Math.round((performance.now() - started) * 10) / 10,
    at: at.toISOString(),
    ...(fault ? { fault: fault.kind } : {}),
  });
  if (response) send(outgoing, response);
  else incoming.socket.resetAndDestroy();
}

/** undefined means that the connection is cut. */
async function respond(
  { answer, failOperation }: Context,
  request: EmulatorRequest,
  fault: Fault | undefined,
  ended: AbortSignal,
): Promise<EmulatorResponse | undefined> {
  if (fault?.kind === 'status') return faultResponse(fault);
  if (fault?.kind === 'reset') return undefined;
  const response = await pollLong(request, () => answer(request), ended);
  if (fault?.kind === 'lost-answer') return undefined;
  if (fault?.kind === 'delay') await sleep(fault.delayMs, undefined, { signal: ended });
  const operation = fault?.kind === 'late-failure' ? announcedOperation(response) : undefined;
  if (fault?.kind === 'late-failure' && operation !== undefined) failOperation(operation, fault);
  return response;
}

function brokenHandler(error: unknown): EmulatorResponse {
  console.error(error);
  return googleError(
    500,
    'INTERNAL',
    `The emulator failed: ${error instanceof Error ? error.message : error}`,
  );
}

function send(outgoing: ServerResponse, { status, headers, body }: EmulatorResponse): void {
  if (outgoing.destroyed) return;
  outgoing.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers });
  outgoing.end(body);
}
