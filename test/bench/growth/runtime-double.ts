import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Runtime } from '../../emulators/runtime.ts';

/** A double: containers that are ready at once and take nothing, behind one server that finds all requests good. */
export async function startRuntimeDouble(): Promise<{ readonly runtime: Runtime; close(): void }> {
  const server = createServer((_, response) => response.end('ok'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    runtime: {
      start: (_, report) => report({ kind: 'ready' }),
      stop: () => {},
      route: () => {},
      remove: () => {},
      url: () => origin,
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
