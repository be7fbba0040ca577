import { crc32c } from '@aws-crypto/crc32c';
import { SecretManagerServiceClient } from '@google-cloud/secret-manager';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { OAuth2Client } from 'google-auth-library';
import { objectAt } from '../../../../shared/domain/json/json.ts';
import { setPolicy } from '../../../emulators/google/iam/policies.ts';
import { registerToken } from '../../../emulators/google/iam/tokens.ts';
import { readSecret } from '../../../emulators/google/secret-manager/find.ts';
import { secretManagerHandler } from '../../../emulators/google/secret-manager/handler.ts';
import {
  addSecret,
  createSecretManager,
  type SecretManager,
} from '../../../emulators/google/secret-manager/state.ts';
import { listen } from '../identity/listen.ts';
import { bodyOf, createWorld, errorOf, sendTo, type World } from '../identity/world.ts';

const project = 'projects/123456789012';
const secret = '/v1/projects/demo-project/secrets/db';

let world: World;
let manager: SecretManager;
beforeEach(async () => {
  world = await createWorld({ staticToken: 'deployer' });
  const { access, iam } = world.identity;
  manager = createSecretManager({ now: () => world.clock.ms, access, projects: iam.projects });
  addSecret(manager, {
    project: 'demo-project',
    name: 'db',
    values: ['one', 'two', 'drei\nZeilen é'],
    aliases: { stable: 1 },
  });
  addSecret(manager, { project: 'demo-project', location: 'europe-west1', name: 'db', values: ['regional'] });
  registerToken(iam, 'admin', 'user:admin@example.com');
  setPolicy(iam, 'projects/demo-project', [
    ...(iam.policies.get('projects/demo-project') ?? []),
    { role: 'roles/secretmanager.admin', members: ['user:admin@example.com'] },
  ]);
});

function send(method: string, path: string, token = 'deployer', body = '') {
  return sendTo([secretManagerHandler(manager)], method, path, { token, body });
}

