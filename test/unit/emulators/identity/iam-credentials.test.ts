import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { compactVerify, createLocalJWKSet, decodeJwt, type JSONWebKeySet } from 'jose';
import { type JsonObject, objectAt, stringAt } from '../../../../shared/domain/json/json.ts';
import { setPolicy } from '../../../emulators/google/iam/policies.ts';
import { issueToken, registerToken } from '../../../emulators/google/iam/tokens.ts';
import { createSigningKey, type SigningKey } from '../../../emulators/identity/signing-key.ts';
import {
  bodyOf,
  createWorld,
  credentialsPath,
  deployerToken,
  errorOf,
  federatedToken,
  type World,
} from './world.ts';

const scope = ['https://www.googleapis.com/auth/cloud-platform'];
const service = { project: 'demo-project', region: 'europe-west1', service: 'shop' };
const url = 'https://shop-123456789012.europe-west1.run.app';

let world: World;
let token: string;
let foreignKey: SigningKey;
beforeAll(async () => {
  foreignKey = await createSigningKey();
});
beforeEach(async () => {
  world = await createWorld();
  token = await federatedToken(world);
});

function unbind(): void {
  setPolicy(
    world.identity.iam,
    `projects/demo-project/serviceAccounts/${world.identity.inputs.service_account}`,
    [],
  );
}

