import type { Range } from '../range.ts';
import type { KnownValue, Unknown, UnknownCode, Value } from '../value.ts';

/** Makers of values. `from` says where each was written. */
export const text = (value: string, from: readonly Range[]): KnownValue => ({ kind: 'string', value, from });
export const number = (value: number, from: readonly Range[]): KnownValue => ({
  kind: 'number',
  value,
  from,
});
export const bool = (value: boolean, from: readonly Range[]): KnownValue => ({ kind: 'bool', value, from });
export const nothing = (from: readonly Range[]): KnownValue => ({ kind: 'null', from });

export const list = (items: readonly Value[], from: readonly Range[]): KnownValue => ({
  kind: 'list',
  items,
  isSet: false,
  from,
});

/** Keys are kept in the order in which Terraform goes through them. */
export function map(entries: Iterable<readonly [string, Value]>, from: readonly Range[]): KnownValue {
  const last = new Map(entries);
  return { kind: 'map', entries: new Map([...last].sort(([a], [b]) => (a < b ? -1 : 1))), from };
}

export function unknown(code: UnknownCode, reason: string, at: Range): Unknown {
  return { kind: 'unknown', code, reason, at };
}

/** A handful of places explains a value; a thousand explain nothing. */
const MOST_PLACES = 12;

/** Where several values were written. */
export function placesOf(values: readonly Value[], first: readonly Range[] = []): readonly Range[] {
  const places = new Set(first);
  for (const value of values) {
    if (value.kind === 'unknown') continue;
    for (const place of value.from) {
      if (places.size >= MOST_PLACES) return [...places];
      places.add(place);
    }
  }
  return [...places];
}
