import { describe, expect, test } from '@jest/globals';
import { STEPS_BY_SETTINGS } from '../../../../../shared/domain/gate/gate-words.ts';
import { judge } from '../../../../../shared/domain/gate/judge.ts';
import { DEFAULT_POLICY, type Policy } from '../../../../../shared/domain/gate/policy.ts';
import { policyHash } from '../../../../../shared/domain/gate/policy-hash.ts';
import type { Gap, Scan } from '../../../../../shared/domain/gate/scan.ts';
import { exception } from '../findings/exceptions/samples.ts';
import { secret, vulnerability } from '../findings/samples.ts';
import { NOW, scan } from './samples.ts';

const high = vulnerability('CVE-1');
const gap: Gap = { kind: 'skipped-packages', message: '2 of 40 packages were skipped' };
const clean = scan();
const found = scan({ findings: [high] });
const open = scan({ scanner: 'pip-audit', target: 'requirements.txt', gaps: [gap] });
const mute = scan({ scanner: 'bandit', target: 'app', proof: [] });

const of = (more: Partial<Policy>): Policy => ({ ...DEFAULT_POLICY, ...more });
const allowing = (expires?: string): Policy =>
  of({
    scanners: {
      'pip-audit': {
        required: false,
        allowedGaps: [
          { kind: 'skipped-packages', reason: 'Our own', ...(expires !== undefined && { expires }) },
        ],
      },
    },
  });
const twice = of({
  scanners: {
    'pip-audit': {
      required: false,
      allowedGaps: [
        { kind: 'skipped-packages', reason: 'For a while', expires: '2026-03-09' },
        { kind: 'skipped-packages', reason: 'Our own' },
      ],
    },
  },
});
const requiring = of({ scanners: { gitleaks: { required: true, allowedGaps: [] } } });
const warning = of({ inconclusive: 'warn' });

describe('the verdict', () => {
  test.each<[string, readonly Scan[], Policy, string, boolean]>([
    ['passes where all looked and nothing is too much', [clean], DEFAULT_POLICY, 'pass', false],
    ['fails above a limit', [found], DEFAULT_POLICY, 'fail', true],
    ['fails above a limit also where not all looked', [found, open], DEFAULT_POLICY, 'fail', true],
    ['fails above a limit also where gaps only warn', [found, open], warning, 'fail', true],
    [
      'fails by the limit of one scanner',
      [found],
      of({ limits: { ...DEFAULT_POLICY.limits, high: 'any' }, toolLimits: { trivy: { high: 0 } } }),
      'fail',
      true,
    ],
    ['is inconclusive with a gap', [clean, open], DEFAULT_POLICY, 'inconclusive', true],
    [
      'is inconclusive and blocks nothing where the policy says so',
      [clean, open],
      warning,
      'inconclusive',
      false,
    ],
    [
      'is inconclusive where a scan shows neither proof nor gap',
      [clean, mute],
      DEFAULT_POLICY,
      'inconclusive',
      true,
    ],
    ['is inconclusive without any scan', [], DEFAULT_POLICY, 'inconclusive', true],
    ['is inconclusive where a required scanner did not run', [clean], requiring, 'inconclusive', true],
    ['passes where a required scanner ran', [scan({ scanner: 'gitleaks' })], requiring, 'pass', false],
    ['passes with a gap that the policy lets pass', [clean, open], allowing(), 'pass', false],
    ['passes with it to its last day', [clean, open], allowing('2026-03-10'), 'pass', false],
    ['passes where of two that let it pass only one has ended', [clean, open], twice, 'pass', false],
    ['is inconclusive from the day after', [clean, open], allowing('2026-03-09'), 'inconclusive', true],
    [
      'is inconclusive with that gap of another scanner',
      [scan({ gaps: [gap] })],
      allowing(),
      'inconclusive',
      true,
    ],
    [
      'is inconclusive with another gap of that scanner',
      [{ ...open, gaps: [gap, { ...gap, kind: 'crashed' }] }],
      allowing(),
      'inconclusive',
      true,
    ],
    ['passes what an exception excuses', [found], of({ exceptions: [exception('CVE-1')] }), 'pass', false],
    [
      'fails once that exception has ended',
      [found],
      of({ exceptions: [exception('CVE-1', { expires: '2026-03-09' })] }),
      'fail',
      true,
    ],
  ])('%s', (_, scans, policy, verdict, blocks) => {
    expect(judge(scans, policy, [], NOW)).toMatchObject({ verdict, blocks });
  });
});

