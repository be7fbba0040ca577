import { type Import, importsOf } from '../imports.ts';
import { type Place, placeOf } from '../places.ts';
import type { Rule } from '../tree.ts';

/** Small and pure: no clock, no network, no state. */
const DOMAIN_PACKAGES = new Set([
  '@bufbuild/cel',
  '@cfworker/json-schema',
  '@noble/hashes',
  'dockerfile-ast',
  'fastest-levenshtein',
  'picomatch',
  'packageurl-js',
  'semver',
  'smol-toml',
  'yaml',
]);

/** The table of DESIGN.md, row by row. What no row allows is refused. */
export const importTable: Rule = (tree) =>
  importsOf(tree).flatMap((entry) => {
    const from = placeOf(entry.from);
    if (from.layer === 'outside' || isAllowed(from, entry)) return [];
    return [`${entry.from} (${from.layer}) must not import ${entry.typeOnly ? 'a type of ' : ''}${entry.to}`];
  });

function isAllowed(from: Place, entry: Import): boolean {
  if (entry.kind !== 'file') return mayImportOutsider(from, entry);
  const to = placeOf(entry.to);
  switch (to.layer) {
    case 'domain':
      return true;
    case 'schemas':
      return from.layer === 'domain';
    case 'ports':
      return entry.typeOnly && ['ports', 'engine', 'adapters', 'story', 'main'].includes(from.layer);
    case 'engine':
      return ['engine', 'story', 'main'].includes(from.layer);
    case 'adapters':
      return from.layer === 'main' || (from.layer === 'adapters' && from.subject === to.subject);
    case 'pure':
    case 'story':
    case 'main':
      return mayImportInAction(from, to);
    case 'outside':
      return false;
  }
}

/** The flow of an action goes one way: pure files know no story, and nobody knows main. */
function mayImportInAction(from: Place, to: Extract<Place, { action: string }>): boolean {
  if (!('action' in from) || from.action !== to.action) return false;
  const depth = { pure: 0, story: 1, main: 2 };
  return to.layer !== 'main' && depth[from.layer] >= depth[to.layer];
}

function mayImportOutsider(from: Place, entry: Import): boolean {
  if (from.layer === 'adapters') return entry.to !== '(computed)';
  return from.layer === 'domain' && entry.kind === 'package' && DOMAIN_PACKAGES.has(entry.to);
}
