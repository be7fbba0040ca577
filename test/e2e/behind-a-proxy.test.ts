import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { selfSigned } from '../unit/shared/adapters/http/self-signed.ts';
import { entryOf, newFolder, removeFolders, runAction } from './run-action.ts';

const HOST = 'shop.example.test';
const SUITE = `checks:
  - { name: over fetch, request: GET /health, expect: 200, retries: { attempts: 1 } }
  - { name: with TLS, request: GET /health, expect: { tls: { min_version: '1.2', days_left: 5 } }, retries: { attempts: 1 } }
  - { name: a WebSocket, request: GET /live, websocket: true, expect: 101, retries: { attempts: 1 } }
`;

const { cert, key } = selfSigned(30, HOST);
const service = createServer({ cert, key }, (_, response) => response.end('ok'));
service.on('upgrade', (request, socket: Duplex) => {
  const asked = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
  const accept = createHash('sha1').update(asked).digest('base64');
  const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
  socket.end([...head, `Sec-WebSocket-Accept: ${accept}`, '', ''].join('\r\n'));
});

/** A proxy that tunnels, as those of companies do; the name resolves nowhere else. */
const tunnels: string[] = [];
const open = new Set<Duplex>();
const proxy = createHttpServer((_, response) => response.writeHead(501).end());
proxy.on('connect', (request, client: Duplex, head: Buffer) => {
  tunnels.push(request.url ?? '');
  const upstream = connect(portOf(service), '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    upstream.write(head);
    upstream.pipe(client).pipe(upstream);
  });
  for (const socket of [client, upstream]) {
    open.add(socket);
    socket.on('error', () => socket.destroy());
  }
});

const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;

let folder: string;
beforeAll(async () => {
  folder = await newFolder();
  await mkdir(join(folder, '.github'));
  await writeFile(join(folder, '.github/smoke.yml'), SUITE);
  await writeFile(join(folder, 'ca.pem'), cert);
  for (const server of [service, proxy])
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  for (const socket of open) socket.destroy();
  for (const server of [service, proxy]) server.close();
  await removeFolders();
});

/** A self-hosted runner whose environment names the proxy and the CA, or does not. */
const step = (env: Readonly<Record<string, string>>, host = HOST) =>
  runAction({
    entry: entryOf('action-smoke-rollback'),
    inputs: { url: `https://${host}` },
    env: { GITHUB_REPOSITORY: 'octo/shop', GITHUB_RUN_ID: '7', ...env },
    workspace: folder,
  });

const viaProxy = () => ({ HTTPS_PROXY: `http://127.0.0.1:${portOf(proxy)}` });
const trusted = () => ({ NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') });

test.concurrent('a suite goes through the proxy, and trusts the private CA, by fetch, TLS check and WebSocket', async () => {
  const run = await step({ ...viaProxy(), ...trusted() });
  expect(run.log).toMatch(/3 smoke checks passed/);
  expect(run.exitCode).toBe(0);
  expect(tunnels).toContain(`${HOST}:443`);
});

test.concurrent('without the CA, the failure names its variable', async () => {
  const run = await step(viaProxy());
  expect(run).toMatchObject({ exitCode: 1, outputs: { passed: 'false' } });
  expect(run.log).toMatch(/the TLS certificate or handshake was refused/);
  expect(run.log).toContain('set NODE_EXTRA_CA_CERTS to its certificate');
});

test.concurrent('a host that NO_PROXY names is asked directly', async () => {
  const direct = 'internal.invalid';
  const run = await step({ ...viaProxy(), ...trusted(), NO_PROXY: '.invalid' }, direct);
  expect(run).toMatchObject({ exitCode: 1, outputs: { passed: 'false' } });
  expect(tunnels.filter((name) => name.startsWith(direct))).toEqual([]);
});
