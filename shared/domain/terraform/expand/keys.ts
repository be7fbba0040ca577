import { map, number, text, unknown } from '../../hcl/evaluate/make.ts';
import { asNumber } from '../../hcl/evaluate/read.ts';
import { type Scope, withNames } from '../../hcl/evaluate/scope.ts';
import { evaluate } from '../../hcl/evaluate.ts';
import type { Expression } from '../../hcl/expression.ts';
import type { Unknown, Value } from '../../hcl/value.ts';

export type Key = string | number;

/** What `count` or `for_each` makes of a block. */
export type Keys =
  | { readonly kind: 'single' }
  | { readonly kind: 'keys'; readonly form: 'each' | 'count'; readonly values: ReadonlyMap<Key, Value> }
  | { readonly kind: 'many'; readonly form: 'each' | 'count'; readonly why: Unknown };

/** More of one block than anybody plans with. */
const MOST = 1000;

type Repeated = { readonly count: Expression | undefined; readonly forEach: Expression | undefined };

export function keysOf({ count, forEach }: Repeated, scope: Scope): Keys {
  if (forEach !== undefined) return fromEach(evaluate(forEach, scope), forEach);
  return count === undefined ? { kind: 'single' } : fromCount(evaluate(count, scope), count);
}

function fromEach(value: Value, { range }: Expression): Keys {
  const many = (why: Unknown): Keys => ({ kind: 'many', form: 'each', why });
  if (value.kind === 'unknown') return many(value);
  if (value.kind === 'map' && value.entries.size <= MOST) {
    return { kind: 'keys', form: 'each', values: value.entries };
  }
  if (value.kind !== 'list' || !value.isSet || value.items.length > MOST) {
    return many(unknown('invalid', `Expected a map or a set of at most ${MOST} texts for "for_each"`, range));
  }
  const values = new Map<Key, Value>();
  for (const item of value.items) {
    if (item.kind !== 'string')
      return many(unknown('invalid', 'Expected a set of texts for "for_each"', range));
    values.set(item.value, item);
  }
  return { kind: 'keys', form: 'each', values };
}

function fromCount(value: Value, { range }: Expression): Keys {
  const read = asNumber(value, range);
  if (read.kind === 'unknown') return { kind: 'many', form: 'count', why: read };
  const isCount =
    read.kind === 'number' && Number.isInteger(read.value) && read.value >= 0 && read.value <= MOST;
  if (!isCount) {
    const why = unknown('invalid', `Expected a whole number up to ${MOST} for "count"`, range);
    return { kind: 'many', form: 'count', why };
  }
  const numbers = Array.from({ length: read.value }, (_, index) => index);
  return {
    kind: 'keys',
    form: 'count',
    values: new Map(numbers.map((index) => [index, number(index, read.from)])),
  };
}

/** One of what a block makes: its key, and the scope in which `each` and `count` are known. */
export type Made = { readonly key: Key | undefined; readonly number: 'one' | 'many'; readonly scope: Scope };

export function madeBy(keys: Keys, scope: Scope): readonly Made[] {
  switch (keys.kind) {
    case 'single':
      return [{ key: undefined, number: 'one', scope }];
    case 'many': {
      const names = keys.form === 'each' ? { key: keys.why, value: keys.why } : { index: keys.why };
      return [{ key: undefined, number: 'many', scope: named(scope, keys.form, names) }];
    }
    case 'keys':
      return [...keys.values].map(([key, value]) => ({
        key,
        number: 'one' as const,
        scope: oneOf(scope, keys.form, key, value),
      }));
  }
}

function oneOf(scope: Scope, form: 'each' | 'count', key: Key, value: Value): Scope {
  if (form === 'count') return named(scope, 'count', { index: value });
  const from = value.kind === 'unknown' ? [] : value.from;
  return named(scope, 'each', { key: text(String(key), from), value });
}

function named(scope: Scope, name: string, values: Readonly<Record<string, Value>>): Scope {
  return withNames(scope, new Map([[name, map(Object.entries(values), [])]]));
}
