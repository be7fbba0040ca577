import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EmulatorRequest, Handler } from '../../../emulators/http.ts';

export type Listener = { readonly origin: string; readonly port: number; close(): Promise<void> };

/** Puts handlers behind a real port, for clients that cannot be called without one. */
export async function listen(handlers: readonly Handler[]): Promise<Listener> {
  const server = createServer(async (incoming, outgoing) => {
    const request = await requestFrom(incoming);
    for (const handler of handlers) {
      const response = await handler(request);
      if (response === undefined) continue;
      outgoing.writeHead(response.status, response.headers).end(response.body);
      return;
    }
    outgoing.writeHead(404).end(`Nobody answers ${request.method} ${request.path}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function requestFrom(incoming: IncomingMessage): Promise<EmulatorRequest> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  return {
    method: incoming.method ?? 'GET',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    ),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}
