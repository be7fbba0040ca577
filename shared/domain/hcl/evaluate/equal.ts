import type { Range } from '../range.ts';
import type { KnownValue, Value } from '../value.ts';
import { unknown } from './make.ts';

/** Whether two values are the same; a value where that cannot be decided. */
export function areEqual(a: Value, b: Value, at: Range): boolean | Value {
  if (a.kind === 'unknown') return a;
  if (b.kind === 'unknown') return b;
  if (a.kind !== b.kind) return false;
  if (a.kind === 'list' && b.kind === 'list') return listsEqual(a, b, at);
  if (a.kind === 'map' && b.kind === 'map') return mapsEqual(a, b, at);
  return a.kind === 'null' || plain(a) === plain(b);
}

/** Collections alike in all items may still differ in type, for which Terraform says that they differ. */
const TYPES = 'Collections with the same items may be of different types';

function listsEqual(
  a: Extract<KnownValue, { kind: 'list' }>,
  b: Extract<KnownValue, { kind: 'list' }>,
  at: Range,
): boolean | Value {
  if (a.items.length !== b.items.length) return false;
  const results = a.items.map((item, index) => areEqual(item, b.items[index] ?? item, at));
  return all(results, at);
}

function mapsEqual(
  a: Extract<KnownValue, { kind: 'map' }>,
  b: Extract<KnownValue, { kind: 'map' }>,
  at: Range,
): boolean | Value {
  if (a.entries.size !== b.entries.size) return false;
  const results = [...a.entries].map(([key, item]) => {
    const other = b.entries.get(key);
    return other === undefined ? false : areEqual(item, other, at);
  });
  return all(results, at);
}

function all(results: readonly (boolean | Value)[], at: Range): boolean | Value {
  if (results.includes(false)) return false;
  return results.find((result) => typeof result !== 'boolean') ?? unknown('not-understood', TYPES, at);
}

const plain = (value: KnownValue) => ('value' in value ? value.value : undefined);
