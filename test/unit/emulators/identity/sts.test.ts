import { beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { stringAt } from '../../../../shared/domain/json/json.ts';
import { issueJobToken } from '../../../emulators/github/oidc/handler.ts';
import type { JobContext } from '../../../emulators/github/oidc/job-context.ts';
import { setPolicy } from '../../../emulators/google/iam/policies.ts';
import { setProvider } from '../../../emulators/google/iam/providers.ts';
import type { Provider } from '../../../emulators/google/iam/state.ts';
import type { EmulatorResponse } from '../../../emulators/http.ts';
import { createSigningKey, type SigningKey } from '../../../emulators/identity/signing-key.ts';
import {
  audienceOf,
  bodyOf,
  createWorld,
  exchange,
  exchangeFields,
  federatedToken,
  type World,
} from './world.ts';

let foreignKey: SigningKey;
beforeAll(async () => {
  foreignKey = await createSigningKey();
});

type Variation = {
  readonly job?: Partial<JobContext>;
  readonly provider?: Partial<Provider>;
  readonly fields?: Readonly<Record<string, string>>;
  readonly audience?: string;
  readonly waitMs?: number;
};

async function attempt({
  job,
  provider,
  fields,
  audience,
  waitMs = 0,
}: Variation): Promise<EmulatorResponse> {
  const world = await createWorld(job ? { job } : {});
  const name = world.identity.inputs.workload_identity_provider;
  const current = world.identity.iam.providers.get(name);
  if (current === undefined) throw new Error('The default world has lost its provider.');
  setProvider(world.identity.iam, { ...current, ...provider });
  const token = await issueJobToken(world.identity.oidc, audience ?? audienceOf(world));
  world.clock.ms += waitMs;
  return exchange(world, { ...exchangeFields(world, token), ...fields });
}

const provider = 'locations/global/workloadIdentityPools/github/providers/actions';
const longBranch = `refs/heads/${'feature-'.repeat(16)}`;

describe('an exchange', () => {
  test('answers with a bearer token that lives as long as the token it was made from', async () => {
    const response = await attempt({ waitMs: 60_000 });
    expect({ ...bodyOf(response), access_token: 'some' }).toEqual({
      access_token: 'some',
      issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      token_type: 'Bearer',
      expires_in: 240,
    });
  });

  test('can be told to give another lifetime', async () => {
    const world = await createWorld({ federatedLifetime: 3599 });
    const token = await issueJobToken(world.identity.oidc, audienceOf(world));
    expect(bodyOf(await exchange(world, exchangeFields(world, token))).expires_in).toBe(3599);
  });

  test('is answered without the version too, as google-github-actions/auth asks', async () => {
    const world = await createWorld();
    const token = await issueJobToken(world.identity.oidc, audienceOf(world));
    const body = new URLSearchParams(exchangeFields(world, token)).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const federated = stringAt(bodyOf(await world.send('POST', '/token', { body, headers })), 'access_token');
    const path = `/projects/-/serviceAccounts/${world.identity.inputs.service_account}:generateAccessToken`;
    const scope = ['https://www.googleapis.com/auth/cloud-platform'];
    expect(await world.send('POST', path, { token: federated, body: { scope } })).toMatchObject({
      status: 200,
    });
  });

  test('takes JSON in camel case too', async () => {
    const world = await createWorld();
    const token = await issueJobToken(world.identity.oidc, audienceOf(world));
    const fields = Object.entries(exchangeFields(world, token));
    const camel = (name: string) => name.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());
    const body = Object.fromEntries(fields.map(([name, value]) => [camel(name), value]));
    expect((await world.send('POST', '/v1/token', { body })).status).toBe(200);
  });

  test.each<[string, Variation]>([
    ['an audience without https:', { audience: `//iam.googleapis.com/projects/123456789012/${provider}` }],
    ['an audience that the provider lists', { audience: 'shop', provider: { allowedAudiences: ['shop'] } }],
    ['the older form of sub', { job: { immutableSubject: false } }],
    ['the ID token type', { fields: { subject_token_type: 'urn:ietf:params:oauth:token-type:id_token' } }],
    ['a subject of 127 bytes', { provider: mapping(`'x'.replace('x', '${'y'.repeat(127)}')`) }],
    [
      'a condition on an optional claim that guards against its absence',
      { provider: { attributeCondition: "!has(assertion.environment) || assertion.environment == 'prod'" } },
    ],
    [
      'a condition on mapped attributes',
      { provider: { attributeCondition: "attribute.ref == 'refs/heads/main'" } },
    ],
    [
      'a condition on the subject',
      { provider: { attributeCondition: "google.subject.startsWith('repo:octo@5001/')" } },
    ],
  ])('accepts %s', async (_, variation) => {
    const response = await attempt(variation);
    expect([response.status, bodyOf(response).error]).toEqual([200, undefined]);
  });

  test.each<[string, Variation, string, RegExp]>([
    [
      'another audience',
      { audience: 'https://example.com' },
      'invalid_grant',
      /audience in ID Token \[https:\/\/example\.com\]/,
    ],
    [
      "the provider's name when the provider lists others",
      { provider: { allowedAudiences: ['shop'] } },
      'invalid_grant',
      /expected audience shop/,
    ],
    ['a stale token', { waitMs: 300_000 }, 'invalid_grant', /issued at 1795255200 is stale to sign-in/],
    ['a token from the future', { waitMs: -1000 }, 'invalid_grant', /not valid yet/],
    [
      'another issuer',
      { provider: { issuer: 'https://example.com' } },
      'invalid_grant',
      /does not match the expected ones: https:\/\/example\.com/,
    ],
    [
      'a condition that is false',
      { provider: { attributeCondition: "assertion.ref == 'refs/heads/release'" } },
      'unauthorized_client',
      /rejected by the attribute condition/,
    ],
    [
      'a condition that differs in case',
      { provider: { attributeCondition: "assertion.repository_owner == 'Octo'" } },
      'unauthorized_client',
      /attribute condition/,
    ],
    [
      'a condition on a claim that is missing',
      { provider: { attributeCondition: "assertion.environment == 'prod'" } },
      'unauthorized_client',
      /attribute condition/,
    ],
    [
      'a condition that is no boolean',
      { provider: { attributeCondition: 'assertion.repository_owner_id' } },
      'unauthorized_client',
      /attribute condition/,
    ],
    [
      'a repository of another owner',
      { job: { repositoryOwnerId: '9' }, provider: ownerIs('5001') },
      'unauthorized_client',
      /condition/,
    ],
    [
      'a mapping of a claim that is missing',
      { provider: mapping('assertion.environment') },
      'unauthorized_client',
      /google\.subject/,
    ],
    [
      'a mapping to something else than text',
      { provider: mapping("assertion.sub == 'x'") },
      'unauthorized_client',
      /of type STRING/,
    ],
    [
      'a subject of 128 bytes',
      { provider: mapping(`'${'y'.repeat(128)}' + (assertion.sub == '' ? '' : '')`) },
      'invalid_grant',
      /127 bytes/,
    ],
    [
      'a subject of 128 bytes in fewer characters',
      { provider: mapping(`'${'é'.repeat(64)}'`) },
      'invalid_grant',
      /127 bytes/,
    ],
    [
      'a long branch name',
      { job: { ref: longBranch } },
      'invalid_grant',
      /google\.subject exceeds the 127 bytes limit/,
    ],
    ['a disabled provider', { provider: { disabled: true } }, 'invalid_target', /disabled or deleted/],
    [
      'the project id in place of its number',
      { fields: { audience: `//iam.googleapis.com/projects/demo-project/${provider}` } },
      'invalid_target',
      /target service indicated by the "audience"/,
    ],
    [
      'an unknown provider',
      { fields: { audience: `//iam.googleapis.com/projects/123456789012/${provider}x` } },
      'invalid_target',
      /doesn't exist/,
    ],
    [
      'an audience that is no provider',
      { fields: { audience: 'null' } },
      'invalid_request',
      /Invalid value for "audience"/,
    ],
    ['no scope', { fields: { scope: '' } }, 'invalid_request', /Scope\(s\) must be provided/],
    [
      'another requested type',
      { fields: { requested_token_type: 'x' } },
      'invalid_request',
      /requested_token_type/,
    ],
    [
      'another subject type',
      { fields: { subject_token_type: 'x' } },
      'invalid_request',
      /subject_token_type/,
    ],
    ['another grant', { fields: { grant_type: 'password' } }, 'unsupported_grant_type', /grant_type/],
    ['no token', { fields: { subject_token: '' } }, 'invalid_request', /subject_token/],
    ['a token that is none', { fields: { subject_token: 'abc' } }, 'invalid_grant', /parse/],
  ])('refuses %s', async (_, variation, error, description) => {
    const response = await attempt(variation);
    expect([response.status, bodyOf(response).error]).toEqual([400, error]);
    expect(bodyOf(response).error_description).toMatch(description);
  });

  test('refuses a token that another key signed', async () => {
    const world = await createWorld();
    const claims = decodeJwt(await issueJobToken(world.identity.oidc, audienceOf(world)));
    const response = await exchange(world, exchangeFields(world, await foreignKey.sign(claims)));
    expect([response.status, bodyOf(response).error]).toEqual([400, 'invalid_grant']);
    expect(bodyOf(response).error_description).toMatch(/signature/);
  });

  test('refuses a token whose claims were changed after it was signed', async () => {
    const world = await createWorld();
    const [header, payload, signature] = (await issueJobToken(world.identity.oidc, audienceOf(world))).split(
      '.',
    );
    const claims = JSON.parse(Buffer.from(String(payload), 'base64url').toString()) as object;
    const forged = Buffer.from(JSON.stringify({ ...claims, actor: 'mallory' })).toString('base64url');
    const response = await exchange(world, exchangeFields(world, `${header}.${forged}.${signature}`));
    expect(bodyOf(response).error).toBe('invalid_grant');
  });

  test('trusts the keys that were uploaded to the provider before those of the issuer', async () => {
    expect(bodyOf(await attempt({ provider: { jwks: foreignKey.jwks } })).error).toBe('invalid_grant');
  });

  describe('of a token that the issuer made to live longer', () => {
    async function exchangeLasting(seconds: number): Promise<EmulatorResponse> {
      const world = await createWorld({ keys: { github: foreignKey, google: foreignKey } });
      const claims = decodeJwt(await issueJobToken(world.identity.oidc, audienceOf(world)));
      const token = await foreignKey.sign({ ...claims, exp: Number(claims.iat) + seconds });
      return exchange(world, exchangeFields(world, token));
    }

    test('gives an hour at most', async () => {
      expect(bodyOf(await exchangeLasting(24 * 3600))).toMatchObject({ expires_in: 3600 });
    });

    test('is refused beyond a day', async () => {
      expect(bodyOf(await exchangeLasting(24 * 3600 + 1))).toMatchObject({
        error: 'invalid_grant',
        error_description: expect.stringContaining('24 hours'),
      });
    });
  });

  test('maps groups, which bindings and conditions can name', async () => {
    const world = await createWorld();
    const [current] = [...world.identity.iam.providers.values()];
    setProvider(world.identity.iam, {
      ...(current as Provider),
      attributeMapping: {
        'google.subject': 'assertion.sub',
        'google.groups': "[assertion.repository_owner, 'ref-' + assertion.ref_type]",
      },
      attributeCondition: "'octo' in google.groups",
    });
    const caller = world.identity.access.authenticate({
      method: 'GET',
      path: '/',
      query: new URLSearchParams(),
      headers: { authorization: `Bearer ${await federatedToken(world)}` },
      body: '',
    });
    const group =
      'principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/github/group';
    setPolicy(world.identity.iam, 'projects/demo-project', [
      { role: 'roles/run.viewer', members: [`${group}/ref-branch`] },
    ]);
    const principal = 'principal' in caller ? caller.principal : '';
    expect(world.identity.access.allows(principal, 'run.services.get', 'projects/demo-project')).toBe(true);
    setPolicy(world.identity.iam, 'projects/demo-project', [
      { role: 'roles/run.viewer', members: [`${group}/ref-tag`] },
    ]);
    expect(world.identity.access.allows(principal, 'run.services.get', 'projects/demo-project')).toBe(false);
  });

  test('refuses all of a disabled pool', async () => {
    const world = await createWorld();
    const { pools } = world.identity.iam;
    for (const [name, pool] of pools) pools.set(name, { ...pool, disabled: true });
    const token = await issueJobToken(world.identity.oidc, audienceOf(world));
    expect(bodyOf(await exchange(world, exchangeFields(world, token))).error).toBe('invalid_target');
  });
});

