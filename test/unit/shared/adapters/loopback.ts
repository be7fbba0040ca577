import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

/** `cut` closes the socket once the request is read; `silence` never answers. */
export type Answered =
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  | 'cut'
  | 'silence';

export type Loopback = AsyncDisposable & {
  readonly origin: string;
  readonly requests: readonly Received[];
};

/** A real server on loopback that gives recorded answers, for what an emulator cannot be asked to do. */
export async function loopback(answer: (request: Received, nth: number) => Answered): Promise<Loopback> {
  const requests: Received[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    const received = {
      method: incoming.method ?? '',
      path: decodeURIComponent(url.pathname),
      query: url.searchParams,
      headers: incoming.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    };
    requests.push(received);
    const given = answer(received, requests.length);
    if (given === 'cut') incoming.socket.destroy();
    if (typeof given === 'string') return;
    const body = typeof given.body === 'string' ? given.body : JSON.stringify(given.body ?? {});
    const type = typeof given.body === 'string' ? 'text/html' : 'application/json';
    outgoing.writeHead(given.status ?? 200, { 'content-type': type, ...given.headers });
    outgoing.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Google's error body. */
export function googleError(status: number, name: string, message: string, details: readonly object[] = []) {
  return { status, body: { error: { code: status, status: name, message, details } } };
}
