import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseTrustedRoots } from '../../../../../shared/adapters/sigstore/given-roots.ts';
import { makeAttestationVerifier } from '../../../../../shared/adapters/sigstore/verifier.ts';
import { ActionError } from '../../../../../shared/domain/errors/action-error.ts';
import { type Json, type JsonObject, objectAt } from '../../../../../shared/domain/json/json.ts';
import type { AttestationVerifier } from '../../../../../shared/ports/attestations.ts';
import { IMAGE, openSigning, type Signing, statement } from './signing.ts';

const FIXTURES = join(import.meta.dirname, '../../../../fixtures/sigstore');

let signing: Signing;
let verifier: AttestationVerifier;

beforeAll(async () => {
  signing = await openSigning();
  verifier = await verifierOf(signing.sigstore.trustedRoot);
});

afterAll(() => signing.close());

async function verifierOf(file: string): Promise<AttestationVerifier> {
  const roots = parseTrustedRoots(await readFile(file, 'utf8'), file);
  return makeAttestationVerifier({ given: async () => roots, of: () => Promise.reject(new Error()) });
}

/** The bundle with a part of it written anew. */
// biome-ignore lint/suspicious/noExplicitAny: bundles are edited at any depth
function edited(bundle: JsonObject, edit: (bundle: any) => void): Json {
  const copy = structuredClone(bundle);
  edit(copy);
  return copy;
}

const base64 = (value: Json): string => Buffer.from(JSON.stringify(value)).toString('base64');

describe.each(['public-good', 'github'] as const)('a bundle of the instance %s', (instance) => {
  test('is verified, with what GitHub told the certificate authority', async () => {
    const checked = await verifier.verify(await signing.sign({ instance }));
    expect(checked).toMatchObject({
      kind: 'verified',
      statement: {
        subjects: [IMAGE],
        predicateType: 'https://run-delivery.dev/security-gate/v1',
        predicate: statement(),
        certificate: {
          issuer: 'https://token.actions.githubusercontent.com',
          subject: 'https://github.com/octo/shop/.github/workflows/deploy.yml@refs/heads/main',
          buildSigner: 'https://github.com/octo/shop/.github/workflows/deploy.yml@refs/heads/main',
          sourceRepository: 'https://github.com/octo/shop',
          sourceRepositoryId: '700100200',
          sourceCommit: '4f2a9d1c6b8e3075f1d2c3b4a5968778695a4b3c',
        },
      },
    });
  });

  test('is not trusted with another payload', async () => {
    const bundle = await signing.sign({ instance, predicate: statement({ verdict: 'fail' }) });
    const forged = edited(bundle, ({ dsseEnvelope }) => {
      const told = JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString());
      dsseEnvelope.payload = base64({ ...told, predicate: statement() });
    });
    expect(await verifier.verify(forged)).toMatchObject({
      kind: 'untrusted',
      why: expect.stringMatching(/not verified/),
    });
  });

  test('is not trusted with the certificate of another signature', async () => {
    const [bundle, other] = await Promise.all([signing.sign({ instance }), signing.sign({ instance })]);
    const forged = edited(bundle, ({ verificationMaterial }) => {
      verificationMaterial.certificate = objectAt(other, 'verificationMaterial').certificate;
    });
    expect(await verifier.verify(forged)).toMatchObject({
      kind: 'untrusted',
      why: expect.stringMatching(/not verified/),
    });
  });

  test('is not trusted without anybody who vouches for the time', async () => {
    const forged = edited(await signing.sign({ instance }), ({ verificationMaterial }) => {
      verificationMaterial.tlogEntries = [];
      verificationMaterial.timestampVerificationData = undefined;
    });
    expect(await verifier.verify(forged)).toMatchObject({
      kind: 'untrusted',
      why: expect.stringMatching(/expected 1 timestamps, got 0/),
    });
  });

  test('is not trusted by the roots of somebody else', async () => {
    const stranger = await verifierOf(join(FIXTURES, 'trusted_root.json'));
    expect(await stranger.verify(await signing.sign({ instance }))).toMatchObject({ kind: 'untrusted' });
  });
});

