import { describe, expect, test } from '@jest/globals';
import { poolWidePrincipal } from '../../../../action-tf-validate/src/policies/identity/pool-wide-principal.ts';
import { primitiveRoles } from '../../../../action-tf-validate/src/policies/identity/primitive-roles.ts';
import { tokenCreatorOnProject } from '../../../../action-tf-validate/src/policies/identity/token-creator-on-project.ts';
import type { Policy } from '../../../../action-tf-validate/src/policies/policy.ts';
import { observe } from './estate-of.ts';

const TOKENS = 'roles/iam.serviceAccountTokenCreator';
const EVERYBODY =
  'principalSet://iam.googleapis.com/projects/12/locations/global/workloadIdentityPools/github/*';

const attached = (data: string, on = 'project') => `resource "google_${on}_iam_policy" "all" {
  policy_data = ${data}
}
`;

const document = (role: string, member = 'user:a@example.com') => `data "google_iam_policy" "all" {
  binding {
    role    = "${role}"
    members = ["${member}"]
  }
}
`;

const encoded = (role: string, member: string) => `jsonencode({
    bindings = [
      { role = "roles/run.invoker", members = ["user:b@example.com"] },
      { role = ${role}, members = [${member}] },
    ]
  })`;

const saw = async (policy: Policy, main: string) =>
  (await observe(policy, { 'main.tf': main })).map((one) => `${one.saw} ${one.at.start.line}`);

const REFERENCE = 'data.google_iam_policy.all.policy_data';

describe('a policy document', () => {
  test.each([
    ['a data source', document('roles/editor') + attached(REFERENCE), 'breach 3'],
    ['an object as JSON', attached(encoded('"roles/editor"', '"user:a@example.com"')), 'breach 5'],
    [
      'an object as JSON with a member that is not known',
      `${attached(encoded('"roles/editor"', 'var.member'))}variable "member" {}\n`,
      'breach 5',
    ],
    [
      'a text of JSON',
      attached(
        '<<-EOT\n    {"bindings": [{"role": "roles/editor", "members": ["user:a@example.com"]}]}\n  EOT',
      ),
      'breach 2',
    ],
    [
      'a role that is not known',
      `${attached(encoded('var.role', '"user:a@example.com"'))}variable "role" {}\n`,
      'undecided 5',
    ],
    ['a value that is not known', `${attached('var.policy')}variable "policy" {}\n`, 'undecided 2'],
    ['a text that is no JSON', attached('"editor"'), 'undecided 2'],
    ['an object without bindings', attached('jsonencode({})'), undefined],
    ['other roles', attached(encoded('"roles/run.viewer"', '"user:a@example.com"')), undefined],
  ])('on a project is read for its roles in %s', async (_, main, wanted) => {
    expect(await saw(primitiveRoles, main)).toEqual(wanted === undefined ? [] : [wanted]);
  });

  test('in a module is read with what the module is given', async () => {
    const files = {
      'main.tf': 'module "a" {\n  source = "./a"\n  role   = "roles/owner"\n}\n',
      'a/main.tf': `variable "role" {}\n${attached(encoded('var.role', '"user:a@example.com"'))}`,
    };
    expect(await observe(primitiveRoles, files)).toMatchObject([
      {
        saw: 'breach',
        message: expect.stringContaining('roles/owner'),
        anchor: 'module.a.google_project_iam_policy.all',
      },
    ]);
  });

  test.each([
    ['a project', document(TOKENS) + attached(REFERENCE), ['breach 3']],
    ['one account', document(TOKENS) + attached(REFERENCE, 'service_account'), []],
    ['nothing here', document(TOKENS), []],
  ])('that lets somebody act as accounts is judged by what it is on: %s', async (_, main, wanted) => {
    expect(await saw(tokenCreatorOnProject, main)).toEqual(wanted);
  });

  test('that lets a pool act as an account is found in JSON too', async () => {
    const main = attached(encoded('"roles/iam.workloadIdentityUser"', `"${EVERYBODY}"`), 'service_account');
    expect(await saw(poolWidePrincipal, main)).toEqual(['breach 5']);
  });
});

describe('who acts as an account', () => {
  const member = (given: string, role = 'roles/iam.workloadIdentityUser') => `variable "member" {}
resource "google_service_account" "other" {
  account_id = "other"
}
resource "google_service_account_iam_member" "x" {
  service_account_id = "x"
  role               = "${role}"
  member             = ${given}
}
`;

  test.each([
    ['of which nothing is known', member('var.member'), ['undecided 8']],
    ['who is another account', member('google_service_account.other.member'), []],
    ['whose kind is known', member('"user:$' + '{var.member}"'), []],
    ['who gets a role that no pool needs', member('var.member', 'roles/iam.serviceAccountViewer'), []],
  ])('%s', async (_, main, wanted) => {
    expect(await saw(poolWidePrincipal, main)).toEqual(wanted);
  });
});
