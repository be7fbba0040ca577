import type { Value } from '../../value.ts';
import { list, number, placesOf, text } from '../make.ts';
import { asText } from '../read.ts';
import { type Arguments, fn, type HclFunctions } from './function.ts';
import { jsonText } from './json-text.ts';
import { asOneType } from './set-of.ts';

/** Functions that make lists of lists. */
export const listFunctions: HclFunctions = {
  concat: fn((given) =>
    list(
      given.all.flatMap((_, index) => given.list(index).items),
      placesOf(given.all),
    ),
  ),
  flatten: fn((given) => list(flat(given.list(0).items, given), placesOf(given.all))),
  compact: fn((given, at) => {
    const kept = given.list(0).items.filter((item) => {
      const read = asText(item, at);
      if (read.kind === 'unknown') given.textOf(read);
      return read.kind === 'string' && read.value !== '';
    });
    return list(kept, placesOf(given.all));
  }),
  distinct: fn((given) => {
    given.whole(0);
    const once = new Map<string, Value>();
    for (const item of asOneType(given.list(0).items, given)) {
      const key = jsonText(item);
      if (!once.has(key)) once.set(key, item);
    }
    return list([...once.values()], placesOf(given.all));
  }),
  reverse: fn((given) => list(given.list(0).items.toReversed(), placesOf(given.all))),
  sort: fn((given) => {
    const texts = given.list(0).items.map((item) => given.textOf(item));
    const from = placesOf(given.all);
    const sorted = texts.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return list(
      sorted.map((value) => text(value, from)),
      from,
    );
  }),
  slice: fn((given) => {
    const { items } = given.list(0);
    const [start, end] = [given.number(1), given.number(2)];
    if (start < 0 || end > items.length || start > end) given.refuse('The range is not inside the list');
    return list(items.slice(start, end), placesOf(given.all));
  }),
  chunklist: fn((given) => {
    const { items } = given.list(0);
    const size = given.number(1);
    if (!Number.isInteger(size) || size < 1) given.refuse('Expected a size of at least 1');
    const from = placesOf(given.all);
    const starts = items.map((_, index) => index).filter((index) => index % size === 0);
    return list(
      starts.map((start) => list(items.slice(start, start + size), from)),
      from,
    );
  }),
  range: fn((given) => {
    const numbers = given.all.map((_, index) => given.number(index));
    const [start = 0, limit = 0] = numbers.length > 1 ? numbers : [0, numbers[0]];
    const step = numbers[2] ?? (start <= limit ? 1 : -1);
    const size = Math.max(0, Math.ceil((limit - start) / step));
    if (step === 0 || !Number.isFinite(size)) given.refuse('Expected a step that leads to the limit');
    if (size > 1024) given.refuse('A range has at most 1024 items');
    const from = placesOf(given.all);
    return list(
      Array.from({ length: size }, (_, index) => number(start + index * step, from)),
      from,
    );
  }),
};

function flat(items: readonly Value[], given: Arguments): readonly Value[] {
  return items.flatMap((item) => {
    if (item.kind === 'unknown') given.textOf(item);
    return item.kind === 'list' ? flat(item.items, given) : [item];
  });
}
