import { beforeEach, describe, expect, test } from '@jest/globals';
import { decodeJwt, importPKCS8, type JWTPayload, SignJWT } from 'jose';
import { stringAt } from '../../../../shared/domain/json/json.ts';
import { createServiceAccountKey } from '../../../emulators/google/iam/service-account-keys.ts';
import { bodyOf, createWorld, startOfTime, type World } from './world.ts';

const scope = 'https://www.googleapis.com/auth/cloud-platform';
const nowSeconds = startOfTime / 1000;

let world: World;
let key: Readonly<Record<string, string>>;
beforeEach(async () => {
  world = await createWorld();
  key = await createServiceAccountKey(world.identity.iam, world.identity.inputs.service_account);
});

async function grant(claims: JWTPayload, signer = key, kid = key.private_key_id) {
  const assertion = await new SignJWT({
    iss: world.identity.inputs.service_account,
    aud: 'https://oauth2.googleapis.com/token',
    iat: nowSeconds,
    exp: nowSeconds + 3600,
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...(kid === 'none' ? {} : { kid: kid ?? '' }) })
    .sign(await importPKCS8(signer.private_key ?? '', 'RS256'));
  const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
  return world.send('POST', '/token', {
    body: new URLSearchParams({ grant_type, assertion }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
}

describe("a service account's key", () => {
  test('speaks for its account for an hour', async () => {
    const token = stringAt(bodyOf(await grant({ scope })), 'access_token');
    const asked = () => world.send('GET', '/v1/projects/demo-project', { token });
    expect(await asked()).toMatchObject({ status: 200 });
    world.clock.ms += 3_600_000;
    expect(await asked()).toMatchObject({ status: 401 });
  });

  test('is found by its account where the assertion does not name it', async () => {
    await createServiceAccountKey(world.identity.iam, world.identity.inputs.service_account);
    expect(await grant({ scope }, key, 'none')).toMatchObject({ status: 200 });
  });

  test('gets an ID token for an audience', async () => {
    const token = stringAt(bodyOf(await grant({ target_audience: 'https://svc' })), 'id_token') ?? '';
    expect(decodeJwt(token)).toMatchObject({
      aud: 'https://svc',
      email: world.identity.inputs.service_account,
    });
  });

  test.each<[string, JWTPayload, string]>([
    ['made out to somebody else', { scope, aud: 'https://example.com' }, 'Invalid JWT'],
    ['of another account', { scope, iss: 'other@demo-project.iam.gserviceaccount.com' }, 'Invalid JWT'],
    ['that has ended', { scope, iat: nowSeconds - 7200, exp: nowSeconds - 3600 }, 'Invalid JWT'],
    ['that asks for nothing', {}, 'Invalid OAuth scope'],
  ])('is refused with an assertion %s', async (_, claims, why) => {
    const answer = await grant(claims);
    expect(answer.status).toBe(400);
    expect(bodyOf(answer).error_description).toContain(why);
  });

  test('is refused where the account does not know it, or another one signed', async () => {
    const other = await createServiceAccountKey(world.identity.iam, world.identity.runtimeAccount);
    for (const answer of [await grant({ scope }, other), await grant({ scope }, key, 'unknown')]) {
      expect({ status: answer.status, ...bodyOf(answer) }).toEqual({
        status: 400,
        error: 'invalid_grant',
        error_description: 'Invalid JWT Signature.',
      });
    }
  });
});
