import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quantileBound, sumLatency } from '../../../../../shared/domain/analysis/latency-sum.ts';

const bucket = fc
  .record({
    lowerMs: fc.nat(5),
    width: fc.integer({ min: 1, max: 3 }),
    count: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ lowerMs, width, count }) => ({ lowerMs, upperMs: lowerMs + width, count }));
const edgesOf = ({ lowerMs, upperMs }: { lowerMs: number; upperMs: number }) => lowerMs * 100 + upperMs;
/** Of any edges, each once and in order, as an answer gives them. */
const distribution = fc.uniqueArray(bucket, { maxLength: 6, selector: edgesOf }).map((buckets) => ({
  count: buckets.reduce((sum, { count }) => sum + count, 0),
  buckets: buckets.toSorted((a, b) => edgesOf(a) - edgesOf(b)),
}));
const distributions = fc.array(distribution, { maxLength: 5 });

describe('sumLatency', () => {
  test('loses no request, and keeps each edge once and in order', () => {
    fc.assert(
      fc.property(distributions, (all) => {
        const { count, buckets } = sumLatency(all);
        expect(count).toBe(all.reduce((sum, one) => sum + one.count, 0));
        const edges = buckets.map(edgesOf);
        expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b));
        for (const { count: found, ...at } of buckets) {
          const here = all.flatMap((one) => one.buckets).filter((one) => edgesOf(one) === edgesOf(at));
          expect(found).toBe(here.reduce((sum, one) => sum + one.count, 0));
        }
      }),
    );
  });

  test('is the same however the intervals are cut', () => {
    fc.assert(
      fc.property(distributions, distributions, (first, second) => {
        const whole = sumLatency([...first, ...second]);
        expect(sumLatency([sumLatency(first), sumLatency(second)])).toEqual(whole);
        expect(sumLatency([...second, ...first])).toEqual(whole);
      }),
    );
  });
});

describe('quantileBound', () => {
  test('is the lower edge of the bucket that holds the quantile, and nothing without data', () => {
    const buckets = [
      { lowerMs: 0, upperMs: 500, count: 94 },
      { lowerMs: 500, upperMs: 2000, count: 4 },
      { lowerMs: 2000, upperMs: Number.POSITIVE_INFINITY, count: 2 },
    ];
    const at = (quantile: number) => quantileBound({ count: 100, buckets }, quantile);
    expect([0.5, 0.94, 0.95, 0.98, 0.99, 1].map(at)).toEqual([0, 0, 500, 500, 2000, 2000]);
    expect(quantileBound({ count: 0, buckets: [] }, 0.95)).toBeUndefined();
  });
});
