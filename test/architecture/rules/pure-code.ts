import { placeOf } from '../places.ts';
import { isNode, type Node, parse, walk } from '../syntax.ts';
import type { Rule } from '../tree.ts';

const IMPURE_GLOBALS = new Set([
  'clearInterval',
  'clearTimeout',
  'console',
  'crypto',
  'fetch',
  'globalThis',
  'performance',
  'process',
  'queueMicrotask',
  'setImmediate',
  'setInterval',
  'setTimeout',
]);

/** Environment, clock, randomness and network enter through ports, so the globals for them are out of reach. */
export const pureCode: Rule = (tree) =>
  [...tree].flatMap(([path, text]) => {
    if (!path.endsWith('.ts') || !['domain', 'engine', 'pure', 'story'].includes(placeOf(path).layer))
      return [];
    return [...new Set(impureUses(text))].map((use) => `${path} reaches for ${use}`);
  });

function impureUses(text: string): readonly string[] {
  const nodes = walk(parse(text));
  const bound = new Set(
    nodes.flatMap(({ node, field }) => (BINDING_FIELDS.has(field) ? identifier(node) : [])),
  );
  return nodes.flatMap(({ node, field }) => {
    if (node.type === 'NewExpression' && named(node.callee, 'Date') && !hasArguments(node))
      return ['new Date()'];
    if (node.type === 'MemberExpression') return impureMember(node);
    const isReference = node.type === 'Identifier' && !NAME_FIELDS.has(field) && !BINDING_FIELDS.has(field);
    const [name] = isReference ? identifier(node) : [];
    return name !== undefined && IMPURE_GLOBALS.has(name) && !bound.has(name) ? [name] : [];
  });
}

/** Fields whose identifier brings a name into the file. */
const BINDING_FIELDS = new Set(['id', 'pat', 'params', 'local', 'param', 'left']);

/** Fields whose identifier is only a label: `{ process: 1 }`, `x.process`, a type's name. */
const NAME_FIELDS = new Set(['key', 'property', 'typeName', 'imported', 'exported', 'label', 'qualifier']);

function impureMember(node: Node): readonly string[] {
  if (named(node.object, 'Date') && named(node.property, 'now')) return ['Date.now'];
  if (named(node.object, 'AbortSignal') && named(node.property, 'timeout')) return ['AbortSignal.timeout'];
  if (named(node.object, 'Math') && named(node.property, 'random')) return ['Math.random'];
  return [];
}

function hasArguments(node: Node): boolean {
  return Array.isArray(node.arguments) && node.arguments.length > 0;
}

function named(node: unknown, name: string): boolean {
  return isNode(node) && node.type === 'Identifier' && node.value === name;
}

function identifier(node: Node): readonly string[] {
  return node.type === 'Identifier' ? [String(node.value)] : [];
}
