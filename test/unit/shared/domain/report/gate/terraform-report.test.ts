import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '../../../../../../shared/domain/json/json.ts';
import { gateAnnotations } from '../../../../../../shared/domain/report/gate/gate-annotations.ts';
import { gateMarker, renderGateComment } from '../../../../../../shared/domain/report/gate/gate-comment.ts';
import { gateHeadline } from '../../../../../../shared/domain/report/gate/gate-headline.ts';
import { renderGateJson } from '../../../../../../shared/domain/report/gate/gate-json.ts';
import { renderGateSummary } from '../../../../../../shared/domain/report/gate/gate-summary.ts';
import {
  SECURITY_GATE,
  TERRAFORM_VALIDATION,
} from '../../../../../../shared/domain/report/gate/report-subject.ts';
import { renderGateSarif } from '../../../../../../shared/domain/sarif/gate-sarif.ts';
import { HOSTILE } from '../arbitrary-text.ts';
import { inspectPage } from '../inspect-page.ts';
import { abouts, judgements } from './judgement-arbitrary.ts';
import { finding } from './judgements.ts';
import { ABOUT_TERRAFORM, STEPS_DONE, TERRAFORM_SARIF, validation } from './validations.ts';

const FAILED = validation();
const INCONCLUSIVE = validation(STEPS_DONE.map((step) => ({ ...step, findings: [] })));
const PASSED = validation(STEPS_DONE.map((step) => ({ ...step, findings: [], gaps: [] })));
const LET_PASS = validation(STEPS_DONE, {
  scanners: {
    checkov: { required: false, allowedGaps: [{ kind: 'unparsed-files', reason: 'It is a template' }] },
    trivy: { required: true, allowedGaps: [] },
  },
  inconclusive: 'warn',
  fixableOnly: ['critical', 'high', 'medium', 'low', 'info'],
});
const ENDED = validation(INCONCLUSIVE.scans, {
  scanners: {
    checkov: {
      required: false,
      allowedGaps: [{ kind: 'unparsed-files', reason: 'It is a template', expires: '2026-11-20' }],
    },
  },
});
const ALL = [FAILED, INCONCLUSIVE, PASSED, LET_PASS, ENDED, validation([])];

const reportsOf = (judged: typeof FAILED, about = ABOUT_TERRAFORM): Readonly<Record<string, string>> => ({
  headline: gateHeadline(judged, about),
  summary: renderGateSummary(judged, about),
  comment: renderGateComment(judged, about),
  annotations: JSON.stringify(gateAnnotations(judged, about)),
  json: renderGateJson(judged, about),
  sarif: renderGateSarif(judged, TERRAFORM_SARIF).text,
});

