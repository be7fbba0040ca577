import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyExceptions } from '../../../../../../shared/domain/findings/exceptions/apply-exceptions.ts';
import { dayOf } from '../../../../../../shared/domain/findings/exceptions/day.ts';
import type { Exception } from '../../../../../../shared/domain/findings/exceptions/exception.ts';
import { literalGlob, matcherOf } from '../../../../../../shared/domain/findings/exceptions/path-glob.ts';
import type { Finding } from '../../../../../../shared/domain/findings/finding.ts';
import type { Looks } from '../../../../../../shared/domain/findings/looks.ts';
import { mergeFindings } from '../../../../../../shared/domain/findings/merge/merge-findings.ts';
import { code, secret, vulnerability } from '../samples.ts';
import { BOUNDS, DAY_MS, exception, NOW } from './samples.ts';

const ALL_LOOKED: Looks = [
  { tool: 'trivy', proven: true },
  { tool: 'bandit', proven: true },
];

function apply(
  findings: readonly Finding[],
  exceptions: readonly Exception[],
  looks = ALL_LOOKED,
  nowMs = NOW,
) {
  const merged = mergeFindings(findings);
  const rules = { exceptions, exceptionBounds: BOUNDS };
  const { excuses, review } = applyExceptions(merged, rules, looks, nowMs);
  return { review, excused: merged.map(({ key }) => excuses.get(key)?.expired === false), excuses };
}

const isExcused = (finding: Finding, entry: Exception): boolean =>
  apply([finding], [entry]).excused[0] === true;

