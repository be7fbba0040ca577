import { expect, test } from '@jest/globals';
import type { Finding } from '../../../../../../shared/domain/findings/finding.ts';
import type { JudgedFinding } from '../../../../../../shared/domain/findings/judged-finding.ts';
import {
  adoptedKnown,
  knownFrom,
  prunedKnown,
} from '../../../../../../shared/domain/findings/known/known-from.ts';
import { mergeFindings } from '../../../../../../shared/domain/findings/merge/merge-findings.ts';
import { merged, secret, vulnerability } from '../samples.ts';

const known = (...findings: Finding[]) => knownFrom(mergeFindings(findings), '2026-01-31');
const judged = (finding: Finding, standing: JudgedFinding['standing'] = 'blocking'): JudgedFinding => ({
  ...merged(finding),
  counted: 'high',
  standing,
});

test('what is gone is taken out, and the rest stays as it was', () => {
  const [one, other] = known(vulnerability('CVE-1'), vulnerability('CVE-2'));
  expect(prunedKnown([one, other] as never, { fixed: [{ key: one?.key ?? '', title: '' }] })).toEqual([
    other,
  ]);
});

test('what counts today becomes known from today on, and keeps its first day and its reason', () => {
  const before = known(vulnerability('CVE-1', { severity: 'low' }), vulnerability('CVE-3')).map((entry) => ({
    ...entry,
    reason: 'Known',
  }));
  const today = [judged(vulnerability('CVE-1')), judged(vulnerability('CVE-2'), 'counted')];
  const adopted = adoptedKnown(before, today, { fixed: [] }, '2026-03-10');
  expect(
    adopted.map(({ key, severity, firstSeen, reason }) => [key.split(' ')[1], severity, firstSeen, reason]),
  ).toEqual([
    ['CVE-3', 'high', '2026-01-31', 'Known'],
    ['CVE-1', 'high', '2026-01-31', 'Known'],
    ['CVE-2', 'high', '2026-03-10', undefined],
  ]);
});

test('a secret and what an exception excuses do not become known, and what is fixed leaves', () => {
  const before = known(vulnerability('CVE-1'));
  const today = [judged(secret(3)), judged(vulnerability('CVE-2'), 'excepted')];
  const fixed = before.map(({ key, title }) => ({ key, title }));
  expect(adoptedKnown(before, today, { fixed }, '2026-03-10')).toEqual([]);
  expect(adoptedKnown(before, today, { fixed: [] }, '2026-03-10')).toEqual(before);
});

test('a secret that is known for a reason stays so', () => {
  const before = known(secret(3)).map((entry) => ({ ...entry, reason: 'Revoked' }));
  expect(adoptedKnown(before, [judged(secret(5), 'known')], { fixed: [] }, '2026-03-10')).toEqual(before);
});
