// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are templates of HCL.
import { describe, expect, test } from '@jest/globals';
import { changedFolders } from '../../../../../shared/domain/validation/changed-folders.ts';
import { circleFindings } from '../../../../../shared/domain/validation/circle-findings.ts';
import { wantedProviders } from '../../../../../shared/domain/validation/wanted-providers.ts';
import { calling, discovered } from './modules.ts';

const BACKEND = 'terraform {\n  backend "gcs" {}\n}\n';

const CHECKOUT = {
  'envs/prod/main.tf': BACKEND + calling('../../modules/app'),
  'envs/staging/main.tf': calling('../../modules/app'),
  'envs/staging/.terraform.lock.hcl': '',
  'modules/app/main.tf': calling('../db') + calling('hashicorp/consul/aws', 'far'),
  'modules/app/templates/run.yaml.tftpl': '',
  'modules/db/main.tf': 'resource "google_sql_database_instance" "db" {}',
  'modules/unused/main.tf': 'variable "a" {}',
  'tools/main.tf': 'provider "google" {}',
  'alone/main.tf': 'resource "google_x" "y" {}',
  'docs/readme.md': '',
};

describe('what a folder is', () => {
  test('is told from calls, backends, lock files and providers, with the reason', async () => {
    const { folders } = await discovered(CHECKOUT);
    expect(folders.map(({ folder, kind, because }) => [folder, kind, because])).toEqual([
      ['alone', 'root', 'nobody calls it'],
      ['envs/prod', 'root', 'it has the backend gcs'],
      ['envs/staging', 'root', 'it has a lock file'],
      ['modules/app', 'module', 'envs/prod calls it and 1 more'],
      ['modules/db', 'module', 'modules/app calls it'],
      ['modules/unused', 'module', 'it lies below a folder called modules'],
      ['tools', 'root', 'it configures a provider'],
    ]);
  });

  test('keeps who uses whom, and who is locked', async () => {
    const { folders } = await discovered(CHECKOUT);
    const app = folders.find(({ folder }) => folder === 'modules/app');
    expect(app).toMatchObject({ uses: ['modules/db'], usedBy: ['envs/prod', 'envs/staging'], locked: false });
    expect(folders.find(({ folder }) => folder === 'envs/staging')?.locked).toBe(true);
  });

  test('is a module where it expects providers of its callers, each by its name', async () => {
    const { folders } = await discovered({
      'm/main.tf':
        'terraform {\n  required_providers {\n    google = {\n      source = "hashicorp/google"\n      configuration_aliases = [google.eu, google.us]\n    }\n  }\n}\n',
    });
    expect(folders[0]).toMatchObject({
      kind: 'module',
      aliases: [
        { provider: 'google', alias: 'eu' },
        { provider: 'google', alias: 'us' },
      ],
    });
  });

  test('is not asked of what is excluded, which its callers still know', async () => {
    const { folders, notes } = await discovered(CHECKOUT, ['modules/**']);
    expect(folders.map(({ folder }) => folder)).toEqual(['alone', 'envs/prod', 'envs/staging', 'tools']);
    expect(folders.find(({ folder }) => folder === 'envs/prod')?.uses).toEqual(['modules/app']);
    expect(notes).toContain('modules/db is left out: it is excluded');
  });

  test('can be the checkout itself', async () => {
    const { folders } = await discovered({ 'main.tf': calling('./modules/a'), 'modules/a/main.tf': '' });
    expect(folders).toMatchObject([
      { folder: '', kind: 'root', uses: ['modules/a'] },
      { folder: 'modules/a' },
    ]);
  });
});

