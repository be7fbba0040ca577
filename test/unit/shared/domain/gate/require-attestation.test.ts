import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { GateSigner } from '../../../../../shared/domain/gate/gate-signer.ts';
import { GATE_PREDICATE } from '../../../../../shared/domain/gate/gate-statement.ts';
import {
  type AttestationWanted,
  requireAttestation,
} from '../../../../../shared/domain/gate/require-attestation.ts';
import type {
  CheckedAttestation,
  SignedStatement,
  SigningCertificate,
} from '../../../../../shared/domain/gate/signed-statement.ts';
import type { JsonObject } from '../../../../../shared/domain/json/json.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DIGEST = `sha256:${'ab'.repeat(32)}`;
const OTHER = `sha256:${'cd'.repeat(32)}`;
const COMMIT = '4f2a9d1c6b8e3075f1d2c3b4a5968778695a4b3c';
const POLICY = 'ef'.repeat(32);
const SIGNER: GateSigner = {
  repository: 'octo/shop',
  path: '.github/workflows/security.yml',
  ref: 'refs/heads/main',
};
const URL = 'https://github.com/octo/shop/.github/workflows/security.yml@refs/heads/main';

const WANTED: AttestationWanted = {
  digest: DIGEST,
  repository: 'octo/shop',
  repositoryId: '700',
  maxAgeMs: 24 * HOUR,
  nowMs: NOW,
  signer: SIGNER,
  server: 'https://github.com',
};

function predicate(more: JsonObject = {}): JsonObject {
  return {
    schemaVersion: 1,
    verdict: 'pass',
    repository: 'octo/shop',
    commit: COMMIT,
    run: 'https://github.com/octo/shop/actions/runs/1',
    image: { reference: 'shop:v2', digest: DIGEST },
    policyHash: POLICY,
    judgedAt: new Date(NOW - HOUR).toISOString(),
    scanners: [],
    counts: {},
    ...more,
  };
}

function certificate(more: Partial<SigningCertificate> = {}): SigningCertificate {
  return {
    issuer: 'https://token.actions.githubusercontent.com',
    subject: URL,
    buildSigner: URL,
    sourceRepository: 'https://github.com/octo/shop',
    sourceRepositoryId: '700',
    sourceCommit: COMMIT,
    notAfterMs: NOW - HOUR + 10 * MINUTE,
    ...more,
  };
}

function verified(more: Partial<SignedStatement> = {}): CheckedAttestation {
  const usual = { subjects: [DIGEST], predicateType: GATE_PREDICATE };
  return {
    kind: 'verified',
    statement: { ...usual, predicate: predicate(), certificate: certificate(), ...more },
  };
}

const said = (more: JsonObject) => verified({ predicate: predicate(more) });
const by = (more: Partial<SigningCertificate>) => verified({ certificate: certificate(more) });
const elsewhere = (subject: string) => by({ subject, buildSigner: subject });
const at = (ms: number) => ({ judgedAt: new Date(ms).toISOString() });

test('a signed pass about the image lets it pass', () => {
  expect(requireAttestation([verified()], WANTED)).toMatchObject({ kind: 'pass' });
});

test('names in another case are the same repository', () => {
  expect(requireAttestation([verified()], { ...WANTED, repository: 'Octo/Shop' })).toMatchObject({
    kind: 'pass',
  });
});

