// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are templates of HCL.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { jsonOf } from '../../../../../shared/domain/hcl/evaluate/read.ts';
import type { Value } from '../../../../../shared/domain/hcl/value.ts';
import type { Expansion } from '../../../../../shared/domain/terraform/expand-root.ts';
import {
  type EvaluatedBody,
  isPartOf,
  type ResourceInstance,
} from '../../../../../shared/domain/terraform/resource-instance.ts';
import { fixture, type Workspace, workspace } from './read-folder.ts';

const SERVICE = 'module.service["europe-west1"].google_cloud_run_v2_service.main';

function resource({ resources }: Expansion, address: string): ResourceInstance {
  const found = resources.find((one) => one.address === address);
  if (found === undefined)
    throw new Error(`${address} is none of ${resources.map((one) => one.address).join(', ')}`);
  return found;
}

/** The value behind `template.scaling.max_instance_count`. */
function at(body: EvaluatedBody, path: string): Value {
  const [first = '', ...rest] = path.split('.');
  const block = body.blocks.find(({ type }) => type === first);
  if (rest.length > 0 && block !== undefined) return at(block.body, rest.join('.'));
  const attribute = body.attributes.get(first);
  if (attribute === undefined) throw new Error(`There is no ${path}`);
  return attribute.value;
}

describe('a root with two environments', () => {
  let shop: Workspace;
  beforeAll(async () => {
    shop = await fixture('good/shop');
  });

  test('has the values of its files, later ones before earlier ones', () => {
    expect(shop.environments('').map(({ name, files }) => [name, ...files])).toEqual([
      ['production', 'terraform.tfvars', 'env/production.tfvars'],
      ['staging', 'terraform.tfvars', 'env/staging.tfvars'],
    ]);
    const [provider] = shop.modules.get('')?.providers ?? [];
    const production = shop.expand('', 'production').modules[0];
    expect(provider && production && jsonOf(at(production.body(provider.block), 'project'))).toBe(
      'shop-production',
    );
  });

  test('makes as many instances as its maps, sets and counts say', () => {
    const addresses = (name: string) => shop.expand('', name).resources.map(({ address }) => address);
    expect(addresses('staging')).toEqual([
      'google_secret_manager_secret.password',
      'module.database.google_sql_database_instance.main',
      'module.service["europe-west1"].google_service_account.app',
      SERVICE,
    ]);
    expect(addresses('production')).toEqual(
      expect.arrayContaining([
        'google_cloud_scheduler_job.job["report"]',
        'google_project_iam_member.deployer[0]',
        'module.service["europe-west4"].google_cloud_run_v2_service.main',
      ]),
    );
    expect(addresses('production')).not.toContain('google_cloud_scheduler_job.job["cleanup"]');
  });

  test('carries values through calls, with conversions and the places where they were written', () => {
    const production = shop.expand('', 'production');
    const service = resource(production, SERVICE);
    const most = at(service.body, 'template.scaling.max_instance_count');
    expect(most).toMatchObject({ kind: 'number', value: 20 });
    const places = most.kind === 'unknown' ? [] : most.from.map(({ path, start }) => `${path}:${start.line}`);
    expect(places).toContain('env/production.tfvars:4');
    expect(jsonOf(at(service.body, 'labels'))).toEqual({ environment: 'production', team: 'checkout' });
    expect(service.callers.map(({ path, start }) => `${path}:${start.line}`)).toEqual(['main.tf:15']);
    expect(service.folder).toBe('modules/service');
  });

  test('writes dynamic blocks out, beside those that stand there', () => {
    const service = resource(shop.expand('', 'staging'), SERVICE);
    const containers = service.body.blocks[0]?.body.blocks.find(({ type }) => type === 'containers');
    const env = containers?.body.blocks.filter(({ type }) => type === 'env') ?? [];
    expect(env.map(({ body, number }) => [jsonOf(at(body, 'name')), number])).toEqual([
      ['POOL_SIZE', 'one'],
      ['DATABASE_PASSWORD', 'one'],
    ]);
  });

  test('knows whose attribute an unknown value is, instance by instance', () => {
    const production = shop.expand('', 'production');
    const account = at(resource(production, SERVICE).body, 'template.service_account');
    expect(account).toMatchObject({ kind: 'unknown', code: 'computed', reference: { path: 'email' } });
    const reference = account.kind === 'unknown' ? account.reference : undefined;
    const owners = production.resources.filter((one) => reference !== undefined && isPartOf(reference, one));
    expect(owners.map(({ address }) => address)).toEqual([
      'module.service["europe-west1"].google_service_account.app',
    ]);
  });

  test('says which variable has no value, and where', () => {
    const image = at(resource(shop.expand('', 'production'), SERVICE).body, 'template.containers.image');
    expect(image).toMatchObject({
      kind: 'unknown',
      code: 'no-value',
      reason: 'var.image has no value in production',
    });
  });
});

