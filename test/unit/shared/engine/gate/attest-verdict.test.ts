import { expect, test } from '@jest/globals';
import { ActionError } from '../../../../../shared/domain/errors/action-error.ts';
import type { GateStatement } from '../../../../../shared/domain/gate/gate-statement.ts';
import { attestVerdict } from '../../../../../shared/engine/gate/attest-verdict.ts';
import type { AttestationSigner, SignableStatement } from '../../../../../shared/ports/attestations.ts';
import type { Log } from '../../../../../shared/ports/log.ts';

const silent = () => {};
const log: Log = {
  ...{ debug: silent, info: silent, warning: silent, error: silent, mask: silent },
  group: (_, work) => work(),
};

const STATEMENT: GateStatement = {
  schemaVersion: 1,
  verdict: 'pass',
  repository: 'octo/shop',
  commit: 'c0ffee',
  run: 'https://github.com/octo/shop/actions/runs/1',
  image: { reference: 'shop:v2', digest: `sha256:${'ab'.repeat(32)}` },
  policyHash: 'ef'.repeat(32),
  judgedAt: '2026-11-21T11:30:00.000Z',
  scanners: [],
  counts: {},
};

function signer(fault?: unknown): AttestationSigner & { readonly signed: SignableStatement[] } {
  const signed: SignableStatement[] = [];
  return {
    signed,
    sign: async (statement) => {
      if (fault !== undefined) throw fault;
      signed.push(statement);
      return 'https://github.com/octo/shop/attestations/1';
    },
  };
}

test('a pass about an image is signed', async () => {
  const by = signer();
  expect(await attestVerdict(STATEMENT, { signer: by, log })).toEqual({
    kind: 'signed',
    url: 'https://github.com/octo/shop/attestations/1',
  });
  expect(by.signed).toEqual([STATEMENT]);
});

test.each<[string, Partial<GateStatement>, string]>([
  ['a fail', { verdict: 'fail' }, 'the verdict is fail'],
  ['an inconclusive verdict', { verdict: 'inconclusive' }, 'the verdict is inconclusive'],
  ['a verdict about no image', { image: undefined }, 'no image was scanned'],
  [
    'a verdict about a tag alone',
    { image: { reference: 'shop:v2', digest: '' } },
    'the digest of shop:v2 is not known',
  ],
])('%s is not signed', async (_, more, because) => {
  const by = signer();
  expect(await attestVerdict({ ...STATEMENT, ...more }, { signer: by, log })).toEqual({
    kind: 'unsigned',
    because,
  });
  expect(by.signed).toEqual([]);
});

test('that it could not be signed is told with what to do, and leaves the verdict', async () => {
  const fault = new ActionError({
    code: 'permission-denied',
    message: 'Could not sign',
    hint: 'Add to the job',
  });
  expect(await attestVerdict(STATEMENT, { signer: signer(fault), log })).toEqual({
    kind: 'failed',
    warning: 'Could not sign',
    hint: 'Add to the job',
  });
});

test('a fault of our own is not told as one of signing', async () => {
  const fault = new TypeError('a bug');
  await expect(attestVerdict(STATEMENT, { signer: signer(fault), log })).rejects.toBe(fault);
});
