import type { Value } from '../../value.ts';
import { list, placesOf } from '../make.ts';
import { type Arguments, fn, type HclFunction, type HclFunctions } from './function.ts';
import { jsonText } from './json-text.ts';
import { asSet } from './set-of.ts';

/** Functions of sets. */
export const setFunctions: HclFunctions = {
  setunion: ofSets((sets) => sets.flat()),
  setintersection: ofSets(([first = [], ...others]) =>
    first.filter((item) => others.every((other) => holds(other, item))),
  ),
  setsubtract: ofSets(([first = [], second = []]) => first.filter((item) => !holds(second, item))),
  setproduct: fn((given) => {
    const sets = given.all.map((_, index) => itemsAt(given, index));
    const size = sets.reduce((product, { length }) => product * length, 1);
    if (size > 10_000) given.leave('setproduct() of this size is not evaluated here');
    const rows = sets.reduce<readonly (readonly Value[])[]>(
      (done, items) => done.flatMap((row) => items.map((item) => [...row, item])),
      [[]],
    );
    const from = placesOf(given.all);
    return list(
      rows.map((row) => list(row, from)),
      from,
    );
  }),
};

type Sets = readonly (readonly Value[])[];

function ofSets(make: (sets: Sets) => readonly Value[]): HclFunction {
  return fn((given) => {
    const sets = given.all.map((_, index) => itemsAt(given, index));
    return asSet(make(sets), placesOf(given.all), given);
  });
}

function itemsAt(given: Arguments, index: number): readonly Value[] {
  given.whole(index);
  return given.list(index).items;
}

const holds = (items: readonly Value[], wanted: Value) =>
  items.some((item) => jsonText(item) === jsonText(wanted));
