import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { makeAttestations } from '../../../../../shared/adapters/attest/attestations.ts';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import { GATE_PREDICATE } from '../../../../../shared/domain/gate/gate-statement.ts';
import type { JsonObject } from '../../../../../shared/domain/json/json.ts';
import { defaultIdentity, type Identity } from '../../../../emulators/identity/default-identity.ts';
import { jobEnvironment } from '../../../../emulators/identity/job-environment.ts';
import { createServer, type EmulatorServer } from '../../../../emulators/server.ts';
import { IMAGE, statement } from '../sigstore/signing.ts';

let identity: Identity;
let server: EmulatorServer;

beforeAll(async () => {
  identity = await defaultIdentity({ now: Date.now });
  server = await createServer({ handlers: identity.handlers });
});

beforeEach(() => {
  identity.attestations.permission = 'write';
  identity.attestations.stored.length = 0;
});

afterAll(() => server.close());

function attestations(token: string | undefined = identity.github.token) {
  const env = jobEnvironment(identity, server.origin);
  return makeAttestations({ http: makeHttp({}), env, token, retry: (_, work) => work() });
}

async function store(predicateType: string, digest = IMAGE): Promise<JsonObject> {
  const subject = [{ name: 'shop', digest: { sha256: digest.slice(7) } }];
  const payload = Buffer.from(JSON.stringify({ subject, predicateType, predicate: statement() }));
  const bundle = { dsseEnvelope: { payload: payload.toString('base64') } };
  const answer = await fetch(`${server.origin}/github/api/repos/octo/shop/attestations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${identity.github.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ bundle }),
  });
  expect(answer.status).toBe(201);
  return bundle;
}

test('lists the bundles about a digest that are verdicts, the newest first', async () => {
  const first = await store(GATE_PREDICATE);
  await store('https://slsa.dev/provenance/v1');
  await store(GATE_PREDICATE, `sha256:${'0'.repeat(64)}`);
  const last = await store(GATE_PREDICATE);
  expect(await attestations().list(IMAGE, GATE_PREDICATE)).toEqual([last, first]);
});

test('finds none about an image that nobody attested', async () => {
  expect(await attestations().list(IMAGE, GATE_PREDICATE)).toEqual([]);
});

test('tells the lines to add where the token may not read', async () => {
  identity.attestations.permission = 'none';
  await expect(attestations().list(IMAGE, GATE_PREDICATE)).rejects.toMatchObject({
    code: 'permission-denied',
    message: expect.stringContaining('GitHub answered 403: Resource not accessible by integration'),
    hint: expect.stringContaining('    attestations: read'),
  });
});

test('refuses a token that GitHub does not know, without showing it', async () => {
  const failed = attestations('ghs_of_nobody').list(IMAGE, GATE_PREDICATE);
  await expect(failed).rejects.toMatchObject({ code: 'unauthenticated' });
  await expect(failed).rejects.not.toMatchObject({ message: expect.stringContaining('ghs_of_nobody') });
});

test('does not take an answer without bundles for none', async () => {
  identity.attestations.stored.push({
    id: 1,
    bundle: null,
    subjects: [IMAGE],
    predicateType: GATE_PREDICATE,
  });
  await expect(attestations().list(IMAGE, GATE_PREDICATE)).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('expected bundles'),
  });
});
