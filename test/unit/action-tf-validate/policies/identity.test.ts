// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are templates of HCL.
import { describe, expect, test } from '@jest/globals';
import { oldSubject } from '../../../../action-tf-validate/src/policies/identity/old-subject.ts';
import { oneAccountPerEnvironment } from '../../../../action-tf-validate/src/policies/identity/one-account-per-environment.ts';
import { poolWidePrincipal } from '../../../../action-tf-validate/src/policies/identity/pool-wide-principal.ts';
import { primitiveRoles } from '../../../../action-tf-validate/src/policies/identity/primitive-roles.ts';
import { providerCondition } from '../../../../action-tf-validate/src/policies/identity/provider-condition.ts';
import { recyclableNames } from '../../../../action-tf-validate/src/policies/identity/recyclable-names.ts';
import { fixture, observe } from './estate-of.ts';

const MAIN = fixture('identity/provider-condition/good')['main.tf'] ?? '';
const CONDITION = /attribute_condition = <<-CEL[\s\S]*?CEL\n/;
const SAFE = "assertion.repository_id == '7' && assertion.ref == 'refs/heads/main'";

function withCondition(line: string, more = ''): Record<string, string> {
  return { 'main.tf': `${MAIN.replace(CONDITION, () => `${line}\n`)}\n${more}` };
}

const asking = (condition: string, more?: string) =>
  withCondition(`attribute_condition = "${condition}"`, more);

describe('the condition of a provider', () => {
  test('is told with its line and the way that is open', async () => {
    expect(await observe(providerCondition, 'identity/provider-condition/bad')).toEqual([
      {
        saw: 'breach',
        message:
          "One of 2 ways through the condition, `assertion.actor == 'mona'`, does not ask for the repository, so that any repository on GitHub can fit.",
        at: expect.objectContaining({ path: 'main.tf', start: { line: 15, column: 3 } }),
        anchor: 'google_iam_workload_identity_pool_provider.shop',
        about: 'no-repository',
        seenFrom: { root: '', environments: [] },
      },
    ]);
  });

  test.each([
    ['is missing', '', 'breach', 'There is no attribute_condition'],
    ['is null', 'attribute_condition = null', 'breach', 'There is no attribute_condition'],
    ['is no CEL', `attribute_condition = "assertion.ref = 'x'"`, 'undecided', 'line 1, column 15'],
    [
      'is a variable without a value',
      'attribute_condition = var.condition',
      'undecided',
      'cannot be judged: ',
    ],
    [
      'names a repository that is not known, and a ref',
      `attribute_condition = "assertion.repository == '\${var.repository}' && assertion.ref == 'refs/heads/main'"`,
      'undecided',
      'cannot be judged: ',
    ],
    [
      'asks for no ref, whatever the unknown repository is',
      `attribute_condition = "assertion.repository == '\${var.repository}'"`,
      'breach',
      'asks for neither ref nor environment',
    ],
    [
      'is true in more ways than can be looked at',
      `attribute_condition = "${Array.from({ length: 12 }, (_, at) => `(assertion.a == '${at}' || assertion.b == '${at}')`).join(' && ')}"`,
      'undecided',
      'more ways',
    ],
    [
      'rests on an attribute whose mapping is not understood',
      `attribute_condition = "attribute.x == 'octo/shop' && assertion.ref == 'refs/heads/main'"`,
      undefined,
      '',
    ],
  ])('%s', async (name, line, saw, message) => {
    const mapped = name.includes('mapping');
    const files = withCondition(line, 'variable "condition" {}\nvariable "repository" {}\n');
    const main = mapped
      ? (files['main.tf'] ?? '').replace(
          '"attribute.repository_id" = ',
          '"attribute.x" = "assertion.sub.extract(\'repo:{x}:\')"\n"attribute.y" = ',
        )
      : files['main.tf'];
    const found = await observe(providerCondition, { 'main.tf': main ?? '' });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ saw: saw ?? 'undecided', message: expect.stringContaining(message) });
  });

  test('of another issuer is told as undecided, and of AWS not at all', async () => {
    const other = MAIN.replace('token.actions.githubusercontent.com', 'gitlab.com');
    expect(await observe(providerCondition, { 'main.tf': other })).toEqual([
      expect.objectContaining({
        saw: 'undecided',
        message: expect.stringContaining('https://gitlab.com, not of GitHub'),
      }),
    ]);
    const aws = MAIN.replace(/oidc \{[^}]*\}/, 'aws {\n    account_id = "123"\n  }');
    expect(await observe(providerCondition, { 'main.tf': aws })).toEqual([]);
  });

  test('is judged in each environment by itself', async () => {
    const found = await observe(providerCondition, {
      ...asking("assertion.repository_id == '7'${var.more}", 'variable "more" {}\n'),
      'staging.tfvars': 'more = ""\n',
      'production.tfvars': `more = " && assertion.ref == 'refs/heads/main'"\n`,
    });
    expect(found).toEqual([expect.objectContaining({ saw: 'breach', environment: 'staging' })]);
  });

  test('is the form that checkov refuses and Google documents', async () => {
    expect(
      await observe(
        providerCondition,
        asking("assertion.repository == 'octo/shop' && assertion.ref == 'refs/heads/main'"),
      ),
    ).toEqual([]);
  });
});

