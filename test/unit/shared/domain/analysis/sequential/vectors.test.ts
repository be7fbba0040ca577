import { describe, expect, test } from '@jest/globals';
import { GRID } from '../../../../../../shared/domain/analysis/sequential/grid.ts';
import {
  exceeds,
  ratioLogs,
  staysBelow,
} from '../../../../../../shared/domain/analysis/sequential/ratio-test.ts';
import { relativeLogs } from '../../../../../../shared/domain/analysis/sequential/relative-test.ts';
import { absolute, evidence, pair, pass, type Row, relative, restarted, share } from './evidence-of.ts';

describe('the grid at 5 %', () => {
  test('is that of the published vectors', () => {
    const above = exceeds(0.05).failure.map((log) => 0.05 * Math.exp(log));
    const below = staysBelow(0.05).failure.map((log) => 0.05 * Math.exp(log));
    expectAll(above, [0.07317, 0.09524, 0.13636, 0.20833, 0.34483, 0.56818, 0.84034], 2e-4);
    expectAll(below, [0.0339, 0.02564, 0.01724, 0.01042, 0.00524, 0.0021, 0.00053], 1e-2);
  });
});

describe('the evidence', () => {
  test.each([
    [0, 0, 1],
    [1, 1, 6.47558],
    [2, 2, 69.9613],
    [3, 3, 949.346],
    [3, 10, 9.76951],
    [6, 30, 20.3247],
    [12, 100, 11.949],
    [15, 100, 242.293],
    [5, 100, 0.129115],
    [0, 100, 0.0131892],
  ])('of %d failures among %d requests against "at most 5 %%" is %d', (failures, requests, e) => {
    expectNear(absolute(failures, requests), e);
  });

  test.each([
    [0, 30, 3.27161],
    [0, 80, 28.8129],
    [0, 100, 71.9899],
    [1, 100, 6.95462],
    [1, 150, 51.4226],
    [3, 200, 14.3192],
    [5, 300, 38.1309],
  ])('of %d failures among %d requests against "at least 5 %%" is %d', (failures, requests, e) => {
    expectNear(pass(failures, requests), e);
  });

  test.each([
    [[1, 30, 0, 270], 1, 4.44408],
    [[2, 30, 0, 270], 1, 27.1838],
    [[3, 30, 0, 270], 1, 197.946],
    [[3, 30, 1, 270], 1, 45.4715],
    [[5, 30, 2, 270], 1, 558.734],
    [[5, 50, 0, 50], 1, 14.8249],
    [[7, 50, 0, 50], 1, 49.4607],
    [[10, 100, 2, 100], 1, 8.87929],
    [[3, 100, 27, 900], 1, 0.19404],
    [[0, 100, 5, 900], 1, 0.290693],
    [[6, 30, 2, 270], 2, 160.6416],
  ] as const)(
    'of %j (failures and requests of each arm) beyond %d times the odds is %d',
    (row, tolerance, e) => {
      expectNear(relative([row], tolerance), e);
    },
  );

  test.each([
    [0.1, 0, 72, 20.094],
    [0.1, 0, 100, 71.99],
    [0.1, 10, 90, 0.015129],
    [0.1, 3, 97, 0.69212],
    [0.5, 0, 20, 120.84],
  ])(
    'of a candidate of weight %d that answers %d requests beside %d is %d',
    (weight, candidate, baseline, e) => {
      expectNear(share(candidate, baseline, weight), e);
    },
  );

  test.each([
    [0.05, 217],
    [0.1, 108],
    [0.25, 42],
    [0.5, 20],
  ])(
    'of a silent candidate of weight %d reaches 100 at the %dth request of the baseline',
    (weight, first) => {
      expect(share(0, first - 1, weight)).toBeLessThan(100);
      expect(share(0, first, weight)).toBeGreaterThanOrEqual(100);
    },
  );
});

describe('over intervals, the evidence', () => {
  test('of failures grows and falls as published', () => {
    const rows = [1, 2, 4].map((failures, index) => ({ failures, requests: [30, 31, 29][index] ?? 0 }));
    const logs = rows.map((row) => ratioLogs(exceeds(0.05), row));
    expectAll(growing(logs), [0.195857, 0.176961, 0.550622]);
  });

  test('of good answers grows and falls as published', () => {
    const rows = [0, 0, 1, 0].map((failures, index) => ({
      failures,
      requests: [30, 31, 29, 33][index] ?? 0,
    }));
    const logs = rows.map((row) => ratioLogs(staysBelow(0.05), row));
    expectAll(growing(logs), [3.27161, 12.3225, 4.77897, 17.0494]);
  });

  const rows: readonly Row[] = [
    [1, 30, 1, 270],
    [2, 31, 0, 268],
    [4, 29, 2, 275],
  ];
  const logs = rows.map((row) => relativeLogs(pair(row), 1));

  test('of the comparison grows as published, also where the weights change', () => {
    expectAll(growing(logs), [1.91745, 43.495, 8662.19]);
    const staged = [pair([2, 30, 1, 270]), pair([4, 75, 1, 225])].map((one) => relativeLogs(one, 1));
    expectAll(growing(staged), [8.21013, 156.371]);
  });

  test('of the comparison that begins anew at the third interval grows as published', () => {
    const looks = logs.map((_, index) => restarted(padded(logs.slice(0, index + 1)), [0, 2]));
    expectAll(looks, [1.45873, 22.2475, 4385.33]);
  });

  /** Intervals that are yet to come add nothing. */
  const padded = (some: readonly (readonly number[])[]) => [
    ...some,
    ...logs.slice(some.length).map(() => ZEROS),
  ];
});

const ZEROS = GRID.map(() => 0);

const growing = (logs: readonly (readonly number[])[]): number[] =>
  logs.map((_, index) => evidence(logs.slice(0, index + 1)));

function expectAll(found: readonly number[], wanted: readonly number[], tolerance = 1e-4): void {
  expect(found.length).toBe(wanted.length);
  found.forEach((value, index) => {
    expectNear(value, wanted[index] ?? Number.NaN, tolerance);
  });
}

/** Relative, as the vectors are given to so many digits. */
function expectNear(found: number, wanted: number, tolerance = 1e-4): void {
  expect(Math.abs(found / wanted - 1)).toBeLessThan(tolerance);
}
