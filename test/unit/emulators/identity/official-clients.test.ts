import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getIDToken } from '@actions/core';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { GoogleAuth, IdentityPoolClient } from 'google-auth-library';
import { decodeJwt } from 'jose';
import { setPolicy } from '../../../emulators/google/iam/policies.ts';
import { defaultIdentity, type Identity } from '../../../emulators/identity/default-identity.ts';
import { jobEnvironment } from '../../../emulators/identity/job-environment.ts';
import { type Listener, listen } from './listen.ts';

let identity: Identity;
let listener: Listener;
let audience: string;
let folder: string;
const environment = process.env;

beforeEach(async () => {
  identity = await defaultIdentity({ now: () => Date.now() });
  listener = await listen(identity.handlers);
  audience = `//iam.googleapis.com/${identity.inputs.workload_identity_provider}`;
  folder = await mkdtemp(join(tmpdir(), 'identity-'));
  process.env = { ...environment, ...jobEnvironment(identity, listener.origin) };
  // @actions/core masks the token by printing a workflow command
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
});

afterEach(async () => {
  jest.restoreAllMocks();
  process.env = environment;
  await listener.close();
  await rm(folder, { recursive: true });
});

function impersonationUrl(): string {
  return `${listener.origin}/v1/projects/-/serviceAccounts/${identity.inputs.service_account}:generateAccessToken`;
}

function poolClient(impersonate: boolean): IdentityPoolClient {
  return new IdentityPoolClient({
    type: 'external_account',
    audience,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: `${listener.origin}/v1/token`,
    subject_token_supplier: { getSubjectToken: () => getIDToken(`https:${audience}`) },
    ...(impersonate ? { service_account_impersonation_url: impersonationUrl() } : {}),
  });
}

function callerOf(token: string | null | undefined): unknown {
  return identity.access.authenticate({
    method: 'GET',
    path: '/',
    query: new URLSearchParams(),
    headers: { authorization: `Bearer ${token}` },
    body: '',
  });
}

describe('@actions/core', () => {
  test('gets a token for an audience', async () => {
    expect(decodeJwt(await getIDToken('https://example.com'))).toMatchObject({
      aud: 'https://example.com',
      repository: 'octo/shop',
    });
  });

  test('reports the refusal of a token that is not of this job', async () => {
    process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN = 'other';
    await expect(getIDToken('https://example.com')).rejects.toThrow(/Error Code : 403/);
  });
});

describe('google-auth-library', () => {
  test('federates directly', async () => {
    const { token } = await poolClient(false).getAccessToken();
    expect(callerOf(token)).toEqual({
      principal: `principal:${audience.split('/providers/')[0]}/subject/repo:octo@5001/shop@700100200:ref:refs/heads/main`,
    });
  });

  test('impersonates', async () => {
    const { token } = await poolClient(true).getAccessToken();
    expect(callerOf(token)).toEqual({
      principal: 'serviceAccount:deployer@demo-project.iam.gserviceaccount.com',
    });
  });

  test('reports a refused exchange with its code', async () => {
    identity.oidc.job = { ...identity.oidc.job, repositoryOwnerId: '9' };
    await expect(poolClient(false).getAccessToken()).rejects.toThrow(
      'Error code unauthorized_client: The given credential is rejected by the attribute condition.',
    );
  });

  test('reports a refused impersonation with its permission', async () => {
    setPolicy(identity.iam, `projects/-/serviceAccounts/${identity.inputs.service_account}`, []);
    await expect(poolClient(true).getAccessToken()).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining("Permission 'iam.serviceAccounts.getAccessToken' denied"),
    });
  });

  test('reads a credentials file, whose token opens the project', async () => {
    const file = join(folder, 'credentials.json');
    process.env.GOOGLE_APPLICATION_CREDENTIALS = file;
    const credentials = {
      type: 'external_account',
      audience,
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_url: `${listener.origin}/v1/token`,
      service_account_impersonation_url: impersonationUrl(),
      service_account_impersonation: { token_lifetime_seconds: 600 },
      cloud_resource_manager_url: `${listener.origin}/v1/projects/`,
      credential_source: {
        url: `${process.env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(`https:${audience}`)}`,
        headers: { Authorization: `Bearer ${process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` },
        format: { type: 'json', subject_token_field_name: 'value' },
      },
    };
    await writeFile(file, JSON.stringify(credentials));
    const auth = new GoogleAuth({ scopes: ['https://www.googleapis.com/auth/cloud-platform'] });
    expect(callerOf(await auth.getAccessToken())).toEqual({
      principal: 'serviceAccount:deployer@demo-project.iam.gserviceaccount.com',
    });
    await expect(
      (await auth.getClient()).request({ url: `${listener.origin}/v1/projects/123456789012` }),
    ).resolves.toMatchObject({ data: { projectId: 'demo-project' } });
  });
});
