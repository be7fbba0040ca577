import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../../../../shared/adapters/clock.ts';
import { makeEndpoints } from '../../../../../shared/adapters/google/endpoints.ts';
import { makeIdentity } from '../../../../../shared/adapters/google/identity.ts';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import { tokenAudience } from '../../../../../shared/domain/smoke/audience.ts';
import { doorOf } from '../../../../../shared/domain/smoke/door.ts';
import { parseSuite } from '../../../../../shared/domain/smoke/parse-suite.ts';
import { prove } from '../../../../../shared/engine/probe/prove.ts';
import type { Identity } from '../../../../../shared/ports/identity.ts';
import { setPolicy } from '../../../../emulators/google/iam/policies.ts';
import { createServiceAccountKey } from '../../../../emulators/google/iam/service-account-keys.ts';
import { iapClientId } from '../../../../emulators/google/iam-credentials/iap.ts';
import { type Emulator, startEmulator } from '../../../../emulators/start.ts';
import { type Body, caller, operations, PARENT } from '../../../emulators/start/started.ts';
import { noRetry, recordedLog, simulatedClock } from '../../adapters/doubles.ts';

const OPERATOR = 'token-of-a-person-with-a-terminal';
const SUITE = 'checks:\n  - request: GET /version\n    expect: 200\n    retries: { attempts: 1 }\n';
const DEPLOYER = 'deployer@demo-project.iam.gserviceaccount.com';

let emulator: Emulator;
let folder: string;
let repository: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'who-answers-'));
  emulator = await startEmulator({
    ...{ operationDelayMs: 0, metricsDelayMs: 0, stopGraceMs: 500 },
    identity: { staticToken: OPERATOR },
  });
  const bindings = emulator.identity.iam.policies.get(`projects/demo-project/serviceAccounts/${DEPLOYER}`);
  repository = bindings?.[0]?.members?.[0] ?? '';
});
afterAll(async () => {
  await emulator.close();
  await rm(folder, { recursive: true });
});

/** A service made by hand, and what the Admin API says of it. */
async function serve(service: string, more: object = {}): Promise<Body> {
  const call = caller(emulator.origin, OPERATOR);
  const { error } = await operations(call).create(service, 'projects-api:v1', {
    invokerIamDisabled: false,
    ...more,
  });
  if (error !== undefined) throw new Error(JSON.stringify(error));
  return (await call('GET', `/v2/${PARENT}/services/${service}`)).body;
}

const common = () => {
  const { env } = emulator;
  const { log, shown } = recordedLog();
  const http = makeHttp();
  const endpoints = makeEndpoints(env);
  return { http, log, shown, parts: { http, log, endpoints, retry: noRetry, clock: systemClock }, env };
};

/** The job, logged in by its inputs. */
function job(as: { readonly account?: boolean } = { account: true }): Promise<Identity> {
  const { parts, env } = common();
  const { workload_identity_provider, service_account } = emulator.identity.inputs;
  return makeIdentity({
    ...{ ...parts, env, workloadIdentityProvider: workload_identity_provider },
    ...(as.account === true && { serviceAccount: service_account }),
    requestJobToken: async (audience) => {
      const url = `${env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(audience)}`;
      const headers = { authorization: `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` };
      return ((await (await fetch(url, { headers })).json()) as { value: string }).value;
    },
  });
}

/** The job, with a credentials file that an earlier step left. */
async function left(file: object): Promise<Identity> {
  const path = join(folder, `${Math.random()}.json`);
  await writeFile(path, JSON.stringify(file));
  const { parts, env } = common();
  const unasked = () => Promise.reject(new Error('not asked'));
  return makeIdentity({
    ...{ ...parts, env: { ...env, GOOGLE_APPLICATION_CREDENTIALS: path } },
    requestJobToken: unasked,
  });
}

/** As google-github-actions/auth writes it. */
function authFile(impersonates: boolean): object {
  const { env, identity } = emulator;
  const { workload_identity_provider, service_account } = identity.inputs;
  const audience = `https://iam.googleapis.com/${workload_identity_provider}`;
  return {
    type: 'external_account',
    audience: `//iam.googleapis.com/${workload_identity_provider}`,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: `${emulator.origin}/v1/token`,
    ...(impersonates && {
      service_account_impersonation_url: `${emulator.origin}/v1/projects/-/serviceAccounts/${service_account}:generateAccessToken`,
    }),
    credential_source: {
      url: `${env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(audience)}`,
      headers: { Authorization: `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` },
      format: { type: 'json', subject_token_field_name: 'value' },
    },
  };
}

type More = { readonly audience?: string; readonly url?: string; readonly suite?: string };

