import { describe, expect, test } from '@jest/globals';
import { cloudRunDeletionProtection } from '../../../../action-tf-validate/src/policies/cloud-run/deletion-protection.ts';
import { ignoredChangesPolicy } from '../../../../action-tf-validate/src/policies/cloud-run/ignored-changes.ts';
import { maxInstances } from '../../../../action-tf-validate/src/policies/cloud-run/max-instances.ts';
import { publicInvoker } from '../../../../action-tf-validate/src/policies/cloud-run/public-invoker.ts';
import { secretsByReference } from '../../../../action-tf-validate/src/policies/cloud-run/secrets-by-reference.ts';
import { startupProbe } from '../../../../action-tf-validate/src/policies/cloud-run/startup-probe.ts';
import { unneededLatest } from '../../../../action-tf-validate/src/policies/cloud-run/unneeded-latest.ts';
import { observe } from './estate-of.ts';

type Parts = {
  readonly top?: string;
  readonly template?: string;
  readonly container?: string;
  readonly image?: string;
};

function service({ top = '', template = '', container = '', image = '"x:v1"' }: Parts = {}): string {
  return `resource "google_cloud_run_v2_service" "api" {\n  name = "api"\n  ${top}\n  template {\n    ${template}\n    containers {\n      image = ${image}\n      ${container}\n    }\n  }\n}\n`;
}

const env = (name: string, value: string) =>
  `env {\n        name  = "${name}"\n        value = ${value}\n      }`;
const dynamic = (type: string, content: string) =>
  `dynamic "${type}" {\n        for_each = var.some\n        content {\n          ${content}\n        }\n      }`;
const SOME = 'variable "some" {}\n';

describe('a probe', () => {
  test('is asked of the container that takes requests, not of those beside it', async () => {
    const probed =
      'ports {\n        container_port = 8080\n      }\n      startup_probe {\n        tcp_socket {\n          port = 8080\n        }\n      }';
    const files = {
      'main.tf': service({ template: 'containers {\n      image = "sidecar:v1"\n    }', container: probed }),
    };
    expect(await observe(startupProbe, files)).toEqual([]);
  });

  test('that asks nothing is none', async () => {
    const [found] = await observe(startupProbe, { 'main.tf': service({ container: 'startup_probe {}' }) });
    expect(found?.message).toContain('asks nothing');
  });

  test('is undecided where a dynamic block may make it', async () => {
    const container = dynamic('startup_probe', 'http_get {\n            path = "/"\n          }');
    expect(await observe(startupProbe, { 'main.tf': service({ container }) + SOME })).toMatchObject([
      { saw: 'undecided' },
    ]);
  });

  test('is told once for all environments of a root', async () => {
    const found = await observe(startupProbe, {
      'main.tf': service(),
      'staging.tfvars': '',
      'production.tfvars': '',
    });
    expect(found).toHaveLength(1);
    expect(found[0]).not.toHaveProperty('environment');
  });
});

describe('the limit of instances', () => {
  test.each([
    ['of the service', 'scaling {\n    max_instance_count = 5\n  }', ''],
    ['set by hand', 'scaling {\n    scaling_mode = "MANUAL"\n    manual_instance_count = 5\n  }', ''],
  ])('%s counts', async (_, top, template) => {
    expect(await observe(maxInstances, { 'main.tf': service({ top, template }) })).toEqual([]);
  });

  test('of zero is none, as Cloud Run reads it', async () => {
    const template = 'scaling {\n      max_instance_count = 0\n    }';
    expect(await observe(maxInstances, { 'main.tf': service({ template }) })).toMatchObject([
      { saw: 'breach' },
    ]);
  });

  test('that is not known is undecided', async () => {
    const template = 'scaling {\n      max_instance_count = var.some\n    }';
    expect(await observe(maxInstances, { 'main.tf': service({ template }) + SOME })).toMatchObject([
      { saw: 'undecided', message: expect.stringContaining('var.some has no value') },
    ]);
  });
});

