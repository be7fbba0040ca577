import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Estate } from '../../../../action-tf-validate/src/policies/policy.ts';
import { POLICIES } from '../../../../action-tf-validate/src/policies/registry.ts';
import { estateOf, type Files } from '../../action-tf-validate/policies/estate-of.ts';
import { EVERY_OPTION } from './every-option.ts';
import { FILES, REPOSITORY } from './modules.ts';

const WORKFLOW = (environment: string) => `
on: { push: { branches: [main] } }
permissions: { id-token: write, contents: read }
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: ${environment}
    steps:
      - uses: OWNER/run-delivery/action-deploy-canary@v1
        with:
          service: shop
          workload_identity_provider: projects/123456789012/locations/global/workloadIdentityPools/github/providers/actions
`;

const read = (files: Files): Promise<Estate> => estateOf(files, { repository: REPOSITORY });

const observations = (estate: Estate) =>
  POLICIES.flatMap((policy) => policy.check(estate).map((found) => ({ policy: policy.id, ...found })));

describe('the example with all modules', () => {
  let estate: Estate;
  beforeAll(async () => {
    estate = await read({ ...FILES, '.github/workflows/deploy.yml': WORKFLOW('production') });
  });

  test('makes two environments, each with a state of its own', () => {
    const environments = estate.roots.flatMap((root) => root.environments);
    expect(environments.map(({ name, backend }) => [name, ...(backend?.settings.values() ?? [])])).toEqual([
      ['production', 'acme-shop-production-tfstate', 'shop/production'],
      ['staging', 'acme-shop-staging-tfstate', 'shop/staging'],
    ]);
    expect(environments.map(({ resources }) => resources.length > 30)).toEqual([true, true]);
  });

  test.each(POLICIES.map((policy) => [policy.id, policy] as const))(
    'keeps %s, and leaves nothing undecided',
    (_id, policy) => {
      expect(policy.check(estate)).toEqual([]);
    },
  );
});

test('every option of every module together breaks no policy and leaves nothing undecided', async () => {
  const { roots } = await read({ ...FILES, 'own/main.tf': EVERY_OPTION });
  const own = roots.filter(({ folder }) => folder === 'own');
  expect(own[0]?.environments[0]?.resources.length).toBeGreaterThan(35);
  const options = { publicServices: [], reservedConnections: 3, poolVariables: [], repository: REPOSITORY };
  expect(observations({ roots: own, workflows: [], options })).toEqual([]);
});

/** What would be told if one thing were otherwise: so that it is the modules that keep the policies. */
describe('with one thing changed', () => {
  const federation = 'shared/terraform/federation';
  const example = 'shared/terraform/example';
  const observability = 'shared/terraform/observability/variables.tf';
  test.each<[string, string, string, string]>([
    [
      'identity/provider-condition',
      `${federation}/main.tf`,
      `"assertion.repository_id == '\${var.repository_id}'",`,
      '',
    ],
    [
      'identity/recyclable-names',
      `${federation}/main.tf`,
      `"assertion.repository_owner_id == '\${var.repository_owner_id}'",\n      "assertion.repository_id == '\${var.repository_id}'",`,
      `"assertion.repository == 'octo/shop'",`,
    ],
    ['identity/pool-wide-principal', `${federation}/main.tf`, `.name}/\${each.value}"`, '.name}/*"'],
    [
      'identity/one-account-per-environment',
      `${federation}/main.tf`,
      'project      = var.project_id\n  account_id',
      'project      = "acme-shared"\n  account_id',
    ],
    ['identity/primitive-roles', `${federation}/roles.tf`, 'roles/monitoring.viewer', 'roles/editor'],
    ['cloud-run/startup-probe', `${example}/service.tf`, 'startup_probe', 'readiness_probe'],
    ['cloud-run/ignored-changes', `${example}/service.tf`, '      traffic,\n', ''],
    [
      'database/capacity',
      `${example}/production.tfvars`,
      'database_max_connections = 200',
      'database_max_connections = 100',
    ],
    [
      'database/backups',
      `${example}/database.tf`,
      'point_in_time_recovery_enabled = true',
      'point_in_time_recovery_enabled = false',
    ],
    [
      'estate/same-state',
      `${example}/staging.tfbackend`,
      'bucket = "acme-shop-staging-tfstate"\nprefix = "shop/staging"',
      'bucket = "acme-shop-production-tfstate"\nprefix = "shop/production"',
    ],
    ['estate/same-project', `${example}/staging.tfvars`, '"acme-shop-staging"', '"acme-shop-production"'],
    ['observability/alert-on-errors', observability, 'default     = 0.05', 'default     = 0.2'],
    [
      'observability/alert-on-errors',
      observability,
      'default     = 300\n  nullable    = false\n\n  validation {\n    condition     = var.error',
      'default     = 900\n  nullable    = false\n\n  validation {\n    condition     = var.error',
    ],
    ['observability/alert-on-latency', observability, 'default     = 2000', 'default     = 5000'],
    ['observability/alert-on-connections', observability, 'default     = 0.8\n', 'default     = 0.95\n'],
    [
      'observability/alert-channels',
      `${example}/main.tf`,
      '  notification_channels = [google_monitoring_notification_channel.team.name]\n\n  databases',
      '  notification_channels = []\n\n  databases',
    ],
    [
      'observability/uptime-check',
      `${example}/production.tfvars`,
      'host                = "shop.example.com"',
      '',
    ],
    ['cost/budget', 'shared/terraform/budget/main.tf', 'dynamic "threshold_rules"', 'dynamic "no_rules"'],
    [
      'cost/artifact-clean-up',
      'shared/terraform/artifact-clean-up/variables.tf',
      'default     = 7',
      'default     = 30',
    ],
    ['cost/staging-behind-iap', `${example}/staging.tfvars`, 'team = "group:shop-team@example.com"', ''],
  ])('%s speaks up (%s)', async (id, path, wanted, instead) => {
    const before = FILES[path] ?? '';
    expect(before).toContain(wanted);
    const estate = await read({ ...FILES, [path]: before.replaceAll(wanted, instead) });
    expect(observations(estate)).toContainEqual(expect.objectContaining({ policy: id, saw: 'breach' }));
  });

  test('strangers whom the condition lets in reach nothing, until the principal is wide as well', async () => {
    const path = `${federation}/main.tf`;
    const open = (FILES[path] ?? '').replace(`"assertion.repository_id == '\${var.repository_id}'",`, '');
    const strangers = async (text: string) =>
      observations(await read({ ...FILES, [path]: text })).filter(
        ({ policy }) => policy === 'trust/stranger-let-in',
      );
    expect(await strangers(open)).toEqual([]);
    expect(await strangers(open.replace(`.name}/\${each.value}"`, '.name}/*"'))).toMatchObject([
      { saw: 'breach' },
    ]);
  });

  test('a job in an environment that is not named is told that it would be refused', async () => {
    const estate = await read({ ...FILES, '.github/workflows/deploy.yml': WORKFLOW('preview') });
    expect(observations(estate)).toMatchObject([{ policy: 'trust/refused-workflow', saw: 'breach' }]);
  });
});
