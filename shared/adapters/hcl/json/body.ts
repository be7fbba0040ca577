import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Attribute, Block, Body } from '../../../domain/hcl/hcl-file.ts';
import { shown } from '../../../domain/text/expected.ts';
import { expressionOf, type Reading } from './expression.ts';
import { extentOf, type JsonSource } from './json-source.ts';
import type { Shape } from './shapes.ts';

/** The arguments and blocks that an object stands for; a list of objects is read as if they were one. */
export function bodyOf(node: Node | null, shape: Shape, within: string, source: JsonSource): Body {
  const bodies = pairsIn(node).map((pair) => partOf(pair, shape, within, source));
  return {
    attributes: bodies.flatMap(({ attributes }) => attributes),
    blocks: bodies.flatMap(({ blocks }) => blocks),
  };
}

function pairsIn(node: Node | null): readonly Pair<Node, Node | null>[] {
  if (isSeq(node)) return node.items.flatMap((item) => pairsIn(item as Node));
  return isMap(node) ? (node.items as unknown as readonly Pair<Node, Node | null>[]) : [];
}

const NOTHING: Body = { attributes: [], blocks: [] };

function partOf(pair: Pair<Node, Node | null>, shape: Shape, within: string, source: JsonSource): Body {
  const name = nameOf(pair);
  if (name === '//') return NOTHING;
  const known = Object.hasOwn(shape.blocks, name) ? shape.blocks[name] : undefined;
  if (known !== undefined) {
    const head = { type: name, labels: [], start: extentOf(pair.key)[0] };
    return {
      attributes: [],
      blocks: blocksIn(pair.value, pair.key, head, known.labels, known.shape, source),
    };
  }
  const attributes = [attributeFrom(pair, name, within, source)];
  if (!shape.open || !couldBeBlock(pair.value)) return { attributes, blocks: [] };
  const head = { type: name, labels: [], start: extentOf(pair.key)[0] };
  return { attributes, blocks: blocksIn(pair.value, pair.key, head, 0, shape, source) };
}

type Head = { readonly type: string; readonly labels: readonly string[]; readonly start: number };

function blocksIn(
  value: Node | null,
  key: Node,
  head: Head,
  labelsLeft: number,
  shape: Shape,
  source: JsonSource,
): readonly Block[] {
  if (isSeq(value)) {
    return value.items.flatMap((item) => blocksIn(item as Node, key, head, labelsLeft, shape, source));
  }
  const [start, end] = extentOf(value);
  if (!isMap(value)) {
    if (isScalar(value) && value.value === null) return [];
    const message = `Expected an object below ${shown([head.type, ...head.labels].join('.'))}, found something else`;
    source.problems.push({ range: source.range(start, end), message });
    return [];
  }
  if (labelsLeft > 0) {
    return pairsIn(value)
      .filter((pair) => nameOf(pair) !== '//')
      .flatMap((pair) => {
        const labels = [...head.labels, nameOf(pair)];
        return blocksIn(pair.value, pair.key, { ...head, labels }, labelsLeft - 1, shape, source);
      });
  }
  const [keyStart, keyEnd] = extentOf(key);
  return [
    {
      type: head.type,
      labels: head.labels,
      range: source.range(keyStart, end),
      headRange: source.range(keyStart, keyEnd),
      ...bodyOf(value, shape, head.type, source),
    },
  ];
}

/** What a provider may take for a block: an object, or a list of nothing but objects. */
function couldBeBlock(node: Node | null): boolean {
  if (isSeq(node)) return node.items.length > 0 && node.items.every((item) => isMap(item));
  return isMap(node);
}

function attributeFrom(
  pair: Pair<Node, Node | null>,
  name: string,
  within: string,
  source: JsonSource,
): Attribute {
  const [start, keyEnd] = extentOf(pair.key);
  return {
    name,
    nameRange: source.range(start, keyEnd),
    range: source.range(start, Math.max(keyEnd, extentOf(pair.value)[1])),
    value: expressionOf(pair.value, readingOf(within, name, source), source),
  };
}

/** Some strings are no templates but expressions: names of things in the configuration, and types. */
function readingOf(within: string, name: string, source: JsonSource): Reading {
  if (source.isData) return 'literal';
  return NAMES.has(name) || NAMES.has(`${within}.${name}`) ? 'expression' : 'template';
}

const NAMES = new Set([
  'depends_on',
  'provider',
  'ignore_changes',
  'replace_triggered_by',
  'variable.type',
  'module.providers',
  'terraform.required_providers',
  'moved.from',
  'moved.to',
  'import.to',
  'removed.from',
  'required_providers.configuration_aliases',
]);

const nameOf = ({ key }: Pair<Node, unknown>) => String(isScalar(key) ? key.value : '');
