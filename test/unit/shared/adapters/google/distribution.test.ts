import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bucketBounds, latencyOf } from '../../../../../shared/adapters/google/distribution.ts';
import type { JsonObject } from '../../../../../shared/domain/json/json.ts';

describe('a distribution', () => {
  test.each([
    [{ exponentialBuckets: { numFiniteBuckets: 2, growthFactor: 2, scale: 5 } }, [5, 10, 20]],
    [{ linearBuckets: { numFiniteBuckets: 3, width: 10, offset: 5 } }, [5, 15, 25, 35]],
    [{ linearBuckets: { numFiniteBuckets: '1', width: 10 } }, [0, 10]],
    [{ explicitBuckets: { bounds: [1, 5, 25] } }, [1, 5, 25]],
    [{}, []],
  ])('has the edges of %j', (options, bounds) => {
    expect(bucketBounds(options)).toEqual(bounds);
  });

  test.each([
    [{ bucketCounts: ['-1'] }, 'found "-1"'],
    [{ bucketCounts: ['NaN'] }, 'found "NaN"'],
    [{ bucketCounts: [0.5] }, 'found 0.5'],
    [{ bucketCounts: [null] }, 'found null'],
    [{ bucketOptions: { explicitBuckets: { bounds: [5, 1] } } }, 'bounds must rise, found 5, 1'],
    [
      {
        bucketOptions: { exponentialBuckets: { numFiniteBuckets: 3, growthFactor: 1e200, scale: 1e200 } },
      },
      'bounds must rise',
    ],
    [
      { bucketOptions: { linearBuckets: { numFiniteBuckets: 1e9, width: 1, offset: 0 } } },
      '1000000000 finite',
    ],
  ])('is refused as %j', (distribution, why) => {
    expect(() => latencyOf(distribution as JsonObject)).toThrow(why);
  });

  test('that lost its histogram proves nothing, and one without edges proves the least', () => {
    expect(latencyOf({ count: '7', mean: 12 })).toEqual({ count: 0, buckets: [] });
    expect(latencyOf({ count: '3', bucketCounts: ['1', '2'] }).buckets).toEqual([
      { lowerMs: 0, upperMs: Infinity, count: 1 },
      { lowerMs: 0, upperMs: Infinity, count: 2 },
    ]);
  });

  test('no count is lost, and filled buckets neither overlap nor leave their order', () => {
    const counts = fc.array(fc.nat(1000), { maxLength: 8 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.double({ min: 1.1, max: 4, noNaN: true }),
        counts,
        (finite, growthFactor, all) => {
          const given = all.slice(0, finite + 2);
          const options = { exponentialBuckets: { numFiniteBuckets: finite, growthFactor, scale: 1 } };
          const { count, buckets } = latencyOf({ bucketOptions: options, bucketCounts: given.map(String) });
          expect(count).toBe(buckets.reduce((sum, bucket) => sum + bucket.count, 0));
          expect(buckets.reduce((sum, bucket) => sum + bucket.count, 0)).toBe(
            given.reduce((sum, n) => sum + n, 0),
          );
          buckets.forEach((bucket, index) => {
            expect(bucket.lowerMs).toBeLessThan(bucket.upperMs);
            expect(bucket.lowerMs).toBeGreaterThanOrEqual(buckets[index - 1]?.upperMs ?? 0);
          });
        },
      ),
    );
  });
});
