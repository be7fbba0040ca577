import { describe, expect, test } from '@jest/globals';
import { checkPolicies } from '../../../../action-tf-validate/src/policies/check-policies.ts';
import { maxInstances } from '../../../../action-tf-validate/src/policies/cloud-run/max-instances.ts';
import { stagingBehindIap } from '../../../../action-tf-validate/src/policies/cost/staging-behind-iap.ts';
import { capacity } from '../../../../action-tf-validate/src/policies/database/capacity.ts';
import { oneAccountPerEnvironment } from '../../../../action-tf-validate/src/policies/identity/one-account-per-environment.ts';
import type { Observation, Policy } from '../../../../action-tf-validate/src/policies/policy.ts';
import { mergeFindings } from '../../../../shared/domain/findings/merge/merge-findings.ts';
import { estateOf, type Files } from './estate-of.ts';

const DEFAULTS = { adviceBlocks: false, undecidedCounts: true };

async function checked(files: Files, policies?: readonly Policy[], settings = DEFAULTS) {
  return checkPolicies(await estateOf(files, { poolVariables: ['DB_POOL_SIZE'] }), settings, policies);
}

const merged = async (files: Files, policies: readonly Policy[], settings = DEFAULTS) =>
  mergeFindings((await checked(files, policies, settings)).findings);

const SERVICE = `resource "google_cloud_run_v2_service" "main" {
  name = "api"
  template {
    scaling {
      max_instance_count = var.most
    }
    containers {
      image = "x:v1"
    }
  }
}
`;
const MODULE = `variable "most" {\n  default = null\n}\n${SERVICE}`;
const calling = (name: string, more = '') => `module "${name}" {\n  source = "../../m"\n${more}}\n`;
const ENVIRONMENTS = (folder: string, text: (environment: string) => string = () => '') => ({
  [`${folder}/staging.tfvars`]: text('staging'),
  [`${folder}/production.tfvars`]: text('production'),
});

/** A policy that says what a test wants. */
const saying = (...observations: readonly Observation[]): Policy => ({
  ...{
    id: 'test/saying',
    severity: 'high',
    title: 'T',
    rationale: 'R.',
    remedy: 'Do it.',
    url: 'https://x.example',
  },
  check: () => observations,
});

const at = (path: string, line: number, column = 3) => ({
  path,
  start: { line, column },
  end: { line, column: column + 4 },
});

describe('a finding', () => {
  test('has everything that the policy and the place tell', async () => {
    const policy = saying({
      ...{ saw: 'breach', message: 'It is open.', at: at('a.tf', 4), anchor: 'x.y' },
      also: [
        { at: at('b.tf', 9), message: 'Here too.' },
        { at: at('b.tf', 9), message: 'Here too.' },
      ],
    });
    expect((await checked({ 'a.tf': '' }, [policy])).findings).toEqual([
      {
        ...{ kind: 'misconfiguration', tool: 'policies', id: 'test/saying', aliases: [], severity: 'high' },
        ...{ title: 'T', remedy: 'Do it.', url: 'https://x.example', anchor: 'x.y' },
        message: 'It is open. See b.tf:9 (Here too).',
        place: { path: 'a.tf', startLine: 4, endLine: 4, startColumn: 3, endColumn: 7 },
      },
    ]);
  });

  test('names no other place twice, and of many the first', async () => {
    const also = Array.from({ length: 12 }, (_, index) => ({ at: at('b.tf', index + 1), message: 'M' }));
    const policy = saying({
      saw: 'breach',
      message: 'As b.tf:1 (and c/b.tf:12) does',
      at: at('a.tf', 4),
      anchor: 'x',
      also,
    });
    const [finding] = (await checked({}, [policy])).findings;
    expect(finding?.message).toMatch(
      /^As b\.tf:1 \(and c\/b\.tf:12\) does\. See b\.tf:2 \(M\), .*b\.tf:9 \(M\) and 3 more\.$/,
    );
  });

  test('over several lines, or of a point, has no columns', async () => {
    const long = { ...at('a.tf', 1), end: { line: 3, column: 1 } };
    const point = { ...at('a.tf', 5), end: { line: 5, column: 3 } };
    const say = (where: typeof long): Observation => ({
      saw: 'breach',
      message: 'M',
      at: where,
      anchor: 'x',
    });
    const { findings } = await checked({}, [saying(say(long), say(point))]);
    expect(findings.map(({ place }) => place)).toEqual([
      { path: 'a.tf', startLine: 1, endLine: 3 },
      { path: 'a.tf', startLine: 5, endLine: 5 },
    ]);
  });
});

