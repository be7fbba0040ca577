import type { Value } from '../../value.ts';
import { index } from '../access.ts';
import { areEqual } from '../equal.ts';
import { bool, number, placesOf } from '../make.ts';
import { asText } from '../read.ts';
import { type Arguments, fn, type HclFunctions } from './function.ts';

/** Functions that ask collections, and those that choose among values. */
export const collectionFunctions: HclFunctions = {
  length: fn((given) => {
    const value = given.known(0);
    const from = placesOf(given.all);
    if (value.kind === 'list') return number(value.items.length, from);
    if (value.kind === 'map') return number(value.entries.size, from);
    return number([...new Intl.Segmenter().segment(given.text(0))].length, from);
  }),
  contains: fn((given, at) => {
    const wanted = given.value(1);
    const results = given.list(0).items.map((item) => areEqual(item, wanted, at));
    if (results.includes(true)) return bool(true, placesOf(given.all));
    const open = results.find((result) => typeof result !== 'boolean');
    return open === undefined || typeof open === 'boolean' ? bool(false, placesOf(given.all)) : open;
  }),
  element: fn((given, at) => {
    const { items } = given.list(0);
    if (items.length === 0) given.refuse('Expected at least one item, found none');
    const position = given.number(1);
    if (position < 0) given.refuse('Expected an index of at least 0');
    return index(given.list(0), number(position % items.length, []), at);
  }),
  index: fn((given, at) => {
    const results = given.list(0).items.map((item) => areEqual(item, given.value(1), at));
    const found = results.findIndex((result) => result !== false);
    const open = results[found];
    if (open === undefined) return given.refuse('The value is not in the list');
    return typeof open === 'boolean' ? number(found, placesOf(given.all)) : open;
  }),
  one: fn((given) => {
    const { items, from } = given.list(0);
    if (items.length > 1) given.refuse('Expected at most one item, found several');
    return items[0] ?? { kind: 'null', from };
  }),
  alltrue: fn((given) => every(given, true)),
  anytrue: fn((given) => every(given, false)),
  coalesce: fn((given) => {
    const isText = given.all.some(({ kind }) => kind === 'string');
    const found = given.all.find(
      (value) => value.kind !== 'null' && !(value.kind === 'string' && value.value === ''),
    );
    if (found === undefined) return given.refuse('Every value is null or empty');
    return isText && (found.kind === 'number' || found.kind === 'bool') ? asText(found, given.at) : found;
  }),
  coalescelist: fn((given) => {
    for (const [position] of given.all.entries()) {
      const value = given.list(position);
      if (value.items.length > 0) return value;
    }
    return given.refuse('Every list is empty');
  }),
};

/** `alltrue`, or with `false` its mirror image: one item decides, whatever the others are. */
function every(given: Arguments, wanted: boolean): Value {
  const { items } = given.list(0);
  const decisive = items.find(
    (item) => item.kind !== 'unknown' && (item.kind === 'null' ? wanted : given.bool(item) !== wanted),
  );
  if (decisive !== undefined) return bool(!wanted, placesOf([given.value(0), decisive]));
  const open = items.find(({ kind }) => kind === 'unknown');
  return open ?? bool(wanted, placesOf(given.all));
}
