import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { EmulatorRequest } from '../../../../../emulators/http.ts';
import { json } from '../../../../../emulators/http.ts';
import { createServer, type EmulatorServer } from '../../../../../emulators/server.ts';
import { type Emulator, startEmulator } from '../../../../../emulators/start.ts';
import { knativeService, namespace } from './knative-rig.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

type Sent = { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: object };

/** A request whose target is written as it is given: in absolute form, as to a proxy, or as a path. */
function send(port: number, target: string, { method = 'GET', headers = {}, body }: Sent = {}) {
  return new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: target, method, headers }, (response) => {
      response.setEncoding('utf8');
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, body: text }));
    });
    sent.on('error', reject);
    sent.end(body === undefined ? '' : JSON.stringify(body));
  });
}

async function open<T extends { close(): Promise<void> }>(one: Promise<T>): Promise<T> {
  const made = await one;
  opened.push(made);
  return made;
}

describe('The host that was asked', () => {
  const server = async (seen: EmulatorRequest[]): Promise<EmulatorServer> =>
    open(
      createServer({
        handlers: [
          (given) => {
            seen.push(given);
            return json(200, {});
          },
        ],
      }),
    );

  test('is the one of the target, else that of the header, and without its port', async () => {
    const seen: EmulatorRequest[] = [];
    const { port } = await server(seen);
    await send(port, 'http://us-central1-run.emulator/a?b=c');
    await send(port, '/a', { headers: { host: 'europe-west1-run.emulator:80' } });
    await send(port, '/a');
    await send(port, '/a', { headers: { host: 'no host name' } });
    expect(seen.map(({ host, path }) => [host, path])).toEqual([
      ['us-central1-run.emulator', '/a'],
      ['europe-west1-run.emulator', '/a'],
      ['127.0.0.1', '/a'],
      ['127.0.0.1', '/a'],
    ]);
    expect(seen[0]?.query.get('b')).toBe('c');
  });
});

describe('What the emulator hands to gcloud', () => {
  const started = (): Promise<Emulator> => open(startEmulator({ operationDelayMs: 0 }));

  test('leads through its port to Cloud Run of a region, with a token that is good', async () => {
    const { env, origin } = await started();
    const port = Number(env.CLOUDSDK_PROXY_PORT);
    expect(env).toMatchObject({
      CLOUDSDK_PROXY_TYPE: 'http',
      CLOUDSDK_PROXY_ADDRESS: '127.0.0.1',
      CLOUDSDK_CORE_PROJECT: 'demo-project',
      CLOUDSDK_AUTH_TOKEN_INTROSPECTION_ENDPOINT: `${origin}/v1/introspect`,
    });
    expect(env).not.toHaveProperty('CLOUDSDK_CONFIG');
    const regional = env.CLOUDSDK_API_ENDPOINT_OVERRIDES_RUN?.replace(
      '://',
      `://${env.CLOUDSDK_RUN_REGION}-`,
    );
    const target = `${regional?.replace(/\/$/, '')}${namespace.replace(/p$/, 'demo-project')}/services`;
    const headers = { authorization: `Bearer ${env.CLOUDSDK_AUTH_ACCESS_TOKEN}` };
    const metadata = { name: 'svc', namespace: 'demo-project' };
    const body = knativeService('no-such-image:v1', { metadata });
    const created = await send(port, target, { method: 'POST', headers, body });
    expect(created.status).toBe(200);
    expect(JSON.parse(created.body).metadata.labels['cloud.googleapis.com/location']).toBe('europe-west1');
    expect((await send(port, target)).status).toBe(401);
    const secret = 'http://secretmanager.emulator/v1/projects/demo-project/secrets/x/versions/latest:access';
    expect(JSON.parse((await send(port, secret, { headers })).body).error.message).toContain('secrets/x');
  });

  test('is another token at every start, unless one is asked for', async () => {
    const tokens = [await started(), await started()].map(({ env }) => env.CLOUDSDK_AUTH_ACCESS_TOKEN);
    expect(new Set(tokens).size).toBe(2);
    const named = await open(startEmulator({ identity: { staticToken: 'mine' } }));
    expect(named.env.CLOUDSDK_AUTH_ACCESS_TOKEN).toBe('mine');
  });

  test('is no way out: a tunnel to another host is refused', async () => {
    const { env } = await started();
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(env.CLOUDSDK_PROXY_PORT), '127.0.0.1');
      socket.on('error', reject);
      socket.on('data', (data) => resolve(data.toString()));
      socket.write('CONNECT run.googleapis.com:443 HTTP/1.1\r\nhost: run.googleapis.com:443\r\n\r\n');
    });
    expect(answer).toMatch(/^HTTP\/1\.1 502/);
  });

  test('pins an image by the digest that the registry tells', async () => {
    const { env } = await started();
    const port = Number(env.CLOUDSDK_PROXY_PORT);
    const headers = { authorization: `Bearer ${env.CLOUDSDK_AUTH_ACCESS_TOKEN}` };
    const host = 'http://europe-west1-run.emulator';
    const collection = `${host}/apis/serving.knative.dev/v1/namespaces/demo-project`;
    const image = 'europe-west1-docker.pkg.dev/demo-project/shop/projects-api';
    const metadata = { name: 'svc', namespace: 'demo-project' };
    const body = knativeService(`${image}:never-listens`, { metadata });
    await send(port, `${collection}/services`, { method: 'POST', headers, body });
    const { items } = JSON.parse((await send(port, `${collection}/revisions`, { headers })).body);
    expect(items[0].status.imageDigest).toMatch(new RegExp(`^${image}@sha256:[0-9a-f]{64}$`));
  });
});