describe('introspection', () => {
  async function introspect(world: World, token: string): Promise<EmulatorResponse> {
    return world.send('POST', '/v1/introspect', {
      body: new URLSearchParams({
        token,
        token_type_hint: 'urn:ietf:params:oauth:token-type:access_token',
      }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  }

  test('tells whose a live token is, and nothing of an ended one', async () => {
    const world = await createWorld();
    const token = await federatedToken(world);
    const live = bodyOf(await introspect(world, token));
    expect(live).toMatchObject({ active: true, exp: world.clock.ms / 1000 + 300 });
    expect(stringAt(live, 'username')).toBe(
      'principal://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/github/subject/repo:octo@5001/shop@700100200:ref:refs/heads/main',
    );
    world.clock.ms += 300_000;
    expect(bodyOf(await introspect(world, token))).toEqual({ active: false });
    expect(bodyOf(await introspect(world, 'unknown'))).toEqual({ active: false });
  });
});

describe('a provider', () => {
  test.each<[string, Partial<Provider>, RegExp]>([
    ['trusts everybody at GitHub', { attributeCondition: '' }, /must reference one of the provider's claims/],
    [
      'trusts everybody at GitHub in other words',
      { attributeCondition: "'assertion' == 'assertion'" },
      /must reference/,
    ],
    ['has a condition that is no CEL', { attributeCondition: 'assertion.ref =' }, /no CEL expression/],
    ['maps no subject', { attributeMapping: { 'attribute.ref': 'assertion.ref' } }, /google\.subject/],
    [
      'maps to something unknown',
      { attributeMapping: { 'google.subject': 'assertion.sub', ref: 'assertion.ref' } },
      /'ref'/,
    ],
    [
      'has a mapping that is no CEL',
      { attributeMapping: { 'google.subject': 'assertion.' } },
      /no CEL expression/,
    ],
    ['has a short name', { name: 'actions' }, /full name/],
  ])('is refused when it %s', async (_, change, message) => {
    const world = await createWorld();
    const [current] = [...world.identity.iam.providers.values()];
    expect(() => setProvider(world.identity.iam, { ...(current as Provider), ...change })).toThrow(message);
  });
});

function mapping(subject: string): Partial<Provider> {
  return { attributeMapping: { 'google.subject': subject } };
}

function ownerIs(id: string): Partial<Provider> {
  return { attributeCondition: `assertion.repository_owner_id == '${id}'` };
}
