import { describe, expect, test } from '@jest/globals';
import { artifactCleanUp } from '../../../../action-tf-validate/src/policies/cost/artifact-clean-up.ts';
import { stagingBehindIap } from '../../../../action-tf-validate/src/policies/cost/staging-behind-iap.ts';
import { sameProject } from '../../../../action-tf-validate/src/policies/estate/same-project.ts';
import { sameState } from '../../../../action-tf-validate/src/policies/estate/same-state.ts';
import { alertOnConnections } from '../../../../action-tf-validate/src/policies/observability/alert-on-connections.ts';
import { alertOnErrors } from '../../../../action-tf-validate/src/policies/observability/alert-on-errors.ts';
import { alertOnLatency } from '../../../../action-tf-validate/src/policies/observability/alert-on-latency.ts';
import { uptimeCheck } from '../../../../action-tf-validate/src/policies/observability/uptime-check.ts';
import { observe } from './estate-of.ts';

const service = (lines = '') =>
  `resource "google_cloud_run_v2_service" "api" {\n  name = "api"\n  ${lines}\n  template {\n    containers {\n      image = "x:v1"\n    }\n  }\n}\n`;
const DATABASE =
  'resource "google_sql_database_instance" "main" {\n  name             = "shop"\n  database_version = "POSTGRES_17"\n  settings {\n    tier = "db-custom-1-3840"\n  }\n}\n';
const SOME = 'variable "some" {}\n';

function alert(form: string, lines: string, top = ''): string {
  return `resource "google_monitoring_alert_policy" "one" {\n  ${top}\n  conditions {\n    condition_${form} {\n      ${lines}\n    }\n  }\n}\n`;
}

const promql = (query: string, duration = '60s') =>
  alert(
    'prometheus_query_language',
    `query    = <<-EOT\n        ${query}\n      EOT\n      duration = "${duration}"`,
  );
const mql = (query: string) =>
  alert(
    'monitoring_query_language',
    `query    = <<-EOT\n        ${query}\n      EOT\n      duration = "60s"`,
  );

const COUNT = 'run_googleapis_com:request_count';

describe('an alert on errors', () => {
  test.each([
    [
      'PromQL',
      promql(`sum(rate(${COUNT}{response_code_class="5xx"}[5m])) / sum(rate(${COUNT}[5m])) > 0.05`),
      undefined,
    ],
    [
      'PromQL in percent',
      promql(`100 * sum(rate(${COUNT}{response_code_class="5xx"}[5m])) / sum(rate(${COUNT}[5m])) > 5`),
      undefined,
    ],
    [
      'MQL in percent',
      mql(
        "fetch cloud_run_revision | metric 'run.googleapis.com/request_count' | filter_ratio_by [], metric.response_code_class = '5xx' | condition val() > 5 '%'",
      ),
      undefined,
    ],
    [
      'too high a share',
      promql(`sum(rate(${COUNT}{response_code_class="5xx"}[5m])) / sum(rate(${COUNT}[5m])) > 0.5`),
      'fires above 50 % only',
    ],
    [
      'too long a time',
      promql(`sum(rate(${COUNT}{response_code_class="5xx"}[5m])) / sum(rate(${COUNT}[5m])) > 0.01`, '1800s'),
      'fires after 1800 s only',
    ],
    [
      'a mere count',
      promql(`sum(rate(${COUNT}{response_code_class="5xx"}[5m])) > 0.01`),
      'divides them by nothing',
    ],
    [
      'another metric',
      promql('sum(rate(other_metric[5m])) > 1'),
      'Nothing watches google_cloud_run_v2_service.api',
    ],
    [
      'one switched off',
      alert('prometheus_query_language', `query = "sum(rate(${COUNT}[5m])) / 1 > 0.05"`, 'enabled = false'),
      'Nothing watches',
    ],
    ['none', '', 'Nothing watches'],
  ])('by %s', async (_, main, words) => {
    const found = await observe(alertOnErrors, { 'main.tf': service() + main });
    expect(found.map(({ saw }) => saw)).toEqual(words === undefined ? [] : ['breach']);
    expect(found[0]?.message ?? '').toContain(words ?? '');
  });

  test('whose query is not known is undecided', async () => {
    const main = service() + alert('prometheus_query_language', 'query = var.some') + SOME;
    expect(await observe(alertOnErrors, { 'main.tf': main })).toMatchObject([{ saw: 'undecided' }]);
  });

  test('may stand in a root of its own, is not missed in staging, and not where a module is unread', async () => {
    const good = promql(
      `sum(rate(${COUNT}{response_code_class="5xx"}[5m])) / sum(rate(${COUNT}[5m])) > 0.05`,
    );
    const named = { 'app/production.tfvars': '', 'app/main.tf': service(), 'alerts/production.tfvars': '' };
    expect(await observe(alertOnErrors, { ...named, 'alerts/main.tf': good })).toEqual([]);
    expect(await observe(alertOnErrors, { ...named, 'alerts/main.tf': SOME })).toHaveLength(1);
    expect(await observe(alertOnErrors, { 'main.tf': service(), 'staging.tfvars': '' })).toEqual([]);
    const remote = 'module "alerts" {\n  source = "git::https://example.com/alerts.git"\n}\n';
    expect(await observe(alertOnErrors, { 'main.tf': service() + remote })).toEqual([]);
  });
});

