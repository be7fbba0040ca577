import { describe, expect, test } from '@jest/globals';
import { capacity } from '../../../../action-tf-validate/src/policies/database/capacity.ts';
import { placeText } from '../../../../shared/domain/hcl/range.ts';
import { type Files, observe } from './estate-of.ts';

const OPTIONS = { poolVariables: ['DB_POOL_SIZE'], reservedConnections: 5 };
const judged = (files: Files) => observe(capacity, files, OPTIONS);

function database(
  lines = '',
  { tier = '"db-custom-1-3840"', version = 'POSTGRES_17', more = '' } = {},
): string {
  return `resource "google_sql_database_instance" "main" {
  name             = "shop"
  database_version = "${version}"
  ${more}
  settings {
    tier = ${tier}
    ${lines}
  }
}
`;
}

const VOLUME = `volumes {
      name = "sql"
      cloud_sql_instance {
        instances = [google_sql_database_instance.main.connection_name]
      }
    }`;

function service(
  name: string,
  { most = 'max_instance_count = 10', env = pool('5'), connects = VOLUME } = {},
): string {
  return `resource "google_cloud_run_v2_service" "${name}" {
  name = "${name}"
  template {
    scaling {
      ${most}
    }
    ${connects}
    containers {
      image = "x"
      ${env}
    }
  }
}
`;
}

function pool(size: string): string {
  return variable('DB_POOL_SIZE', size);
}

function variable(name: string, value: string): string {
  return `env {
        name  = "${name}"
        value = ${value}
      }`;
}

const flag = (value: string) => `database_flags {
      name  = "max_connections"
      value = ${value}
    }`;

describe('services that fit', () => {
  test.each([
    [
      'by the default of the tier: 2 x 9 x 5 of 92',
      database() + service('api', { most: 'max_instance_count = 9' }),
    ],
    ['up to the last connection: 2 x 10 x 5 of 100', database(flag('"108"')) + service('api')],
    ['without any that uses the database', database() + service('api', { connects: '', most: '' })],
  ])('%s, are not told', async (_, main) => {
    expect(await judged({ 'main.tf': main })).toEqual([]);
  });
});

