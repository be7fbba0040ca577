import { posix } from 'node:path';
import { isNode, type Node, parse, walk } from './syntax.ts';
import type { Tree } from './tree.ts';

export type Import = {
  readonly from: string;
  /** Path in the tree for a relative import, else `node:…` or the name of a package. */
  readonly to: string;
  readonly kind: 'file' | 'node' | 'package';
  readonly typeOnly: boolean;
};

const known = new WeakMap<Tree, readonly Import[]>();

/** Every import of every TypeScript file: static, re-exported, dynamic, and `import('…').T` in a type. */
export function importsOf(tree: Tree): readonly Import[] {
  const imports = known.get(tree) ?? [...tree].flatMap(([path, text]) => importsOfFile(path, text));
  known.set(tree, imports);
  return imports;
}

function importsOfFile(from: string, text: string): readonly Import[] {
  if (!from.endsWith('.ts')) return [];
  return walk(parse(text)).flatMap(({ node }) => {
    const specifier = specifierOf(node);
    return specifier === undefined ? [] : [{ from, typeOnly: isTypeOnly(node), ...resolve(from, specifier) }];
  });
}

function specifierOf(node: Node): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return stringValue(node.source);
    case 'TsImportType':
      return stringValue(node.argument);
    case 'CallExpression':
      return isNode(node.callee) && node.callee.type === 'Import' ? dynamicSpecifier(node) : undefined;
    default:
      return undefined;
  }
}

/** A computed specifier could be anything, so it is shown as such and no rule allows it. */
function dynamicSpecifier(node: Node): string {
  const [first] = node.arguments as readonly { readonly expression: Node }[];
  return stringValue(first?.expression) ?? '(computed)';
}

function stringValue(node: unknown): string | undefined {
  return isNode(node) && node.type === 'StringLiteral' ? String(node.value) : undefined;
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TsImportType' || node.typeOnly === true) return true;
  const specifiers = node.specifiers;
  if (!Array.isArray(specifiers) || specifiers.length === 0) return false;
  return specifiers.every((specifier) => specifier.isTypeOnly === true);
}

function resolve(from: string, specifier: string): Pick<Import, 'to' | 'kind'> {
  if (specifier.startsWith('.')) return { kind: 'file', to: posix.join(posix.dirname(from), specifier) };
  if (specifier.startsWith('node:')) return { kind: 'node', to: specifier };
  const parts = specifier.split('/');
  return { kind: 'package', to: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') };
}