describe('generateAccessToken', () => {
  function generate(body: JsonObject, as = token) {
    return world.send('POST', credentialsPath(world, 'generateAccessToken'), { token: as, body });
  }

  test('gives an hour, in a time without a fraction', async () => {
    world.clock.ms += 123;
    const response = await generate({ scope });
    expect(response.status).toBe(200);
    expect(bodyOf(response).expireTime).toBe('2026-11-21T11:00:00Z');
  });

  test('gives a token that speaks as the account, until it ends', async () => {
    const issued = stringAt(bodyOf(await generate({ scope, lifetime: '600s' })), 'accessToken');
    const caller = () => world.send('GET', '/v1/projects/123456789012', { token: issued });
    expect(bodyOf(await caller())).toMatchObject({ projectId: 'demo-project' });
    world.clock.ms += 600_000;
    expect(errorOf(await caller())).toEqual({
      code: 401,
      status: 'UNAUTHENTICATED',
      reason: 'ACCESS_TOKEN_EXPIRED',
    });
  });

  test.each<[string, JsonObject, string]>([
    [
      'more than an hour',
      { scope, lifetime: '3601s' },
      'The access token lifetime cannot exceed 3600 seconds.',
    ],
    ['no time at all', { scope, lifetime: '0s' }, 'The lifetime must be a positive duration such as "600s".'],
    [
      'something else than seconds',
      { scope, lifetime: '1h' },
      'The lifetime must be a positive duration such as "600s".',
    ],
    ['no scope', {}, 'The scope field is required.'],
  ])('refuses %s', async (_, body, message) => {
    const response = await generate(body);
    expect([response.status, objectAt(bodyOf(response), 'error').message]).toEqual([400, message]);
  });

  test('gives twelve hours where a policy allows them', async () => {
    const { serviceAccounts } = world.identity.iam;
    for (const [email, account] of serviceAccounts)
      serviceAccounts.set(email, { ...account, maxLifetimeSeconds: 43_200 });
    expect(bodyOf(await generate({ scope, lifetime: '43200s' })).expireTime).toBe('2026-11-21T22:00:00Z');
  });

  test('is denied without the binding, and names the permission', async () => {
    unbind();
    const response = await generate({ scope });
    expect(errorOf(response)).toEqual({
      code: 403,
      status: 'PERMISSION_DENIED',
      reason: 'IAM_PERMISSION_DENIED',
    });
    expect(objectAt(bodyOf(response), 'error').message).toBe(
      "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
    );
    expect(response.body).toContain('"permission":"iam.serviceAccounts.getAccessToken"');
  });

  test('is denied to a job of another repository', async () => {
    world.identity.oidc.job = { ...world.identity.oidc.job, repositoryId: '1', immutableSubject: false };
    expect((await generate({ scope }, await federatedToken(world))).status).toBe(403);
  });

  test('is denied to the owner of the project, who may do everything else', async () => {
    registerToken(world.identity.iam, 'owner', 'user:owner@example.com');
    setPolicy(world.identity.iam, 'projects/demo-project', [
      { role: 'roles/owner', members: ['user:owner@example.com'] },
    ]);
    expect((await generate({ scope }, 'owner')).status).toBe(403);
    expect(
      world.identity.access.allows('user:owner@example.com', 'run.services.delete', 'projects/demo-project'),
    ).toBe(true);
  });

  test('goes through delegates that each may act as the next', async () => {
    const middle = '123456789012-compute@developer.gserviceaccount.com';
    const delegates = [`projects/-/serviceAccounts/${middle}`];
    expect((await generate({ scope, delegates })).status).toBe(403);
    const creator = 'roles/iam.serviceAccountTokenCreator';
    const { iam, inputs } = world.identity;
    const caller = [...iam.identities.keys()];
    setPolicy(iam, `projects/demo-project/serviceAccounts/${middle}`, [{ role: creator, members: caller }]);
    expect((await generate({ scope, delegates })).status).toBe(403);
    const through = { role: creator, members: [`serviceAccount:${middle}`] };
    setPolicy(iam, `projects/demo-project/serviceAccounts/${inputs.service_account}`, [through]);
    expect((await generate({ scope, delegates })).status).toBe(200);
    expect((await generate({ scope })).status).toBe(403);
  });

  test.each([
    ['no token', undefined, 'CREDENTIALS_MISSING'],
    ['an unknown token', 'ya29.unknown', 'ACCESS_TOKEN_TYPE_UNSUPPORTED'],
  ])('is refused with %s', async (_, as, reason) => {
    const response = await world.send('POST', credentialsPath(world, 'generateAccessToken'), {
      token: as,
      body: { scope },
    });
    expect(errorOf(response)).toEqual({ code: 401, status: 'UNAUTHENTICATED', reason });
    expect(response.headers?.['www-authenticate']).toMatch(/^Bearer realm=/);
  });

  test('takes a token whose scope is impersonation alone, which opens nothing else', async () => {
    const principal = 'user:ann@example.com';
    const narrow = issueToken(world.identity.iam, {
      principal,
      scopes: ['https://www.googleapis.com/auth/iam'],
      expiresAt: Number.POSITIVE_INFINITY,
    });
    setPolicy(world.identity.iam, 'projects/demo-project', [
      { role: 'roles/iam.serviceAccountTokenCreator', members: [principal] },
      { role: 'roles/run.viewer', members: [principal] },
    ]);
    expect((await generate({ scope }, narrow)).status).toBe(200);
    const elsewhere = await world.send('GET', '/v1/projects/demo-project', { token: narrow });
    expect(errorOf(elsewhere)).toMatchObject({ code: 403, reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' });
  });

  test('does not know an account that a project-wide role would open', async () => {
    registerToken(world.identity.iam, 'ann', 'user:ann@example.com');
    const creator = { role: 'roles/iam.serviceAccountTokenCreator', members: ['user:ann@example.com'] };
    setPolicy(world.identity.iam, 'projects/-', [creator]);
    const path =
      '/v1/projects/-/serviceAccounts/nobody@demo-project.iam.gserviceaccount.com:generateAccessToken';
    expect((await world.send('POST', path, { token: 'ann', body: { scope } })).status).toBe(404);
  });
});

describe('generateIdToken', () => {
  async function idToken(body: JsonObject): Promise<string> {
    const path = credentialsPath(world, 'generateIdToken');
    return String(bodyOf(await world.send('POST', path, { token, body })).token);
  }

  test('is signed by a key that is published, and lives an hour', async () => {
    const issued = await idToken({ audience: url, includeEmail: true });
    const keys = bodyOf(await world.send('GET', '/oauth2/v3/certs')) as unknown as JSONWebKeySet;
    await expect(compactVerify(issued, createLocalJWKSet(keys))).resolves.toBeDefined();
    const now = world.clock.ms / 1000;
    expect(decodeJwt(issued)).toEqual({
      iss: 'https://accounts.google.com',
      aud: url,
      azp: '100000000000000000001',
      sub: '100000000000000000001',
      email: 'deployer@demo-project.iam.gserviceaccount.com',
      email_verified: true,
      iat: now,
      exp: now + 3600,
    });
  });

  test('carries the e-mail only when asked', async () => {
    expect(decodeJwt(await idToken({ audience: url }))).not.toHaveProperty('email');
  });

  test('is refused without an audience', async () => {
    const response = await world.send('POST', credentialsPath(world, 'generateIdToken'), { token, body: {} });
    expect(errorOf(response)).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT' });
  });

  test('is denied without the binding', async () => {
    unbind();
    const response = await world.send('POST', credentialsPath(world, 'generateIdToken'), {
      token,
      body: { audience: url },
    });
    expect(response.status).toBe(403);
    expect(response.body).toContain('iam.serviceAccounts.getOpenIdToken');
  });

  describe('at the door of a private service', () => {
    const check = (sent: string | undefined) => world.identity.invoker.check(sent, service, [url]);

    test('lets in an account that may invoke it', async () => {
      expect(check(await idToken({ audience: url }))).toBe('allowed');
    });

    test('lets nobody in without the role', async () => {
      setPolicy(world.identity.iam, 'projects/demo-project', []);
      expect(check(await idToken({ audience: url }))).toBe('not-permitted');
    });

    test('lets in by a binding on the service itself', async () => {
      setPolicy(world.identity.iam, 'projects/demo-project', []);
      world.identity.addPolicies((resource) =>
        resource === 'projects/demo-project/locations/europe-west1/services/shop'
          ? [{ role: 'roles/run.invoker', members: ['allAuthenticatedUsers'] }]
          : [],
      );
      const issued = await idToken({ audience: url });
      expect(check(issued)).toBe('allowed');
      expect(world.identity.invoker.check(issued, { ...service, service: 'other' }, [url])).toBe(
        'not-permitted',
      );
    });

    test('tells a missing token from one that proves nothing', async () => {
      expect(check(undefined)).toBe('missing');
      expect(check(await idToken({ audience: `https://c1---shop.run.app` }))).toBe('unverified');
      expect(check('abc')).toBe('unverified');
      expect(check(await deployerToken(world))).toBe('unverified');
      const claims = decodeJwt(await idToken({ audience: url }));
      expect(check(await foreignKey.sign(claims))).toBe('unverified');
    });

    test('refuses a token of another issuer, whoever signed it', async () => {
      const claims = decodeJwt(await idToken({ audience: url }));
      const other = await createWorld({ keys: { github: foreignKey, google: foreignKey } });
      const verdict = async (iss: string) =>
        other.identity.invoker.check(await foreignKey.sign({ ...claims, iss }), service, [url]);
      expect(await verdict('https://accounts.google.com')).toBe('allowed');
      expect(await verdict('https://token.actions.githubusercontent.com')).toBe('unverified');
    });

    test('refuses a token that has ended', async () => {
      const issued = await idToken({ audience: url });
      world.clock.ms += 3_600_000;
      expect(check(issued)).toBe('unverified');
    });
  });
});

describe('signJwt', () => {
  const account = 'deployer@demo-project.iam.gserviceaccount.com';
  const host = 'shop.example.com';
  const sign = (payload: string) =>
    world.send('POST', credentialsPath(world, 'signJwt'), { token, body: { payload } });
  const claimsFor = (more: JsonObject = {}): JsonObject => {
    const iat = world.clock.ms / 1000;
    return { iss: account, sub: account, aud: `https://${host}/*`, iat, exp: iat + 3600, ...more };
  };
  const bindSigner = () => {
    const { iam } = world.identity;
    const resource = `projects/demo-project/serviceAccounts/${account}`;
    const [bound] = iam.policies.get(resource) ?? [];
    setPolicy(iam, resource, [
      { role: 'roles/iam.serviceAccountTokenCreator', members: bound?.members ?? [] },
    ]);
  };

  test('is more than impersonation allows', async () => {
    const response = await sign(JSON.stringify(claimsFor()));
    expect(response.status).toBe(403);
    expect(response.body).toContain('iam.serviceAccounts.signJwt');
  });

  test('signs claims alone', async () => {
    bindSigner();
    for (const payload of ['', 'no json', '[]'])
      expect(errorOf(await sign(payload))).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT' });
    const { signedJwt } = bodyOf(await sign(JSON.stringify(claimsFor())));
    expect(decodeJwt(String(signedJwt))).toEqual(claimsFor());
  });

  test('opens Identity-Aware Proxy to an account with its role, for its host and its hour alone', async () => {
    bindSigner();
    const check = async (more: JsonObject = {}, at = host) => {
      const { signedJwt } = bodyOf(await sign(JSON.stringify(claimsFor(more))));
      return world.identity.invoker.checkIap(String(signedJwt), service, at);
    };
    expect(world.identity.invoker.checkIap(undefined, service, host)).toBe('missing');
    expect(await check()).toBe('not-permitted');
    const role = 'roles/iap.httpsResourceAccessor';
    setPolicy(world.identity.iam, 'projects/demo-project', [
      { role, members: [`serviceAccount:${account}`] },
    ]);
    expect(await check()).toBe('allowed');
    expect(await check({}, 'other.example.com')).toBe('unverified');
    expect(await check({ aud: `https://${host}` })).toBe('unverified');
    expect(await check({ sub: 'somebody@else' })).toBe('unverified');
    expect(await check({ exp: world.clock.ms / 1000 + 7_200 })).toBe('unverified');
    expect(await check({ exp: world.clock.ms / 1000 - 1 })).toBe('unverified');
    const forged = await foreignKey.sign(claimsFor());
    expect(world.identity.invoker.checkIap(forged, service, host)).toBe('unverified');
  });
});
