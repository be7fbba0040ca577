import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  distributionMessage,
  distributionOf,
  EMPTY,
  merge,
  percentile,
} from '../../../emulators/google/monitoring/distribution.ts';

describe('distributions', () => {
  const latencies = fc.array(fc.double({ min: 0, max: 100_000, noNaN: true }), {
    minLength: 1,
    maxLength: 200,
  });

  test('lose no value, and know a percentile to within a bucket', () => {
    fc.assert(
      fc.property(latencies, fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const all = values.map(distributionOf).reduce(merge, EMPTY);
        expect(all.buckets.reduce((left, right) => left + right)).toBe(values.length);
        const sorted = values.toSorted((left, right) => left - right);
        const exact = sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? 0;
        const found = percentile(all, percent);
        expect(found).toBeLessThanOrEqual(Math.max(1, exact * 1.4) + 1e-6);
        expect(found).toBeGreaterThanOrEqual(exact < 1 ? 0 : exact / 1.4 - 1e-6);
      }),
    );
  });

  test('a value at a bound belongs to the bucket above it', () => {
    for (let bucket = 1; bucket <= 67; bucket += 1) {
      const counts = (distributionMessage(distributionOf(1.4 ** (bucket - 1))) as { bucketCounts: string[] })
        .bucketCounts;
      expect(counts.length).toBe(bucket + 1);
    }
  });
});