test.each([
  [
    'the 99th percentile in PromQL',
    promql(
      'histogram_quantile(0.99, sum by (le) (rate(run_googleapis_com:request_latencies_bucket[5m]))) > 1500',
    ),
    [],
  ],
  ['the mean', promql('avg(run_googleapis_com:request_latencies_sum) > 500'), ['breach']],
  [
    'five seconds',
    promql(
      'histogram_quantile(0.95, sum by (le) (rate(run_googleapis_com:request_latencies_bucket[5m]))) > 5000',
    ),
    ['breach'],
  ],
])('an alert on latency by %s', async (_, main, saw) => {
  const found = await observe(alertOnLatency, { 'main.tf': service() + main });
  expect(found.map((one) => one.saw)).toEqual(saw);
});

test('an alert on connections whose maximum is not known is undecided', async () => {
  const main = `${DATABASE.replace('"db-custom-1-3840"', 'var.some')}${SOME}${promql('max(cloudsql_googleapis_com:database_postgresql_num_backends) > 80')}`;
  expect(await observe(alertOnConnections, { 'main.tf': main })).toMatchObject([{ saw: 'undecided' }]);
});

test('an uptime check is wanted where people are served', async () => {
  const files = { 'main.tf': service(), 'staging.tfvars': '', 'production.tfvars': '' };
  expect(await observe(uptimeCheck, files)).toMatchObject([{ environment: 'production' }]);
});

test('a clean-up that is only tried is none', async () => {
  const main =
    'resource "google_artifact_registry_repository" "r" {\n  cleanup_policy_dry_run = true\n  cleanup_policies {\n    id     = "u"\n    action = "DELETE"\n    condition {\n      tag_state  = "UNTAGGED"\n      older_than = "7d"\n    }\n  }\n}\n';
  expect(await observe(artifactCleanUp, { 'main.tf': main })).toMatchObject([
    { message: expect.stringContaining('deletes nothing') },
  ]);
});

test.each([
  ['with an internal ingress', service('ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY"'), []],
  [
    'behind a load balancer with IAP',
    `${service('ingress = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"')}resource "google_compute_backend_service" "b" {\n  iap {\n    enabled = true\n  }\n}\n`,
    [],
  ],
  [
    'behind a load balancer from elsewhere',
    service('ingress = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"'),
    ['undecided'],
  ],
])('staging %s', async (_, main, saw) => {
  const found = await observe(stagingBehindIap, { 'main.tf': main, 'staging.tfvars': '' });
  expect(found.map((one) => one.saw)).toEqual(saw);
});

describe('the state', () => {
  const backend = (lines: string) => `terraform {\n  backend "gcs" {\n    ${lines}\n  }\n}\n`;
  const values = { 'staging.tfvars': '', 'production.tfvars': '' };

  test.each([
    ['by files that name one place', 'prefix = "shop"', 'prefix = "shop/"', ['breach']],
    ['by files that name two', 'prefix = "staging"', 'prefix = "production"', []],
  ])('of two environments %s', async (_, staging, production, saw) => {
    const found = await observe(sameState, {
      ...values,
      'main.tf': backend('bucket = "state"'),
      'staging.tfbackend': `${staging}\n`,
      'production.tfbackend': `${production}\n`,
    });
    expect(found.map((one) => one.saw)).toEqual(saw);
  });

  test('of two environments in one place is undecided, because workspaces may part them', async () => {
    const found = await observe(sameState, { ...values, 'main.tf': backend('bucket = "state"') });
    expect(found).toMatchObject([{ saw: 'undecided', message: expect.stringContaining('only a workspace') }]);
  });

  test.each([
    [
      'a workspace',
      'cloud {\n    organization = "octo"\n    workspaces {\n      name = "shop"\n    }\n  }',
      1,
    ],
    ['a file', 'backend "local" {\n    path = "../shop.tfstate"\n  }', 1],
    ['a file of their own folders', 'backend "local" {\n    path = "shop.tfstate"\n  }', 0],
    ['a prefix that is not known', 'backend "gcs" {\n    bucket = "state"\n    prefix = var.prefix\n  }', 0],
  ])('is looked for in %s', async (_, where, number) => {
    const main = `terraform {\n  ${where}\n}\n`;
    expect(await observe(sameState, { 'a/main.tf': main, 'b/main.tf': main })).toHaveLength(number);
  });
});

test('a project that production and staging share is told with both places; a registry may be shared', async () => {
  const main = `${service('project = var.some')}${SOME}resource "google_artifact_registry_repository" "r" {\n  project = "shared"\n}\n`;
  const found = await observe(sameProject, {
    'main.tf': main,
    'staging.tfvars': 'some = "shop"\n',
    'production.tfvars': 'some = "shop"\n',
  });
  expect(found).toMatchObject([
    { environment: 'staging', at: { path: 'staging.tfvars' }, also: [{ at: { path: 'production.tfvars' } }] },
  ]);
});