describe('names and subjects', () => {
  test.each([
    [`assertion.repository == 'octo/shop' && assertion.repository_owner_id == '5'`, 0],
    [`assertion.sub == 'repo:octo@5/shop@7:environment:production'`, 0],
    [`assertion.sub == 'repo:octo/shop:environment:production'`, 1],
    [`assertion.repository_owner == 'octo'`, 1],
    [`assertion.repository_owner_id == '5'`, 0],
  ])('recyclable in %s: %i', async (condition, number) => {
    expect(await observe(recyclableNames, asking(condition))).toHaveLength(number);
  });

  test.each([
    [`assertion.sub == 'repo:octo/shop:ref:refs/heads/main'`, 1],
    [`assertion.sub.startsWith('repo:octo/shop:')`, 1],
    [`assertion.sub == 'repo:octo@5/shop@7:ref:refs/heads/main'`, 0],
    [
      `assertion.sub == 'repo:octo/shop:ref:refs/heads/main' || assertion.sub == 'repo:octo@5/shop@7:ref:refs/heads/main'`,
      0,
    ],
    [SAFE, 0],
  ])('without ids in %s: %i', async (condition, number) => {
    expect(await observe(oldSubject, asking(condition))).toHaveLength(number);
  });
});

const POOL = '${google_iam_workload_identity_pool.github.name}';

function grant(member: string): string {
  return `resource "google_cloud_run_v2_service_iam_member" "x" {
  name   = "shop"
  role   = "roles/run.invoker"
  member = "${member}"
}`;
}

describe('a federated principal', () => {
  const name = POOL.slice(2, -1);
  const MADE: Readonly<Record<string, string>> = {
    format: `format("principalSet://iam.googleapis.com/%s/*", ${name})`,
    join: `join("/", ["principalSet://iam.googleapis.com", ${name}, "*"])`,
  };
  const onlyRepository = "assertion.repository_id == '7'";
  const onlyRef = "assertion.ref == 'refs/heads/main'";
  test.each([
    ['everybody of the pool', SAFE, `principalSet://iam.googleapis.com/${POOL}/*`, 'breach'],
    [
      'everybody of a pool by its name',
      SAFE,
      'principalSet://iam.googleapis.com/projects/12/locations/global/workloadIdentityPools/github/*',
      'breach',
    ],
    ['a pool without any attribute', SAFE, `principalSet://iam.googleapis.com/${POOL}`, 'breach'],
    [
      'a repository where the condition asks for the ref',
      onlyRef,
      `principalSet://iam.googleapis.com/${POOL}/attribute.repository_id/7`,
      undefined,
    ],
    [
      'a repository where the condition asks for no ref',
      onlyRepository,
      `principalSet://iam.googleapis.com/${POOL}/attribute.repository_id/7`,
      'breach',
    ],
    [
      'a whole subject, whatever the condition asks',
      'true',
      `principal://iam.googleapis.com/${POOL}/subject/repo:octo@5/shop@7:ref:refs/heads/main`,
      undefined,
    ],
    [
      'a subject of pull requests',
      'true',
      `principal://iam.googleapis.com/${POOL}/subject/repo:octo@5/shop@7:pull_request`,
      'breach',
    ],
    ['everybody of a pool, by format()', SAFE, 'format', 'breach'],
    ['everybody of a pool, by join()', SAFE, 'join', 'breach'],
    ['a group', SAFE, `principalSet://iam.googleapis.com/${POOL}/group/x`, 'undecided'],
    [
      'an attribute of a pool that is declared elsewhere',
      SAFE,
      'principalSet://iam.googleapis.com/projects/12/locations/global/workloadIdentityPools/other/attribute.repository_id/7',
      'undecided',
    ],
    ['an account', SAFE, 'serviceAccount:a@p.iam.gserviceaccount.com', undefined],
  ])('%s', async (_, condition, member, saw) => {
    const made = MADE[member];
    const given = made === undefined ? grant(member) : grant('MEMBER').replace('"MEMBER"', () => made);
    const found = await observe(poolWidePrincipal, asking(condition, given));
    expect(found.map((each) => each.saw)).toEqual(saw === undefined ? [] : [saw]);
  });

  test('and everybody else may not act as an account', async () => {
    const main = `resource "google_service_account_iam_binding" "x" {
  service_account_id = "x"
  role               = "roles/iam.serviceAccountTokenCreator"
  members            = ["user:mona@example.com", "allAuthenticatedUsers"]
}`;
    expect(await observe(poolWidePrincipal, { 'main.tf': main })).toMatchObject([
      { saw: 'breach', message: expect.stringContaining('goes to allAuthenticatedUsers') },
    ]);
  });

  test('is judged by the providers of another root where the pool is named by its id', async () => {
    const member =
      'principalSet://iam.googleapis.com/projects/12/locations/global/workloadIdentityPools/github/attribute.repository_id/7';
    const files = (condition: string) => ({
      'identity/main.tf': asking(condition)['main.tf'] ?? '',
      'shop/main.tf': grant(member),
    });
    expect(await observe(poolWidePrincipal, files(onlyRef))).toEqual([]);
    expect(await observe(poolWidePrincipal, files(onlyRepository))).toHaveLength(1);
  });
});

