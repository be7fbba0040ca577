import { expect, test } from '@jest/globals';
import { gateStatement } from '../../../../../shared/domain/gate/gate-statement.ts';
import type { Judgement } from '../../../../../shared/domain/gate/judgement.ts';
import { type FileWanted, requireFile } from '../../../../../shared/domain/gate/require-file.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const DIGEST = `sha256:${'ab'.repeat(32)}`;
const POLICY = 'ef'.repeat(32);
const RUN = 'https://github.com/octo/shop/actions/runs/1/attempts/2';

const WANTED: FileWanted = {
  digest: DIGEST,
  repository: 'octo/shop',
  maxAgeMs: 3_600_000,
  nowMs: NOW,
  commit: 'c0ffee',
  run: RUN,
  job: 'deliver',
};

const BOUND = {
  repository: 'octo/shop',
  commit: 'c0ffee',
  run: RUN,
  job: 'deliver',
  image: { reference: 'shop:v2', digest: DIGEST },
  nowMs: NOW - 60_000,
};

function written(bound: Partial<typeof BOUND> = {}, verdict: Judgement['verdict'] = 'pass'): string {
  const judgement = { verdict, policyHash: POLICY, scans: [], findings: [] } as unknown as Judgement;
  return JSON.stringify(gateStatement(judgement, { ...BOUND, ...bound }));
}

test('the file that the gate writes lets its image pass in its own job', () => {
  expect(requireFile(written(), WANTED)).toMatchObject({ kind: 'pass' });
});

test.each<[string, string | undefined, string]>([
  ['no file', undefined, 'no-statement'],
  ['no JSON', '{"verdict": "pass"', 'unreadable'],
  ['another document', '{"verdict": "pass"}', 'unreadable'],
  ['a list', '[]', 'unreadable'],
  ['another run', written({ run: 'https://github.com/octo/shop/actions/runs/2' }), 'other-run'],
  ['another attempt', written({ run: 'https://github.com/octo/shop/actions/runs/1' }), 'other-run'],
  ['another job', written({ job: 'scan' }), 'other-run'],
  ['a file that names no job', written({ job: undefined as unknown as string }), 'other-run'],
  ['another commit', written({ commit: 'deadbeef' }), 'other-commit'],
  ['another repository', written({ repository: 'evil/shop' }), 'other-repository'],
  [
    'another image',
    written({ image: { reference: 'shop:v1', digest: `sha256:${'0'.repeat(64)}` } }),
    'other-digest',
  ],
  ['a fail', written({}, 'fail'), 'not-pass'],
  ['an inconclusive verdict', written({}, 'inconclusive'), 'not-pass'],
  ['an old one', written({ nowMs: NOW - 3_600_001 }), 'too-old'],
  ['one of a time to come', written({ nowMs: NOW + 60_001 }), 'from-the-future'],
])('refuses %s', (_, text, code) => {
  expect(requireFile(text, WANTED)).toMatchObject({ kind: 'refused', code });
});

test('refuses every file in a job that has no name', () => {
  expect(requireFile(written({ job: '' }), { ...WANTED, job: '' })).toMatchObject({ code: 'other-run' });
});

test('refuses another policy than the wanted one', () => {
  expect(requireFile(written(), { ...WANTED, policyHash: '0'.repeat(64) })).toMatchObject({
    code: 'other-policy',
  });
});
