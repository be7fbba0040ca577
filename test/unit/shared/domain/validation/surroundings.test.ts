import { describe, expect, test } from '@jest/globals';
import { aliasProviders } from '../../../../../shared/domain/validation/alias-providers.ts';
import {
  terraformEnvironment,
  withoutCredentials,
} from '../../../../../shared/domain/validation/child-environment.ts';
import { alignAnchors } from '../../../../../shared/domain/validation/echoes.ts';
import { fetchedModules } from '../../../../../shared/domain/validation/fetched-modules.ts';
import { fromFolder } from '../../../../../shared/domain/validation/folder-path.ts';
import { gitConfigFor } from '../../../../../shared/domain/validation/module-credentials.ts';
import { calling, modulesOf } from './modules.ts';

describe('the environment of Terraform', () => {
  const env = terraformEnvironment({
    TF_CLI_CONFIG_FILE: '/home/x/.tfrc',
    TF_TOKEN_app_terraform_io: 'secret',
    SSH_AUTH_SOCK: '/run/agent',
    TF_DATA_DIR: '/elsewhere',
    TF_PLUGIN_CACHE_DIR: '/shared',
    TF_CLI_ARGS_init: '-upgrade',
    TF_LOG: 'TRACE',
    TF_VAR_password: 'secret',
    TF_WORKSPACE: 'prod',
    TF_HTTP_PASSWORD: 'secret',
    TF_API_TOKEN: 'secret',
    GITHUB_TOKEN: 'secret',
    GOOGLE_CREDENTIALS: 'secret',
  });

  test('has the settings and credentials of registries', () => {
    expect(env).toMatchObject({
      TF_CLI_CONFIG_FILE: '/home/x/.tfrc',
      TF_TOKEN_app_terraform_io: 'secret',
      SSH_AUTH_SOCK: '/run/agent',
      CHECKPOINT_DISABLE: '1',
      GIT_TERMINAL_PROMPT: '0',
    });
  });

  test('has none of these credentials where what was fetched is only read', () => {
    const plain = withoutCredentials(env);
    expect(plain).toHaveProperty('TF_CLI_CONFIG_FILE');
    for (const name of ['TF_TOKEN_app_terraform_io', 'TF_API_TOKEN', 'SSH_AUTH_SOCK'])
      expect(plain).not.toHaveProperty(name);
  });

  test.each([
    ...['TF_DATA_DIR', 'TF_PLUGIN_CACHE_DIR', 'TF_CLI_ARGS_init', 'TF_LOG', 'TF_VAR_password'],
    ...['TF_WORKSPACE', 'TF_HTTP_PASSWORD', 'GITHUB_TOKEN', 'GOOGLE_CREDENTIALS'],
  ])('has no %s', (name) => {
    expect(env).not.toHaveProperty(name);
  });
});

test('a token for modules reaches its host alone, in every form in which a module names it', () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const config = gitConfigFor([{ host: 'github.com', token: 'abc' }], base64);
  expect(config).toBe(
    [
      '[include]\n\tpath = ~/.gitconfig\n',
      `[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic ${base64('x-access-token:abc')}\n`,
      '[url "https://github.com/"]\n\tinsteadOf = git@github.com:\n\tinsteadOf = ssh://git@github.com/\n',
    ].join(''),
  );
});

test('providers that a module expects are made with nothing but their names', () => {
  expect(aliasProviders([{ provider: 'google', alias: 'eu' }])).toBe(
    'provider "google" {\n  alias = "eu"\n}\n',
  );
});

test.each([
  ['envs/prod', '../../modules/db/main.tf', 'modules/db/main.tf'],
  ['envs/prod', 'main.tf', 'envs/prod/main.tf'],
  ['', './main.tf', 'main.tf'],
  ['envs', '..\\modules\\main.tf', 'modules/main.tf'],
  ['envs', '../../outside.tf', undefined],
  ['envs', '/scratch/x.tf', undefined],
  ['envs', '/checkout/m/x.tf', 'm/x.tf'],
  ['envs', 'C:\\x.tf', undefined],
])('from %j the path %s is %s', (folder, path, wanted) => {
  expect(fromFolder(folder, path, '/checkout')).toBe(wanted);
});

const ROOT = { folder: 'root', checkout: '/checkout' };

test('a fetched module is shown at the call that leads out of the checkout', async () => {
  const modules = await modulesOf({
    'root/main.tf': calling('../m', 'near'),
    'm/main.tf': `\n${calling('hashicorp/far/google', 'far')}`,
  });
  const manifest = JSON.stringify({
    Modules: [
      { Key: '', Source: '', Dir: '.' },
      { Key: 'near', Source: '../m', Dir: '../m' },
      {
        Key: 'near.far',
        Source: 'registry.terraform.io/hashicorp/far/google',
        Dir: '/data/modules/near.far',
      },
      { Key: 'near.far.deep', Source: './deep', Dir: '/data/modules/near.far/deep' },
    ],
  });
  const fetched = fetchedModules(manifest, ROOT, new Map(modules.map((one) => [one.folder, one])));
  expect(fetched.map(({ key, call }) => [key, call])).toEqual([
    ['near.far', { path: 'm/main.tf', line: 2 }],
    ['near.far.deep', { path: 'm/main.tf', line: 2 }],
  ]);
  expect(fetchedModules('{', ROOT, new Map())).toEqual([]);
  expect(fetchedModules(undefined, ROOT, new Map())).toEqual([]);
});

test('a fault that two tools tell of one line has one anchor, and others keep theirs', () => {
  const finding = (tool: string, anchor?: string, startLine = 2) => ({
    ...{ kind: 'code' as const, tool, id: 'invalid-expression', aliases: [], severity: 'high' as const },
    ...{ title: '', message: '', place: { path: 'a.tf', startLine }, anchor },
  });
  const scan = (findings: readonly ReturnType<typeof finding>[]) => ({
    ...{ scanner: '', target: '', proof: [], gaps: [], durationMs: 0, findings },
  });
  const aligned = alignAnchors([
    scan([finding('init', 'x=')]),
    scan([finding('tflint'), finding('tflint', undefined, 3), finding('tflint', 'own')]),
  ]);
  expect(aligned[1]?.findings.map(({ anchor }) => anchor)).toEqual(['x=', undefined, 'own']);
});
