import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const SPARES = 32;

export type ListeningServer = { readonly server: Server; readonly port: number };

/**
 * Servers that listen before they are wanted. A service's URL is part of an answer that is made at once, while a
 * socket learns its port a moment later; so a few wait ready.
 */
export class SparePorts {
  readonly #spares: ListeningServer[] = [];
  readonly #opening = new Set<Promise<void>>();

  /** Resolves when as many are ready as one request to the API may need. */
  async ready(): Promise<void> {
    while (this.#spares.length + this.#opening.size < SPARES) this.#open();
    await Promise.all(this.#opening);
  }

  take(): ListeningServer {
    const spare = this.#spares.pop();
    if (spare === undefined)
      throw new Error(`Wanted a port, found all ${SPARES} spare ones taken by one request.`);
    this.#open();
    return spare;
  }

  async close(): Promise<void> {
    await Promise.all(this.#opening);
    for (const { server } of this.#spares) server.close();
  }

  #open(): void {
    const opening = listen()
      .then((spare) => void this.#spares.push(spare))
      .finally(() => this.#opening.delete(opening));
    this.#opening.add(opening);
  }
}

async function listen(): Promise<ListeningServer> {
  // Google's front end keeps connections for minutes and leaves the limit on a request to the service.
  const server = createServer({ keepAliveTimeout: 620_000, requestTimeout: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}
