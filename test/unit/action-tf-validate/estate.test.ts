import { describe, expect, test } from '@jest/globals';
import { estateOf } from '../../../action-tf-validate/src/estate.ts';
import type { PolicySettings } from '../../../shared/domain/validation/validation-settings.ts';
import { type Files, sourceOf } from './source-of.ts';

const made = async (files: Files, settings?: Partial<PolicySettings>, exclude?: readonly string[]) =>
  estateOf(await sourceOf(files, settings, exclude));

const SERVICE = `variable "name" {
  default = "none"
}
resource "google_cloud_run_v2_service" "main" {
  name = var.name
}
`;
const BACKEND = 'terraform {\n  backend "gcs" {\n    bucket = "state"\n  }\n}\n';
const calling = (source: string) => `module "m" {\n  source = "${source}"\n}\n`;
const values = (name: string) => `name = "${name}"\n`;

/** Names of environments by root, each with what it calls the service. */
async function environments(files: Files, settings?: Partial<PolicySettings>) {
  const { estate } = await made(files, settings);
  return estate.roots.map(({ folder, environments }) => [
    folder,
    ...environments.map(({ name, resources }) => {
      const value = resources[0]?.body.attributes.get('name')?.value;
      return `${name}=${value?.kind === 'string' ? value.value : '?'}`;
    }),
  ]);
}

describe('the environments of a root', () => {
  test.each<[string, Files, readonly (readonly string[])[]]>([
    [
      'are those of its files',
      { 'staging.tfvars': values('s'), 'prod.tfvars': values('p') },
      [['', 'prod=p', 'staging=s']],
    ],
    ['is one without a name where nothing tells', { 'terraform.tfvars': values('t') }, [['', '=t']]],
  ])('%s', async (_, files, wanted) => {
    expect(await environments({ 'main.tf': SERVICE, ...files })).toEqual(wanted);
  });

  test.each([
    ['envs/prod', 'prod'],
    ['envs/prod/network', 'prod'],
    ['envs/eu-west', 'eu-west'],
    ['environments/eu-prod', 'prod'],
    ['apps/shop-staging', 'staging'],
    ['apps/demo/prod', 'prod'],
    ['prod/apps/demo', 'prod'],
    ['infra/non-prod', 'non-prod'],
    ['apps/shop', ''],
    ['product', ''],
  ])('in %s is %j', async (folder, name) => {
    expect(await environments({ [`${folder}/main.tf`]: SERVICE })).toEqual([[folder, `${name}=none`]]);
  });

  test('take the name of the folder where those of the files tell none', async () => {
    const files = {
      'staging/main.tf': SERVICE,
      'staging/eu.tfvars': values('e'),
      'staging/us.tfvars': values('u'),
    };
    expect(await environments(files)).toEqual([['staging', 'staging=e', 'staging=u']]);
  });

  test('are spelled in one way in all roots', async () => {
    const files = {
      'envs/prod/main.tf': SERVICE,
      'db/main.tf': SERVICE,
      'db/production.tfvars': values('p'),
    };
    expect(await environments(files)).toEqual([
      ['db', 'production=p'],
      ['envs/prod', 'production=none'],
    ]);
  });
});

describe('environments of the settings', () => {
  const files = {
    'app/main.tf': SERVICE,
    'app/terraform.tfvars': values('t'),
    'app/eu.tfvars': values('e'),
    'app/us.tfvars': values('u'),
    'config/live.tfvars': values('l'),
  };

  test('stand in place of the names of files, and their order of files holds', async () => {
    const given = { prod: ['app/*.tfvars'], try: ['app/us.tfvars'] };
    expect(await environments(files, { environments: given })).toEqual([['app', 'prod=u', 'try=u']]);
  });

  test('may name a root by its folder', async () => {
    const given = { canary: ['app'] };
    expect((await environments(files, { environments: given }))[0]?.[1]).toMatch(/^canary=/);
  });

  test('bring values that lie in no root to the roots that nothing else places', async () => {
    const { 'app/eu.tfvars': _, 'app/us.tfvars': __, ...fewer } = files;
    const given = { prod: ['config/live.tfvars'] };
    expect(await environments({ ...fewer, 'staging/main.tf': SERVICE }, { environments: given })).toEqual([
      ['app', 'prod=l'],
      ['staging', 'staging=none'],
    ]);
  });

  test('that fit nothing, and values that fit no root, are told', async () => {
    const { notes } = await made(files, { environments: { prod: ['nowhere/*.tfvars'] } });
    expect(notes).toEqual([
      expect.stringContaining('The values in config/live.tfvars are those of no root'),
      'policies.environments.prod fits no file of values and no folder of a root',
    ]);
  });
});

describe('the place of a state', () => {
  const stateIn = async (files: Files) => {
    const { estate } = await made({ 'main.tf': BACKEND, ...files });
    return estate.roots[0]?.environments.map(({ name, backend }) => [
      name,
      Object.fromEntries(backend?.settings ?? []),
      `${backend?.at.path}:${backend?.at.start.line}`,
    ]);
  };

  test('is that of the block, and over it that of a file by the name of the environment', async () => {
    expect(
      await stateIn({
        'staging.tfvars': '',
        'production.tfvars': '',
        'prod.gcs.tfbackend': '\nprefix = "p"\n',
        'backend-other.hcl': 'prefix = "o"\n',
      }),
    ).toEqual([
      ['production', { bucket: 'state', prefix: 'p' }, 'prod.gcs.tfbackend:2'],
      ['staging', { bucket: 'state' }, 'main.tf:2'],
    ]);
  });

  test.each([
    ['the only general file', { 'backend.hcl': 'prefix = "g"\n', 'prod.tfbackend': '' }, 'g'],
    ['the only file of a root with one environment', { 'prod.tfbackend': 'prefix = "p"\n' }, 'p'],
    [
      'none of several',
      { 'prod.tfbackend': 'prefix = "p"\n', 'staging.tfbackend': 'prefix = "s"\n' },
      undefined,
    ],
  ])('is told by %s', async (_, files, prefix) => {
    expect((await stateIn(files))?.[0]?.[1]).toEqual({
      bucket: 'state',
      ...(prefix !== undefined && { prefix }),
    });
  });
});

