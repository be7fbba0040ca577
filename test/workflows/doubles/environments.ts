import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type GitHubWithEnvironments = { readonly api: string; close(): Promise<void> };

/** The environments of a repository, which the emulator's GitHub does not have, before that GitHub. */
export async function openEnvironments(
  names: readonly string[],
  emulatorApi: string,
): Promise<GitHubWithEnvironments> {
  const server = createServer(async (request, response) => {
    const [, name] = /^\/repos\/[^/]+\/[^/]+\/environments(?:\/([^/?]+))?/.exec(request.url ?? '') ?? [];
    const say = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (!request.url?.includes('/environments')) return forward();
    if (name === undefined) return say(200, { environments: names.map((each) => ({ name: each })) });
    return names.includes(decodeURIComponent(name)) ? say(200, { name }) : say(404, { message: 'Not Found' });

    async function forward() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of request) chunks.push(chunk as Uint8Array);
      const { authorization = '', accept = '*/*' } = request.headers;
      const answer = await fetch(`${emulatorApi}${request.url}`, {
        method: request.method ?? 'GET',
        headers: { authorization, accept, 'content-type': request.headers['content-type'] ?? '' },
        ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
      });
      const type = answer.headers.get('content-type') ?? 'application/json';
      response.writeHead(answer.status, { 'content-type': type }).end(await answer.text());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    api: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