describe('secrets', () => {
  test.each([
    ['the result of random_password', env('X', 'random_password.db.result'), 'random_password.db.result'],
    [
      'a URL whose password is not known',
      env('X', '"postgres://app:$' + '{var.some}@db/x"'),
      'a URL with a password',
    ],
    ['a local over a sensitive variable', env('X', 'local.key'), 'the sensitive variable key'],
  ])('by way of %s are by value', async (_, container, words) => {
    const more = `${SOME}variable "key" {\n  sensitive = true\n  default   = "k3y-of-the-shop"\n}\nlocals {\n  key = var.key\n}\nresource "random_password" "db" {\n  length = 20\n}\n`;
    const found = await observe(secretsByReference, { 'main.tf': service({ container }) + more });
    expect(found).toMatchObject([{ saw: 'breach', message: expect.stringContaining(words) }]);
    expect(JSON.stringify(found)).not.toContain('k3y-of-the-shop');
  });

  test('are followed from the environment of a module to the sensitive variable of its caller', async () => {
    const found = await observe(secretsByReference, {
      'main.tf':
        'module "api" {\n  source  = "./api"\n  licence = var.licence\n}\nvariable "licence" {\n  sensitive = true\n}\n',
      'api/main.tf': `${service({ container: env('LICENCE', 'var.licence') })}variable "licence" {}\n`,
    });
    expect(found).toMatchObject([
      { saw: 'breach', message: expect.stringContaining('the sensitive variable licence') },
    ]);
  });

  test.each([
    ['API_TOKEN_TTL', '"3600"'],
    ['PASSWORD_MIN_LENGTH', '"12"'],
    ['SECRET_NAME', '"stripe"'],
    ['PUBLIC_KEY', '"ssh-ed25519 AAAA"'],
    ['TOKEN_ENABLED', 'true'],
    ['TOKENIZER', '"gpt2-large"'],
    ['KEYCLOAK_URL', '"https://id.example.com"'],
    ['DB_PASSWORD', '"projects/shop/secrets/db/versions/latest"'],
    ['DB_PASSWORD', '""'],
  ])('are not seen in %s = %s', async (name, value) => {
    expect(
      await observe(secretsByReference, { 'main.tf': service({ container: env(name, value) }) }),
    ).toEqual([]);
  });

  test('never show in what is said, and are undecided where only the name is known', async () => {
    const files = {
      'main.tf':
        service({
          container: `${env('STRIPE_API_KEY', '"sk_live_abc123"')}\n${env('dbPassword', 'var.some')}`,
        }) + SOME,
    };
    const found = await observe(secretsByReference, files);
    expect(found.map(({ saw }) => saw)).toEqual(['breach', 'undecided']);
    expect(JSON.stringify(found)).not.toContain('sk_live_abc123');
  });
});

describe('who may call a service', () => {
  const member = (value: string) =>
    `resource "google_cloud_run_v2_service_iam_member" "who" {\n  name   = google_cloud_run_v2_service.api.name\n  role   = "roles/run.invoker"\n  member = ${value}\n}\n`;

  test.each([
    ['allAuthenticatedUsers', service() + member('"allAuthenticatedUsers"'), 'breach'],
    ['a member that is not known', service() + member('var.some') + SOME, 'undecided'],
    ['the check switched off', service({ top: 'invoker_iam_disabled = true' }), 'breach'],
    [
      'a policy document',
      `${service()}data "google_iam_policy" "all" {\n  binding {\n    role    = "roles/run.invoker"\n    members = ["allUsers"]\n  }\n}\nresource "google_cloud_run_v2_service_iam_policy" "all" {\n  name        = "api"\n  policy_data = data.google_iam_policy.all.policy_data\n}\n`,
      'breach',
    ],
    [
      'a policy as JSON',
      `${service()}resource "google_cloud_run_v2_service_iam_policy" "all" {\n  name        = "api"\n  policy_data = jsonencode({ bindings = [{ role = "roles/run.invoker", members = ["allUsers"] }] })\n}\n`,
      'breach',
    ],
    [
      'a service of the first generation',
      'resource "google_cloud_run_service_iam_member" "who" {\n  service = "api"\n  role    = "roles/run.invoker"\n  member  = "allUsers"\n}\n',
      'breach',
    ],
  ])('%s is told, unless the service is meant to be public', async (_, main, saw) => {
    expect(await observe(publicInvoker, { 'main.tf': main })).toMatchObject([{ saw }]);
    expect(await observe(publicInvoker, { 'main.tf': main }, { publicServices: ['ap*'] })).toEqual([]);
    expect(await observe(publicInvoker, { 'main.tf': main }, { publicServices: ['web'] })).toMatchObject([
      { saw },
    ]);
  });

  test('is undecided where the name of the service is not known and some are public', async () => {
    const main = `${member('"allUsers"').replace('google_cloud_run_v2_service.api.name', 'var.some')}${SOME}`;
    expect(await observe(publicInvoker, { 'main.tf': main }, { publicServices: ['web'] })).toMatchObject([
      { saw: 'undecided' },
    ]);
    expect(await observe(publicInvoker, { 'main.tf': main })).toMatchObject([{ saw: 'breach' }]);
  });

  test('is fine by an account whose address is only known after an apply', async () => {
    const main = `${service()}${member('google_service_account.web.member')}resource "google_service_account" "web" {\n  account_id = "web"\n}\n`;
    expect(await observe(publicInvoker, { 'main.tf': main })).toEqual([]);
  });
});

describe('an image', () => {
  test.each([
    ['"host:5000/shop/api"', 'breach'],
    ['"$' + '{var.some}/api:latest"', 'breach'],
    ['"shop/api:$' + '{var.some}"', 'undecided'],
    ['var.some', 'undecided'],
    ['"$' + '{var.some}/api:v1"', undefined],
    ['"host:5000/shop/api:v1"', undefined],
    ['"shop/api@sha256:$' + '{var.some}"', undefined],
  ])('%s is %s', async (image, saw) => {
    const found = await observe(unneededLatest, { 'main.tf': service({ image }) + SOME });
    expect(found.map((one) => one.saw)).toEqual(saw === undefined ? [] : [saw]);
  });

  test('that deployments replace may have any tag', async () => {
    const top = 'lifecycle {\n    ignore_changes = [template[0].containers]\n  }';
    expect(await observe(unneededLatest, { 'main.tf': service({ top, image: '"x:latest"' }) })).toEqual([]);
  });
});

