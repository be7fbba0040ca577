import { arrayAt, isObject, type JsonObject, numberAt, objectAt } from '../../domain/json/json.ts';

/** The edges of a distribution's finite buckets: bucket 0 lies below the first, the last above the last. */
export function bucketBounds(options: JsonObject): readonly number[] {
  if (isObject(options.exponentialBuckets)) {
    const { count, at } = shape(options.exponentialBuckets, 'growthFactor', 'scale');
    return Array.from({ length: count + 1 }, (_, index) => at.second * at.first ** index);
  }
  if (isObject(options.linearBuckets)) {
    const { count, at } = shape(options.linearBuckets, 'width', 'offset');
    return Array.from({ length: count + 1 }, (_, index) => at.second + at.first * index);
  }
  return arrayAt(objectAt(options, 'explicitBuckets'), 'bounds').filter((bound) => typeof bound === 'number');
}

/** Bucket of a value's histogram, with its edges. */
export type Bucket = { readonly lowerMs: number; readonly upperMs: number; readonly count: number };

/** The filled buckets of one distributionValue. Trailing zeros are left out on the wire. */
export function filledBuckets(distribution: JsonObject): readonly Bucket[] {
  const bounds = bucketBounds(objectAt(distribution, 'bucketOptions'));
  return arrayAt(distribution, 'bucketCounts').flatMap((raw, index) => {
    const count = Number(raw);
    if (!(count > 0)) return [];
    return [
      { lowerMs: bounds[index - 1] ?? lowest(index, bounds), upperMs: bounds[index] ?? Infinity, count },
    ];
  });
}

// The underflow bucket begins at zero, as times do; a count past the bounds lies above them all.
function lowest(index: number, bounds: readonly number[]): number {
  return index === 0 ? 0 : (bounds.at(-1) ?? 0);
}

function shape(options: JsonObject, first: string, second: string) {
  return {
    count: numberAt(options, 'numFiniteBuckets') ?? 0,
    at: { first: numberAt(options, first) ?? 0, second: numberAt(options, second) ?? 0 },
  };
}
