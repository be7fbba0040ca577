import { placeOf } from '../places.ts';
import { isNode, parse } from '../syntax.ts';
import type { Rule } from '../tree.ts';

/** A port says what the outside can do; how it does it would tie everybody to one way. */
export const portsAreTypes: Rule = (tree) =>
  [...tree].flatMap(([path, text]) => {
    if (placeOf(path).layer !== 'ports' || !path.endsWith('.ts')) return [];
    return parse(text).body.every(isTypeOnlyItem) ? [] : [`${path} holds more than types`];
  });

function isTypeOnlyItem(item: unknown): boolean {
  if (!isNode(item)) return false;
  if (item.type === 'TsTypeAliasDeclaration' || item.type === 'TsInterfaceDeclaration') return true;
  if (item.type === 'ExportDeclaration') return isTypeOnlyItem(item.declaration);
  const isImportOrExport = item.type === 'ImportDeclaration' || item.type === 'ExportNamedDeclaration';
  return isImportOrExport && item.typeOnly === true;
}