describe('what an apply leaves alone', () => {
  test.each([
    ['all', []],
    ['[template, traffic, client, client_version]', []],
    [
      '[template[0].containers[1].image, template[0].revision, traffic, client, client_version]',
      ['template[0].containers[0].image'],
    ],
    ['[client_version, template[0].containers[0].image]', ['template[0].revision', 'traffic', 'client']],
  ])('by ignore_changes = %s lacks %j', async (changes, missing) => {
    const found = await observe(ignoredChangesPolicy, {
      'main.tf': service({ top: `lifecycle {\n    ignore_changes = ${changes}\n  }` }),
    });
    expect(found).toHaveLength(missing.length === 0 ? 0 : 1);
    for (const path of missing) expect(found[0]?.message).toContain(path);
  });

  test('is read in JSON too', async () => {
    const found = await observe(ignoredChangesPolicy, {
      'main.tf.json': JSON.stringify({
        resource: {
          google_cloud_run_v2_service: {
            api: {
              name: 'api',
              template: { containers: { image: 'x:v1' } },
              lifecycle: { ignore_changes: ['template', 'traffic', 'client'] },
            },
          },
        },
      }),
    });
    expect(found).toMatchObject([
      { message: expect.stringContaining('does not ignore changes of client_version') },
    ]);
  });
});

test('staging may give up its deletion protection, production may not', async () => {
  const found = await observe(cloudRunDeletionProtection, {
    'main.tf': service({ top: 'deletion_protection = var.some' }) + SOME,
    'staging.tfvars': 'some = false\n',
    'production.tfvars': 'some = false\n',
  });
  expect(found).toMatchObject([{ saw: 'breach', environment: 'production' }]);
});

describe('everybody in a policy document', () => {
  const attach = (data: string, name = '"api"') =>
    `resource "google_cloud_run_service_iam_policy" "x" {\n  service     = ${name}\n  policy_data = ${data}\n}\n`;
  const encoded = (members: string) =>
    attach(`jsonencode({ bindings = [{ role = "roles/run.invoker", members = [${members}] }] })`);
  const documents = `data "google_iam_policy" "each" {
  for_each = { closed = "user:mona@example.com", open = "allUsers" }
  binding {
    role    = "roles/run.invoker"
    members = [each.value]
  }
}
`;
  test.each([
    [
      'beside an account that is not known yet',
      encoded('"allUsers", google_service_account.x.member'),
      'breach',
    ],
    [
      'in the one of several documents that is attached',
      `${documents}${attach('data.google_iam_policy.each["open"].policy_data')}`,
      'breach',
    ],
    ['or not, where a member is not known', encoded('var.member'), 'undecided'],
    ['or not, in what is no document', attach('"allUsers"'), 'undecided'],
  ])('%s', async (_, main, saw) => {
    const account = 'resource "google_service_account" "x" {\n  account_id = "x"\n}\n';
    expect(await observe(publicInvoker, { 'main.tf': main + account })).toMatchObject([{ saw }]);
  });

  test('is nobody in another document', async () => {
    const main = `${documents}${attach('data.google_iam_policy.each["closed"].policy_data')}`;
    expect(await observe(publicInvoker, { 'main.tf': main })).toEqual([]);
  });

  test('of a service that is public is meant so, also where its whole name is written', async () => {
    const main = attach(
      'jsonencode({ bindings = [{ role = "roles/run.invoker", members = ["allUsers"] }] })',
      '"projects/p/locations/l/services/api"',
    );
    expect(await observe(publicInvoker, { 'main.tf': main }, { publicServices: ['api'] })).toEqual([]);
  });
});

describe('a value that is a secret', () => {
  test.each([
    ['PGPASSWORD', '"hunter2"'],
    ['DBPASSWORD', '"hunter2"'],
    ['DATABASE_DSN', '"host=db user=app password=hunter2 dbname=shop"'],
    ['SETTINGS', '"Server=db;Database=shop;Password=hunter2;"'],
    ['SIGNER', '"-----BEGIN PRIVATE KEY-----\\nMIIE"'],
  ])('is told of %s = %s', async (name, value) => {
    const files = { 'main.tf': service({ container: env(name, value) }) };
    expect(await observe(secretsByReference, files)).toMatchObject([{ saw: 'breach' }]);
  });

  test.each([
    ['TOKEN_EXPIRATION', '"15m"'],
    ['PASSWORD_POLICY', '"strong"'],
    ['SECRET_STORE', '"gcp"'],
    ['COMPASS', '"north"'],
  ])('is none of %s = %s', async (name, value) => {
    const files = { 'main.tf': service({ container: env(name, value) }) };
    expect(await observe(secretsByReference, files)).toEqual([]);
  });
});