describe('access', () => {
  test.each([
    ['versions/1', '1', 'one'],
    ['versions/2', '2', 'two'],
    ['versions/latest', '3', 'drei\nZeilen é'],
    ['versions/stable', '1', 'one'],
  ])('of %s answers with version %s under its full name', async (version, number, value) => {
    const response = await send('GET', `${secret}/${version}:access`);
    expect(bodyOf(response)).toEqual({
      name: `${project}/secrets/db/versions/${number}`,
      payload: {
        data: Buffer.from(value).toString('base64'),
        dataCrc32c: String(crc32c(Buffer.from(value))),
      },
    });
  });

  test('knows the project by its number, and regional secrets apart from global ones', async () => {
    const path = `/v1/${project}/locations/europe-west1/secrets/db/versions/latest:access`;
    expect(bodyOf(await send('GET', path))).toMatchObject({
      name: `${project}/locations/europe-west1/secrets/db/versions/1`,
      payload: { data: Buffer.from('regional').toString('base64') },
    });
  });

  test('spoils the checksum when told to', async () => {
    const [, , version] = manager.secrets.get(`${project}/secrets/db`)?.versions ?? [];
    if (version) version.corruptChecksum = true;
    const payload = objectAt(bodyOf(await send('GET', `${secret}/versions/latest:access`)), 'payload');
    expect(payload.dataCrc32c).not.toBe(String(crc32c(Buffer.from(String(payload.data), 'base64'))));
  });

  test.each([
    [
      'a secret that is not there',
      '/v1/projects/demo-project/secrets/none/versions/latest',
      404,
      'NOT_FOUND',
      `Secret [${project}/secrets/none] not found or has no versions.`,
    ],
    [
      'a version that is not there',
      `${secret}/versions/9`,
      404,
      'NOT_FOUND',
      `Secret Version [${project}/secrets/db/versions/9] not found.`,
    ],
    [
      'an alias that is not there',
      `${secret}/versions/beta`,
      404,
      'NOT_FOUND',
      `Secret Version [${project}/secrets/db/versions/beta] not found.`,
    ],
    [
      'a regional secret elsewhere',
      '/v1/projects/demo-project/locations/us-east1/secrets/db/versions/1',
      404,
      'NOT_FOUND',
      `Secret [${project}/locations/us-east1/secrets/db] not found or has no versions.`,
    ],
  ])('refuses %s', async (_, path, code, status, message) => {
    const response = await send('GET', `${path}:access`);
    expect(objectAt(bodyOf(response), 'error')).toEqual({ code, status, message });
  });

  test.each(['DISABLED', 'DESTROYED'])('refuses a version that is %s, also as latest', async (state) => {
    const verb = state === 'DISABLED' ? 'disable' : 'destroy';
    expect((await send('POST', `${secret}/versions/3:${verb}`, 'admin')).status).toBe(200);
    expect(errorOf(await send('GET', `${secret}/versions/latest:access`))).toMatchObject({
      code: 400,
      status: 'FAILED_PRECONDITION',
    });
    expect((await send('GET', `${secret}/versions/2:access`)).status).toBe(200);
  });

  test('of a destroyed version finds nothing left to give, and the version stays destroyed', async () => {
    await send('POST', `${secret}/versions/1:destroy`, 'admin');
    expect(manager.secrets.get(`${project}/secrets/db`)?.versions[0]?.data).toHaveLength(0);
    expect(errorOf(await send('POST', `${secret}/versions/1:enable`, 'admin'))).toMatchObject({
      status: 'FAILED_PRECONDITION',
    });
  });

  test('is denied without the role, whether the secret exists or not', async () => {
    setPolicy(world.identity.iam, 'projects/demo-project', []);
    for (const name of ['db', 'none']) {
      const response = await send('GET', `/v1/projects/demo-project/secrets/${name}/versions/latest:access`);
      expect(errorOf(response)).toEqual({
        code: 403,
        status: 'PERMISSION_DENIED',
        reason: 'IAM_PERMISSION_DENIED',
      });
      expect(objectAt(bodyOf(response), 'error').message).toBe(
        `Permission 'secretmanager.versions.access' denied for resource 'projects/demo-project/secrets/${name}/versions/latest' (or it may not exist).`,
      );
    }
  });

  test('is granted by a binding on one secret, for that one alone', async () => {
    addSecret(manager, { project: 'demo-project', name: 'other', values: ['x'] });
    const members = ['serviceAccount:deployer@demo-project.iam.gserviceaccount.com'];
    setPolicy(world.identity.iam, 'projects/demo-project', []);
    setPolicy(world.identity.iam, 'projects/demo-project/secrets/db', [
      { role: 'roles/secretmanager.secretAccessor', members },
    ]);
    expect((await send('GET', `${secret}/versions/1:access`)).status).toBe(200);
    expect((await send('GET', '/v1/projects/demo-project/secrets/other/versions/1:access')).status).toBe(403);
  });

  test('needs a token', async () => {
    expect((await send('GET', `${secret}/versions/1:access`, 'unknown')).status).toBe(401);
  });
});

