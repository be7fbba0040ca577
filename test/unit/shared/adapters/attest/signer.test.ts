import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { parseTrustedRoots } from '../../../../../shared/adapters/sigstore/given-roots.ts';
import { makeAttestationVerifier } from '../../../../../shared/adapters/sigstore/verifier.ts';
import { GATE_PREDICATE } from '../../../../../shared/domain/gate/gate-statement.ts';
import type { Json } from '../../../../../shared/domain/json/json.ts';
import { systemVariables } from '../../../../e2e/runner/system-variables.ts';
import { githubIssuer } from '../../../../emulators/github/oidc/handler.ts';
import { defaultIdentity, type Identity } from '../../../../emulators/identity/default-identity.ts';
import { jobEnvironment } from '../../../../emulators/identity/job-environment.ts';
import { createServer, type EmulatorServer } from '../../../../emulators/server.ts';
import { type Sigstore, startSigstore } from '../../../../emulators/sigstore/start.ts';
import { IMAGE, statement } from '../sigstore/signing.ts';

let identity: Identity;
let server: EmulatorServer;
let sigstore: Sigstore;

beforeAll(async () => {
  identity = await defaultIdentity({ now: Date.now });
  const keysOf = (issuer: string) => (issuer === githubIssuer ? identity.oidc.key.jwks : undefined);
  [server, sigstore] = await Promise.all([
    createServer({ handlers: identity.handlers }),
    startSigstore({ now: Date.now, keysOf }),
  ]);
});

beforeEach(() => {
  identity.attestations.permission = 'write';
  identity.attestations.stored.length = 0;
});

afterAll(async () => {
  await Promise.all([server.close(), sigstore.close()]);
});

type Said = {
  readonly url?: string;
  readonly code?: string;
  readonly message?: string;
  readonly hint?: string;
};

async function sign(env: Readonly<Record<string, string>> = {}): Promise<Said & { readonly all: string }> {
  const script = join(import.meta.dirname, 'sign-once.ts');
  const args = ['--disable-warning=ExperimentalWarning', script, JSON.stringify(statement())];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, {
    env: { ...systemVariables(), ...jobEnvironment(identity, server.origin), ...sigstore.env, ...env },
  });
  return { ...JSON.parse(stdout.trim().split('\n').at(-1) ?? ''), all: stdout + stderr };
}

async function visibility(of: string): Promise<Record<string, string>> {
  const path = join(dirname(sigstore.trustedRoot), `event-${of}.json`);
  await writeFile(path, JSON.stringify({ repository: { visibility: of } }));
  return { GITHUB_EVENT_PATH: path };
}

test.each([
  ['public', ['fulcio.sigstore.dev/api/v2/signingCert', 'rekor.sigstore.dev/api/v1/log/entries']],
  ['private', ['fulcio.githubapp.com/api/v2/signingCert', 'timestamp.githubapp.com/api/v1/timestamp']],
])('the verdict of a %s repository is signed at its instance, stored, and verified', async (of, hosts) => {
  const before = sigstore.asked.length;
  const { url, all } = await sign(await visibility(of));
  expect(all).toContain('https://github.com/octo/shop/attestations/1');
  expect(url).toBe('https://github.com/octo/shop/attestations/1');
  expect(sigstore.asked.slice(before)).toEqual(hosts);
  const [stored] = identity.attestations.stored;
  expect(stored).toMatchObject({ subjects: [IMAGE], predicateType: GATE_PREDICATE });
  const roots = parseTrustedRoots(await readFile(sigstore.trustedRoot, 'utf8'), 'roots');
  const verifier = makeAttestationVerifier({
    given: async () => roots,
    of: () => Promise.reject(new Error()),
  });
  expect(await verifier.verify(stored?.bundle as Json)).toMatchObject({
    kind: 'verified',
    statement: {
      predicate: statement(),
      certificate: { subject: 'https://github.com/octo/shop/.github/workflows/deploy.yml@refs/heads/main' },
    },
  });
  for (const secret of [identity.github.token, identity.oidc.requestToken]) expect(all).not.toContain(secret);
});

test('a job without the permission to store is told the lines to add', async () => {
  identity.attestations.permission = 'read';
  const { code, message, hint } = await sign();
  expect(code).toBe('permission-denied');
  expect(message).toContain('Resource not accessible by integration');
  expect(hint).toContain('    id-token: write\n    attestations: write');
});

test('a job without an ID token is told the lines to add, and nothing is asked', async () => {
  const before = sigstore.asked.length;
  const { code, hint } = await sign({ ACTIONS_ID_TOKEN_REQUEST_URL: '' });
  expect(code).toBe('id-token-unavailable');
  expect(hint).toContain('id-token: write');
  expect(sigstore.asked).toHaveLength(before);
});

test('a refusal of the certificate authority is told without the token', async () => {
  const issuer = identity.oidc.issuer;
  Object.assign(identity.oidc, { issuer: 'https://issuer.example.com' });
  try {
    const { code, message, all } = await sign();
    expect(code).toBe('unavailable');
    expect(message).toContain('Could not sign the verdict');
    expect(all).not.toMatch(/eyJ[\w-]+\./);
  } finally {
    Object.assign(identity.oidc, { issuer });
  }
}, 60_000);
