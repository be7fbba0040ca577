import { importsOf } from '../imports.ts';
import { placeOf } from '../places.ts';
import type { Rule } from '../tree.ts';

/** A package belongs to one adapter: when it is replaced, one folder changes. */
export const oneAdapterPerPackage: Rule = (tree) => {
  const owners = new Map<string, Set<string>>();
  for (const { from, to, kind } of importsOf(tree)) {
    const place = placeOf(from);
    if (kind !== 'package' || place.layer !== 'adapters') continue;
    owners.set(to, (owners.get(to) ?? new Set()).add(place.subject));
  }
  return [...owners]
    .filter(([, subjects]) => subjects.size > 1)
    .map(([name, subjects]) => `${name} is imported by several adapters: ${[...subjects].sort().join(', ')}`);
};
