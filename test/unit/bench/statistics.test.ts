import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { differences, median, ratioOf, ratioWithinRounds, sampleOf } from '../../bench/statistics.ts';

const measurement = fc.double({ min: 0, max: 1e6, noNaN: true });

describe('the median', () => {
  test('is the middle one of an odd number, in whatever order they came', () => {
    expect(median([30, 10, 20])).toBe(20);
  });

  test('is the mean of the two in the middle of an even number', () => {
    expect(median([40, 10, 30, 20])).toBe(25);
  });

  test('has as many measurements above it as below it', () => {
    fc.assert(
      fc.property(fc.array(measurement, { minLength: 1 }), (values) => {
        const middle = median(values);
        const [below, above] = [values.filter((v) => v < middle), values.filter((v) => v > middle)];
        expect(Math.max(below.length, above.length)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });

  test('is not moved by one measurement that went wrong', () => {
    expect(median([10, 11, 12, 13, 100_000])).toBe(12);
  });
});

describe('a sample', () => {
  test('keeps median, least, most and number', () => {
    expect(sampleOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3, count: 3 });
  });

  test('of nothing is an error, and not a number', () => {
    expect(() => sampleOf([])).toThrow('at least one measurement');
  });
});

test('a ratio tells how many times the left is the right', () => {
  expect(ratioOf(sampleOf([600]), sampleOf([100]))).toBe(6);
});

test('a ratio within rounds is not moved by rounds that were slow for both', () => {
  expect(ratioWithinRounds([100, 900, 300], [100, 900, 100])).toBe(1);
  expect(() => ratioWithinRounds([1], [1, 2])).toThrow('pairs');
});

test('differences are taken within each round', () => {
  expect(differences([110, 220], [100, 200])).toEqual([10, 20]);
  expect(() => differences([1], [1, 2])).toThrow('pairs');
});
