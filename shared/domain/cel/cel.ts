/** An expression of CEL as far as a condition on claims needs it: what is not understood keeps the names that it reads. */
export type Cel =
  | { readonly kind: 'constant'; readonly value: string | number | boolean | null }
  /** `assertion.repository`, which is also `assertion['repository']`. */
  | { readonly kind: 'path'; readonly names: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly Cel[] }
  /** Of a method the first argument is what it is called on. */
  | { readonly kind: 'call'; readonly name: CelFunction; readonly arguments: readonly Cel[] }
  | { readonly kind: 'opaque'; readonly text: string; readonly reads: readonly Cel[] };

export type CelFunction = CelOperator | 'has' | 'startsWith' | 'endsWith' | 'contains' | 'matches';

export type CelOperator = 'and' | 'or' | 'not' | 'if' | 'equal' | 'unequal' | 'in' | 'plus';

/** Stands in a text for a part that files do not tell. */
export const UNKNOWN_PART = '\uE000';

/** Every path that an expression reads, in order, each as often as it is read. */
export function pathsOf(node: Cel): readonly (readonly string[])[] {
  switch (node.kind) {
    case 'constant':
      return [];
    case 'path':
      return [node.names];
    case 'list':
      return node.items.flatMap(pathsOf);
    case 'call':
      return node.arguments.flatMap(pathsOf);
    case 'opaque':
      return node.reads.flatMap(pathsOf);
  }
}

/** The expression with other expressions for its paths; a path that is given none stays. */
export function withPaths(node: Cel, replace: (names: readonly string[]) => Cel | undefined): Cel {
  const inside = (child: Cel) => withPaths(child, replace);
  switch (node.kind) {
    case 'constant':
      return node;
    case 'path':
      return replace(node.names) ?? node;
    case 'list':
      return { ...node, items: node.items.map(inside) };
    case 'call':
      return { ...node, arguments: node.arguments.map(inside) };
    case 'opaque':
      return { ...node, reads: node.reads.map(inside) };
  }
}
