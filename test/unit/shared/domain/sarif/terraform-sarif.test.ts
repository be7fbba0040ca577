import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '../../../../../shared/domain/json/json.ts';
import { renderGateSarif } from '../../../../../shared/domain/sarif/gate-sarif.ts';
import { checkSarif } from '../../../../emulators/github/rest/code-scanning/rules.ts';
import { judgements } from '../report/gate/judgement-arbitrary.ts';
import { RULE, STEPS_DONE, TERRAFORM_SARIF, UNFORMATTED, validation } from '../report/gate/validations.ts';
import { schemaErrors } from './sarif-schema.ts';

const { log } = renderGateSarif(validation(), TERRAFORM_SARIF);
const ruleOf = (id: string) =>
  log.runs.flatMap(({ tool }) => tool.driver.rules).find((rule) => rule.id === id);

describe('the SARIF file of a Terraform validation', () => {
  test('is valid, whatever was found, and code scanning takes all of it but what failed', () => {
    fc.assert(
      fc.property(judgements, (judged) => {
        const { text } = renderGateSarif(judged, TERRAFORM_SARIF);
        expect(schemaErrors(JSON.parse(text))).toEqual([]);
        const { errors, flaws } = checkSarif(JSON.parse(text) as Json);
        expect(errors.filter((error) => !error.startsWith('unsuccessful execution'))).toEqual([]);
        expect(flaws).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('has one run for each step, with a name and a category that no other has', () => {
    expect(log.runs.map(({ automationDetails, tool }) => [automationDetails.id, tool.driver.name])).toEqual([
      ['tf-validate/fmt/', 'fmt'],
      ['tf-validate/init/', 'init'],
      ['tf-validate/validate/', 'validate'],
      ['tf-validate/tflint/', 'tflint'],
      ['tf-validate/checkov/', 'checkov'],
      ['tf-validate/policies/', 'policies'],
    ]);
  });

  test('leads to the program that ran', () => {
    const urls = (program: 'terraform' | 'opentofu') =>
      renderGateSarif(validation(), {
        ...TERRAFORM_SARIF,
        validation: { program, rules: new Map() },
      }).log.runs.map(({ tool }) => tool.driver.informationUri);
    const others = ['https://github.com/terraform-linters/tflint', 'https://github.com/bridgecrewio/checkov'];
    const terraform = 'https://github.com/hashicorp/terraform';
    const tofu = 'https://github.com/opentofu/opentofu';
    expect(urls('terraform')).toEqual([terraform, terraform, terraform, ...others, undefined]);
    expect(urls('opentofu')).toEqual([tofu, tofu, tofu, ...others, undefined]);
  });

  test('tells of a policy why it is there, what to do and where to read on, of no single place', () => {
    expect(ruleOf(RULE.id)).toMatchObject({
      shortDescription: { text: RULE.title },
      fullDescription: { text: RULE.rationale },
      help: { text: `${RULE.rationale}\n${RULE.remedy}`, markdown: expect.stringContaining(RULE.url) },
      helpUri: RULE.url,
      properties: { 'security-severity': '9.5', tags: ['security', 'policy'] },
    });
  });

  test('tells of a rule of a tool by its title, as its message is about one place', () => {
    expect(ruleOf('terraform_unused_declarations')).toMatchObject({
      fullDescription: { text: 'unused declarations' },
      help: { text: 'unused declarations\ntflint --fix mends it.' },
    });
    expect(ruleOf('not-formatted')?.help.text).toBe(
      'Not in canonical form\nRun fmt -recursive and commit what it writes.',
    );
  });

  test('takes no fault in the code of a configuration for one of security', () => {
    for (const id of ['unsupported-argument', 'terraform_unused_declarations', 'not-formatted']) {
      expect(ruleOf(id)?.properties).not.toHaveProperty('security-severity');
      expect(ruleOf(id)?.properties.tags).not.toContain('security');
    }
    expect(ruleOf('unsupported-argument')?.properties['problem.severity']).toBe('error');
    expect(ruleOf('CKV_GCP_84')?.properties.tags).toEqual(['security', 'misconfiguration']);
  });

  test('keeps the blanks of what fmt would write', () => {
    const [result] = log.runs[0]?.results ?? [];
    expect(result?.message.text).toContain('\nWrite:\n  name     = "shop"\n  location = var.region');
  });

  test('shows the most that code scanning keeps of a step, and says what it left out', () => {
    const findings = Array.from({ length: 5_100 }, (_, at) => ({
      ...UNFORMATTED,
      place: { path: `infra/${at}.tf`, startLine: 1 },
    }));
    const many = validation(
      STEPS_DONE.map((step) => (step.scanner === 'fmt' ? { ...step, findings } : step)),
    );
    const { log: large, warnings } = renderGateSarif(many, TERRAFORM_SARIF);
    expect(large.runs.map(({ results }) => results.length)).toEqual([5_000, 0, 1, 2, 1, 1]);
    expect(warnings).toEqual([expect.stringMatching(/^100 of the 5100 findings of fmt, the least grave/)]);
  });
});