describe('services that do not fit', () => {
  test('are told with the whole sum, the line of each term and the pool that fits', async () => {
    const main =
      database(flag('100')) +
      service('api') +
      service('jobs', { most: 'max_instance_count = 3', env: pool('2') });
    const found = await judged({ 'main.tf': main });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      saw: 'breach',
      anchor: 'google_sql_database_instance.main',
      message:
        'google_sql_database_instance.main can be asked for 2 x (10 x 5 (google_cloud_run_v2_service.api, main.tf:17 and main.tf:29) + 3 x 2 (google_cloud_run_v2_service.jobs, main.tf:38 and main.tf:50)) = 112 connections during a rollout, found room for 92, which is 100 by its flag max_connections, less 3 for superusers and 5 reserved; a pool of at most 3 an instance fits',
    });
    expect(found[0]?.also?.map(({ at, message }) => [placeText(at), message])).toEqual([
      ['main.tf:17', 'google_cloud_run_v2_service.api: at most 10 instances'],
      ['main.tf:29', 'google_cloud_run_v2_service.api: a pool of 5'],
      ['main.tf:38', 'google_cloud_run_v2_service.jobs: at most 3 instances'],
      ['main.tf:50', 'google_cloud_run_v2_service.jobs: a pool of 2'],
      ['main.tf:9', '100 connections by its flag max_connections'],
    ]);
  });

  test('are counted with the 100 instances of Cloud Run where they set no limit', async () => {
    const [found] = await judged({ 'main.tf': database() + service('api', { most: '', env: pool('1') }) });
    expect(found).toMatchObject({
      saw: 'breach',
      message: expect.stringContaining('100 x 1'),
      also: expect.arrayContaining([
        expect.objectContaining({ message: expect.stringContaining('because no limit is set') }),
      ]),
    });
    expect(found?.message).toContain('not even a pool of 1 fits: wanted at most 46 instances in all');
  });

  test('are told though another pool is not known, as at least so many', async () => {
    const main = database() + service('api', { env: pool('50') }) + service('jobs', { env: '' });
    const found = await judged({ 'main.tf': main });
    expect(found).toMatchObject([
      { saw: 'breach', message: expect.stringContaining('at least 2 x (10 x 50') },
    ]);
  });

  test.each([
    [
      'their private address',
      {
        connects: '',
        env: `${pool('50')}\n${variable('DB_HOST', 'google_sql_database_instance.main.private_ip_address')}`,
      },
    ],
    [
      'the path of a socket',
      {
        connects: '',
        env: `${pool('50')}\n${variable('DB_SOCKET', '"/cloudsql/shop-prod:europe-west1:shop"')}`,
      },
    ],
    [
      'a URL that also says the pool',
      {
        connects: '',
        env: variable(
          'DATABASE_URL',
          '"postgres://shop@$' +
            '{google_sql_database_instance.main.private_ip_address}/shop?connection_limit=50"',
        ),
      },
    ],
    [
      'an annotation',
      {
        env: pool('50'),
        connects:
          'annotations = {\n      "run.googleapis.com/cloudsql-instances" = google_sql_database_instance.main.connection_name\n    }',
      },
    ],
  ])('are connected by %s', async (_, how) => {
    expect(await judged({ 'main.tf': database() + service('api', how) })).toMatchObject([
      { saw: 'breach', message: expect.stringContaining('10 x 50') },
    ]);
  });

  test('are told for the one environment whose values make them too many', async () => {
    const found = await judged({
      'main.tf': `${database()}${service('api', { most: 'max_instance_count = var.most' })}variable "most" {}\n`,
      'staging.tfvars': 'most = 2\n',
      'production.tfvars': 'most = 40\n',
    });
    expect(found).toMatchObject([{ saw: 'breach', environment: 'production' }]);
    expect(found[0]?.also?.[0]?.at.path).toBe('main.tf');
  });

  test('are found in the other root of the same environment, by the name of the database', async () => {
    const data = 'data "google_sql_database_instance" "main" {\n  name = "shop"\n}\n';
    const connects = VOLUME.replace('google_sql', 'data.google_sql');
    const found = await judged({
      'data/main.tf': database(),
      'data/production.tfvars': '',
      'data/staging.tfvars': '',
      'app/main.tf': `${data}${service('api', { connects, most: 'max_instance_count = var.most' })}variable "most" {}\n`,
      'app/production.tfvars': 'most = 40\n',
      'app/staging.tfvars': 'most = 1\n',
    });
    expect(found).toMatchObject([{ saw: 'breach', environment: 'production', at: { path: 'data/main.tf' } }]);
  });

  test('are followed through modules', async () => {
    const found = await judged({
      'main.tf': `module "db" {\n  source = "./db"\n}\nmodule "api" {\n  source     = "./api"\n  connection = module.db.connection\n}\n`,
      'db/main.tf': `${database()}output "connection" {\n  value = google_sql_database_instance.main.connection_name\n}\n`,
      'api/main.tf': `variable "connection" {}\n${service('api', { env: pool('50'), connects: VOLUME.replace('google_sql_database_instance.main.connection_name', 'var.connection') })}`,
    });
    expect(found).toMatchObject([{ saw: 'breach', anchor: 'module.db.google_sql_database_instance.main' }]);
    expect(found[0]?.message).toContain('module.api.google_cloud_run_v2_service.api');
  });
});

