import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NO_LATENCY } from '../../../../../../shared/domain/analysis/evidence.ts';
import { judgeLines, judgeTraffic } from '../../../../../../shared/domain/smoke/verification/judge-look.ts';

const MINUTE = 60_000;
const traffic = (revision: string, counts: readonly number[]) => ({
  revision,
  intervals: counts.map((requests, index) => ({
    ...{ startMs: index * MINUTE, endMs: (index + 1) * MINUTE, requests },
    ...{ byClass: {}, latency: NO_LATENCY },
  })),
});

describe('a look at Cloud Monitoring', () => {
  test('shows the revision whose requests are counted, and how many', () => {
    expect(judgeTraffic([traffic('shop-1', [0, 3, 4])], ['shop-1'], 10 * MINUTE)).toEqual({
      shown: true,
      seen: 'requests in the last 10m: 7 of shop-1',
    });
  });

  test('shows one that shares its URL with others, and says which', () => {
    const both = [traffic('shop-1', [2]), traffic('shop-2', [0])];
    expect(judgeTraffic(both, ['shop-1', 'shop-2'], MINUTE)).toMatchObject({
      shown: true,
      seen: 'requests in the last 1m: 2 of shop-1',
    });
  });

  test.each([
    ['nothing is known', []],
    ['there is no series', [traffic('shop-1', [])]],
    ['nobody asked', [traffic('shop-1', [0, 0])]],
    ['others were asked', [traffic('shop-0', [9])]],
  ])('shows nothing where %s', (_, found) => {
    expect(judgeTraffic(found, ['shop-1'], 10 * MINUTE)).toEqual({
      shown: false,
      seen: 'no request of shop-1 is counted in the last 10m',
    });
  });

  test('counts as many requests as the intervals have, whatever their number', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000)), (counts) => {
        const sum = counts.reduce((total, count) => total + count, 0);
        const { shown, seen } = judgeTraffic([traffic('shop-1', counts)], ['shop-1'], MINUTE);
        expect(shown).toBe(sum > 0);
        if (shown) expect(seen).toContain(`: ${sum} of shop-1`);
      }),
    );
  });
});

describe('a look at Cloud Logging', () => {
  const SINCE = Date.UTC(2026, 10, 21, 10);
  const line = (afterMs: number, traceId?: string) => ({
    timestamp: new Date(SINCE + afterMs).toISOString(),
    ...(traceId !== undefined && { traceId }),
  });

  test('finds the line of our own request, although the clock of the service is behind', () => {
    expect(judgeLines([line(-30_000, 'abc')], SINCE, ['abc'])).toEqual({
      shown: true,
      seen: 'the line of our own request is there, trace abc',
    });
  });

  test('takes any newer line', () => {
    expect(judgeLines([line(0), line(5, 'other'), line(-5)], SINCE, ['abc'])).toEqual({
      shown: true,
      seen: '2 lines since the first request',
    });
  });

  test.each([
    ['nothing', []],
    ['older lines of others', [line(-1), line(-20_000, 'other')]],
    ['a line without a time', [{ timestamp: '' }]],
  ])('does not take %s for lines that flow', (_, lines) => {
    expect(judgeLines(lines, SINCE, ['abc'])).toEqual({
      shown: false,
      seen: 'no line since the first request',
    });
  });

  test('is the same whatever the order of the lines', () => {
    const some = fc.array(
      fc.tuple(fc.integer({ min: -5, max: 5 }), fc.constantFrom('abc', 'other', undefined)),
    );
    fc.assert(
      fc.property(some, (drawn) => {
        const lines = drawn.map(([afterMs, traceId]) => line(afterMs, traceId));
        const { shown } = judgeLines(lines, SINCE, ['abc']);
        expect(judgeLines(lines.toReversed(), SINCE, ['abc']).shown).toBe(shown);
        expect(shown).toBe(drawn.some(([afterMs, traceId]) => afterMs >= 0 || traceId === 'abc'));
      }),
    );
  });
});
