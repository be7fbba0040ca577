import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRequest } from '../server/read-request.ts';
import { createGitHubInstance, createPublicGood } from './authorities.ts';
import type { Fulcio } from './fulcio.ts';
import { answerSigstore, hostsOf, type SigstoreAnswer } from './handler.ts';
import { createTls } from './tls.ts';

export type Sigstore = {
  /** A host by its name: `${origin}/fulcio.sigstore.dev`, for clients that can be told where to go. */
  readonly origin: string;
  /** For those that cannot, such as @actions/attest: a proxy to the real names, and the authority that vouches for them. */
  readonly env: Readonly<Record<'HTTPS_PROXY' | 'NO_PROXY' | 'NODE_EXTRA_CA_CERTS', string>>;
  /** File with the roots of trust of both instances, one a line. */
  readonly trustedRoot: string;
  /** Names of the hosts that were asked, with the paths. */
  readonly asked: readonly string[];
  close(): Promise<void>;
};

export type SigstoreOptions = {
  /** The time that the timestamp authority tells; by default the true one. */
  readonly timestamps?: () => number;
};

/**
 * Fulcio, Rekor and the timestamp authority on loopback. Clients reach them as they would through the proxy of a company: by CONNECT, over TLS,
 * under their real names. No other host is let through.
 */
export async function startSigstore(fulcio: Fulcio, options: SigstoreOptions = {}): Promise<Sigstore> {
  const [publicGood, github] = await Promise.all([createPublicGood(), createGitHubInstance()]);
  const hosts = hostsOf(publicGood, github);
  const tls = await createTls(Object.keys(hosts));
  const folder = await mkdtemp(join(tmpdir(), 'run-delivery-sigstore-'));
  const [caFile, trustedRoot] = [join(folder, 'ca.pem'), join(folder, 'trusted_root.jsonl')];
  const roots = [publicGood, github].map((instance) => JSON.stringify(instance.trustedRoot));
  await Promise.all([writeFile(caFile, tls.ca), writeFile(trustedRoot, `${roots.join('\n')}\n`)]);

  const asked: string[] = [];
  const serve = async (host: string, path: string, body: string, outgoing: ServerResponse) => {
    asked.push(`${host}${path}`);
    hosts[host]?.setTime?.((options.timestamps ?? fulcio.now)());
    const answer = await answerSigstore({ instance: hosts[host], path, body }, fulcio);
    send(outgoing, answer ?? { status: 404, type: 'text/plain', body: 'Not found' });
  };
  const secure = createTlsServer(tls, (incoming, outgoing) => {
    void readRequest(incoming).then(({ host = '', path, body }) => serve(host, path, body, outgoing));
  });
  const plain = createServer((incoming, outgoing) => {
    void readRequest(incoming).then(({ path, body }) => {
      const [, host = '', rest = ''] = /^\/([^/]+)(\/.*)$/.exec(path) ?? [];
      return serve(host, rest, body, outgoing);
    });
  });
  const tunnels = new Set<Socket>();
  plain.on('connect', (request: IncomingMessage, socket: Socket) => {
    const host = request.url?.split(':')[0] ?? '';
    if (hosts[host] === undefined) {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
      return;
    }
    const inner = connect((secure.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(inner).pipe(socket);
    });
    for (const end of [socket, inner]) {
      tunnels.add(end);
      end.on('error', () => end.destroy()).on('close', () => tunnels.delete(end));
    }
  });
  await Promise.all([listening(secure), listening(plain)]);
  const origin = `http://127.0.0.1:${(plain.address() as AddressInfo).port}`;
  return {
    ...{ origin, trustedRoot, asked },
    env: { HTTPS_PROXY: origin, NO_PROXY: '127.0.0.1', NODE_EXTRA_CA_CERTS: caFile },
    close: async () => {
      for (const socket of tunnels) socket.destroy();
      for (const server of [secure, plain]) {
        const closed = new Promise((resolve) => server.close(resolve));
        server.closeAllConnections();
        await closed;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Listening = { listen(port: number, host: string, done: () => void): unknown };

function listening(server: Listening): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

function send(outgoing: ServerResponse, { status, type, body }: SigstoreAnswer): void {
  outgoing.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  outgoing.end(body);
}
