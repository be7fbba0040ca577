import type { Cel } from './cel.ts';

const BETWEEN: Readonly<Record<string, string>> = {
  and: '&&',
  or: '||',
  equal: '==',
  unequal: '!=',
  in: 'in',
  plus: '+',
};

/** An expression as it could have been written, for sentences. */
export function celText(node: Cel): string {
  switch (node.kind) {
    case 'constant':
      return typeof node.value === 'string' ? `'${node.value}'` : String(node.value);
    case 'path':
      return node.names.join('.');
    case 'list':
      return `[${node.items.map(celText).join(', ')}]`;
    case 'opaque':
      return node.text;
    case 'call':
      return callText(node.name, node.arguments);
  }
}

function callText(name: string, values: readonly Cel[]): string {
  const [first = '', ...rest] = values.map(celText);
  const between = BETWEEN[name];
  if (between !== undefined)
    return `${inner(values[0], first)} ${between} ${inner(values[1], rest[0] ?? '')}`;
  if (name === 'not') return `!${inner(values[0], first)}`;
  if (name === 'if') return `(${first} ? ${rest.join(' : ')})`;
  return name === 'has' ? `has(${first})` : `${first}.${name}(${rest.join(', ')})`;
}

/** Operators inside operators stand in brackets. */
function inner(node: Cel | undefined, written: string): string {
  return node?.kind === 'call' && node.name in BETWEEN ? `(${written})` : written;
}
