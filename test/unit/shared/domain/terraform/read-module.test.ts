import { describe, expect, test } from '@jest/globals';
import { attributeOf } from '../../../../../shared/domain/hcl/hcl-file.ts';
import { filesThatCount } from '../../../../../shared/domain/terraform/files-that-count.ts';
import { fixture, workspace } from './read-folder.ts';

describe('the files of a folder', () => {
  const names = [
    'b.tf',
    'a.tf.json',
    'b.tofu',
    'x_override.tf',
    'override.tf',
    '.hidden.tf',
    'a.tf~',
    'notes.md',
    'c.tftest.hcl',
  ];

  test('count for Terraform without those of OpenTofu, overrides last', () => {
    expect(filesThatCount(names, 'terraform')).toEqual(['a.tf.json', 'b.tf', 'override.tf', 'x_override.tf']);
  });

  test('of OpenTofu replace those of Terraform with the same name', () => {
    expect(filesThatCount(names, 'opentofu')).toEqual([
      'a.tf.json',
      'b.tofu',
      'override.tf',
      'x_override.tf',
    ]);
  });
});

describe('a module', () => {
  test('tells each thing that is there twice, and overrides of nothing', async () => {
    const module = (await fixture('bad/duplicates')).modules.get('');
    expect(
      module?.problems.map(({ range, message }) => `${range.path}:${range.start.line} ${message}`),
    ).toEqual([
      'more.tf:1 Expected "variable region" once, found it again (first at main.tf:1)',
      'more.tf:6 Expected the local "name" once, found it again (first at main.tf:6)',
      'more.tf:9 Expected "resource google_service_account app" once, found it again (first at main.tf:9)',
      'x_override.tf:5 Expected a "resource google_service_account ghost" to override, found none in the other files',
    ]);
  });

  test('is merged with overrides: arguments one by one, nested blocks all at once, lifecycle argument by argument', async () => {
    const { modules } = await workspace({
      'main.tf':
        'resource "a" "b" {\n  x = 1\n  y = 1\n  one {\n  }\n  one {\n  }\n  two {\n  }\n  lifecycle {\n    prevent_destroy = true\n    ignore_changes = [x]\n  }\n}\n',
      'b_override.tf':
        'resource "a" "b" {\n  y = 2\n  dynamic "one" {\n  }\n  lifecycle {\n    prevent_destroy = false\n  }\n}\n',
    });
    const block = modules.get('')?.resources.get('a.b')?.block;
    expect(block?.attributes.map(({ name, value }) => `${name}=${value.text}`)).toEqual(['x=1', 'y=2']);
    expect(block?.blocks.map(({ type }) => type)).toEqual(['two', 'lifecycle', 'dynamic']);
    const lifecycle = block?.blocks.find(({ type }) => type === 'lifecycle');
    expect(lifecycle && attributeOf(lifecycle, 'prevent_destroy')?.value.text).toBe('false');
    expect(lifecycle && attributeOf(lifecycle, 'ignore_changes')?.value.text).toBe('[x]');
  });

  test('has settings: backend, providers with aliases, versions', async () => {
    const { modules } = await workspace({
      'main.tf':
        'terraform {\n  required_version = ">= 1.9"\n  backend "gcs" {\n  }\n  required_providers {\n    google = {\n      source = "hashicorp/google"\n      version = "~> 6.0"\n      configuration_aliases = [google.eu]\n    }\n    time = "1.0"\n  }\n}\nterraform {\n  cloud {\n  }\n}\n',
    });
    const module = modules.get('');
    expect(module?.backend?.type).toBe('cloud');
    expect(module?.requiredVersions.map(({ value }) => value.text)).toEqual(['">= 1.9"']);
    expect([...(module?.requiredProviders.values() ?? [])].map(({ range: _, ...rest }) => rest)).toEqual([
      { name: 'google', source: 'hashicorp/google', version: '~> 6.0', configurationAliases: ['google.eu'] },
      { name: 'time', source: undefined, version: '1.0', configurationAliases: [] },
    ]);
  });

  test.each([
    ['./api', 'local', 'env/api'],
    ['../modules/api', 'local', 'modules/api'],
    ['../../out', 'local', undefined],
    ['hashicorp/consul/aws', 'registry', undefined],
    ['app.terraform.io/shop/vpc/google//modules/x', 'registry', undefined],
    ['github.com/org/repo', 'git', undefined],
    ['git::https://example.com/vpc.git?ref=v1', 'git', undefined],
    ['git@github.com:org/repo.git', 'git', undefined],
    ['https://example.com/vpc.zip', 'http', undefined],
    ['gcs::https://www.googleapis.com/storage/v1/modules/foo.zip', 'other', undefined],
  ])('that is called from %s is %s', async (source, kind, folder) => {
    const { modules } = await workspace({
      'env/main.tf': `module "x" {\n  source = "${source}"\n  a = 1\n}\n`,
    });
    const call = modules.get('env')?.calls.get('x');
    expect(call?.source.kind).toBe(kind);
    expect(call?.source.kind === 'local' ? call.source.folder : undefined).toBe(folder);
    expect(call?.arguments.map(({ name }) => name)).toEqual(['a']);
  });

  test('that is broken is read as far as it can be, with every problem at its line', async () => {
    const module = (await fixture('bad/syntax')).modules.get('');
    expect([...(module?.resources.keys() ?? [])]).toEqual([
      'google_service_account.first',
      'google_service_account.second',
      'google_cloud_run_v2_service.third',
    ]);
    expect(module?.variables.get('after')?.default?.text).toBe('"still read"');
    expect(module?.problems.map(({ range }) => range.start.line)).toEqual([3, 8, 16, 20]);
  });

  test('in JSON is the same as in HCL', async () => {
    const { expand } = await fixture('good/json');
    expect(expand('').resources.map(({ address }) => address)).toEqual([
      'google_cloud_run_v2_service.api["europe-west1"]',
      'google_service_account.app',
    ]);
  });
});

describe('the environments of a root', () => {
  test('take the files that Terraform reads by itself in its order, and belong to the nearest module', async () => {
    const { environments } = await workspace({
      'app/main.tf': '',
      'app/terraform.tfvars': 'a = 1\n',
      'app/b.auto.tfvars': 'a = 3\n',
      'app/a.auto.tfvars': 'a = 2\n',
      'app/env/staging/terraform.tfvars': 'a = 4\n',
      'app/part/main.tf': '',
      'app/part/terraform.tfvars': 'a = 5\n',
    });
    expect(
      environments('app').map(({ name, files, values }) => [name, files, values.get('a')?.value.text]),
    ).toEqual([
      [
        'staging',
        [
          'app/terraform.tfvars',
          'app/a.auto.tfvars',
          'app/b.auto.tfvars',
          'app/env/staging/terraform.tfvars',
        ],
        '4',
      ],
    ]);
    expect(environments('app/part').map(({ name, values }) => [name, values.get('a')?.value.text])).toEqual([
      ['', '5'],
    ]);
  });
});
