import { attributeOf, type Block, type HclFile } from '../hcl/hcl-file.ts';
import { filesThatCount } from './files-that-count.ts';
import type { Flavor } from './flavor.ts';
import { gather } from './gathered.ts';
import type { Module, ModuleCall, Output, ProviderBlock, Resource, Variable } from './module.ts';
import { sourceOf } from './module-source.ts';
import { nameOf } from './paths.ts';
import { settingsOf } from './settings.ts';

/** One folder as a module. Files that do not count for this program are left out, and so are those of other folders. */
export function readModule(folder: string, files: readonly HclFile[], flavor: Flavor = 'terraform'): Module {
  const byName = new Map(files.map((file) => [nameOf(file.path), file]));
  const counting = filesThatCount([...byName.keys()], flavor).flatMap((name) => byName.get(name) ?? []);
  const { blocks, locals, problems } = gather(counting);
  const of = (type: string) => blocks.filter((block) => block.type === type);
  return {
    folder,
    files: counting,
    resources: keyed(
      of('resource').flatMap((block) => resourceFrom(block, 'managed')),
      address,
    ),
    data: keyed(
      of('data').flatMap((block) => resourceFrom(block, 'data')),
      address,
    ),
    variables: keyed(of('variable').map(variableFrom), ({ name }) => name),
    locals,
    outputs: keyed(of('output').map(outputFrom), ({ name }) => name),
    calls: keyed(
      of('module').map((block) => callFrom(block, folder)),
      ({ name }) => name,
    ),
    providers: of('provider').map(providerFrom),
    ...settingsOf(of('terraform'), counting),
    moved: of('moved'),
    imports: of('import'),
    removed: of('removed'),
    problems,
  };
}

const address = ({ type, name }: Resource) => `${type}.${name}`;

function keyed<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [key(item), item]));
}

const valueAt = (block: Block, name: string) => attributeOf(block, name)?.value;

const isTrue = (block: Block, name: string) => {
  const value = valueAt(block, name);
  return value?.kind === 'literal' && value.value === true;
};

function resourceFrom(block: Block, mode: Resource['mode']): readonly Resource[] {
  const [type, name] = block.labels;
  if (type === undefined || name === undefined) return [];
  return [
    {
      mode,
      type,
      name,
      block,
      provider: valueAt(block, 'provider'),
      count: valueAt(block, 'count'),
      forEach: valueAt(block, 'for_each'),
    },
  ];
}

function variableFrom(block: Block): Variable {
  return {
    name: block.labels[0] ?? '',
    block,
    type: valueAt(block, 'type'),
    default: valueAt(block, 'default'),
    sensitive: isTrue(block, 'sensitive'),
    validations: block.blocks.filter(({ type }) => type === 'validation'),
  };
}

function outputFrom(block: Block): Output {
  return {
    name: block.labels[0] ?? '',
    block,
    value: valueAt(block, 'value'),
    sensitive: isTrue(block, 'sensitive'),
  };
}

const META = new Set(['source', 'version', 'count', 'for_each', 'providers', 'depends_on']);

function callFrom(block: Block, folder: string): ModuleCall {
  const providers = valueAt(block, 'providers');
  const items = providers?.kind === 'object' ? providers.items : [];
  return {
    name: block.labels[0] ?? '',
    block,
    source: sourceOf(attributeOf(block, 'source'), block, folder),
    version: attributeOf(block, 'version'),
    arguments: block.attributes.filter(({ name }) => !META.has(name)),
    count: valueAt(block, 'count'),
    forEach: valueAt(block, 'for_each'),
    providers: new Map(
      items.map(({ key, value }) => [key.kind === 'literal' ? String(key.value) : key.text, value]),
    ),
  };
}

function providerFrom(block: Block): ProviderBlock {
  const alias = valueAt(block, 'alias');
  return {
    name: block.labels[0] ?? '',
    alias: alias?.kind === 'literal' ? String(alias.value) : undefined,
    block,
  };
}
