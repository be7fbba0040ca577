import { describe, expect, test } from '@jest/globals';
import { makeEndpoints } from '../../../../../shared/adapters/google/endpoints.ts';
import { makeImages } from '../../../../../shared/adapters/google/images.ts';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import { failureOf, loggedIn, noRetry, recordedLog } from '../doubles.ts';
import { type Answered, type Loopback, loopback } from '../loopback.ts';

const DIGEST = `sha256:${'a1'.repeat(32)}`;
const IMAGE = 'us-docker.pkg.dev/p/apps/api:1.2';

function images(server: Loopback) {
  const { log, text } = recordedLog();
  const endpoints = makeEndpoints({ GHA_ENDPOINT_OVERRIDE_artifactregistry: server.origin });
  return { made: makeImages({ http: makeHttp(), identity: loggedIn, retry: noRetry, endpoints, log }), text };
}

describe('the digest of a tag', () => {
  test.each([
    [IMAGE, '/v2/p/apps/api/manifests/1.2', `us-docker.pkg.dev/p/apps/api@${DIGEST}`],
    [
      'europe-west1-docker.pkg.dev/p/apps/nested/api',
      '/v2/p/apps/nested/api/manifests/latest',
      `europe-west1-docker.pkg.dev/p/apps/nested/api@${DIGEST}`,
    ],
    ['gcr.io/p/api:v1', '/v2/p/api/manifests/v1', `gcr.io/p/api@${DIGEST}`],
    ['eu.gcr.io/p/api:v1', '/v2/p/api/manifests/v1', `eu.gcr.io/p/api@${DIGEST}`],
  ])('of %s is what the registry says', async (image, path, resolved) => {
    await using server = await loopback(() => ({ headers: { 'docker-content-digest': DIGEST } }));
    expect(await images(server).made.resolveDigest(image)).toBe(resolved);
    const [request] = server.requests;
    expect(request).toMatchObject({ method: 'HEAD', path });
    expect(request?.headers.authorization).toBe('Bearer access-token');
    expect(String(request?.headers.accept).split(', ')).toHaveLength(4);
  });

  test.each([
    `us-docker.pkg.dev/p/apps/api@${DIGEST}`,
    `us-docker.pkg.dev/p/apps/api:1@${DIGEST}`,
    'nginx:1',
    'docker.io/library/nginx:1',
    'ghcr.io/acme/api:1',
    '127.0.0.1:5000/api:1',
    'us-docker.pkg.dev.example.com/p/apps/api:1',
  ])('of %s is not asked for, and no token goes there', async (image) => {
    await using server = await loopback(() => ({ headers: { 'docker-content-digest': DIGEST } }));
    expect(await images(server).made.resolveDigest(image)).toBe(image);
    expect(server.requests).toHaveLength(0);
  });

  const silent: readonly [string, Answered][] = [
    ['no permission', { status: 403 }],
    ['no login', { status: 401 }],
    ['a fault', { status: 500 }],
    ['a cut socket', 'cut'],
    ['an answer without a digest', {}],
  ];

  test.each(silent)('stays open after %s, said at debug', async (_, answer) => {
    await using server = await loopback(() => answer);
    const { made, text } = images(server);
    expect(await made.resolveDigest(IMAGE)).toBe(IMAGE);
    expect(text()).toMatch(/::debug::The digest of .*us-docker\.pkg\.dev\/p\/apps\/api:1\.2/);
  });

  test('of a tag that does not exist is an error that names the image', async () => {
    await using server = await loopback(() => ({ status: 404 }));
    const error = await failureOf(images(server).made.resolveDigest(IMAGE));
    expect(error).toMatchObject({
      code: 'not-found',
      message: `Expected the image '${IMAGE}' in its registry, found no tag '1.2' of 'p/apps/api'.`,
    });
  });
});