describe('managing secrets', () => {
  test('creates one, adds versions and lists them newest first', async () => {
    expect((await send('POST', '/v1/projects/demo-project/secrets?secretId=new', 'admin', '{}')).status).toBe(
      200,
    );
    expect((await send('POST', '/v1/projects/demo-project/secrets?secretId=new', 'admin', '{}')).status).toBe(
      409,
    );
    expect((await send('GET', '/v1/projects/demo-project/secrets/new', 'admin')).status).toBe(200);
    expect((await send('GET', '/v1/projects/demo-project/secrets/new/versions/latest:access')).status).toBe(
      404,
    );
    for (const value of ['a', 'b']) {
      const payload = { data: Buffer.from(value).toString('base64') };
      await send(
        'POST',
        '/v1/projects/demo-project/secrets/new:addVersion',
        'admin',
        JSON.stringify({ payload }),
      );
    }
    expect(
      bodyOf(await send('GET', '/v1/projects/demo-project/secrets/new/versions', 'admin')),
    ).toMatchObject({
      versions: [
        { name: `${project}/secrets/new/versions/2` },
        { name: `${project}/secrets/new/versions/1` },
      ],
      totalSize: 2,
    });
    expect(bodyOf(await send('GET', '/v1/projects/demo-project/secrets', 'admin'))).toMatchObject({
      secrets: [{ name: `${project}/secrets/db` }, { name: `${project}/secrets/new` }],
    });
  });

  test.each([
    ['a checksum that does not fit', { payload: { data: 'YQ==', dataCrc32c: '1' } }],
    ['too much data', { payload: { data: Buffer.alloc(65_537).toString('base64') } }],
    ['no payload', {}],
  ])('refuses a version with %s', async (_, body) => {
    expect((await send('POST', `${secret}:addVersion`, 'admin', JSON.stringify(body))).status).toBe(400);
    expect(manager.secrets.get(`${project}/secrets/db`)?.versions).toHaveLength(3);
  });

  test('is denied to those who may only read values', async () => {
    expect(
      (await send('POST', `${secret}:addVersion`, 'deployer', '{"payload":{"data":"YQ=="}}')).status,
    ).toBe(403);
    expect((await send('GET', '/v1/projects/demo-project/secrets')).status).toBe(403);
  });
});

test('the platform reads values for its revisions', () => {
  expect(readSecret(manager, 'projects/demo-project/secrets/db', 'latest')).toEqual({
    kind: 'found',
    value: 'drei\nZeilen é',
  });
  expect(readSecret(manager, 'projects/demo-project/secrets/db', '9').kind).toBe('missing');
  expect(readSecret(manager, 'projects/demo-project/secrets/none', '1').kind).toBe('missing');
  const [first] = manager.secrets.get(`${project}/secrets/db`)?.versions ?? [];
  if (first) first.state = 'DISABLED';
  expect(readSecret(manager, 'projects/demo-project/secrets/db', '1')).toEqual({
    kind: 'missing',
    message: 'Secret Version [projects/demo-project/secrets/db/versions/1] is in DISABLED state.',
  });
});

describe('the official client', () => {
  let close: () => Promise<void>;
  let client: SecretManagerServiceClient;
  beforeEach(async () => {
    const listener = await listen([secretManagerHandler(manager)]);
    const authClient = new OAuth2Client();
    authClient.setCredentials({ access_token: 'deployer' });
    client = new SecretManagerServiceClient({
      apiEndpoint: '127.0.0.1',
      port: listener.port,
      protocol: 'http',
      fallback: true,
      authClient: authClient as never,
      projectId: 'demo-project',
    });
    close = async () => {
      await client.close();
      await listener.close();
    };
  });
  afterEach(() => close());

  test('reads a value and its checksum', async () => {
    const [answer] = await client.accessSecretVersion({
      name: 'projects/demo-project/secrets/db/versions/latest',
    });
    expect(answer.name).toBe(`${project}/secrets/db/versions/3`);
    expect(String(answer.payload?.data)).toBe('drei\nZeilen é');
    expect(String(answer.payload?.dataCrc32c)).toBe(String(crc32c(Buffer.from('drei\nZeilen é'))));
  });

  test('reports what is missing as code 5 and what is disabled as code 9', async () => {
    await expect(
      client.accessSecretVersion({ name: 'projects/demo-project/secrets/none/versions/1' }),
    ).rejects.toMatchObject({ code: 5 });
    await send('POST', `${secret}/versions/2:disable`, 'admin');
    await expect(
      client.accessSecretVersion({ name: 'projects/demo-project/secrets/db/versions/2' }),
    ).rejects.toMatchObject({ code: 9 });
  });
});
