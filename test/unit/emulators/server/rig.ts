import { afterEach } from '@jest/globals';
import { type Handler, json } from '../../../emulators/http.ts';
import { createServer, type EmulatorServer, type ServerOptions } from '../../../emulators/server.ts';

let server: EmulatorServer | undefined;

/** What reached the handlers of this test. */
export const seen: string[] = [];

afterEach(async () => {
  await server?.close();
  server = undefined;
  seen.length = 0;
});

export const echo: Handler = ({ method, path, query, headers, body }) => {
  seen.push(`${method} ${path}`);
  return path.startsWith('/echo')
    ? json(200, { method, path, query: [...query], host: headers.host, body })
    : undefined;
};

/** The one server of a test; it is closed after it. */
export async function start(options: Partial<ServerOptions> = {}): Promise<EmulatorServer> {
  server = await createServer({ handlers: [echo], ...options });
  return server;
}

// biome-ignore lint/suspicious/noExplicitAny: answers are read freely in tests
type Answer = { status: number; body: any; headers: Headers };

export async function read(path: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(`${server?.origin}${path}`, init);
  return { status: response.status, body: await response.json(), headers: response.headers };
}