describe('a line of a module', () => {
  test('that two roots use in two environments each is one finding, which names them', async () => {
    const files = {
      'm/main.tf': MODULE,
      'apps/a/main.tf': calling('api'),
      'apps/b/main.tf': calling('web'),
      ...ENVIRONMENTS('apps/a'),
      ...ENVIRONMENTS('apps/b'),
    };
    const found = await merged(files, [maxInstances]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      key: 'misconfiguration cloud-run/max-instances - m/main.tf google_cloud_run_v2_service.main',
      place: { path: 'm/main.tf', startLine: 6 },
    });
    expect(found[0]?.message).toMatch(/^module\.api\.google_cloud_run_v2_service\.main /);
    expect(found[0]?.message).toContain('The same holds for module.web.google_cloud_run_v2_service.main.');
    expect(found[0]?.message).toContain(
      'Seen from apps/a (production, staging) and apps/b (production, staging).',
    );
  });

  test('that is wrong in one environment says in which', async () => {
    const files = {
      'm/main.tf': MODULE,
      'apps/a/main.tf': `variable "most" {}\n${calling('api', '  most = var.most\n')}`,
      ...ENVIRONMENTS('apps/a', (name) => `most = ${name === 'staging' ? 'null' : 3}\n`),
    };
    const [found, ...others] = await merged(files, [maxInstances]);
    expect(others).toEqual([]);
    expect(found?.message).toContain('Seen from apps/a (staging).');
    expect(found?.key).toMatch(/google_cloud_run_v2_service\.main$/);
  });

  test('of which each environment breaks something else is a finding for each', async () => {
    const database = `variable "connections" {}
resource "google_sql_database_instance" "main" {
  name             = "shop"
  database_version = "POSTGRES_17"
  settings {
    tier = "db-custom-1-3840"
    database_flags {
      name  = "max_connections"
      value = var.connections
    }
  }
}
resource "google_cloud_run_v2_service" "api" {
  name = "api"
  template {
    scaling {
      max_instance_count = 90
    }
    volumes {
      name = "sql"
      cloud_sql_instance {
        instances = [google_sql_database_instance.main.connection_name]
      }
    }
    containers {
      image = "x:v1"
      env {
        name  = "DB_POOL_SIZE"
        value = "5"
      }
    }
  }
}
`;
    const files = {
      'main.tf': database,
      ...Object.fromEntries(
        ['staging', 'production'].map((name) => [
          `${name}.tfvars`,
          `connections = ${name === 'staging' ? 100 : 200}\n`,
        ]),
      ),
    };
    const found = await merged(files, [capacity]);
    expect(found).toHaveLength(2);
    expect(found.map(({ message }) => /room for (\d+)/.exec(message)?.[1])).toEqual(['194', '94']);
    expect(new Set(found.map(({ key }) => key)).size).toBe(2);
    for (const { message } of found) expect(message).toMatch(/ In (staging|production)\.$/);
  });

  test('that is several instances in one root is one finding, which names them', async () => {
    const files = {
      'm/main.tf': MODULE,
      'apps/a/main.tf': calling('api', '  for_each = toset(["eu", "us"])\n'),
    };
    const [found, ...others] = await merged(files, [maxInstances]);
    expect(others).toEqual([]);
    expect(found?.message).toContain('The same holds for module.api["us"].google_cloud_run_v2_service.main.');
  });

  test('with two faults at one place and in one environment keeps both', async () => {
    const say = (message: string): Observation => ({
      saw: 'breach',
      message,
      at: at('a.tf', 4),
      anchor: 'x.y',
    });
    const found = mergeFindings((await checked({}, [saying(say('One'), say('Two'))])).findings);
    expect(found.map(({ message }) => message).sort()).toEqual(['One', 'Two']);
  });
});

describe('what cannot be decided', () => {
  const UNKNOWN = { 'main.tf': `variable "most" {}\n${SERVICE}` };

  test('counts as its policy does and says so, once for all environments', async () => {
    const [found, ...others] = await merged({ ...UNKNOWN, ...{ 'staging.tfvars': '', 'prod.tfvars': '' } }, [
      maxInstances,
    ]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      severity: 'medium',
      message: expect.stringMatching(/^Cannot be decided: The limit of instances of .* is not known: /),
    });
    expect(found?.message).toMatch(/In prod and staging\.$/);
  });

  test('is told without counting where the team wants it so', async () => {
    const [found] = await merged(UNKNOWN, [maxInstances], { adviceBlocks: false, undecidedCounts: false });
    expect(found).toMatchObject({ severity: 'info', message: expect.stringMatching(/^Cannot be decided: /) });
  });
});

describe('advice', () => {
  const STAGING = { 'staging/main.tf': SERVICE.replace('var.most', '3') };
  const UNKNOWN = {
    'staging/main.tf': `variable "i" {}\n${STAGING['staging/main.tf']}`.replace(
      'name = ',
      'ingress = var.i\n  name = ',
    ),
  };

  test.each([
    ['is told', STAGING, DEFAULTS, 'info'],
    ['counts where the team wants it', STAGING, { ...DEFAULTS, adviceBlocks: true }, 'low'],
    ['that cannot be decided is told', UNKNOWN, DEFAULTS, 'info'],
    ['that cannot be decided counts where advice does', UNKNOWN, { ...DEFAULTS, adviceBlocks: true }, 'low'],
    [
      'that cannot be decided is told where only advice counts',
      UNKNOWN,
      { adviceBlocks: true, undecidedCounts: false },
      'info',
    ],
  ])('%s', async (_, files, settings, severity) => {
    const found = await merged(files, [stagingBehindIap], settings);
    expect(found.map((one) => one.severity)).toEqual([severity]);
  });
});