describe('what cannot be counted', () => {
  test('is one instance that stands for many', async () => {
    const { expand } = await workspace({
      'main.tf':
        'variable "x" {}\nresource "a" "b" {\n  for_each = var.x\n  name = "n-${each.key}"\n  dynamic "c" {\n    for_each = var.x\n    content {\n      d = c.value\n    }\n  }\n}\nresource "a" "none" {\n  count = 0\n}\n',
    });
    const [only, ...more] = expand('').resources;
    expect(more).toEqual([]);
    expect(only).toMatchObject({ address: 'a.b[?]', number: 'many' });
    expect(only?.body.attributes.get('name')?.value).toMatchObject({ kind: 'unknown', parts: ['n-', {}] });
    expect(only?.body.blocks.map(({ type, number }) => [type, number])).toEqual([['c', 'many']]);
  });
});

describe('modules and values that lead back to themselves', () => {
  test('are problems and unknown values, never a loop', async () => {
    const { expand } = await fixture('bad/cycle');
    const { problems, resources } = expand('a');
    expect(problems.map(({ message }) => message)).toEqual([
      'Expected modules that end somewhere, found a inside of itself',
      'Expected a module in gone, found none there',
    ]);
    expect(resources[0]?.body.attributes.get('account_id')?.value).toMatchObject({ code: 'cycle' });
  });

  test('are noticed also between a repetition and what it repeats', async () => {
    const { expand } = await workspace({
      'main.tf':
        'resource "a" "b" {\n  for_each = toset([for x in a.b : x.name])\n  name = a.b["x"].name\n}\nmodule "m" {\n  source = "./m"\n  for_each = module.m\n}\n',
      'm/main.tf': 'output "x" {\n  value = 1\n}\n',
    });
    expect(expand('').resources).toHaveLength(1);
  });
});

describe('a reference to a resource', () => {
  const text =
    'resource "a" "one" {\n  name = "n"\n}\nresource "a" "two" {\n  for_each = { x = 1 }\n  name = each.key\n}\ndata "d" "three" {\n  project = "p"\n}\nresource "z" "z" {\n  known = a.one.name\n  keyed = a.two["x"].name\n  later = a.one.id\n  splat = values(a.two)[*].id\n  data = data.d.three.project\n  gone = a.four.name\n  call = module.far.url\n}\nmodule "far" {\n  source = "hashicorp/far/google"\n}\n';

  test('is what the configuration gives it, and unknown where only an apply can tell', async () => {
    const { expand } = await workspace({ 'main.tf': text });
    const { body } = resource(expand(''), 'z.z');
    expect(['known', 'keyed', 'data'].map((name) => jsonOf(at(body, name)))).toEqual(['n', 'x', 'p']);
    expect(at(body, 'later')).toMatchObject({
      code: 'computed',
      reference: { address: 'a.one', path: 'id' },
    });
    expect(at(body, 'splat')).toMatchObject({
      items: [{ reference: { address: 'a.two', key: 'x', path: 'id' } }],
    });
    expect(at(body, 'gone')).toMatchObject({ code: 'no-value', reason: 'a.four.name has no value here' });
    expect(at(body, 'call')).toMatchObject({
      code: 'computed',
      reference: { address: 'module.far', path: 'url' },
    });
  });
});
