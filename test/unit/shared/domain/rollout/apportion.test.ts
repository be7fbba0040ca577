import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { apportion } from '../../../../../shared/domain/rollout/apportion.ts';
import { anyPrevious } from './arbitraries.ts';

describe('apportion', () => {
  test.each([
    [[100], 95, [95]],
    [[50, 50], 95, [48, 47]],
    [[67, 33], 75, [50, 25]],
    [[34, 33, 33], 50, [17, 17, 16]],
    [[98, 1, 1], 50, [49, 1, 0]],
    [[1, 1, 2, 96], 60, [1, 1, 1, 57]],
    [[1, 1, 7, 91], 30, [1, 0, 2, 27]],
    [[60, 40], 0, [0, 0]],
    [[60, 40], 100, [60, 40]],
    [[0, 100], 95, [0, 95]],
    [[], 95, []],
    [[0], 95, []],
  ])('splits %j of a hundred into %d as %j', (shares, total, expected) => {
    expect(percentsOf(shares, total)).toEqual(expected);
  });

  test('keeps what else a share says', () => {
    expect(apportion([{ percent: 100, revision: 'a', latest: true }], 40)).toEqual([
      { percent: 40, revision: 'a', latest: true },
    ]);
  });

  const shares = fc
    .array(fc.nat(100), { minLength: 1, maxLength: 12 })
    .filter((all) => all.some((percent) => percent > 0));
  const hundred = anyPrevious.map((previous) => previous.map(({ percent }) => percent));
  const total = fc.integer({ min: 0, max: 100 });

  test('always sums to the total, and is never a whole percent beside the exact share', () => {
    fc.assert(
      fc.property(shares, total, (all, wanted) => {
        const sum = all.reduce((a, b) => a + b, 0);
        const result = percentsOf(all, wanted);
        expect(result.reduce((a, b) => a + b, 0)).toBe(wanted);
        result.forEach((percent, index) => {
          expect(Math.abs(percent * sum - (all[index] ?? 0) * wanted)).toBeLessThan(sum);
        });
      }),
    );
  });

  test('gives nothing to who had nothing', () => {
    fc.assert(
      fc.property(shares, total, (all, wanted) => {
        percentsOf(all, wanted).forEach((percent, index) => {
          if (all[index] === 0) expect(percent).toBe(0);
        });
      }),
    );
  });

  test('gives the odd percents to the largest remainders and, where these are equal, to the earlier share', () => {
    fc.assert(
      fc.property(fc.oneof(shares, hundred), total, (all, wanted) => {
        expect(percentsOf(all, wanted)).toEqual(exactly(all, wanted));
      }),
      { numRuns: 1000 },
    );
  });
});

function percentsOf(percents: readonly number[], total: number): number[] {
  return apportion(
    percents.map((percent) => ({ percent })),
    total,
  ).map(({ percent }) => percent);
}

/** The rule in whole numbers, written as people would do it: hand out one at a time. */
function exactly(shares: readonly number[], total: number): number[] {
  const sum = BigInt(shares.reduce((a, b) => a + b, 0));
  const parts = shares.map((share) => BigInt(share) * BigInt(total));
  const given = parts.map((part) => Number(part / sum));
  const left = parts.map((part) => part % sum);
  for (let odd = total - given.reduce((a, b) => a + b, 0); odd > 0; odd -= 1) {
    const largest = left.reduce((best, value, index) => (value > (left[best] ?? 0n) ? index : best), 0);
    given[largest] = (given[largest] ?? 0) + 1;
    left[largest] = -1n;
  }
  return given;
}
