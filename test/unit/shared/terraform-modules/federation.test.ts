import { beforeAll, describe, expect, test } from '@jest/globals';
import { doorOf } from '../../../../shared/domain/federation/admission.ts';
import { claimsOfJob, type JobFacts } from '../../../../shared/domain/federation/job-claims.ts';
import type { ResourceInstance } from '../../../../shared/domain/terraform/resource-instance.ts';
import { EVERY_OPTION } from './every-option.ts';
import { exampleIn, madeBy, plain, the } from './modules.ts';

const JOB: JobFacts = {
  repository: 'octo/shop',
  repositoryId: '700100200',
  ownerId: '5001',
  eventName: 'push',
  ref: 'refs/heads/main',
  environment: 'production',
  workflow: '.github/workflows/deploy.yml',
};

/** What a job is mapped to by the provider of a module, in both forms of subjects; undefined where it is refused. */
function doorIn(resources: readonly ResourceInstance[], module: string) {
  const { body } = the(resources, `module.${module}.google_iam_workload_identity_pool_provider.actions`);
  const targets = new Map(Object.entries(plain(body, 'attribute_mapping') as Record<string, string>));
  const door = doorOf(String(plain(body, 'attribute_condition')), { targets, complete: true });
  return (job: Partial<JobFacts>) => {
    const [byName, byId] = (['names', 'ids'] as const).map((form) =>
      door(claimsOfJob({ ...JOB, ...job }, form)),
    );
    expect(byName).toEqual(byId);
    return byId;
  };
}

let production: readonly ResourceInstance[];
let every: readonly ResourceInstance[];
beforeAll(async () => {
  [production, every] = await Promise.all([exampleIn('production'), madeBy(EVERY_OPTION)]);
});

describe('the provider of production', () => {
  test.each<[string, Partial<JobFacts>]>([
    ['a push to main', {}],
    ['the button', { eventName: 'workflow_dispatch' }],
    [
      'the guard, in an environment without reviewers',
      { eventName: 'schedule', environment: 'production-guard' },
    ],
    ['the repository after it was renamed', { repository: 'octo/store' }],
  ])('lets in %s', (_who, job) => {
    expect(doorIn(production, 'federation')(job)).toBeDefined();
  });

  test.each<[string, Partial<JobFacts>]>([
    ['another branch', { ref: 'refs/heads/feature' }],
    ['a branch whose name contains that of main', { ref: 'refs/heads/refs/heads/main' }],
    ['a tag', { ref: 'refs/tags/v1' }],
    ['another environment', { environment: 'staging' }],
    ['an environment that differs by a letter', { environment: 'Production' }],
    ['a job without an environment', { environment: undefined }],
    ['a pull request', { eventName: 'pull_request', ref: 'refs/pull/7/merge' }],
    ['a pull request that runs the workflow of main', { eventName: 'pull_request_target' }],
    ['a comment', { eventName: 'issue_comment' }],
    ['another repository of the owner', { repositoryId: '700100201' }],
    ['who took over the names', { repositoryId: '900000001', ownerId: '900000002' }],
    ['who got the repository from its owner', { ownerId: '900000002' }],
  ])('refuses %s', (_who, job) => {
    expect(doorIn(production, 'federation')(job)).toBeUndefined();
  });

  test('gives each job one attribute for repository and environment, and its run as subject', () => {
    expect(Object.fromEntries(doorIn(production, 'federation')({}) ?? [])).toMatchObject({
      'google.subject': '700100200:1',
      'attribute.repository_environment': '700100200:production',
      'attribute.repository_id': '700100200',
      'attribute.repository_owner_id': '5001',
      'attribute.ref': 'refs/heads/main',
      'attribute.environment': 'production',
    });
  });
});

describe('with beginnings of refs', () => {
  test.each([
    ['refs/tags/v1.2.3', true],
    ['refs/heads/main', true],
    ['refs/tags/nightly', false],
    ['refs/heads/v1', false],
  ])('%s is let in: %s', (ref, admitted) => {
    const found = doorIn(every, 'federation')({ ref, environment: 'live' });
    expect(found !== undefined).toBe(admitted);
  });
});

test('without environments the ref decides, and the role goes to the repository', () => {
  const home = { repositoryId: '700100201', environment: undefined };
  const door = doorIn(every, 'without_environments');
  expect(door(home)).toBeDefined();
  expect(door({ ...home, ref: 'refs/heads/feature' })).toBeUndefined();
  expect(door({ repositoryId: '700100200', environment: undefined })).toBeUndefined();
  expect(grants(every, 'without_environments')).toContain(
    'roles/iam.workloadIdentityUser on (google_service_account.deployer) to principalSet://iam.googleapis.com/(google_iam_workload_identity_pool.github)/attribute.repository_id/700100201',
  );
});

/** Every role that a module gives: on what, to whom. */
function grants(resources: readonly ResourceInstance[], module: string): readonly string[] {
  return resources
    .filter(({ address, type }) => address.startsWith(`module.${module}.`) && type.endsWith('_iam_member'))
    .map(({ body }) => {
      const places = [
        'service_account_id',
        'secret_id',
        'repository',
        'name',
        'cloud_run_service_name',
        'project',
      ];
      const on = places.map((name) => plain(body, name)).find((place) => place !== undefined);
      return `${plain(body, 'role')} on ${on} to ${plain(body, 'member')}`;
    })
    .sort();
}

const DEPLOYER = 'serviceAccount:(google_service_account.deployer)';
const JOBS = 'principalSet://iam.googleapis.com/(google_iam_workload_identity_pool.github)';

test('production gives these roles and no others', () => {
  expect(grants(production, 'federation')).toEqual([
    `roles/artifactregistry.writer on shop to ${DEPLOYER}`,
    `roles/iam.serviceAccountUser on (google_service_account.shop) to ${DEPLOYER}`,
    `roles/iam.workloadIdentityUser on (google_service_account.deployer) to ${JOBS}/attribute.repository_environment/700100200:production`,
    `roles/iam.workloadIdentityUser on (google_service_account.deployer) to ${JOBS}/attribute.repository_environment/700100200:production-guard`,
    `roles/logging.viewer on acme-shop-production to ${DEPLOYER}`,
    `roles/monitoring.viewer on acme-shop-production to ${DEPLOYER}`,
    `roles/run.developer on shop to ${DEPLOYER}`,
    `roles/run.invoker on shop to ${DEPLOYER}`,
    `roles/run.viewer on acme-shop-production to ${DEPLOYER}`,
  ]);
});

test('behind Identity-Aware Proxy the account passes it with a token that it signs itself', async () => {
  const staging = grants(await exampleIn('staging'), 'federation');
  expect(staging).toContain(`roles/iap.httpsResourceAccessor on shop to ${DEPLOYER}`);
  expect(staging).toContain(
    `roles/iam.serviceAccountTokenCreator on (google_service_account.deployer) to ${DEPLOYER}`,
  );
});

test('every option gives a role for what was asked, where it was asked', () => {
  const given = grants(every, 'federation');
  for (const role of [
    'roles/logging.logWriter on acme-shop',
    'roles/secretmanager.secretAccessor on projects/acme-shop/secrets/smoke-password',
    'roles/artifactregistry.reader on base',
    'roles/run.developer on shop-eu',
  ]) {
    expect(given).toContain(`${role} to ${DEPLOYER}`);
  }
  expect(given.filter((grant) => grant.startsWith('roles/run.invoker'))).toHaveLength(1);
  expect(grants(every, 'without_environments')).toContain(`roles/run.developer on acme-blog to ${DEPLOYER}`);
});
