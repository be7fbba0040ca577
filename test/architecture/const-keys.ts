import { posix } from 'node:path';
import { isNode, type Node, parse, walk } from './syntax.ts';
import type { Tree } from './tree.ts';

/**
 * The keys of `export const NAME = {...}`, read without running it. Spreads are followed through the file and its
 * imports, so that several actions can share a group of inputs. Undefined when the file has no such constant.
 */
export function constKeys(tree: Tree, path: string, name: string): readonly string[] | undefined {
  const text = tree.get(path);
  if (text === undefined) return undefined;
  const nodes = walk(parse(text)).map(({ node }) => node);
  const declared = nodes.find((node) => node.type === 'VariableDeclarator' && stringIn(node.id) === name);
  if (declared !== undefined) return keysOf(tree, path, unwrapped(declared.init));
  const source = importOf(nodes, name);
  return source && constKeys(tree, posix.join(posix.dirname(path), source.specifier), source.name);
}

function keysOf(tree: Tree, path: string, node: Node | undefined): readonly string[] {
  if (node?.type !== 'ObjectExpression') return [];
  return (node.properties as readonly Node[]).flatMap((property) => {
    if (property.type !== 'SpreadElement')
      return [stringIn(property.key) ?? stringIn(property) ?? '(computed)'];
    const spread = unwrapped(property.arguments);
    return constKeys(tree, path, stringIn(spread) ?? '') ?? ['(a spread that is not a constant)'];
  });
}

/** The expression inside `as const`, `satisfies T`, `as T`, parentheses and Object.freeze(). */
function unwrapped(value: unknown): Node | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'CallExpression') {
    const [first] = value.arguments as readonly { readonly expression: unknown }[];
    return unwrapped(first?.expression);
  }
  return 'expression' in value ? unwrapped(value.expression) : value;
}

function importOf(nodes: readonly Node[], name: string): { specifier: string; name: string } | undefined {
  for (const node of nodes) {
    if (node.type !== 'ImportDeclaration') continue;
    for (const specifier of node.specifiers as readonly Node[]) {
      if (stringIn(specifier.local) !== name) continue;
      return { specifier: stringIn(node.source) ?? '', name: stringIn(specifier.imported) ?? name };
    }
  }
  return undefined;
}

function stringIn(node: unknown): string | undefined {
  return isNode(node) && typeof node.value === 'string' ? node.value : undefined;
}
