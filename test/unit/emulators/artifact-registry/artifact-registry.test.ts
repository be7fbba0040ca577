import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { artifactRegistryHandler } from '../../../emulators/google/artifact-registry/handler.ts';
import {
  type ArtifactRegistry,
  type CatalogueImage,
  createArtifactRegistry,
  taggedReference,
} from '../../../emulators/google/artifact-registry/state.ts';
import { setPolicy } from '../../../emulators/google/iam/policies.ts';
import type { EmulatorResponse } from '../../../emulators/http.ts';
import { bodyOf, createWorld, type SendOptions, sendTo, type World } from '../identity/world.ts';

const index = 'application/vnd.oci.image.index.v1+json';
const manifest = 'application/vnd.oci.image.manifest.v1+json';
const all = [
  index,
  manifest,
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');
const path = '/v2/demo-project/apps/team/shop/manifests';
const given = `sha256:${'a'.repeat(64)}`;

const catalogue: Readonly<Record<string, CatalogueImage>> = {
  'demo-project/apps/team/shop:v1': { content: 'one' },
  'demo-project/apps/team/shop:again': { content: 'one' },
  'demo-project/apps/team/shop:v2': { content: 'two' },
  'demo-project/apps/team/shop:pinned': { digest: given },
  'europe-docker.pkg.dev/demo-project/apps/team/shop:europe': { content: 'eu' },
};

let world: World;
let registry: ArtifactRegistry;
beforeEach(async () => {
  world = await createWorld({ staticToken: 'deployer' });
  registry = createArtifactRegistry({
    access: world.identity.access,
    find: (reference) => catalogue[reference],
  });
});

function send(
  method: string,
  at: string,
  { headers = {}, ...options }: SendOptions = {},
): Promise<EmulatorResponse> {
  const handlers = [artifactRegistryHandler(registry)];
  return sendTo(handlers, method, at, {
    token: 'deployer',
    headers: { accept: all, ...headers },
    ...options,
  });
}

async function digestOf(tag: string, accept = all): Promise<string | undefined> {
  return (await send('HEAD', `${path}/${tag}`, { headers: { accept } })).headers?.['docker-content-digest'];
}

describe('a tag', () => {
  test('has a digest that follows from its name and content', async () => {
    const digest = await digestOf('v1');
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await digestOf('v1')).toBe(digest);
    expect(await digestOf('v2')).not.toBe(digest);
  });

  test('has the digest that the catalogue declares', async () => {
    expect(await digestOf('pinned')).toBe(given);
  });

  test('shows on GET the manifest that its digest is of, and on HEAD nothing', async () => {
    const response = await send('GET', `${path}/v1`);
    const sum = createHash('sha256').update(response.body).digest('hex');
    expect(response.headers).toMatchObject({
      'content-type': index,
      'docker-content-digest': `sha256:${sum}`,
    });
    expect((await send('HEAD', `${path}/v1`)).body).toBe('');
  });

  test('is resolved to one platform for a client that accepts no index', async () => {
    const platform = await digestOf('v1', manifest);
    expect(platform).not.toBe(await digestOf('v1'));
    expect(bodyOf(await send('GET', `${path}/v1`)).manifests).toMatchObject([{ digest: platform }]);
    expect((await send('GET', `${path}/${platform}`)).status).toBe(200);
  });

  test.each([
    ['*/*', 200, index],
    ['', 200, manifest],
    ['application/vnd.docker.distribution.manifest.v2+json', 404, undefined],
  ])('for a client that accepts "%s" is answered with %i', async (accept, status, type) => {
    const response = await send('HEAD', `${path}/v1`, { headers: { accept } });
    expect(response.status).toBe(status);
    if (type !== undefined) expect(response.headers?.['content-type']).toBe(type);
  });

  test('is found under the host that the request was made to', async () => {
    const headers = { host: 'europe-docker.pkg.dev' };
    expect((await send('HEAD', `${path}/europe`, { headers })).status).toBe(200);
    expect((await send('HEAD', `${path}/europe`)).status).toBe(404);
  });
});

describe('a digest', () => {
  test('leads back to the tag that it was told for, whatever the host', async () => {
    const image = `us-docker.pkg.dev/demo-project/apps/team/shop@${await digestOf('v2')}`;
    expect(taggedReference(registry, image)).toBe('us-docker.pkg.dev/demo-project/apps/team/shop:v2');
    expect(
      taggedReference(registry, `us-docker.pkg.dev/demo-project/apps/team/shop@${given}`),
    ).toBeUndefined();
  });

  test('can be asked for, once it was told', async () => {
    const digest = await digestOf('v1');
    expect((await send('HEAD', `${path}/${digest}`)).headers?.['docker-content-digest']).toBe(digest);
    expect((await send('HEAD', `${path}/sha256:${'0'.repeat(64)}`)).status).toBe(404);
  });
});

describe('authorization', () => {
  const basic = (user: string, token: string) => ({
    authorization: `Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`,
  });

  test.each<[string, Record<string, string>, number]>([
    ['Bearer', {}, 200],
    ['Basic oauth2accesstoken', basic('oauth2accesstoken', 'deployer'), 200],
    ['Basic with a bad token', basic('oauth2accesstoken', 'other'), 401],
    ['Basic of somebody', basic('mona', 'deployer'), 401],
    ['none', { authorization: '' }, 401],
  ])('by %s', async (_, headers, status) => {
    expect((await send('GET', `${path}/v1`, { headers })).status).toBe(status);
  });

  test('is challenged with the place where to get a token', async () => {
    const response = await send('GET', `${path}/v1`, { token: 'other' });
    expect(response.headers?.['www-authenticate']).toBe(
      'Bearer realm="http://127.0.0.1:1/v2/token",service="127.0.0.1:1",scope="repository:demo-project/apps/team/shop:pull"',
    );
    const headers = basic('oauth2accesstoken', 'deployer');
    const token = String(bodyOf(await send('GET', '/v2/token?scope=repository:x:pull', { headers })).token);
    expect((await send('GET', `${path}/v1`, { token })).status).toBe(200);
    expect((await send('GET', '/v2/token', { headers: basic('oauth2accesstoken', 'x') })).status).toBe(401);
  });

  test('is denied without the role', async () => {
    setPolicy(world.identity.iam, 'projects/demo-project', []);
    const response = await send('GET', `${path}/v1`);
    expect([response.status, bodyOf(response)]).toMatchObject([403, { errors: [{ code: 'DENIED' }] }]);
  });
});

test('an unknown tag is an unknown manifest, without a body on HEAD', async () => {
  const response = await send('GET', `${path}/v9`);
  expect([response.status, bodyOf(response)]).toMatchObject([
    404,
    { errors: [{ code: 'MANIFEST_UNKNOWN' }] },
  ]);
  expect(await send('HEAD', `${path}/v9`)).toMatchObject({ status: 404, body: '' });
});