describe('an account in two environments', () => {
  const account = (project: string) => `provider "google" {
  project = ${project}
}
variable "project" {}
resource "google_service_account" "shop" {
  account_id = "shop"
}`;

  test('is found across roots, with both places', async () => {
    const use = `resource "google_project_iam_member" "x" {
  role = "roles/run.developer"
  member = "serviceAccount:deployer@octo-shared.iam.gserviceaccount.com"
}`;
    const [found] = await observe(oneAccountPerEnvironment, {
      'staging/main.tf': use,
      'production/main.tf': `\n${use}`,
    });
    expect(found).toMatchObject({
      saw: 'breach',
      message: expect.stringContaining('deployer@octo-shared.iam.gserviceaccount.com belongs to'),
      at: { path: 'production/main.tf', start: { line: 4 } },
      also: [{ at: { path: 'staging/main.tf', start: { line: 3 } } }],
    });
  });

  test('is told apart by the project of the provider', async () => {
    const values = (production: string) => ({
      'main.tf': account('var.project'),
      'staging.tfvars': 'project = "octo-staging"',
      'production.tfvars': `project = "${production}"`,
    });
    expect(await observe(oneAccountPerEnvironment, values('octo-production'))).toEqual([]);
    expect(await observe(oneAccountPerEnvironment, values('octo-staging'))).toMatchObject([
      { saw: 'breach' },
    ]);
  });

  test('cannot be told where no project is known', async () => {
    const found = await observe(oneAccountPerEnvironment, {
      'main.tf': account('google_project.main.project_id'),
      'staging.tfvars': '',
      'production.tfvars': '',
    });
    expect(found).toMatchObject([{ saw: 'undecided' }]);
  });

  test('is one of a pool too, which would let the jobs of staging act in production', async () => {
    const use = (attribute: string) => `resource "google_service_account_iam_member" "x" {
  service_account_id = google_service_account.x.name
  role               = "roles/iam.workloadIdentityUser"
  member             = "principalSet://iam.googleapis.com/projects/12/locations/global/workloadIdentityPools/github/${attribute}"
}`;
    const files = (staging: string, production: string) => ({
      'staging/main.tf': use(staging),
      'production/main.tf': use(production),
    });
    const one = 'attribute.repository_id/7';
    expect(await observe(oneAccountPerEnvironment, files(one, one))).toMatchObject([
      { saw: 'breach', message: expect.stringContaining('attribute.repository_id/7 belongs to') },
    ]);
    const [staging, production] = ['attribute.environment/staging', 'attribute.environment/production'];
    expect(await observe(oneAccountPerEnvironment, files(staging, production))).toEqual([]);
  });

  test.each([
    ['eu', 'us', 0],
    ['prod-eu', 'prod-us-east1', 0],
    ['staging-eu', 'prod-eu', 1],
    ['blue', 'green', 1],
  ])('may serve one environment in several regions: %s and %s', async (one, other, number) => {
    const found = await observe(oneAccountPerEnvironment, {
      'main.tf': account('"octo"'),
      [`${one}.tfvars`]: '',
      [`${other}.tfvars`]: '',
    });
    expect(found).toHaveLength(number);
  });

  test('is not one of the agents of Google', async () => {
    const use = `resource "google_project_iam_member" "x" {
  role = "roles/x"
  member = "serviceAccount:service-12@gcp-sa-iap.iam.gserviceaccount.com"
}`;
    expect(
      await observe(oneAccountPerEnvironment, { 'staging/main.tf': use, 'production/main.tf': use }),
    ).toEqual([]);
  });
});

test.each(['owner', 'editor', 'viewer', 'admin', 'writer', 'reader'])(
  'roles/%s is a basic role',
  async (name) => {
    const main = `resource "google_project_iam_member" "x" {\n  role = "roles/${name}"\n  member = "user:mona@example.com"\n}`;
    expect(await observe(primitiveRoles, { 'main.tf': main })).toMatchObject([{ saw: 'breach' }]);
  },
);

test('roles in a policy document and roles that are not known are seen', async () => {
  const found = await observe(primitiveRoles, {
    'main.tf': `data "google_iam_policy" "all" {
  binding {
    role    = "roles/owner"
    members = ["user:mona@example.com", "user:octo@example.com"]
  }
}
variable "role" {}
resource "google_project_iam_member" "x" {
  role   = var.role
  member = "user:mona@example.com"
}`,
  });
  expect(found.map(({ saw, at }) => [saw, at.start.line])).toEqual(
    expect.arrayContaining([
      ['breach', 3],
      ['undecided', 9],
    ]),
  );
  expect(found).toHaveLength(2);
});
