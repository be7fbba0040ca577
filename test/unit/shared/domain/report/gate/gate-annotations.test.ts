import { expect, test } from '@jest/globals';
import type { Finding } from '../../../../../../shared/domain/findings/finding.ts';
import { judge } from '../../../../../../shared/domain/gate/judge.ts';
import { gateAnnotations } from '../../../../../../shared/domain/report/gate/gate-annotations.ts';
import { TERRAFORM_VALIDATION } from '../../../../../../shared/domain/report/gate/report-subject.ts';
import { DEFAULT_VALIDATION } from '../../../../../../shared/domain/validation/validation-settings.ts';

const fault = (path: string, severity: Finding['severity'] = 'high'): Finding => ({
  ...{ kind: 'code', tool: 'validate', id: 'unsupported-argument', aliases: [], severity },
  ...{ title: 'Unsupported argument', message: 'no', place: { path, startLine: 3 } },
});

function filesShown(findings: readonly Finding[], changed: readonly string[]) {
  const scan = {
    scanner: 'validate',
    target: 'all',
    findings,
    proof: ['validated'],
    gaps: [],
    durationMs: 1,
  };
  const judgement = judge([scan], DEFAULT_VALIDATION.policy, [], 0, TERRAFORM_VALIDATION);
  const lines = new Map(changed.map((path) => [path, [{ first: 1, last: 9 }]]));
  const about = { enforce: true, subject: TERRAFORM_VALIDATION, changed: lines };
  return gateAnnotations(judgement, about, { error: 3, warning: 1, notice: 1 }).map(({ file }) => file);
}

test('of many remarks of one severity those at lines of the pull request are shown', () => {
  const findings = ['a.tf', 'b.tf', 'c.tf', 'z.tf'].map((path) => fault(path));
  expect(filesShown(findings, ['z.tf']).slice(0, 2)).toEqual(['z.tf', 'a.tf']);
  expect(filesShown(findings, [])[0]).toBe('a.tf');
});

test('a worse one elsewhere is shown before one at a line of the pull request', () => {
  const findings = [fault('a.tf', 'medium'), fault('b.tf', 'critical')];
  expect(filesShown(findings, ['a.tf'])).toEqual(['b.tf', 'a.tf']);
});
