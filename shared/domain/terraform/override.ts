import type { Attribute, Block, Body } from '../hcl/hcl-file.ts';

/**
 * A block with what an override file says of it, as Terraform merges: an argument replaces the one of its name, nested
 * blocks of a type replace all of that type, and `lifecycle` is merged argument by argument.
 */
export function overridden(block: Block, override: Block): Block {
  return { ...block, ...mergedBody(block, override) };
}

function mergedBody(body: Body, override: Body): Body {
  const replaced = new Set(override.blocks.map(kindOf));
  const kept = body.blocks.filter((block) => MERGED.has(block.type) || !replaced.has(kindOf(block)));
  const merged = kept.map((block) => (MERGED.has(block.type) ? mergedWithSame(block, override) : block));
  const isNew = (block: Block) => !MERGED.has(block.type) || kept.every((old) => !areSame(old, block));
  return {
    attributes: mergedAttributes(body.attributes, override.attributes),
    blocks: [...merged, ...override.blocks.filter(isNew)],
  };
}

/** Inside of these, arguments are merged one by one. */
const MERGED = new Set(['lifecycle', 'required_providers']);

function mergedWithSame(block: Block, override: Body): Block {
  const others = override.blocks.filter((other) => areSame(block, other));
  return others.reduce(overridden, block);
}

const areSame = (a: Block, b: Block) => a.type === b.type && a.labels.join('.') === b.labels.join('.');

/** A dynamic block makes blocks of its label; a cloud block and a backend are the same choice. */
function kindOf({ type, labels }: Block): string {
  if (type === 'dynamic') return labels[0] ?? '';
  return type === 'cloud' ? 'backend' : type;
}

function mergedAttributes(old: readonly Attribute[], fresh: readonly Attribute[]): readonly Attribute[] {
  const replaced = new Set(fresh.map(({ name }) => name));
  return [...old.filter(({ name }) => !replaced.has(name)), ...fresh];
}