/** How the proof of a service ends for an identity, and how long it took. */
async function proofOf(
  service: Body,
  identity: Identity,
  { audience, url = service.uri, suite: text = SUITE }: More = {},
) {
  const { http, log, shown } = common();
  const parsed = parseSuite(text, 'smoke.yml');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const clock = simulatedClock();
  const beganMs = clock.now();
  const target = {
    url,
    audience: tokenAudience(audience, parsed.value, { url, serviceUrl: service.uri }),
    door: doorOf(service, url),
  };
  const { passed, reason } = await prove(parsed.value, target, {
    http,
    log,
    identity,
    clock,
    random: Math.random,
  });
  return { passed, reason, log: shown(), tookMs: clock.now() - beganMs };
}

const PASSED = { passed: true, reason: '1 smoke check passed' };

describe('a private service', () => {
  let hidden: Body;
  beforeAll(async () => {
    hidden = await serve('hidden', { customAudiences: ['shop-api'] });
  });

  test('lets a service account in that may invoke it', async () => {
    expect(await proofOf(hidden, await job())).toMatchObject(PASSED);
  });

  test('wants a service account, which direct federation does not have', async () => {
    const { passed, reason } = await proofOf(hidden, await job({}));
    expect(passed).toBe(false);
    expect(reason).toMatch(/found 403 .*\(Cloud Run answered, not the service: the service is private/);
    expect(reason).toMatch(
      /direct Workload Identity Federation cannot mint one, so set the input service_account .* roles\/run\.invoker/,
    );
  });

  test('wants run.invoker of a caller that it knows', async () => {
    const { iam } = emulator.identity;
    const before = iam.policies.get('projects/demo-project') ?? [];
    const others = before.filter(({ role }) => role !== 'roles/run.invoker' && role !== 'roles/run.admin');
    setPolicy(iam, 'projects/demo-project', others);
    try {
      const { reason } = await proofOf(hidden, await job());
      expect(reason).toMatch(/found 403 .*may not call the service; grant it roles\/run\.invoker/);
    } finally {
      setPolicy(iam, 'projects/demo-project', before);
    }
  });

  test('takes a custom audience of its own, from input or suite, and no other', async () => {
    const identity = await job();
    expect(await proofOf(hidden, identity, { audience: 'shop-api' })).toMatchObject(PASSED);
    const suite = `id_token_audience: shop-api\n${SUITE}`;
    expect(await proofOf(hidden, identity, { suite })).toMatchObject(PASSED);
    const other = await proofOf(hidden, identity, { suite, audience: 'https://other.example.com' });
    expect(other.reason).toMatch(/found 401 .*did not accept the ID token; its audience must be/);
  });

  test('says which role is missing where no ID token could be minted', async () => {
    const account = `projects/demo-project/serviceAccounts/${DEPLOYER}`;
    const { iam } = emulator.identity;
    const before = iam.policies.get(account) ?? [];
    setPolicy(iam, account, []);
    try {
      const { reason } = await proofOf(hidden, await job());
      expect(reason).toContain("Permission 'iam.serviceAccounts.getOpenIdToken' denied");
      expect(reason).toContain('--role=roles/iam.workloadIdentityUser');
    } finally {
      setPolicy(iam, account, before);
    }
  });

  test('is asked with the credentials that google-github-actions/auth left, where they have a service account', async () => {
    expect(await proofOf(hidden, await left(authFile(true)))).toMatchObject(PASSED);
    const { reason } = await proofOf(hidden, await left(authFile(false)));
    expect(reason).toMatch(
      /direct Workload Identity Federation, which cannot mint one: set service_account in that step/,
    );
  });

  test("is asked with a service account's key, and says that a user's own credentials are none", async () => {
    const key = await createServiceAccountKey(emulator.identity.iam, DEPLOYER, `${emulator.origin}/token`);
    expect(await proofOf(hidden, await left(key))).toMatchObject(PASSED);
    const person = { type: 'authorized_user', client_id: 'a', client_secret: 'b', refresh_token: 'c' };
    const { reason } = await proofOf(hidden, await left(person));
    expect(reason).toMatch(/authorized_user credentials .* cannot mint one: log in as a service account/);
  });
});

describe('a URL that Google closes', () => {
  test.each([
    ['INGRESS_TRAFFIC_INTERNAL_ONLY', 'internal'],
    ['INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER', 'internal-and-cloud-load-balancing'],
  ])('by its ingress is told so, on the tag too: %s', async (ingress, word) => {
    const name = `closed-${word.length}`;
    const traffic = [{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 100, tag: 'next' }];
    const service = await serve(name, { ingress, traffic, invokerIamDisabled: true });
    for (const url of [service.uri, service.trafficStatuses[0].uri]) {
      const { reason, tookMs } = await proofOf(service, await job(), { url });
      expect(reason).toContain(`Google's front end answered, not the service: its ingress is "${word}"`);
      expect(reason).toMatch(/tag_url, run the job on a runner inside the VPC, or set ingress to "all"/);
      // A runner inside the VPC is let in, and its tag may be new.
      expect(tookMs).toBeGreaterThanOrEqual(30_000);
    }
  });

  test('by its default URL being off is told so', async () => {
    const service = await serve('url-off', { invokerIamDisabled: true });
    const call = caller(emulator.origin, OPERATOR);
    await operations(call).patch('url-off', 'defaultUriDisabled', { defaultUriDisabled: true });
    const { reason, tookMs } = await proofOf({ ...service, defaultUriDisabled: true }, await job());
    expect(tookMs).toBe(0);
    expect(reason).toContain('its default URL is off, and its tag URLs with it');
  });

  test('because the tag is gone is asked for a while, and told apart', async () => {
    const traffic = [{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 100, tag: 'next' }];
    const service = await serve('tagged', { traffic, invokerIamDisabled: true });
    const call = caller(emulator.origin, OPERATOR);
    await operations(call).patch('tagged', 'traffic', { traffic: [{ ...traffic[0], tag: undefined }] });
    const url = service.trafficStatuses[0].uri;
    const { reason, tookMs } = await proofOf(service, await job(), { url });
    expect(reason).toMatch(
      /nothing is behind this URL; the tag is not served yet, or tag or service are gone/,
    );
    expect(tookMs).toBeGreaterThanOrEqual(30_000);
  });
});

describe('Identity-Aware Proxy', () => {
  let guarded: Body;
  const url = () => `${guarded.uri.replace(/^http:/, 'https:')}/*`;
  const account = `projects/demo-project/serviceAccounts/${DEPLOYER}`;
  const allow = (...roles: string[]) =>
    setPolicy(
      emulator.identity.iam,
      account,
      roles.map((role) => ({ role, members: [repository] })),
    );

  beforeAll(async () => {
    guarded = await serve('guarded', { iapEnabled: true });
    const { iam } = emulator.identity;
    const bound = iam.policies.get('projects/demo-project') ?? [];
    const role = 'roles/iap.httpsResourceAccessor';
    setPolicy(iam, 'projects/demo-project', [...bound, { role, members: [`serviceAccount:${DEPLOYER}`] }]);
  });

  test('asks a caller to log in, and the failure names the input and the role', async () => {
    const { reason } = await proofOf(guarded, await job());
    expect(reason).toMatch(
      /found 302 .*\(Identity-Aware Proxy answered, not the service: set id_token_audience to the OAuth client ID/,
    );
    expect(reason).toContain('roles/iap.httpsResourceAccessor');
  });

  test('lets an ID token for its OAuth client pass, also beside an Authorization of the check', async () => {
    const identity = await job();
    expect(await proofOf(guarded, identity, { audience: iapClientId })).toMatchObject(PASSED);
    const suite = `id_token_audience: ${iapClientId}\ndefaults: { headers: { Authorization: Basic YTpi } }\n${SUITE}`;
    expect(await proofOf(guarded, identity, { suite })).toMatchObject(PASSED);
  });

  test('refuses a token for another client, and the failure quotes it', async () => {
    const { reason } = await proofOf(guarded, await job(), { audience: `1-${iapClientId}` });
    expect(reason).toMatch(
      /found 401 .*did not accept the token \(Invalid IAP credentials: JWT audience.*\); id_token_audience must be/,
    );
  });

  test('lets a JWT pass that the account signed for its URL, where the job may let it sign', async () => {
    const before = emulator.identity.iam.policies.get(account) ?? [];
    try {
      const refused = await proofOf(guarded, await job(), { audience: url() });
      expect(refused.reason).toContain("Permission 'iam.serviceAccounts.signJwt' denied");
      expect(refused.reason).toContain('--role=roles/iam.serviceAccountTokenCreator');
      allow('roles/iam.serviceAccountTokenCreator');
      for (const audience of [url(), 'https://{host}/*'])
        expect(await proofOf(guarded, await job(), { audience })).toMatchObject(PASSED);
    } finally {
      setPolicy(emulator.identity.iam, account, before);
    }
  });

  test("lets a JWT pass that was signed with the account's own key", async () => {
    const key = await createServiceAccountKey(emulator.identity.iam, DEPLOYER, `${emulator.origin}/token`);
    expect(await proofOf(guarded, await left(key), { audience: url() })).toMatchObject(PASSED);
  });

  test('refuses an account without its role', async () => {
    const { iam } = emulator.identity;
    const before = iam.policies.get('projects/demo-project') ?? [];
    setPolicy(
      iam,
      'projects/demo-project',
      before.filter(({ role }) => !role.startsWith('roles/iap.')),
    );
    try {
      const { reason } = await proofOf(guarded, await job(), { audience: iapClientId });
      expect(reason).toMatch(/found 403 .*it knows the account, which may not pass; grant it roles\/iap/);
    } finally {
      setPolicy(iam, 'projects/demo-project', before);
    }
  });

  test('that is not in front of a private service leaves a token that Cloud Run does not take', async () => {
    const bare = await serve('bare');
    const { reason } = await proofOf(bare, await job(), { audience: iapClientId });
    expect(reason).toMatch(
      /found 401 .*the token is for Identity-Aware Proxy, which is not in front of this URL/,
    );
  });
});
