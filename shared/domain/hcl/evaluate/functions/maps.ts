import type { Value } from '../../value.ts';
import { list, map, placesOf, text } from '../make.ts';
import { asText } from '../read.ts';
import { fn, type HclFunctions } from './function.ts';

/** Functions of maps. Their values may be unknown, their keys not. */
export const mapFunctions: HclFunctions = {
  keys: fn((given) => {
    const { entries, from } = given.map(0);
    return list(
      [...entries.keys()].map((key) => text(key, from)),
      from,
    );
  }),
  values: fn((given) => {
    const { entries, from } = given.map(0);
    return list([...entries.values()], from);
  }),
  merge: fn((given) => {
    const maps = given.all
      .map((_, index) => given.known(index))
      .map((value) =>
        value.kind === 'null'
          ? []
          : value.kind === 'map'
            ? [...value.entries]
            : given.refuse('Expected maps, found something else'),
      );
    return map(maps.flat(), placesOf(given.all));
  }),
  lookup: fn((given, at) => {
    const key = asText(given.known(1), at);
    const found = key.kind === 'string' ? given.map(0).entries.get(key.value) : undefined;
    if (found !== undefined) return found;
    return given.all.length > 2 ? given.value(2) : given.refuse('The key is not in the map');
  }),
  zipmap: fn((given) => {
    const [keys, values] = [given.list(0).items, given.list(1).items];
    if (keys.length !== values.length) given.refuse('Expected as many values as keys');
    const pairs = keys.map((key, index): readonly [string, Value] => [
      given.textOf(key),
      values[index] ?? given.value(1),
    ]);
    return map(pairs, placesOf(given.all));
  }),
};
