import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { totalLatency } from '../../../../../shared/domain/analysis/total-latency.ts';

const bucket = fc
  .record({ lowerMs: fc.nat(5), width: fc.integer({ min: 1, max: 3 }), count: fc.nat(100) })
  .map(({ lowerMs, width, count }) => ({ lowerMs, upperMs: lowerMs + width, count }));
const interval = fc.array(bucket, { maxLength: 6 }).map((buckets) => ({
  latency: { count: buckets.reduce((sum, { count }) => sum + count, 0), buckets },
}));

describe('totalLatency', () => {
  test('loses no request, and keeps each edge once and in order', () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 5 }), (intervals) => {
        const { count, buckets } = totalLatency(intervals);
        expect(count).toBe(intervals.reduce((sum, { latency }) => sum + latency.count, 0));
        expect(buckets.reduce((sum, one) => sum + one.count, 0)).toBe(count);
        const edges = buckets.map(({ lowerMs, upperMs }) => lowerMs * 100 + upperMs);
        expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b));
      }),
    );
  });

  test('is the same however the intervals are cut', () => {
    fc.assert(
      fc.property(fc.array(interval), fc.array(interval), (first, second) => {
        const halves = [first, second].map((intervals) => ({ latency: totalLatency(intervals) }));
        expect(totalLatency(halves)).toEqual(totalLatency([...first, ...second]));
      }),
    );
  });
});