describe('the reasons', () => {
  const reasons = (scans: readonly Scan[], policy = DEFAULT_POLICY) => judge(scans, policy, [], NOW).reasons;

  test('tell of limits first and then of gaps, with numbers', () => {
    const many = scan({ findings: [high, vulnerability('CVE-2'), secret(3)] });
    const policy = of({ toolLimits: { trivy: { high: 1 } } });
    expect(reasons([many, open], policy)).toEqual([
      '1 critical finding, where the policy allows none',
      '2 high findings, where the policy allows none',
      '2 high findings seen by trivy, where the policy allows at most 1',
      'pip-audit (requirements.txt) did not prove its work: 2 of 40 packages were skipped',
    ]);
  });

  test('name what was not shown, what was required and what is let pass no longer', () => {
    expect(reasons([])).toEqual(['No scanner ran, so nothing is known of what is there']);
    expect(reasons([mute])).toEqual([
      'bandit (app) did not prove its work: bandit did not show that it looked at anything',
    ]);
    expect(reasons([clean], requiring)).toEqual([
      'gitleaks (the checkout) did not prove its work: The policy requires gitleaks, and it did not run',
    ]);
    expect(reasons([open], allowing('2026-03-09'))).toEqual([
      'pip-audit (requirements.txt) did not prove its work: 2 of 40 packages were skipped; the policy let this pass until 2026-03-09',
    ]);
  });

  test('of a pass say what it stands on', () => {
    const low = vulnerability('CVE-1', { severity: 'low' });
    expect(
      reasons([scan({ findings: [low, vulnerability('CVE-2')] })], of({ exceptions: [exception('CVE-2')] })),
    ).toEqual([
      '1 counted finding, and 1 more that is not counted, no limit exceeded; 1 of 1 scan proved all of its work',
    ]);
    expect(reasons([clean, open], allowing())).toEqual([
      '0 counted findings, no limit exceeded; 1 of 2 scans proved all of their work',
    ]);
  });
});

describe('the words of a judgement', () => {
  const words = (scans: readonly Scan[], policy = DEFAULT_POLICY) => {
    const { reasons, warnings, scans: shown } = judge(scans, policy, [], NOW, STEPS_BY_SETTINGS);
    return [...reasons, ...warnings, ...shown.flatMap(({ gaps }) => gaps.map(({ message }) => message))];
  };

  test.each<[string, readonly Scan[], Policy | undefined, string]>([
    ['a limit', [found], undefined, '1 high finding, where the settings allow none'],
    ['nothing that ran', [], undefined, 'No step ran, so nothing is known of what is there'],
    ['what was required', [clean], requiring, 'The settings require gitleaks, and it did not run'],
    ['what passed', [open], allowing(), 'The settings let this pass: Our own'],
    ['what passed until yesterday', [open], allowing('2026-03-09'), '; the settings let this pass until'],
    ['a pass', [clean, clean], undefined, '2 of 2 steps proved all of their work'],
  ])('are those of steps and settings for a validation: %s', (_, scans, policy, expected) => {
    const told = words(scans, policy);
    expect(told).toContainEqual(expect.stringContaining(expected));
    expect(told.join('\n')).not.toMatch(/\bscan|\bpolicy/);
  });
});

describe('a judgement', () => {
  test('shows the gap of a scan that proved nothing, and the required one that did not run', () => {
    expect(
      judge([mute], requiring, [], NOW).scans.map(({ scanner, gaps }) => [scanner, gaps[0]?.kind]),
    ).toEqual([
      ['bandit', 'nothing-scanned'],
      ['gitleaks', 'nothing-scanned'],
    ]);
  });

  test('warns of gaps that pass and of exceptions that end or have ended', () => {
    const policy = {
      ...allowing(),
      exceptions: [
        exception('CVE-8', { expires: '2026-03-20' }),
        exception('CVE-9', { expires: '2026-03-01' }),
      ],
    };
    expect(judge([clean, open], policy, [], NOW).warnings).toEqual([
      'pip-audit (requirements.txt): 2 of 40 packages were skipped. The policy lets this pass: Our own',
      'This exception has ended and excuses nothing any more: .github/security-gate.yml:7: CVE-9 (team-shop, until 2026-03-01)',
      'This exception ends soon: .github/security-gate.yml:7: CVE-8 (team-shop, until 2026-03-20)',
    ]);
  });

  test('takes a scanner with a gap that passes for no proof that an exception is unused', () => {
    const policy = { ...allowing(), exceptions: [exception('CVE-9', { tool: 'pip-audit' })] };
    expect(judge([open], policy, [], NOW).exceptions).toMatchObject({
      unused: [],
      unchecked: [expect.any(String)],
    });
  });

  test('holds what every tool saw once, and the hash of its policy', () => {
    const other = scan({ scanner: 'npm-audit', findings: [{ ...high, tool: 'npm-audit' }] });
    const { findings, limits, policyHash: hash } = judge([found, other], DEFAULT_POLICY, [], NOW);
    expect(findings.map(({ seenBy }) => seenBy.map(({ tool }) => tool))).toEqual([['npm-audit', 'trivy']]);
    expect(limits.find(({ severity }) => severity === 'high')?.count).toBe(1);
    expect(hash).toBe(policyHash(DEFAULT_POLICY));
  });
});
