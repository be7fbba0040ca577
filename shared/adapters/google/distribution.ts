import type { LatencyDistribution } from '../../domain/analysis/evidence.ts';
import { ActionError } from '../../domain/errors/action-error.ts';
import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  numberAt,
  objectAt,
  stringAt,
} from '../../domain/json/json.ts';

/**
 * One distributionValue by its filled buckets. Only what lies in a bucket is counted: a count without its buckets
 * proves nothing about latency. Trailing zeros are left out on the wire.
 */
export function latencyOf(distribution: JsonObject): LatencyDistribution {
  const bounds = bucketBounds(objectAt(distribution, 'bucketOptions'));
  if (!bounds.every((bound, index) => Number.isFinite(bound) && bound > (bounds[index - 1] ?? -Infinity)))
    throw unusable(`bucket bounds must rise, found ${bounds.slice(0, 5).join(', ')}`);
  const buckets = arrayAt(distribution, 'bucketCounts').flatMap((raw, index) => {
    const count = bucketCount(raw);
    if (count === 0) return [];
    return [
      { lowerMs: bounds[index - 1] ?? lowest(index, bounds), upperMs: bounds[index] ?? Infinity, count },
    ];
  });
  return { count: buckets.reduce((sum, { count }) => sum + count, 0), buckets };
}

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

function shape(options: JsonObject, first: string, second: string) {
  const count = numberAt(options, 'numFiniteBuckets') ?? 0;
  if (!(count >= 0 && count <= MOST_BUCKETS)) throw unusable(`found ${count} finite buckets`);
  return { count, at: { first: numberAt(options, first) ?? 0, second: numberAt(options, second) ?? 0 } };
}

// Monitoring keeps 200 at most.
const MOST_BUCKETS = 1000;

function bucketCount(raw: Json): number {
  const text = stringAt({ raw }, 'raw') ?? '';
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw unusable(`a bucket must hold a whole number that is not negative, found ${JSON.stringify(raw)}`);
}

// The underflow bucket begins at zero, as times do; a count past the bounds lies above them all.
function lowest(index: number, bounds: readonly number[]): number {
  return index === 0 ? 0 : (bounds.at(-1) ?? 0);
}

function unusable(why: string): ActionError {
  return new ActionError({
    code: 'internal',
    message: `Could not use a latency distribution of Cloud Monitoring: ${why}.`,
  });
}
