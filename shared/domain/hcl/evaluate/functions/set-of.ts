import type { Range } from '../../range.ts';
import type { KnownValue, Value } from '../../value.ts';
import type { Arguments } from './function.ts';
import { jsonText } from './json-text.ts';

/** Each value once, in the order in which Terraform goes through a set. */
export function asSet(items: readonly Value[], from: readonly Range[], given: Arguments): KnownValue {
  const open = items.find((item) => item.kind === 'unknown');
  if (open !== undefined) given.textOf(open);
  const same = asOneType(items, given);
  const once = new Map(same.map((item) => [jsonText(item), item]));
  const sorted = [...once.values()].sort((a, b) => inOrder(a, b));
  return { kind: 'list', items: sorted, isSet: true, from };
}

/** A list has items of one type: text, where one of them is text. */
export function asOneType(items: readonly Value[], given: Arguments): readonly Value[] {
  if (items.every(({ kind }) => kind !== 'string')) return items;
  return items.map((item) =>
    item.kind === 'number' || item.kind === 'bool'
      ? { kind: 'string', value: given.textOf(item), from: item.from }
      : item,
  );
}

function inOrder(a: Value, b: Value): number {
  if (a.kind === 'number' && b.kind === 'number') return a.value - b.value;
  const [first, second] = [jsonText(a), jsonText(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}
