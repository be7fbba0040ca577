import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../../../../shared/domain/findings/finding.ts';
import type { FindingRules } from '../../../../../shared/domain/findings/finding-rules.ts';
import { knownFrom } from '../../../../../shared/domain/findings/known/known-from.ts';
import { mergeFindings } from '../../../../../shared/domain/findings/merge/merge-findings.ts';
import { type KnownSeverity, SEVERITIES } from '../../../../../shared/domain/findings/severity.ts';
import { weighFindings } from '../../../../../shared/domain/findings/weigh-findings.ts';
import { BOUNDS, exception, NOW } from './exceptions/samples.ts';
import { anyFindings, code, vulnerability } from './samples.ts';

const ANY = { critical: 'any', high: 'any', medium: 'any', low: 'any', info: 'any' } as const;
const RULES: FindingRules = {
  limits: { ...ANY, critical: 0, high: 0 },
  toolLimits: {},
  unknownSeverity: 'high',
  fixableOnly: [],
  exceptions: [],
  exceptionBounds: BOUNDS,
};
const LOOKS = [{ tool: 'trivy', proven: true }];

function weigh(
  findings: readonly Finding[],
  rules: Partial<FindingRules> = {},
  before: readonly Finding[] = [],
) {
  const known = knownFrom(mergeFindings(before), '2026-01-01');
  return weighFindings(mergeFindings(findings), { ...RULES, ...rules }, known, LOOKS, NOW);
}
const standings = (...given: Parameters<typeof weigh>) =>
  weigh(...given).findings.map(({ standing }) => standing);

describe('a finding', () => {
  const unmended = vulnerability('CVE-1', {
    package: { name: 'x', version: '1', fixedVersions: [], status: 'will-not-fix' },
  });

  test.each<[string, Finding, Partial<FindingRules>, readonly Finding[], string]>([
    ['above its limit blocks', vulnerability('CVE-1'), {}, [], 'blocking'],
    ['within its limit is counted', vulnerability('CVE-1'), { limits: { ...ANY, high: 1 } }, [], 'counted'],
    ['without a limit is counted', code('B1', 1), {}, [], 'counted'],
    ['of no known severity counts as chosen', code('B1', 1, { severity: 'unknown' }), {}, [], 'blocking'],
    [
      'of no known severity counts as low if so chosen',
      code('B1', 1, { severity: 'unknown' }),
      { unknownSeverity: 'low' },
      [],
      'counted',
    ],
    [
      'that is excused does not count',
      vulnerability('CVE-1'),
      { exceptions: [exception('CVE-1')] },
      [],
      'excepted',
    ],
    [
      'whose exception has ended blocks again',
      vulnerability('CVE-1'),
      { exceptions: [exception('CVE-1', { expires: '2026-03-09' })] },
      [],
      'blocking',
    ],
    ['that was there before does not count', vulnerability('CVE-1'), {}, [vulnerability('CVE-1')], 'known'],
    [
      'that was raised counts as new',
      vulnerability('CVE-1'),
      {},
      [vulnerability('CVE-1', { severity: 'low' })],
      'blocking',
    ],
    [
      'that nothing mends is left out if only others count',
      unmended,
      { fixableOnly: ['high'] },
      [],
      'unfixable',
    ],
    ['that nothing mends counts at other severities', unmended, { fixableOnly: ['low'] }, [], 'blocking'],
    ['that is mended counts', vulnerability('CVE-1'), { fixableOnly: ['high'] }, [], 'blocking'],
    [
      'in our own code can always be mended',
      code('B1', 1, { severity: 'high' }),
      { fixableOnly: ['high'] },
      [],
      'blocking',
    ],
  ])('%s', (_, finding, rules, before, standing) => {
    expect(standings([finding], rules, before)).toEqual([standing]);
  });

  test('blocks with all its like once one is too many', () => {
    const three = ['CVE-1', 'CVE-2', 'CVE-3'].map((id) => vulnerability(id));
    expect(standings(three, { limits: { ...ANY, high: 2 } })).toEqual(['blocking', 'blocking', 'blocking']);
    expect(standings(three, { limits: { ...ANY, high: 3 } })).toEqual(['counted', 'counted', 'counted']);
  });

  test('blocks by the limit of one of the tools that saw it', () => {
    const findings = [code('B1', 1), code('B2', 1, { tool: 'semgrep' })];
    const { findings: weighed, limits } = weigh(findings, {
      toolLimits: { semgrep: { medium: 0 }, bandit: { medium: 1 } },
    });
    expect(weighed.map(({ id, standing }) => [id, standing])).toEqual([
      ['B1', 'counted'],
      ['B2', 'blocking'],
    ]);
    expect(limits.filter(({ scope }) => scope !== 'all')).toEqual([
      { scope: 'bandit', severity: 'medium', count: 1, limit: 1, exceeded: false },
      { scope: 'semgrep', severity: 'medium', count: 1, limit: 0, exceeded: true },
    ]);
  });

  test('keeps the exception that would have excused it', () => {
    const ended = exception('CVE-1', { expires: '2026-03-09' });
    expect(weigh([vulnerability('CVE-1')], { exceptions: [ended] }).findings[0]?.exception).toEqual({
      reason: ended.reason,
      owner: ended.owner,
      expires: '2026-03-09',
      expired: true,
    });
  });
});

test('whatever was found, the rows count what counts, and block if and only if one is exceeded', () => {
  const limit = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant('any' as const));
  const limits = fc.record({ critical: limit, high: limit, medium: limit, low: limit, info: limit });
  const severities = fc.subarray<KnownSeverity>([...SEVERITIES]);
  fc.assert(
    fc.property(anyFindings, limits, severities, (found, overall, fixableOnly) => {
      const { findings, limits: rows } = weigh(found, { limits: overall, fixableOnly });
      const counting = findings.filter(({ standing }) => standing === 'counted' || standing === 'blocking');
      for (const { severity, count, limit: most, exceeded } of rows) {
        const own = counting.filter(({ counted }) => counted === severity);
        expect(count).toBe(own.length);
        expect(exceeded).toBe(most !== undefined && own.length > most);
        expect(own.every(({ standing }) => standing === (exceeded ? 'blocking' : 'counted'))).toBe(true);
      }
      expect(rows.map(({ severity }) => severity)).toEqual([...SEVERITIES]);
      expect(findings).toHaveLength(mergeFindings(found).length);
    }),
  );
});