describe('what policies cannot see', () => {
  test('is each file that is broken, once and at its first line, and the rest of it is seen', async () => {
    const { estate, gaps } = await made({
      'app/main.tf': calling('../m') + BACKEND,
      'app/staging.tfvars': 'name = \n',
      'app/prod.tfvars': values('p'),
      'app/staging.tfbackend': 'prefix = = "x"\n',
      'm/main.tf': `${SERVICE}resource {{{\n\nresource {{{\n`,
    });
    expect(gaps.map(({ kind, message }) => `${kind} ${message}`)).toEqual([
      expect.stringMatching(/^unparsed-files app\/staging\.tfbackend:1: Expected/),
      expect.stringMatching(/^unparsed-files app\/staging\.tfvars:\d: Expected/),
      expect.stringMatching(/^unparsed-files m\/main\.tf:7: Expected .*and \d+ more in this file/),
    ]);
    expect(estate.roots[0]?.environments.map(({ resources }) => resources.length)).toEqual([1, 1]);
  });

  test('is a module that is not there, once for all environments', async () => {
    const { gaps } = await made({
      'main.tf': calling('./gone'),
      'staging.tfvars': '',
      'prod.tfvars': '',
    });
    expect(gaps).toEqual([
      { kind: 'unparsed-files', message: 'main.tf:2: Expected a module in gone, found none there' },
    ]);
  });

  test('is every root that leads into a circle, and no other', async () => {
    const { estate, gaps } = await made({
      'good/main.tf': SERVICE,
      'live/main.tf': BACKEND + calling('../a'),
      'a/main.tf': calling('../b'),
      'b/main.tf': calling('../a'),
    });
    expect(estate.roots.map(({ folder }) => folder)).toEqual(['good']);
    expect(gaps).toEqual([
      {
        kind: 'unparsed-files',
        message: 'live calls modules in a circle (a -> b -> a): policies did not look at them',
      },
    ]);
  });

  test('is a circle that no root leads to', async () => {
    const { gaps } = await made({ 'a/main.tf': calling('../b'), 'b/main.tf': calling('../a') });
    expect(gaps).toHaveLength(1);
    expect(gaps[0]?.message).toContain('a -> b -> a');
  });

  test('is nothing of what is excluded, unless a root calls it', async () => {
    const files = { 'app/main.tf': calling('../m'), 'm/main.tf': 'x {{{', 'old/main.tf': 'x {{{' };
    const { gaps, estate } = await made(files, {}, ['m', 'old']);
    expect(gaps.map(({ message }) => message.split(':')[0])).toEqual(['m/main.tf']);
    expect(estate.roots.map(({ folder }) => folder)).toEqual(['app']);
  });

  test('is a module that no root calls, which is told', async () => {
    const { gaps, notes, estate } = await made({ 'modules/a/main.tf': SERVICE });
    expect(estate.roots).toEqual([]);
    expect(estate.uncalled?.map(({ folder }) => folder)).toEqual(['modules/a']);
    expect(gaps).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('No root calls modules/a')]);
  });
});

test('modules that no root calls are seen once, from the first of them', async () => {
  const files = {
    'app/main.tf': calling('../modules/called'),
    'modules/called/main.tf': SERVICE,
    'modules/outer/main.tf': calling('../inner'),
    'modules/inner/main.tf': SERVICE,
    'examples/main.tf': calling('../modules/shown'),
    'modules/shown/main.tf': SERVICE,
  };
  const { estate } = await made(files, {}, ['examples']);
  expect(estate.uncalled?.map(({ folder }) => folder)).toEqual(['modules/outer', 'modules/shown']);
});

describe('workflows', () => {
  const BROKEN = { '.github/workflows/a.yml': 'on: push\njobs: [' };
  const GOOD = { '.github/workflows/b.yml': 'on: push\njobs:\n  a:\n    steps: []\n' };
  const PROVIDER = 'resource "google_iam_workload_identity_pool_provider" "github" {}\n';

  test('that are broken are told, and the others are read', async () => {
    const { estate, gaps, notes } = await made({ 'main.tf': SERVICE, ...BROKEN, ...GOOD });
    expect(estate.workflows.map(({ path }) => path)).toEqual(['.github/workflows/b.yml']);
    expect(gaps).toEqual([]);
    expect(notes).toEqual([expect.stringMatching(/^\.github\/workflows\/a\.yml:2 is no workflow/)]);
  });

  test('that are broken are a gap where the repository says whom it lets in', async () => {
    const { gaps, notes } = await made({ 'main.tf': PROVIDER, ...BROKEN });
    expect(gaps).toMatchObject([
      { kind: 'unparsed-files', message: expect.stringMatching(/^\.github\/workflows\/a\.yml:2 /) },
    ]);
    expect(notes).toEqual([]);
  });
});
