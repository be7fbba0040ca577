import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type LatencyDistribution,
  NO_LATENCY,
  type RevisionTraffic,
} from '../../../../../shared/domain/analysis/evidence.ts';
import { judgeLimits, percentileBound } from '../../../../../shared/domain/analysis/limits.ts';

const limits = { errorRatio: 0.05, p95Ms: 2000, minimumRequests: 100 };

describe('judgeLimits', () => {
  test.each([
    ['all is well', 100, 0, 0, 'healthy'],
    ['errors are just at the limit', 100, 5, 0, 'healthy'],
    ['errors are just over it', 100, 6, 0, 'unhealthy'],
    ['one answer in twenty is slow', 100, 0, 5, 'healthy'],
    ['more than one in twenty is slow', 100, 0, 6, 'unhealthy'],
    ['every answer is an error but they are too few', 99, 99, 0, 'inconclusive'],
    ['every answer is slow but they are too few', 99, 0, 99, 'inconclusive'],
    ['nobody asked', 0, 0, 0, 'inconclusive'],
  ])('when %s (%d requests, %d errors, %d slow): %s and %s', (_title, requests, errors, slow, kind) => {
    expect(judgeLimits(traffic(requests, errors, slow), limits).kind).toBe(kind);
  });

  test('takes a revision that was not measured for unknown, never for clean', () => {
    const verdict = judgeLimits(undefined, limits);
    expect(verdict).toMatchObject({
      kind: 'inconclusive',
      reasons: ['0 of at least 100 requests have been counted'],
    });
    expect(verdict.signals.map(({ value }) => value)).toEqual([0, undefined, undefined]);
  });

  test('is not healthy while one of its numbers is missing', () => {
    const verdict = judgeLimits(withLatency(traffic(500, 0, 0), NO_LATENCY), limits);
    expect(verdict).toMatchObject({ kind: 'inconclusive', reasons: ['p95 latency no data, limit 2000 ms'] });
  });

  test('does not judge latency on fewer answers than the minimum', () => {
    const verdict = judgeLimits(withLatency(traffic(500, 0, 0), distribution(0, 1)), limits);
    expect(verdict.kind).toBe('inconclusive');
  });

  test('does not take the absence of requests for health where no minimum is asked for', () => {
    expect(judgeLimits(traffic(0, 0, 0), { ...limits, minimumRequests: 0 }).kind).toBe('inconclusive');
  });

  test('blames a candidate for errors although its latency is unknown', () => {
    const ill = withLatency(traffic(100, 50, 0), NO_LATENCY);
    expect(judgeLimits(ill, limits)).toMatchObject({
      kind: 'unhealthy',
      reasons: ['5xx ratio 50.0 %, limit 5.0 % exceeded'],
    });
  });

  test('names every limit that is exceeded, with what was found', () => {
    expect(judgeLimits(traffic(200, 40, 150), limits).reasons).toEqual([
      '5xx ratio 20.0 %, limit 5.0 % exceeded',
      'p95 latency at least 2500 ms, limit 2000 ms exceeded',
    ]);
  });

  test('adds intervals up before it judges', () => {
    const parts = [traffic(60, 1, 2), traffic(60, 9, 5)].flatMap(({ intervals }) => intervals);
    const [, errors, latency] = judgeLimits({ revision: 'shop-r1', intervals: parts }, limits).signals;
    expect(errors).toMatchObject({ value: 10 / 120, kind: 'unhealthy' });
    expect(latency).toMatchObject({ value: 2500, kind: 'unhealthy' });
  });

  test('has the verdict of its worst signal, whatever was measured', () => {
    const counts = fc
      .tuple(fc.nat(400), fc.nat(400), fc.nat(400))
      .map(
        ([requests, errors, slow]) =>
          [requests, Math.min(errors, requests), Math.min(slow, requests)] as const,
      );
    fc.assert(
      fc.property(counts, ([requests, errors, slow]) => {
        const { kind, signals } = judgeLimits(traffic(requests, errors, slow), limits);
        const kinds = signals.map((signal) => signal.kind);
        const worst = kinds.includes('unhealthy')
          ? 'unhealthy'
          : kinds.includes('inconclusive')
            ? 'inconclusive'
            : 'healthy';
        expect(kind).toBe(worst);
        if (requests < limits.minimumRequests) expect(kind).toBe('inconclusive');
        else expect(kind).toBe(errors * 20 > requests || slow * 20 > requests ? 'unhealthy' : 'healthy');
      }),
    );
  });
});

describe('percentileBound', () => {
  test.each([
    [0.5, 0],
    [0.94, 0],
    [0.95, 500],
    [0.99, 2000],
    [1, 2000],
  ])('finds the lower bound of the bucket that holds the quantile %d', (quantile, bound) => {
    const latency = {
      count: 100,
      buckets: [
        { lowerMs: 0, upperMs: 500, count: 94 },
        { lowerMs: 500, upperMs: 2000, count: 4 },
        { lowerMs: 2000, upperMs: Number.POSITIVE_INFINITY, count: 2 },
      ],
    };
    expect(percentileBound(latency, quantile)).toBe(bound);
  });

  test('is unknown without data', () => {
    expect(percentileBound(undefined, 0.95)).toBeUndefined();
    expect(percentileBound({ count: 0, buckets: [] }, 0.95)).toBeUndefined();
  });

  test('reaches the limit exactly when the verdict says that it is exceeded', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 3000 }), fc.nat(400), (requests, slow) => {
        const { value, kind } =
          judgeLimits(traffic(requests, 0, Math.min(slow, requests)), limits).signals[2] ?? {};
        expect((value ?? 0) >= limits.p95Ms).toBe(kind === 'unhealthy');
      }),
    );
  });
});

function traffic(requests: number, errors: number, slow: number): RevisionTraffic {
  const byClass = { '2xx': requests - errors, '5xx': errors };
  return {
    revision: 'shop-r1',
    intervals: [
      { startMs: 0, endMs: 60_000, requests, byClass, latency: distribution(requests - slow, slow) },
    ],
  };
}

function withLatency(from: RevisionTraffic, latency: LatencyDistribution): RevisionTraffic {
  return { ...from, intervals: from.intervals.map((interval) => ({ ...interval, latency })) };
}

function distribution(fast: number, slow: number): LatencyDistribution {
  return {
    count: fast + slow,
    buckets: [
      { lowerMs: 0, upperMs: 2500, count: fast },
      { lowerMs: 2500, upperMs: Number.POSITIVE_INFINITY, count: slow },
    ],
  };
}