test('an account of two environments is told with both places', async () => {
  const use = `resource "google_project_iam_member" "x" {
  role   = "roles/run.developer"
  member = "serviceAccount:deployer@octo-shared.iam.gserviceaccount.com"
}`;
  const files = { 'staging/main.tf': use, 'production/main.tf': use };
  const [found] = await merged(files, [oneAccountPerEnvironment]);
  expect(found?.message).toContain('See staging/main.tf:3 (The same account in staging).');
});

describe('the proof', () => {
  test('counts policies, roots, resources and environments', async () => {
    const files = { 'main.tf': MODULE, 'staging.tfvars': '', 'prod.tfvars': '', 'other/main.tf': MODULE };
    expect(await checked(files)).toMatchObject({
      gaps: [],
      proof: ['34 policies on 2 roots, 3 resources in 2 environments'],
    });
  });

  test('names no environments where there are none', async () => {
    expect((await checked({ 'main.tf': MODULE }, [maxInstances])).proof).toEqual([
      '1 policy on 1 root, 1 resource',
    ]);
  });

  test('says that there was no root', async () => {
    const seen = await checked({});
    expect(seen).toEqual({ findings: [], gaps: [], proof: ['34 policies had no root to look at'] });
  });
});

test('a policy that fails is a gap by its name, and the others are heard', async () => {
  const broken: Policy = {
    ...saying(),
    check: () => {
      throw new TypeError('lost');
    },
  };
  const seen = await checked({ 'main.tf': MODULE }, [broken, maxInstances]);
  expect(seen.findings).toHaveLength(1);
  expect(seen.gaps).toEqual([
    {
      kind: 'crashed',
      message:
        'The policy test/saying failed, so that nothing is known of what it looks for: TypeError: lost',
      hint: expect.stringContaining('report it'),
    },
  ]);
  expect(seen.proof).toEqual(['1 policy on 1 root, 1 resource']);
  expect((await checked({}, [broken])).proof).toEqual([]);
});

describe('a module that no root calls', () => {
  const OWNER =
    'resource "google_project_iam_member" "x" {\n  role   = ROLE\n  member = "user:mona@example.com"\n}\n';
  const role = (text: string) => OWNER.replace('ROLE', text);
  const told = async (main: string, more: Files = {}) => {
    const { findings, proof } = await checked({ 'modules/m/main.tf': main, ...more });
    return { ids: findings.map(({ id }) => id), proof };
  };

  test('is told what is wrong whatever its callers give', async () => {
    expect(await told(role('"roles/owner"'))).toEqual({
      ids: ['identity/primitive-roles'],
      proof: [expect.stringMatching(/^\d+ policies on 1 module that no root calls, 1 resource$/)],
    });
  });

  test('is not told what its callers may give, nor what they may have beside it', async () => {
    const variable = 'variable "role" {\n  default = "roles/owner"\n}\n';
    expect((await told(variable + role('var.role'))).ids).toEqual([]);
    const { ids } = await told(SERVICE, { 'app/main.tf': 'locals {}\n' });
    expect(ids).toContain('cloud-run/startup-probe');
    expect(ids.filter((id) => /^(?:cost|observability|estate|trust)/.test(id))).toEqual([]);
    expect(ids).not.toContain('cloud-run/max-instances');
  });
});

describe('what is known of a resource', () => {
  const anchors = async (main: string) => (await checked({ 'main.tf': main })).findings;
  const provider = (condition: string) => `resource "google_iam_workload_identity_pool_provider" "x" {
  workload_identity_pool_id          = "x"
  workload_identity_pool_provider_id = "x"
  attribute_mapping = {
    "google.subject" = "assertion.sub"
  }
  attribute_condition = "${condition}"
  oidc {
    issuer_uri = "https://token.actions.githubusercontent.com"
  }
}
`;
  const role = (name: string) =>
    `resource "google_project_iam_member" "x" {\n  role   = "roles/${name}"\n  member = "user:mona@example.com"\n}\n`;
  const variable = (name: string) =>
    SERVICE.replace(
      'image = "x:v1"',
      `image = "x:v1"\n      env {\n        name  = "${name}"\n        value = "hunter2"\n      }`,
    );

  test.each([
    ['identity/provider-condition', provider("assertion.repository_id == '7'"), provider('true')],
    ['identity/primitive-roles', role('viewer'), role('owner')],
    [
      'identity/token-creator-on-project',
      role('iam.serviceAccountUser'),
      role('iam.serviceAccountTokenCreator'),
    ],
    ['cloud-run/secrets-by-reference', variable('DB_PASSWORD'), variable('API_TOKEN')],
  ])('excuses no other breach of %s there', async (id, before, after) => {
    const keys = await Promise.all(
      [before, after].map(async (main) =>
        mergeFindings(await anchors(main))
          .filter((found) => found.id === id)
          .map(({ key }) => key),
      ),
    );
    expect(keys.map((of) => of.length)).toEqual([1, 1]);
    expect(keys[0]).not.toEqual(keys[1]);
  });
});
