import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../../../../../shared/domain/findings/finding.ts';
import { compareKnown } from '../../../../../../shared/domain/findings/known/compare-known.ts';
import type { KnownFinding } from '../../../../../../shared/domain/findings/known/known-finding.ts';
import { knownFrom } from '../../../../../../shared/domain/findings/known/known-from.ts';
import type { Looks } from '../../../../../../shared/domain/findings/looks.ts';
import { mergeFindings } from '../../../../../../shared/domain/findings/merge/merge-findings.ts';
import type { Severity } from '../../../../../../shared/domain/findings/severity.ts';
import { anyFindings, secret, vulnerability } from '../samples.ts';

const LOOKED: Looks = ['trivy', 'gitleaks'].map((tool) => ({ tool, proven: true }));
const known = (...findings: Finding[]) => knownFrom(mergeFindings(findings), '2026-01-31');

/** `known`, `new`, or what it was raised from, of each finding. */
function standings(findings: readonly Finding[], before: readonly KnownFinding[], looks = LOOKED) {
  const merged = mergeFindings(findings);
  const countAs = (severity: Severity) => (severity === 'unknown' ? 'high' : severity);
  const compared = compareKnown(merged, before, looks, countAs);
  const told = merged.map(({ key }) => {
    const standing = compared.standings.get(key);
    return standing === undefined ? 'new' : (standing.raisedFrom ?? 'known');
  });
  return { told, ...compared };
}

describe('a finding that was there before', () => {
  test('is known after a bump and a moved line', () => {
    const moved = vulnerability('CVE-1', {
      package: { purl: 'pkg:npm/lodash@4.17.21', name: 'lodash', version: '4.17.21', fixedVersions: [] },
      place: { path: 'package-lock.json', startLine: 900 },
    });
    expect(standings([moved], known(vulnerability('CVE-1'))).told).toEqual(['known']);
  });

  test('is known when a tool joins or leaves and its advisory goes by another name', () => {
    const one = vulnerability('GHSA-x', { tool: 'npm-audit' });
    const other = vulnerability('CVE-1', { aliases: ['GHSA-x'] });
    expect(standings([one, other], known(one)).told).toEqual(['known']);
    expect(standings([one], known(one, other)).told).toEqual(['known']);
  });

  test('answers for one of two CVEs that its advisory comes to mean', () => {
    const before = known(vulnerability('GHSA-x'));
    const after = ['CVE-1', 'CVE-2'].map((id) => vulnerability(id, { aliases: ['GHSA-x'] }));
    expect(standings(after, before).told).toEqual(['known', 'new']);
  });

  test('is not another CVE that a tool takes for the same', () => {
    const before = known(vulnerability('CVE-1', { aliases: ['CVE-2'] }));
    expect(standings([vulnerability('CVE-2')], before).told).toEqual(['new']);
  });

  test.each<[Severity, Severity, string]>([
    ['low', 'high', 'low'],
    ['high', 'low', 'known'],
    ['unknown', 'critical', 'high'],
    ['unknown', 'high', 'known'],
    ['medium', 'unknown', 'medium'],
  ])('and was %s is, as %s now, %s', (was, is, standing) => {
    const before = known(vulnerability('CVE-1', { severity: was }));
    expect(standings([vulnerability('CVE-1', { severity: is })], before).told).toEqual([standing]);
  });

  test('and is a secret is hidden only with a reason', () => {
    const before = known(secret(3));
    const bare = standings([secret(4)], before);
    expect(bare.told).toEqual(['new']);
    expect(bare.warnings).toEqual([
      '1 secret is among the known findings without a reason, and counts as new: a secret that leaked is to be revoked. Add a "reason" to the entry where that was done',
    ]);
    const explained = before.map((entry) => ({ ...entry, reason: 'Revoked on 2026-01-30' }));
    expect(standings([secret(4)], explained)).toMatchObject({ told: ['known'], warnings: [] });
  });

  test('counts one secret more in a file as one that is new', () => {
    const before = known(secret(3)).map((entry) => ({ ...entry, reason: 'Revoked' }));
    expect(standings([secret(1), secret(8)], before).told).toEqual(['known', 'new']);
  });
});

describe('a known finding that is gone', () => {
  const entries = known(vulnerability('CVE-1'));
  const gone = [{ key: entries[0]?.key, title: 'CVE-1 in lodash' }];

  test('is fixed where its tools looked and none saw it', () => {
    expect(standings([], entries).review).toEqual({ count: 0, fixed: gone });
  });

  test.each<[string, Looks]>([
    ['did not run', [{ tool: 'gitleaks', proven: true }]],
    ['did not prove its work', [{ tool: 'trivy', proven: false }]],
    ['looked into an image alone', [{ tool: 'trivy', image: 'shop:v1', proven: true }]],
  ])('is kept where its tool %s', (_, looks) => {
    expect(standings([], entries, looks).review.fixed).toEqual([]);
  });

  test('from an image is fixed where that image was looked into, of whatever tag', () => {
    const inImage = known(vulnerability('CVE-1', { artifact: { image: 'eu.pkg.dev/p/shop:v1' } }));
    const fixed = (image: string) =>
      standings([], inImage, [{ tool: 'trivy', image, proven: true }]).review.fixed.length;
    expect([fixed('eu.pkg.dev/p/shop:v2'), fixed('eu.pkg.dev/p/cart:v2')]).toEqual([1, 0]);
    expect(standings([], inImage).review.fixed).toEqual([]);
  });
});

test('a second run over the same findings finds nothing new and nothing fixed, but secrets', () => {
  fc.assert(
    fc.property(anyFindings, (findings) => {
      const before = known(...findings);
      const { told, review } = standings(findings, before);
      const kinds = mergeFindings(findings).map(({ kind }) => kind);
      expect(told).toEqual(kinds.map((kind) => (kind === 'secret' ? 'new' : 'known')));
      expect(review.fixed).toEqual([]);
    }),
  );
});