test('a bundle of the public instance is not trusted without its entry in the log, even with a timestamp', async () => {
  const [logged, stamped] = await Promise.all([
    signing.sign({ instance: 'public-good' }),
    signing.sign({ instance: 'github' }),
  ]);
  const forged = edited(logged, ({ verificationMaterial }) => {
    verificationMaterial.tlogEntries = [];
    verificationMaterial.timestampVerificationData = objectAt(
      stamped,
      'verificationMaterial',
    ).timestampVerificationData;
  });
  expect(await verifier.verify(forged)).toMatchObject({
    kind: 'untrusted',
    why: expect.stringMatching(/not verified/),
  });
});

test('an entry of the log whose time was changed is not trusted', async () => {
  const forged = edited(await signing.sign({ instance: 'public-good' }), ({ verificationMaterial }) => {
    verificationMaterial.tlogEntries[0].integratedTime = '1';
  });
  expect(await verifier.verify(forged)).toMatchObject({ kind: 'untrusted' });
});

test('a certificate that had ended when the timestamp was made is not trusted', async () => {
  const late = await openSigning({ timestamps: () => Date.now() + 3_600_000 });
  try {
    const checked = await (await verifierOf(late.sigstore.trustedRoot)).verify(await late.sign());
    expect(checked).toMatchObject({
      kind: 'untrusted',
      why: expect.stringMatching(/certificate is not valid|expired/i),
    });
  } finally {
    await late.close();
  }
});

describe('a real attestation of a shared workflow', () => {
  const real = async () =>
    JSON.parse(await readFile(join(FIXTURES, 'reusable-workflow.sigstore.json'), 'utf8')) as JsonObject;

  test('is verified two years after its certificate ended, by the time of the log', async () => {
    const publicGood = await verifierOf(join(FIXTURES, 'trusted_root.json'));
    expect(await publicGood.verify(await real())).toMatchObject({
      kind: 'verified',
      statement: {
        subjects: ['sha256:49a3aa6075e0f49f82843e74b5baa614ad2a588e6675612bf108a0a008c5ac25'],
        predicateType: 'https://slsa.dev/provenance/v1',
        certificate: {
          issuer: 'https://token.actions.githubusercontent.com',
          subject:
            'https://github.com/github/artifact-attestations-workflows/.github/workflows/attest.yml@09b495c3f12c7881b3cc17209a327792065c1a1d',
          sourceRepository: 'https://github.com/malancas/attest-demo',
          sourceRepositoryId: '804070735',
          sourceCommit: '95baf27389e83e6a5c48f42e190d48d7abcea19e',
        },
      },
    });
  });

  test('is not trusted without the log', async () => {
    const publicGood = await verifierOf(join(FIXTURES, 'trusted_root.json'));
    const bare = edited(await real(), ({ verificationMaterial }) => {
      verificationMaterial.tlogEntries = [];
    });
    expect(await publicGood.verify(bare)).toMatchObject({ kind: 'untrusted' });
  });

  test('is not trusted by a root without its certificate authority', async () => {
    expect(await verifier.verify(await real())).toMatchObject({ kind: 'untrusted' });
  });
});

describe('what is no bundle of a workflow', () => {
  test.each<[string, Json]>([
    ['nothing', {}],
    ['text', 'bundle'],
    ['null', null],
    ['a bundle without parts', { mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json' }],
  ])('is not trusted: %s', async (_, bundle) => {
    expect(await verifier.verify(bundle)).toMatchObject({ kind: 'untrusted' });
  });

  test('is not trusted: a signature over something else than an in-toto statement', async () => {
    const bundle = await signing.sign({ statementType: 'https://in-toto.io/Statement/v0.1' });
    expect(await verifier.verify(bundle)).toEqual({
      kind: 'untrusted',
      why: 'it holds no in-toto statement',
    });
  });

  test('is not trusted: a signature by a key that nobody vouches for', async () => {
    const bundle = edited(await signing.sign(), ({ verificationMaterial }) => {
      verificationMaterial.certificate = undefined;
      verificationMaterial.publicKey = { hint: 'mine' };
    });
    expect(await verifier.verify(bundle)).toEqual({
      kind: 'untrusted',
      why: 'it was signed with a key, not by a workflow',
    });
  });
});

test('a root of trust that cannot be had is a fault, and not a bad signature', async () => {
  const gone = new ActionError({ code: 'unavailable', message: 'no way to Sigstore' });
  const offline = makeAttestationVerifier({ of: () => Promise.reject(gone) });
  await expect(offline.verify(await signing.sign())).rejects.toBe(gone);
});
