import { number, placesOf } from '../make.ts';
import { type Arguments, fn, type HclFunction, type HclFunctions } from './function.ts';

/** Functions of numbers. */
export const numberFunctions: HclFunctions = {
  abs: ofNumber(Math.abs),
  ceil: ofNumber(Math.ceil),
  floor: ofNumber(Math.floor),
  signum: ofNumber(Math.sign),
  max: fn((given) => extreme(given, Math.max)),
  min: fn((given) => extreme(given, Math.min)),
  sum: fn((given) => {
    const { items } = given.list(0);
    if (items.length === 0) given.refuse('Expected at least one number, found none');
    const total = items.map((_, index) => numberAt(given, items, index)).reduce((a, b) => a + b, 0);
    return number(Number(total.toPrecision(15)), placesOf([given.value(0), ...items]));
  }),
  parseint: fn((given) => {
    const [digits, base] = [given.text(0), given.number(1)];
    const parsed = Number.parseInt(digits, base);
    const isWhole = /^[+-]?[0-9a-z]+$/i.test(digits) && Number.isSafeInteger(parsed);
    const isAll = isWhole && parsed.toString(base) === digits.toLowerCase().replace(/^\+?0*(?=.)/, '');
    return isAll ? number(parsed, placesOf(given.all)) : given.refuse('Expected a whole number in that base');
  }),
};

function ofNumber(make: (value: number) => number): HclFunction {
  return fn((given) => number(make(given.number(0)), placesOf(given.all)));
}

function extreme(given: Arguments, choose: (...values: readonly number[]) => number) {
  if (given.all.length === 0) given.refuse('Expected at least one number, found none');
  return number(choose(...given.all.map((_, index) => given.number(index))), placesOf(given.all));
}

function numberAt(given: Arguments, items: Arguments['all'], index: number): number {
  const value = Number(given.textOf(items[index] ?? given.value(0)));
  return Number.isFinite(value) ? value : given.refuse('Expected numbers, found other text');
}