describe('modules in a circle', () => {
  const FILES = {
    'root/main.tf': calling('../a'),
    'a/main.tf': calling('../b', 'b'),
    'b/main.tf': calling('../a', 'a'),
    'self/main.tf': calling('../self', 'me'),
    'good/main.tf': '',
  };

  test('are found, and whoever reaches them cannot be initialised', async () => {
    const { circles, folders } = await discovered(FILES);
    expect(circles).toEqual([
      ['a', 'b', 'a'],
      ['self', 'self'],
    ]);
    expect(folders.filter(({ endless }) => endless).map(({ folder }) => folder)).toEqual([
      'a',
      'b',
      'root',
      'self',
    ]);
  });

  test('are a finding at each call of the circle', async () => {
    const found = circleFindings(await discovered(FILES));
    expect(found.map(({ place, message }) => `${place?.path}:${place?.startLine} ${message}`)).toEqual([
      'a/main.tf:1 module.b leads back to its own folder: a -> b -> a',
      'b/main.tf:1 module.a leads back to its own folder: a -> b -> a',
      'self/main.tf:1 module.me leads back to its own folder: self -> self',
    ]);
  });
});

describe('what a change touches', () => {
  test.each([
    [
      'a module, with all that call it',
      ['modules/db/main.tf'],
      ['envs/prod', 'envs/staging', 'modules/app', 'modules/db'],
    ],
    ['a root', ['envs/prod/prod.tfvars'], ['envs/prod']],
    [
      'a template of a module',
      ['modules/app/templates/run.yaml.tftpl'],
      ['envs/prod', 'envs/staging', 'modules/app'],
    ],
    ['nothing', ['docs/readme.md', '.github/workflows/x.yml'], []],
    ['settings of a tool below them', ['envs/.tflint.hcl'], ['envs/prod', 'envs/staging']],
  ])('is %s', async (_, changed, wanted) => {
    expect([...changedFolders(await discovered(CHECKOUT), changed)]).toEqual(wanted);
  });

  test.each([
    ['file("${path.module}/../settings/app.json")', ['settings/app.json'], ['a']],
    ['fileset("../settings", "*.json")', ['settings/new.json'], ['a']],
    ['fileset("../settings/", "*.json")', ['settings/new.json'], ['a']],
    ['jsondecode(file(join("/", ["../settings", "app.json"])))', ['settings/app.json'], ['a']],
    ['file("app.json")', ['settings/other.json'], []],
    ['"settings/app.json"', ['settings/app.json'], []],
  ])('is who reads it by %s', async (expression, changed, wanted) => {
    const discovery = await discovered({
      'a/main.tf': `resource "x_y" "z" {\n  more {\n    text = ${expression}\n  }\n}\n`,
      'b/main.tf': 'locals {\n  a = 1\n}\n',
    });
    expect([...changedFolders(discovery, changed)]).toEqual(wanted);
  });

  test('is everything where the settings of the run changed', async () => {
    const discovery = await discovered(CHECKOUT);
    expect(changedFolders(discovery, ['.github/tf-validate.yml'], ['.github/tf-validate.yml']).size).toBe(7);
    expect(changedFolders(discovery, ['.tflint.hcl']).size).toBe(7);
  });

  test('is who calls a module that was deleted', async () => {
    const { 'modules/db/main.tf': _, ...rest } = CHECKOUT;
    const changed = changedFolders(await discovered(rest), ['modules/db/main.tf']);
    expect([...changed]).toEqual(['envs/prod', 'envs/staging', 'modules/app']);
  });
});

describe('what providers are chosen by', () => {
  const wants = (version: string) =>
    `terraform {\n  required_providers {\n    google = {\n      source = "hashicorp/google"\n      version = "${version}"\n    }\n  }\n}\n`;

  test('is the same for folders that want the same, through their modules', async () => {
    const { folders } = await discovered({
      'a/main.tf': wants('~> 6.0') + calling('../m'),
      'b/main.tf': wants('~> 6.0') + calling('../m'),
      'c/main.tf': wants('~> 6.1') + calling('../m'),
      'd/main.tf': wants('~> 6.0'),
      'm/main.tf': 'resource "random_id" "x" {}',
    });
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((folder) => wantedProviders(folder, folders));
    expect(a).toBe(b);
    expect(new Set([a, c, d]).size).toBe(3);
    expect(a).toContain('hashicorp/random');
  });
});