test.each<[string, CheckedAttestation[], string]>([
  ['none at all', [], 'no-statement'],
  ['one without a good signature', [{ kind: 'untrusted', why: 'it was forged' }], 'not-signed'],
  ['one about another image', [verified({ subjects: [OTHER] })], 'other-digest'],
  [
    'one that is said of another image than it is about',
    [said({ image: { reference: 'x', digest: OTHER } })],
    'other-digest',
  ],
  ['one about no image', [said({ image: undefined })], 'other-digest'],
  ['a fail', [said({ verdict: 'fail' })], 'not-pass'],
  ['an inconclusive verdict', [said({ verdict: 'inconclusive' })], 'not-pass'],
  ['a verdict that does not exist', [said({ verdict: 'PASS' })], 'unreadable'],
  ['a schema of a later release', [said({ schemaVersion: 2 })], 'unreadable'],
  [
    'another kind of attestation',
    [verified({ predicateType: 'https://slsa.dev/provenance/v1' })],
    'unreadable',
  ],
  ['an old one', [said(at(NOW - 24 * HOUR - 1))], 'too-old'],
  [
    'another workflow',
    [elsewhere('https://github.com/octo/shop/.github/workflows/other.yml@refs/heads/main')],
    'other-signer',
  ],
  ['a branch of anybody', [elsewhere(URL.replace('main', 'evil'))], 'other-signer'],
  ['a branch whose name begins alike', [elsewhere(`${URL}-2`)], 'other-signer'],
  ['a workflow of a fork', [elsewhere(URL.replace('octo/', 'evil/'))], 'other-signer'],
  [
    'a path that ends alike',
    [elsewhere('https://github.com/evil/x/octo/shop/.github/workflows/security.yml@refs/heads/main')],
    'other-signer',
  ],
  ['another server', [elsewhere(URL.replace('github.com', 'github.com.example.org'))], 'other-signer'],
  ['a person', [elsewhere('mona@example.com')], 'other-signer'],
  ['a certificate whose parts disagree', [by({ buildSigner: URL.replace('main', 'evil') })], 'other-signer'],
  ['another issuer', [by({ issuer: 'https://accounts.google.com' })], 'other-signer'],
  [
    'an issuer that begins alike',
    [by({ issuer: 'https://token.actions.githubusercontent.com.example.org' })],
    'other-signer',
  ],
  [
    'a run of another repository that calls the workflow',
    [by({ sourceRepository: 'https://github.com/evil/shop' })],
    'other-repository',
  ],
  ['a repository that took over the name', [by({ sourceRepositoryId: '701' })], 'other-repository'],
  ['a statement about another repository', [said({ repository: 'octo/other' })], 'other-repository'],
  ['a commit that is not that of its run', [said({ commit: '0'.repeat(40) })], 'other-commit'],
  ['a time after its signature', [said(at(NOW - 40 * MINUTE))], 'from-the-future'],
])('refuses %s', (_, attestations, code) => {
  expect(requireAttestation(attestations, WANTED)).toMatchObject({
    kind: 'refused',
    code,
    wanted: expect.stringMatching(/\w/),
    found: expect.stringMatching(/\w/),
    hint: expect.stringMatching(/\w/),
  });
});

describe('the policy', () => {
  test('is asked for where one is wanted', () => {
    const wanted = { ...WANTED, policyHash: '00'.repeat(32) };
    expect(requireAttestation([verified()], wanted)).toMatchObject({ code: 'other-policy' });
    expect(requireAttestation([verified()], { ...WANTED, policyHash: POLICY })).toMatchObject({
      kind: 'pass',
    });
  });
});

describe('time', () => {
  const late = (ms: number) =>
    verified({ predicate: predicate(at(ms)), certificate: certificate({ notAfterMs: ms + HOUR }) });

  test('a minute of skew between two runners is let pass, and no more', () => {
    expect(requireAttestation([late(NOW + MINUTE)], WANTED)).toMatchObject({ kind: 'pass' });
    expect(requireAttestation([late(NOW + MINUTE + 1)], WANTED)).toMatchObject({ code: 'from-the-future' });
  });

  test('the age is counted to the millisecond', () => {
    expect(requireAttestation([said(at(NOW - 24 * HOUR))], WANTED)).toMatchObject({ kind: 'pass' });
  });
});

describe('of several', () => {
  test('the newest has the last word', () => {
    const failedLater = verified({
      predicate: predicate({ verdict: 'fail', ...at(NOW - 30 * MINUTE) }),
      certificate: certificate({ notAfterMs: NOW }),
    });
    for (const order of [
      [verified(), failedLater],
      [failedLater, verified()],
    ])
      expect(requireAttestation(order, WANTED)).toMatchObject({ code: 'not-pass' });
  });

  test('those of strangers change nothing', () => {
    const strangers = [
      elsewhere(URL.replace('main', 'evil')),
      { kind: 'untrusted', why: 'forged' } as const,
      verified({ predicate: predicate({ verdict: 'fail' }), certificate: certificate({ subject: 'x' }) }),
    ];
    expect(requireAttestation([...strangers, verified()], WANTED)).toMatchObject({ kind: 'pass' });
  });

  test('the refusal is that of the one that came nearest', () => {
    const attestations = [said({ commit: 'other' }), { kind: 'untrusted', why: 'forged' } as const];
    expect(requireAttestation(attestations, WANTED)).toMatchObject({ code: 'other-commit' });
  });

  test('their order changes nothing', () => {
    const all = [verified(), said({ commit: 'other' }), elsewhere('x'), said(at(NOW - 2 * HOUR))];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 4 }), (order) => {
        expect(requireAttestation(order, WANTED)).toEqual(requireAttestation(all, WANTED));
      }),
    );
  });
});

test('nothing but the whole truth passes: any one part of the certificate changed is refused', () => {
  const keys = ['issuer', 'subject', 'buildSigner', 'sourceRepository', 'sourceRepositoryId', 'sourceCommit'];
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.string(), (key, value) => {
      fc.pre(certificate()[key as keyof SigningCertificate] !== value);
      expect(requireAttestation([by({ [key]: value })], WANTED)).toMatchObject({ kind: 'refused' });
    }),
  );
});
