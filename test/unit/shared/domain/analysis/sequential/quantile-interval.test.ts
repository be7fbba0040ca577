import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quantileInterval } from '../../../../../../shared/domain/analysis/sequential/quantile-interval.ts';
import {
  commonEdge,
  possiblyAbove,
  surelyAbove,
} from '../../../../../../shared/domain/analysis/sequential/slow-answers.ts';
import { absolute, pass } from './evidence-of.ts';

const EDGES = [0, 100, 200, 400, 800, 1600, 3200];

describe('quantileInterval', () => {
  const published = histogram([50, 400, 300, 150, 70, 25, 5]);

  test('finds the published interval: 800 to 1600 ms', () => {
    expect(surelyAbove(published, 800)).toEqual({ failures: 100, requests: 1000 });
    expect(absolute(100, 1000) / 1.185e8).toBeCloseTo(1, 3);
    expect(possiblyAbove(published, 1600)).toEqual({ failures: 30, requests: 1000 });
    expect(pass(30, 1000)).toBeCloseTo(28.37, 2);
    expect(quantileInterval(published, 0.95, 20)).toEqual({ quantile: 0.95, lowerMs: 800, upperMs: 1600 });
  });

  test('leaves a side open while the answers do not bound it', () => {
    expect(quantileInterval(histogram([20]), 0.95, 20)).toEqual({ quantile: 0.95 });
    expect(quantileInterval(histogram([80]), 0.95, 20)).toEqual({ quantile: 0.95, upperMs: 100 });
    expect(quantileInterval(histogram([0, 0, 0, 0, 0, 0, 5]), 0.95, 20)).toEqual({
      quantile: 0.95,
      lowerMs: 3200,
    });
    expect(quantileInterval({ count: 0, buckets: [] }, 0.95, 20)).toEqual({ quantile: 0.95 });
  });

  test('is wider where failures come in bursts', () => {
    expect(quantileInterval(published, 0.95, 20, 0.5)).toEqual({
      quantile: 0.95,
      lowerMs: 800,
      upperMs: 3200,
    });
  });

  test('counts an answer that stands in no bucket as possibly slow, and never as surely slow', () => {
    const partly = { ...histogram([80]), count: 100 };
    expect(quantileInterval(partly, 0.95, 20)).toEqual({ quantile: 0.95 });
  });

  test('takes the first and last edge that the tests refute, whatever the histogram', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { minLength: 7, maxLength: 7 }), (counts) => {
        const latency = histogram(counts);
        const edges = EDGES.slice(1);
        const { lowerMs, upperMs } = quantileInterval(latency, 0.95, 20);
        const known = edges.filter((ms) => latency.buckets.some((b) => b.lowerMs === ms || b.upperMs === ms));
        expect(lowerMs).toBe(
          known.findLast((ms) => absolute(surelyAbove(latency, ms).failures, latency.count) >= 20),
        );
        expect(upperMs).toBe(
          known.find((ms) => pass(possiblyAbove(latency, ms).failures, latency.count) >= 20),
        );
        if (lowerMs !== undefined && upperMs !== undefined) expect(lowerMs).toBeLessThan(upperMs);
      }),
    );
  });
});

describe('commonEdge', () => {
  test.each([
    ['the upper edge of the bucket that holds the limit', [histogram([0, 0, 0, 0, 0, 4])], 2000, 3200],
    ['the limit where it is an edge', [histogram([9, 9, 9, 9, 9, 9, 9])], 1600, 1600],
    ['the limit where no answer is near it', [histogram([5])], 2000, 2000],
    ['the limit where there is nothing', [], 2000, 2000],
    [
      'the limit where the arms have other buckets',
      [histogram([0, 0, 0, 0, 0, 4]), { count: 1, buckets: [{ lowerMs: 1500, upperMs: 2500, count: 1 }] }],
      2000,
      2000,
    ],
  ] as const)('is %s', (_, distributions, limitMs, edge) => {
    expect(commonEdge(distributions, limitMs)).toBe(edge);
  });
});

/** Empty buckets are left out, as in what Monitoring is read into. */
function histogram(counts: readonly number[]) {
  return {
    count: counts.reduce((sum, count) => sum + count, 0),
    buckets: counts
      .map((count, index) => ({
        lowerMs: EDGES[index] ?? 0,
        upperMs: EDGES[index + 1] ?? Number.POSITIVE_INFINITY,
        count,
      }))
      .filter(({ count }) => count > 0),
  };
}
