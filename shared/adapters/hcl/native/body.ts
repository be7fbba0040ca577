import type { Attribute, Block, Body } from '../../../domain/hcl/hcl-file.ts';
import { shown } from '../../../domain/text/expected.ts';
import { brokenExpression, expressionOf } from './expression.ts';
import { quotedText } from './quoted-text.ts';
import type { Source } from './source.ts';
import type { SyntaxNode } from './syntax-node.ts';

/** Attributes and blocks of a body, also those that a broken piece holds. */
export function bodyOf(nodes: readonly SyntaxNode[], source: Source): Body {
  const items = nodes.flatMap(itemsIn);
  noteCrowding(items, source);
  const attributes = items
    .filter(({ type }) => type === 'attribute')
    .flatMap((node) => attributeFrom(node, source));
  const blocks = items.filter(({ type }) => type === 'block').flatMap((node) => blockFrom(node, source));
  noteRepetition(attributes, source);
  return { attributes, blocks };
}

function itemsIn(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.type === 'attribute' || node.type === 'block') return [node];
  return node.type === 'body' || node.type === 'ERROR' ? node.children.flatMap(itemsIn) : [];
}

function attributeFrom(node: SyntaxNode, source: Source): readonly Attribute[] {
  const [name, sign] = node.children;
  if (name?.type !== 'identifier') return [];
  const last = node.children.at(-1) ?? name;
  const isBroken = node.children.some(({ type }) => type === 'ERROR' || type === 'TOO_DEEP');
  const isBelow = sign !== undefined && source.text.slice(sign.end, last.start).includes('\n');
  if (isBelow && !isBroken) {
    source.problems.push({
      range: source.range(name.start, sign.end),
      message: `Expected the value of ${shown(textOf(name, source))} on the same line, found the end of the line`,
    });
  }
  const isValue = last.type === 'expression' && !isBroken && !isBelow;
  const value = isValue
    ? expressionOf(last, source)
    : brokenExpression(last.type === 'ERROR' ? (sign?.end ?? last.start) : last.start, last.end, source);
  return [
    {
      name: textOf(name, source),
      nameRange: source.range(name.start, name.end),
      range: source.range(node.start, node.end),
      value,
    },
  ];
}

function blockFrom(node: SyntaxNode, source: Source): readonly Block[] {
  const [type] = node.children;
  const opening = node.children.findIndex((child) => child.type === 'block_start');
  if (type?.type !== 'identifier' || opening < 0) return [];
  const labels = node.children.slice(1, opening).filter((child) => LABELS.has(child.type));
  const body = bodyOf(node.children.slice(opening + 1), source);
  return [
    {
      type: textOf(type, source),
      labels: labels.map((label) =>
        label.type === 'identifier' ? textOf(label, source) : quotedText(label, source),
      ),
      range: source.range(node.start, node.end),
      headRange: source.range(type.start, labels.at(-1)?.end ?? type.end),
      ...body,
    },
  ];
}

const LABELS = new Set(['identifier', 'string_lit']);

/** The grammar takes a new line for a blank, so that it would let two arguments stand on one line. */
function noteCrowding(items: readonly SyntaxNode[], source: Source): void {
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    if (before === undefined || source.text.slice(before.end, item.start).includes('\n')) continue;
    source.problems.push({
      range: source.range(item.start, item.end),
      message: `Expected a new line before ${shown(source.text.slice(item.start, item.end), 40)}`,
    });
  }
}

function noteRepetition(attributes: readonly Attribute[], source: Source): void {
  const lines = new Map<string, number>();
  for (const { name, nameRange } of attributes) {
    const first = lines.get(name);
    if (first === undefined) lines.set(name, nameRange.start.line);
    else {
      source.problems.push({
        range: nameRange,
        message: `Expected ${shown(name)} once, found it again (first in line ${first})`,
      });
    }
  }
}

const textOf = (node: SyntaxNode, source: Source) => source.text.slice(node.start, node.end);