describe('what files cannot tell', () => {
  test.each([
    [
      'the pool',
      database() + service('api', { env: '' }),
      'No variable says how large its pool is (DB_POOL_SIZE)',
      'a pool of at most 4 an instance fits',
    ],
    [
      'the value of the pool',
      `${database()}${service('api', { env: pool('var.pool') })}variable "pool" {}\n`,
      'var.pool has no value',
      'a pool of at most 4',
    ],
    [
      'the limit of instances',
      `${database()}${service('api', { most: 'max_instance_count = var.most' })}variable "most" {}\n`,
      'var.most has no value',
      'wanted a limit of instances',
    ],
    [
      'the tier',
      `${database('', { tier: 'var.tier' })}${service('api')}variable "tier" {}\n`,
      'var.tier has no value',
      '',
    ],
    [
      'the default of the tier',
      database('', { tier: '"db-c4a-highmem-4"' }) + service('api'),
      'No default of max_connections is documented for db-c4a-highmem-4',
      '',
    ],
    [
      'the flags',
      `${database('dynamic "database_flags" {\n      for_each = var.flags\n      content {\n        name  = database_flags.key\n        value = database_flags.value\n      }\n    }')}${service('api')}variable "flags" {}\n`,
      'dynamic block database_flags',
      '',
    ],
    [
      'what a primary gives its replica',
      database('', { more: 'master_instance_name = "primary"' }) + service('api'),
      'takes after its primary',
      '',
    ],
    [
      'what a managed pool shares',
      database('connection_pool_config {\n      connection_pooling_enabled = true\n    }') + service('api'),
      'shares connections between clients',
      '',
    ],
  ])('%s, is undecided, with why and what would fit', async (_, main, why, fits) => {
    const found = await judged({ 'main.tf': main });
    expect(found).toMatchObject([{ saw: 'undecided', message: expect.stringContaining(why) }]);
    expect(found[0]?.message).toContain(fits);
  });

  test('which database a service connects to, is told at the service', async () => {
    const connects = VOLUME.replace('google_sql_database_instance.main.connection_name', 'var.connection');
    const found = await judged({
      'main.tf': `${database()}${service('api', { connects })}variable "connection" {}\n`,
    });
    expect(found).toMatchObject([{ saw: 'undecided', anchor: 'google_cloud_run_v2_service.api' }]);
    expect(found[0]?.message).toMatch(/^Which database google_cloud_run_v2_service.api connects to/);
  });
});

describe('an address that says nothing of which database it is', () => {
  const SECRET =
    'env {\n        name = "DATABASE_URL"\n        value_source {\n          secret_key_ref {\n            secret  = "url"\n            version = "latest"\n          }\n        }\n      }';
  const hidden = service('api', { connects: '', env: `${pool('50')}\n${SECRET}` });
  const other = database().replace('"main"', '"other"').replace('"shop"', '"other"');

  test('is that of the only database of its environment', async () => {
    expect(await judged({ 'main.tf': database() + hidden })).toMatchObject([
      { saw: 'breach', message: expect.stringContaining('10 x 50') },
    ]);
    const fits = service('api', { connects: '', env: `${pool('4')}\n${variable('DB_HOST', '"10.0.0.3"')}` });
    expect(await judged({ 'main.tf': database() + fits })).toEqual([]);
  });

  test('cannot be told where there are several', async () => {
    const found = await judged({ 'main.tf': database() + other + hidden });
    expect(found).toMatchObject([{ saw: 'undecided', anchor: 'google_cloud_run_v2_service.api' }]);
    expect(found[0]?.message).toContain(
      'DATABASE_URL does not tell which of google_sql_database_instance.main and google_sql_database_instance.other it means',
    );
  });

  test('is told by the arguments of a proxy beside it', async () => {
    const proxy =
      'containers {\n      image = "proxy"\n      args  = ["--port=5432", google_sql_database_instance.other.connection_name]\n    }';
    const main = database() + other + service('api', { connects: proxy, env: `${pool('50')}\n${SECRET}` });
    expect(await judged({ 'main.tf': main })).toMatchObject([
      { saw: 'breach', anchor: 'google_sql_database_instance.other' },
    ]);
  });

  test.each(['"0"', '"-5"'])('counts no pool of %s', async (size) => {
    expect(await judged({ 'main.tf': database() + service('api', { env: pool(size) }) })).toMatchObject([
      { saw: 'undecided', message: expect.stringContaining('which is no size of a pool') },
    ]);
  });
});