describe('every report of a Terraform validation', () => {
  test.each(ALL.map((judged) => [judged.reasons[0] ?? '', judged] as const))(
    'speaks of nothing else (%s)',
    (_, judged) => {
      for (const [name, report] of Object.entries(reportsOf(judged))) {
        // The name of a kind of gap, which the file of settings has too.
        const told = report.replaceAll('nothing-scanned', '');
        expect([name, /.{0,40}(?:scan|security[ -]gate|image).{0,20}/i.exec(told)?.[0]]).toEqual([
          name,
          undefined,
        ]);
      }
      const { summary, comment, json, headline } = reportsOf(judged);
      for (const page of [summary, comment, headline]) expect(page).toContain('Terraform validation');
      for (const page of [summary, comment, headline]) expect(page).not.toMatch(/\bthe policy\b|Scanners/);
      expect(json).toContain('"action": "action-tf-validate"');
    },
  );

  test('is safe with texts that mean harm', () => {
    fc.assert(
      fc.property(judgements, abouts, fc.array(fc.constantFrom(...HOSTILE)), (judged, about, values) => {
        const facts = values.map((value) => [value, value] as const);
        const of = { ...about, subject: TERRAFORM_VALIDATION, facts };
        inspectPage(renderGateSummary(judged, of));
        inspectPage(renderGateComment(judged, of).replace(gateMarker('tf-validate', of.subject), ''));
        for (const { title, message } of gateAnnotations(judged, of)) {
          expect(title).not.toMatch(/\n/);
          for (const line of `${title}\n${message}`.split('\n')) expect(line).not.toMatch(/##\[|^\s*::/);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the summary of a Terraform validation', () => {
  const page = renderGateSummary(FAILED, ABOUT_TERRAFORM);
  const rows = (page.split('### Findings that block (4)')[1] ?? '').split('\n').slice(4, 8);

  test('shows what blocks, worst first, at file and line, with what is wrong there and what to do', () => {
    expect(rows.map((row) => /\[`([^`]+)`\]/.exec(row)?.[1])).toEqual([
      'infra/production/identity.tf:14',
      'infra/modules/service/main.tf:7',
      'infra/staging/main.tf:3',
      'infra/modules/registry/main.tf:1',
    ]);
    expect(page).toContain('| severity | where | finding | what to do | seen by |');
    expect(rows[0]).toContain("): The way `assertion.actor == 'kim'` binds no repository: every workflow");
    expect(rows[0]).toContain('| Ask for the ids and for the ref or the environment');
    expect(rows[1]).toContain('unsupported-argument: An argument named "locaton" is not expected here.');
    expect(rows[2]).toContain('| run fmt | fmt |');
  });

  test('says what to do now: what one call mends, what hands correct, what may stay', () => {
    const advice = (page.split('### What to do now')[1] ?? '').split('###')[0];
    expect(advice?.trim().split('\n')).toEqual([
      '- Run fmt -recursive and commit what it writes: it mends 1 place in 1 file.',
      '- Correct 3 places in the configuration, as the table below says. What is right as it is gets an exception in .github/tf-validate.yml, with reason, owner and expiry.',
      '- checkov: validate shows the error at its line',
    ]);
    expect(renderGateSummary(INCONCLUSIVE, ABOUT_TERRAFORM)).toContain(
      'A step that did not prove its work says nothing, neither good nor bad. Mend that and run the job again; where it has to stay so, name the gap under steps in .github/tf-validate.yml, with a reason.',
    );
  });

  test('tells how many roots and modules there are, and which step ran over what with which rules', () => {
    expect(page).toContain('roots: **2** · modules: **3** · folders that were run: **5**');
    expect(page).toContain('| folders that were run | 5 |');
    expect(page).toContain('| step | target | version | from | findings | time | proof of its work |');
    expect(page).toMatch(
      /\| policies \| 2 roots \|.*34 rules checked, 1 rule not checked, as it is off: cloud-run\/concurrency \|/,
    );
    expect(page).toContain('**None for:** `unparsed-files` checkov cannot read infra/staging/broken.tf.');
  });

  test('says of an exception that ended so after the sentence', () => {
    const [first] = FAILED.findings;
    const exception = { reason: 'r', owner: 'o', expires: '2026-11-01', expired: true };
    const findings = [finding({ ...first, message: 'It is open.', exception })];
    expect(renderGateSummary({ ...FAILED, findings }, ABOUT_TERRAFORM)).toContain(
      ': It is open. Its exception expired on 2026-11-01 |',
    );
  });
});

describe('the headline of a Terraform validation', () => {
  test.each([
    [FAILED, /^Terraform validation failed: 1 critical finding, where the settings allow none \(and 3 more/],
    [
      INCONCLUSIVE,
      /^Terraform validation is inconclusive, which blocks: checkov \(5 folders\) did not prove/,
    ],
    [PASSED, /^Terraform validation passed: 0 counted findings, no limit exceeded; 6 of 6 steps proved all/],
    [
      { ...INCONCLUSIVE, blocks: false },
      /^Terraform validation is inconclusive, which the settings only warn of/,
    ],
    [validation([]), /: No step ran, so nothing is known of what is there$/],
    [ENDED, /; the settings let this pass until 2026-11-20$/],
  ])('speaks of steps and settings (%#)', (judged, expected) => {
    expect(gateHeadline(judged, ABOUT_TERRAFORM)).toMatch(expected);
  });

  test('and its warnings and reasons do too', () => {
    expect(LET_PASS.warnings).toEqual([
      'checkov (5 folders): checkov cannot read infra/staging/broken.tf. The settings let this pass: It is a template',
    ]);
    expect(LET_PASS.reasons).toContain(
      'trivy (the checkout) did not prove its work: The settings require trivy, and it did not run',
    );
    expect(gateAnnotations(LET_PASS, ABOUT_TERRAFORM)).toContainEqual(
      expect.objectContaining({ level: 'warning', title: 'Terraform validation' }),
    );
  });
});

describe('annotations of a Terraform validation', () => {
  test('hold what fmt would write, every blank of it, and what a policy asks for', () => {
    const annotations = gateAnnotations(FAILED, ABOUT_TERRAFORM);
    expect(annotations.find(({ title }) => title === 'medium: not-formatted')).toMatchObject({
      ...{ level: 'error', file: 'infra/staging/main.tf', line: 3 },
      message:
        'infra/staging/main.tf is not in canonical form at lines 3 to 4\nWrite:\n  name     = "shop"\n  location = var.region',
    });
    expect(annotations[0]?.message).toMatch(/passes\.\nAsk for the ids/);
  });
});

describe('the comment of a Terraform validation', () => {
  test('is another than that of a gate of the same name', () => {
    expect(gateMarker('infra', TERRAFORM_VALIDATION)).not.toBe(gateMarker('infra', SECURITY_GATE));
    expect(renderGateComment(FAILED, ABOUT_TERRAFORM, 'infra')).toContain(
      gateMarker('infra', TERRAFORM_VALIDATION),
    );
    expect(renderGateComment(FAILED, ABOUT_TERRAFORM)).toMatch(
      /^<!-- run-delivery tf-validate tf%2Dvalidate -->\n\n### Terraform validation failed: /,
    );
  });
});

describe('the report file of a Terraform validation', () => {
  test('names steps, numbers and no package', () => {
    const report = JSON.parse(renderGateJson(FAILED, ABOUT_TERRAFORM)) as Readonly<Record<string, Json>>;
    expect(report.facts).toEqual({ roots: '2', modules: '3', 'folders that were run': '5' });
    expect(report.steps).toHaveLength(6);
    expect(report.steps).toContainEqual(
      expect.objectContaining({ step: 'tflint', target: '5 folders', findings: 2 }),
    );
    expect(report).not.toHaveProperty('scans');
  });
});
