import type { Finding } from '../../../../../../shared/domain/findings/finding.ts';
import { judge } from '../../../../../../shared/domain/gate/judge.ts';
import type { Judgement } from '../../../../../../shared/domain/gate/judgement.ts';
import type { Scan } from '../../../../../../shared/domain/gate/scan.ts';
import type { GateAbout } from '../../../../../../shared/domain/report/gate/gate-about.ts';
import { TERRAFORM_VALIDATION } from '../../../../../../shared/domain/report/gate/report-subject.ts';
import type { GateSarifOptions } from '../../../../../../shared/domain/sarif/gate-sarif.ts';
import {
  DEFAULT_VALIDATION,
  type ValidationSettings,
} from '../../../../../../shared/domain/validation/validation-settings.ts';
import { ABOUT, scan } from './judgements.ts';

export const ABOUT_TERRAFORM: GateAbout = {
  ...ABOUT,
  subject: TERRAFORM_VALIDATION,
  facts: [
    ['roots', '2'],
    ['modules', '3'],
    ['folders that were run', '5'],
  ],
};

const bare = { aliases: [] } as const;

export const UNFORMATTED: Finding = {
  ...bare,
  ...{ kind: 'format', tool: 'fmt', id: 'not-formatted', severity: 'medium', title: 'Not in canonical form' },
  message: 'infra/staging/main.tf is not in canonical form at lines 3 to 4',
  remedy: 'Write:\n  name     = "shop"\n  location = var.region',
  place: { path: 'infra/staging/main.tf', startLine: 3, endLine: 4 },
  anchor: 'name = "shop"',
};

export const UNSUPPORTED: Finding = {
  ...bare,
  ...{ kind: 'code', tool: 'validate', id: 'unsupported-argument', severity: 'high' },
  title: 'Unsupported argument',
  message: 'An argument named "locaton" is not expected here. Did you mean "location"?',
  place: { path: 'infra/modules/service/main.tf', startLine: 7, endLine: 7, startColumn: 3, endColumn: 10 },
  anchor: 'resource "google_cloud_run_v2_service" "shop" locaton = var.region',
};

const unused = (name: string, startLine: number): Finding => ({
  ...bare,
  ...{ kind: 'code', tool: 'tflint', id: 'terraform_unused_declarations', severity: 'low' },
  title: 'unused declarations',
  message: `variable "${name}" is declared but not used`,
  url: 'https://github.com/terraform-linters/tflint-ruleset-terraform/blob/v0.14.1/docs/rules/terraform_unused_declarations.md',
  remedy: 'tflint --fix mends it.',
  place: { path: 'infra/staging/variables.tf', startLine, endLine: startLine + 3 },
  anchor: name,
});

const CHECKED: Finding = {
  ...bare,
  ...{ kind: 'misconfiguration', tool: 'checkov', id: 'CKV_GCP_84', severity: 'medium' },
  title: 'Ensure Artifact Registry Repositories are encrypted with Customer Supplied Encryption Keys (CSEK)',
  message:
    'Ensure Artifact Registry Repositories are encrypted with Customer Supplied Encryption Keys (CSEK): google_artifact_registry_repository.shop',
  place: { path: 'infra/modules/registry/main.tf', startLine: 1, endLine: 12 },
  anchor: 'google_artifact_registry_repository.shop',
};

export const RULE = {
  id: 'identity/provider-condition',
  title: 'A provider for GitHub binds repository and ref or environment on every way through its condition',
  rationale:
    'GitHub signs tokens for every repository in the world with one issuer. What the condition does not ask, anybody can present.',
  remedy: 'Ask for the ids and for the ref or the environment on each side of every `||`.',
  url: 'https://cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines',
} as const;

const OPEN_DOOR: Finding = {
  ...bare,
  ...{ kind: 'policy', tool: 'policies', id: RULE.id, severity: 'critical' },
  title: RULE.title,
  message:
    "The way `assertion.actor == 'kim'` binds no repository: every workflow in the world that kim starts passes.",
  ...{ remedy: RULE.remedy, url: RULE.url },
  place: { path: 'infra/production/identity.tf', startLine: 14, endLine: 14 },
  anchor: 'google_iam_workload_identity_pool_provider.github',
};

const step = (scanner: string, more: Partial<Scan>): Scan => scan({ scanner, target: '5 folders', ...more });
const terraform = { version: '1.15.6', sha256: 'ab'.repeat(32), source: 'download' } as const;

/** What six steps say of a checkout with a fault of each kind; checkov could not read one file. */
export const STEPS_DONE: readonly Scan[] = [
  step('fmt', { tool: terraform, findings: [UNFORMATTED], proof: ['11 files compared'] }),
  step('init', { tool: terraform, proof: ['5 folders initialised'] }),
  step('validate', { tool: terraform, findings: [UNSUPPORTED], proof: ['5 folders validated'] }),
  step('tflint', {
    tool: { version: '0.64.0', source: 'path' },
    findings: [unused('region', 1), unused('zone', 6)],
    proof: ['5 folders linted'],
  }),
  step('checkov', {
    tool: { version: '3.3.30', source: 'path' },
    findings: [CHECKED],
    proof: ['9 resources checked (31 checks)'],
    gaps: [
      {
        kind: 'unparsed-files',
        message: 'checkov cannot read infra/staging/broken.tf',
        hint: 'validate shows the error at its line',
      },
    ],
  }),
  step('policies', {
    ...{ target: '2 roots', tool: undefined, findings: [OPEN_DOOR] },
    proof: ['34 rules checked', '1 rule not checked, as it is off: cloud-run/concurrency'],
  }),
];

export function validation(
  scans: readonly Scan[] = STEPS_DONE,
  settings: Partial<ValidationSettings['policy']> = {},
): Judgement {
  const policy = { ...DEFAULT_VALIDATION.policy, ...settings };
  return judge(scans, policy, [], Date.parse(ABOUT.startedAt), TERRAFORM_VALIDATION);
}

export const TERRAFORM_SARIF: GateSarifOptions = {
  category: 'tf-validate',
  fallbackPath: 'infra/main.tf',
  validation: { program: 'terraform', rules: new Map([[RULE.id, RULE]]) },
};
