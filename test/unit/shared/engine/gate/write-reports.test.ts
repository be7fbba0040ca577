import { expect, test } from '@jest/globals';
import type { SarifLog } from '../../../../../shared/domain/sarif/sarif-log.ts';
import { writeReports } from '../../../../../shared/engine/gate/write-reports.ts';
import { ABOUT_TERRAFORM, RULE, TERRAFORM_SARIF, validation } from '../../domain/report/gate/validations.ts';

test('a validation leaves its report and a SARIF file with the texts of its rules, and no statement for a deployment', async () => {
  const files = new Map<string, string>();
  const writeReport = async (name: string, text: string) => {
    files.set(name, text);
    return `/reports/${name}`;
  };
  const judged = { judgement: validation(), about: ABOUT_TERRAFORM, fallbackPath: 'main.tf', name: 'infra' };
  const { validation: of } = TERRAFORM_SARIF;
  expect(await writeReports({ ...judged, validation: of }, { writeReport })).toEqual({
    report: '/reports/report.json',
    sarif: '/reports/results.sarif',
    warnings: [],
  });
  expect([...files.keys()].sort()).toEqual(['report.json', 'results.sarif']);
  const { runs } = JSON.parse(files.get('results.sarif') ?? '') as SarifLog;
  expect(runs.map(({ automationDetails }) => automationDetails.id)).toContain('infra/policies/');
  expect(runs.at(-1)?.tool.driver.rules[0]?.fullDescription.text).toBe(RULE.rationale);
});
