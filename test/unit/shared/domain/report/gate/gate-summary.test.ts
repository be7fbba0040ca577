import { describe, expect, test } from '@jest/globals';
import { gateAnnotations } from '../../../../../../shared/domain/report/gate/gate-annotations.ts';
import { gateMarker, renderGateComment } from '../../../../../../shared/domain/report/gate/gate-comment.ts';
import { gateHeadline } from '../../../../../../shared/domain/report/gate/gate-headline.ts';
import { renderGateSummary } from '../../../../../../shared/domain/report/gate/gate-summary.ts';
import { ABOUT, FAILED, finding, judgement, scan } from './judgements.ts';

const GAP = {
  kind: 'timed-out',
  message: 'trivy did not end within 600 s',
  hint: 'scan_timeout says how long',
} as const;
const INCONCLUSIVE = judgement({
  verdict: 'inconclusive',
  blocks: true,
  reasons: ['trivy (image shop:v2) did not prove its work: trivy did not end within 600 s'],
  scans: [scan({ scanner: 'trivy', target: 'image shop:v2', proof: [], gaps: [GAP] }), scan()],
});

describe('the headline', () => {
  test.each([
    [FAILED, true, 'Security gate failed: 1 critical finding, where the policy allows none'],
    [FAILED, false, /policy allows none \(mode report: the step does not fail\)$/],
    [judgement(), true, /^Security gate passed: 0 counted findings/],
    [INCONCLUSIVE, true, /^Security gate is inconclusive, which blocks: trivy \(image/],
    [
      { ...INCONCLUSIVE, blocks: false },
      true,
      /^Security gate is inconclusive, which the policy only warns of: /,
    ],
    [{ ...FAILED, reasons: ['one', 'two', 'three'] }, true, 'Security gate failed: one (and 2 more reasons)'],
  ])('says verdict and reason (%#)', (judged, enforce, expected) => {
    expect(gateHeadline(judged, { ...ABOUT, enforce })).toEqual(
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    );
  });
});

describe('the summary', () => {
  const page = renderGateSummary(FAILED, ABOUT);

  test('says first why, then what to do, then which findings block and where', () => {
    const parts = [
      '## Security gate failed',
      '### What to do now',
      '### Findings that block (1)',
      '### Limits of the policy',
      '### Scanners',
    ];
    const places = parts.map((part) => page.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
    expect(page).toContain('- Update lodash 4.17.20 (1 finding; fixed in 4.17.21).');
    expect(page).toContain(
      `[\`web/package-lock.json:12\`](<https://github.com/acme/shop/blob/${'c'.repeat(40)}/web/package-lock.json#L12>)`,
    );
    expect(page).toContain('npm-audit, trivy');
    expect(page).toContain('| all scanners | critical | 1 | 0 | **exceeded** |');
  });

  test('names version, source and digest of each scanner, and its proof or what it lacks', () => {
    const scans = [
      scan({ tool: { version: '0.70.0', sha256: 'ab'.repeat(32), source: 'download' } }),
      scan({ tool: undefined, proof: [], gaps: [GAP] }),
      scan({ gaps: [{ kind: 'skipped-packages', message: '2 packages were skipped' }] }),
    ];
    const text = renderGateSummary(judgement({ scans }), ABOUT);
    expect(text).toContain(
      '| `0.70.0` | download, sha256 `abababababababab` | 0 | 1.2s | 412 packages audited |',
    );
    expect(text).toContain('**None for:** `timed-out` trivy did not end within 600 s |');
    expect(text).toContain(
      '**None for:** `skipped-packages` 2 packages were skipped. 412 packages audited |',
    );
  });

  test('tells a secret to be revoked before anything else', () => {
    const secret = finding({ kind: 'secret', id: 'aws-access-token', package: undefined, score: undefined });
    const text = renderGateSummary({ ...FAILED, findings: [finding(), secret] }, ABOUT);
    expect(text.indexOf('Revoke the secret that was found')).toBeGreaterThan(0);
    expect(text.indexOf('Revoke the secret')).toBeLessThan(text.indexOf('- Update lodash'));
  });

  test('tells how to mend a gap, and that silence is no answer', () => {
    const text = renderGateSummary(INCONCLUSIVE, ABOUT);
    expect(text).toContain('scan\\_timeout says how long');
    expect(text).toContain('says nothing, neither good nor bad');
  });

  test('reviews exceptions and known findings, and folds what does not block', () => {
    const judged = judgement({
      findings: [
        finding({ standing: 'known' }),
        finding({ standing: 'excepted' }),
        finding({ standing: 'counted' }),
      ],
      exceptions: {
        ...{ used: 1, unchecked: [] },
        unused: ['policy.yml:3: CVE-1'],
        expired: ['policy.yml:7: CVE-2'],
        expiring: ['policy.yml:9: CVE-3'],
      },
      known: { count: 4, fixed: [{ key: 'k', title: 'gone' }] },
      warnings: ['heard of'],
    });
    const text = renderGateSummary(judged, { ...ABOUT, notes: ['a shallow checkout'] });
    for (const part of [
      '<summary>Within the limits (1)</summary>',
      '<summary>Excused by an exception (1)</summary>',
      '<summary>Known from before (1)</summary>',
      '1 exception in use.',
      '<summary>They match nothing and can go (1)</summary>',
      '<summary>Expired, so they excuse nothing any more (1)</summary>',
      '4 findings known from before',
      'gone (k)',
      '- heard of',
      '- a shallow checkout',
    ])
      expect(text).toContain(part);
  });

  test('says of a finding what the tools said, what raised it and which exception ended', () => {
    const odd = finding({
      counted: 'high',
      severity: 'unknown',
      raisedFrom: 'low',
      exception: { reason: 'r', owner: 'o', expires: '2026-01-01', expired: true },
    });
    const text = renderGateSummary({ ...FAILED, findings: [odd] }, ABOUT);
    expect(text).toContain('| **high** (no tool rates it), raised from low |');
    expect(text).toContain('its exception expired on 2026-01-01');
  });
});

describe('the comment', () => {
  test('holds the marker, the verdict, what blocks and the way to the run', () => {
    const comment = renderGateComment(FAILED, ABOUT);
    expect(
      comment.startsWith('<!-- run-delivery security-gate security%2Dgate -->\n\n### Security gate failed: '),
    ).toBe(true);
    expect(comment).toContain('lodash 4.17.20');
    expect(comment).toContain(
      '[The whole report](<https://github.com/acme/shop/actions/runs/42>) of commit cccccccccccc',
    );
    expect(renderGateComment(INCONCLUSIVE, ABOUT)).toContain(
      '- trivy, image shop:v2: trivy did not end within 600 s',
    );
  });

  test('of another gate has another marker, which no name can leave', () => {
    expect(gateMarker('api', ABOUT.subject)).not.toBe(gateMarker('web', ABOUT.subject));
    expect(gateMarker('--> <script>', ABOUT.subject)).toMatch(/^<!-- [^<>]+ -->$/);
  });
});

describe('annotations', () => {
  test('stand at file and line, worst first', () => {
    const findings = [finding(), finding({ counted: 'low', standing: 'counted', place: undefined })];
    expect(gateAnnotations({ ...FAILED, findings, warnings: ['soon'] }, ABOUT)).toEqual([
      {
        level: 'error',
        title: 'critical: CVE-2021-23337',
        message: 'Command injection in lodash (lodash 4.17.20, fixed in 4.17.21)',
        file: 'web/package-lock.json',
        line: 12,
        column: undefined,
      },
      { level: 'warning', title: 'Security gate', message: 'soon' },
      {
        level: 'notice',
        title: 'low: CVE-2021-23337',
        message: 'Command injection in lodash (lodash 4.17.20, fixed in 4.17.21)',
      },
    ]);
  });

  test('are errors where the step fails, for what nobody looked at too', () => {
    const levels = (judged: typeof FAILED, enforce: boolean) =>
      gateAnnotations(judged, { ...ABOUT, enforce }).map(({ level, title }) => `${level} ${title}`);
    expect(levels(INCONCLUSIVE, true)).toEqual(['error trivy did not prove its work']);
    expect(levels({ ...INCONCLUSIVE, blocks: false }, true)).toEqual([
      'warning trivy did not prove its work',
    ]);
    expect(levels(INCONCLUSIVE, false)).toEqual(['warning trivy did not prove its work']);
    expect(levels(FAILED, false)).toEqual(['warning critical: CVE-2021-23337']);
  });

  test('pass over a gap that the policy lets pass, which is among the warnings', () => {
    const judged = {
      ...INCONCLUSIVE,
      verdict: 'pass' as const,
      blocks: false,
      reasons: ['fine'],
      warnings: ['let pass'],
    };
    expect(gateAnnotations(judged, ABOUT).map(({ message }) => message)).toEqual(['let pass']);
  });
});
