import { bool, list, placesOf, text } from '../make.ts';
import { joined } from '../template.ts';
import { formatted } from './format.ts';
import { type Arguments, fn, type HclFunction, type HclFunctions } from './function.ts';

/** Functions that make or ask texts. */
export const textFunctions: HclFunctions = {
  lower: ofText((value) => value.toLowerCase()),
  upper: ofText((value) => value.toUpperCase()),
  title: ofText((value) => value.replaceAll(/(?<![\p{L}\p{N}_])\p{L}/gu, (letter) => letter.toUpperCase())),
  trimspace: ofText((value) => value.trim()),
  chomp: ofText((value) => value.replace(/[\r\n]+$/, '')),
  strrev: ofText((value) => [...value].reverse().join('')),
  trimprefix: ofText((value, given) => {
    const prefix = given.text(1);
    return value.startsWith(prefix) ? value.slice(prefix.length) : value;
  }),
  trimsuffix: ofText((value, given) => {
    const suffix = given.text(1);
    return suffix !== '' && value.endsWith(suffix) ? value.slice(0, -suffix.length) : value;
  }),
  trim: ofText((value, given) => {
    const set = new Set(given.text(1));
    const all = [...value];
    const first = all.findIndex((character) => !set.has(character));
    const last = all.findLastIndex((character) => !set.has(character));
    return first < 0 ? '' : all.slice(first, last + 1).join('');
  }),
  replace: ofText((value, given) => {
    const [search, replacement] = [given.text(1), given.text(2)];
    if (search.length > 1 && search.startsWith('/') && search.endsWith('/')) {
      given.leave('replace() with a pattern is not evaluated here');
    }
    return value.replaceAll(search, () => replacement);
  }),
  substr: ofText((value, given) => {
    const characters = [...value];
    const offset = given.number(1);
    const start = offset < 0 ? Math.max(0, characters.length + offset) : offset;
    const length = given.number(2);
    return characters.slice(start, length < 0 ? undefined : start + length).join('');
  }),
  basename: ofText((value) => value.replace(/\/+$/, '').split('/').at(-1) ?? ''),
  startswith: question((value, other) => value.startsWith(other)),
  endswith: question((value, other) => value.endsWith(other)),
  strcontains: question((value, other) => value.includes(other)),
  split: fn((given) => {
    const from = placesOf(given.all);
    const [separator, value] = [given.text(0), given.text(1)];
    const pieces = value === '' && separator === '' ? [] : value.split(separator);
    return list(
      pieces.map((piece) => text(piece, from)),
      from,
    );
  }),
  join: fn((given, at) => {
    const items = given.all.slice(1).flatMap((_, index) => given.list(index + 1).items);
    const separator = text(given.text(0), []);
    const values = items.map((item) => (item.kind === 'unknown' ? item : text(given.textOf(item), [])));
    const result = joined(
      values.flatMap((value, index) => (index === 0 ? [value] : [separator, value])),
      at,
    );
    return result.kind === 'unknown' ? result : { ...result, from: placesOf([...given.all, ...items]) };
  }),
  format: fn((given, at) => {
    const result = joined(formatted(given), at);
    return result.kind === 'unknown' ? result : { ...result, from: placesOf(given.all) };
  }),
};

function ofText(make: (value: string, given: Arguments) => string): HclFunction {
  return fn((given) => text(make(given.text(0), given), placesOf(given.all)));
}

function question(ask: (value: string, other: string) => boolean): HclFunction {
  return fn((given) => bool(ask(given.text(0), given.text(1)), placesOf(given.all)));
}
