import type { Value } from '../../value.ts';
import { list, map, placesOf } from '../make.ts';
import { asBool, asNumber, asText } from '../read.ts';
import { fn, type HclFunctions } from './function.ts';
import { asOneType, asSet } from './set-of.ts';

/** Functions that ask for another type of the same value. */
export const typeFunctions: HclFunctions = {
  tostring: fn((given, at) => asText(given.value(0), at)),
  tonumber: fn((given, at) => asNumber(given.value(0), at)),
  tobool: fn((given, at) => asBool(given.value(0), at)),
  tolist: fn((given) => {
    const value = given.list(0);
    return list(asOneType(value.items, given), value.from);
  }),
  toset: fn((given) => asSet(given.list(0).items, placesOf([given.value(0)]), given)),
  tomap: fn((given) => {
    const value = given.map(0);
    return map(value.entries, value.from);
  }),
  sensitive: fn((given): Value => given.value(0)),
  nonsensitive: fn((given): Value => given.value(0)),
};
