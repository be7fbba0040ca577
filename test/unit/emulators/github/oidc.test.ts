import { beforeAll, describe, expect, test } from '@jest/globals';
import { compactVerify, createLocalJWKSet, decodeJwt, decodeProtectedHeader, type JSONWebKeySet } from 'jose';
import { jobClaims } from '../../../emulators/github/oidc/claims.ts';
import { createOidc, oidcHandler } from '../../../emulators/github/oidc/handler.ts';
import { defaultJob, type JobContext } from '../../../emulators/github/oidc/job-context.ts';
import type { Handler } from '../../../emulators/http.ts';
import { createSigningKey, type SigningKey } from '../../../emulators/identity/signing-key.ts';
import { bodyOf, type SendOptions, sendTo, startOfTime } from '../identity/world.ts';

let key: SigningKey;
beforeAll(async () => {
  key = await createSigningKey();
});

function handlerFor(job: Partial<JobContext> = {}): Handler {
  return oidcHandler(createOidc({ now: () => startOfTime, key, requestToken: 'runner', job }));
}

async function tokenFor(query: string, job: Partial<JobContext> = {}): Promise<string> {
  const response = await sendTo([handlerFor(job)], 'GET', `/github/oidc/token?api-version=2.0${query}`, {
    token: 'runner',
  });
  return String(bodyOf(response).value);
}

describe('the token endpoint', () => {
  test('signs a token that the published keys verify', async () => {
    const token = await tokenFor('&audience=https%3A%2F%2Fexample.com');
    const keys = bodyOf(
      await sendTo([handlerFor()], 'GET', '/github/oidc/.well-known/jwks'),
    ) as unknown as JSONWebKeySet;
    await expect(compactVerify(token, createLocalJWKSet(keys))).resolves.toBeDefined();
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256', typ: 'JWT', kid: keys.keys[0]?.kid });
  });

  test('names the audience that was asked for, and lives five minutes', async () => {
    const { aud, iss, iat, exp, nbf } = decodeJwt(await tokenFor('&audience=https%3A%2F%2Fexample.com'));
    const now = startOfTime / 1000;
    expect({ aud, iss, iat, exp, nbf }).toEqual({
      aud: 'https://example.com',
      iss: 'https://token.actions.githubusercontent.com',
      iat: now,
      exp: now + 300,
      nbf: now - 600,
    });
  });

  test("names the owner's URL when no audience is asked for", async () => {
    expect(decodeJwt(await tokenFor('')).aud).toBe('https://github.com/octo');
  });

  test.each<[string, SendOptions, number]>([
    ['no bearer token', {}, 401],
    ['a bearer token of another job', { token: 'other' }, 403],
  ])('refuses %s', async (_, options, status) => {
    const response = await sendTo([handlerFor()], 'GET', '/github/oidc/token?api-version=2.0', options);
    expect(response.status).toBe(status);
    expect(bodyOf(response).value).toBeUndefined();
  });

  test('publishes where its keys are', async () => {
    expect(
      bodyOf(await sendTo([handlerFor()], 'GET', '/github/oidc/.well-known/openid-configuration')),
    ).toMatchObject({
      issuer: 'https://token.actions.githubusercontent.com',
      jwks_uri: 'http://127.0.0.1:1/github/oidc/.well-known/jwks',
    });
  });
});

describe('the subject', () => {
  test.each<[string, Partial<JobContext>, string]>([
    ['a push to a branch', {}, 'repo:octo@5001/shop@700100200:ref:refs/heads/main'],
    ['the older form', { immutableSubject: false }, 'repo:octo/shop:ref:refs/heads/main'],
    ['a tag', { ref: 'refs/tags/v1', immutableSubject: false }, 'repo:octo/shop:ref:refs/tags/v1'],
    ['an environment', { environment: 'prod' }, 'repo:octo@5001/shop@700100200:environment:prod'],
    [
      'a colon in a value',
      { environment: 'prod:eu', immutableSubject: false },
      'repo:octo/shop:environment:prod%3Aeu',
    ],
    [
      'a pull request',
      { eventName: 'pull_request', ref: 'refs/pull/7/merge', immutableSubject: false },
      'repo:octo/shop:pull_request',
    ],
    [
      'a pull request with an environment',
      { eventName: 'pull_request', environment: 'pr', immutableSubject: false },
      'repo:octo/shop:environment:pr',
    ],
    [
      'a customised subject',
      { subjectClaims: ['repository_owner_id', 'repository_id', 'context'] },
      'repository_owner_id:5001:repository_id:700100200:ref:refs/heads/main',
    ],
  ])('of %s', (_, job, subject) => {
    expect(jobClaims({ ...defaultJob, ...job }).sub).toBe(subject);
  });
});

describe('the claims', () => {
  test('are strings, ids and numbers too', () => {
    const claims = jobClaims({
      ...defaultJob,
      environment: 'prod',
      enterprise: 'acme',
      properties: { team: 'web' },
    });
    expect(Object.entries(claims).filter(([, value]) => typeof value !== 'string')).toEqual([]);
    expect(claims).toMatchObject({
      environment: 'prod',
      enterprise: 'acme',
      repo_property_team: 'web',
      repository_id: '700100200',
      repository_owner: 'octo',
      run_attempt: '1',
      ref_type: 'branch',
      workflow_ref: 'octo/shop/.github/workflows/deploy.yml@refs/heads/main',
    });
  });

  test('leave out the environment of a job that has none', () => {
    expect(jobClaims(defaultJob)).not.toHaveProperty('environment');
  });
});