describe('an exception excuses', () => {
  const lodash = vulnerability('CVE-1', { aliases: ['GHSA-aaaa'] });

  test.each<[string, Finding, Exception]>([
    ['by its id, in any case', lodash, exception('cve-1')],
    ['by an alias', lodash, exception('GHSA-AAAA')],
    ['by its package', lodash, exception('CVE-1', { packages: ['pkg:npm/lodash'] })],
    ['by its package in that version', lodash, exception('*', { packages: ['pkg:npm/lodash@4.17.20'] })],
    ['by a glob over packages', lodash, exception('CVE-1', { packages: ['pkg:npm/*'] })],
    ['by one of several packages', lodash, exception('*', { packages: ['pkg:npm/x', 'pkg:npm/lodash'] })],
    ['by its path', lodash, exception('CVE-1', { paths: ['./package-lock.json'] })],
    ['by the tool that alone saw it', lodash, exception('CVE-1', { tool: 'trivy' })],
    ['a secret by its rule and path', secret(3), exception('private-key', { paths: ['config/'] })],
    [
      'by a path in an image',
      vulnerability('CVE-1', { artifact: { image: 'shop', path: '/app/x.jar' } }),
      exception('CVE-1', { paths: ['app/*.jar'] }),
    ],
  ])('%s', (_, finding, entry) => expect(isExcused(finding, entry)).toBe(true));

  test.each<[string, Finding, Exception]>([
    ['another id', lodash, exception('CVE-2')],
    ['another package', lodash, exception('CVE-1', { packages: ['pkg:npm/lodash-es'] })],
    ['another version', lodash, exception('CVE-1', { packages: ['pkg:npm/lodash@4.17.21'] })],
    ['another path', lodash, exception('CVE-1', { paths: ['web/**'] })],
    ['what another tool saw', lodash, exception('CVE-1', { tool: 'npm-audit' })],
    ['a secret by its rule alone', secret(3), exception('private-key')],
    [
      'an advisory of two CVEs by one of them',
      vulnerability('GHSA-x', { aliases: ['CVE-1', 'CVE-2'] }),
      exception('CVE-1'),
    ],
    [
      'what has no place by a path',
      code('B1', 1, { place: undefined }),
      exception('B1', { paths: ['app/**'] }),
    ],
    ['what is of no package by a package', code('B1', 1), exception('B1', { packages: ['pkg:npm/lodash'] })],
  ])('not %s', (_, finding, entry) => expect(isExcused(finding, entry)).toBe(false));

  test('what two tools saw only when it, or two of them, answer for both', () => {
    const both = [vulnerability('CVE-1'), vulnerability('CVE-1', { tool: 'npm-audit' })];
    const one = exception('CVE-1', { tool: 'trivy' });
    const other = exception('CVE-1', { tool: 'npm-audit' });
    expect(apply(both, [one]).excused).toEqual([false]);
    expect(apply(both, [one, other]).excused).toEqual([true]);
    expect(apply(both, [exception('CVE-1')]).excused).toEqual([true]);
  });

  test('a file of any name by its literal path, and no other', () => {
    const name = fc
      .stringMatching(/^[\w!@#$%^&()[\]{}+=,;' ~*?.|-]{1,12}$/)
      .filter((text) => !/^\.*$/.test(text));
    fc.assert(
      fc.property(name, name, (one, other) => {
        const test = matcherOf(literalGlob(`app/${one}`));
        expect(test(`app/${one}`)).toBe(true);
        expect(test(`app/${other}`)).toBe(one === other);
      }),
    );
  });
});

describe('the end of an exception', () => {
  test('is its last day: the day after it excuses nothing, and is named on the finding', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 30 }), fc.integer({ min: 0, max: DAY_MS - 1 }), (days, ms) => {
        const nowMs = Math.floor(NOW / DAY_MS) * DAY_MS + ms;
        const entry = exception('CVE-1', { expires: dayOf(nowMs + days * DAY_MS) });
        const { excuses, review } = apply([vulnerability('CVE-1')], [entry], ALL_LOOKED, nowMs);
        expect([...excuses.values()].map(({ expired }) => expired)).toEqual([days < 0]);
        expect(review).toMatchObject({ used: days < 0 ? 0 : 1, unused: [], unchecked: [] });
        expect([review.expired.length, review.expiring.length]).toEqual([
          days < 0 ? 1 : 0,
          days >= 0 && days <= BOUNDS.warningDays ? 1 : 0,
        ]);
      }),
    );
  });

  test('does not matter while another one still holds', () => {
    const over = exception('CVE-1', { expires: '2026-01-01', reason: 'Old' });
    const { excuses } = apply([vulnerability('CVE-1')], [over, exception('CVE-1')]);
    expect([...excuses.values()]).toEqual([
      { reason: 'Not reachable from our code', owner: 'team-shop', expires: '2026-06-30', expired: false },
    ]);
  });
});

describe('an exception that matches nothing', () => {
  const entry = exception('CVE-9', { packages: ['pkg:npm/x'], paths: ['web/**'], tool: 'trivy' });
  const text =
    '.github/security-gate.yml:7: CVE-9 in pkg:npm/x at web/** seen by trivy (team-shop, until 2026-06-30)';

  test('is unused where its tool proved that it looked', () => {
    expect(apply([], [entry]).review).toMatchObject({ unused: [text], unchecked: [] });
    const others = [...ALL_LOOKED, { tool: 'gitleaks', proven: false }];
    expect(apply([], [entry], others).review).toMatchObject({ unused: [text], unchecked: [] });
  });

  test.each<[string, Looks]>([
    ['did not run', [{ tool: 'bandit', proven: true }]],
    ['did not prove its work', [{ tool: 'trivy', proven: false }]],
    ['proved only part of it', [...ALL_LOOKED, { tool: 'trivy', proven: false }]],
  ])('could not be checked where its tool %s', (_, looks) => {
    expect(apply([], [entry], looks).review).toMatchObject({ unused: [], unchecked: [text] });
  });

  test('of no tool needs all of them', () => {
    const any = exception('CVE-9');
    expect(apply([], [any]).review.unused).toHaveLength(1);
    const others = [...ALL_LOOKED, { tool: 'gitleaks', proven: false }];
    expect(apply([], [any], others).review.unchecked).toHaveLength(1);
    expect(apply([], [any], []).review.unchecked).toHaveLength(1);
  });
});
