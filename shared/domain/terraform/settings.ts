import type { Expression } from '../hcl/expression.ts';
import { type Attribute, attributeOf, type Block, blocksOf, type HclFile } from '../hcl/hcl-file.ts';
import { isOverride } from './files-that-count.ts';
import type { Backend, Module, RequiredProvider } from './module.ts';
import { overridden } from './override.ts';
import { nameOf } from './paths.ts';

type Settings = Pick<Module, 'backend' | 'requiredProviders' | 'requiredVersions'>;

/** What the `terraform` blocks say, together: there may be several, and those of override files replace. */
export function settingsOf(blocks: readonly Block[], files: readonly HclFile[]): Settings {
  const overriding = new Set(files.filter(({ path }) => isOverride(nameOf(path))).map(({ path }) => path));
  const isLate = ({ range }: Block) => overriding.has(range.path);
  const first = blocks.filter((block) => !isLate(block));
  const late = blocks.filter(isLate);
  const backends = [...first, ...late].flatMap((block) => [
    ...blocksOf(block, 'backend'),
    ...blocksOf(block, 'cloud'),
  ]);
  const replacing = late
    .flatMap((block) => block.attributes)
    .filter(({ name }) => name === 'required_version');
  return {
    backend: backendFrom(backends.at(-1)),
    requiredVersions: replacing.length > 0 ? replacing : versionsIn(first),
    requiredProviders: providersIn(first, late),
  };
}

function backendFrom(block: Block | undefined): Backend | undefined {
  return block && { type: block.type === 'cloud' ? 'cloud' : (block.labels[0] ?? ''), block };
}

function versionsIn(blocks: readonly Block[]): readonly Attribute[] {
  return blocks.flatMap((block) => attributeOf(block, 'required_version') ?? []);
}

function providersIn(first: readonly Block[], late: readonly Block[]): ReadonlyMap<string, RequiredProvider> {
  const [head, ...more] = [...first, ...late];
  if (head === undefined) return new Map();
  const merged = more.reduce(overridden, head);
  const attributes = blocksOf(merged, 'required_providers').flatMap((block) => block.attributes);
  return new Map(attributes.map((attribute) => [attribute.name, providerFrom(attribute)]));
}

function providerFrom({ name, value, range }: Attribute): RequiredProvider {
  const aliases = itemOf(value, 'configuration_aliases');
  return {
    name,
    source: textOf(itemOf(value, 'source')),
    version: textOf(value) ?? textOf(itemOf(value, 'version')),
    configurationAliases:
      aliases?.kind === 'tuple' ? aliases.items.map((item) => textOf(item) ?? item.text) : [],
    range,
  };
}

function itemOf(value: Expression, wanted: string): Expression | undefined {
  if (value.kind !== 'object') return undefined;
  return value.items.find(({ key }) => key.kind === 'literal' && key.value === wanted)?.value;
}

function textOf(value: Expression | undefined): string | undefined {
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}
