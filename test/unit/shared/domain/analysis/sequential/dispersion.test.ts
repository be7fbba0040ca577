import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dispersion } from '../../../../../../shared/domain/analysis/sequential/dispersion.ts';

describe('dispersion', () => {
  test.each([
    ['failures come evenly', (minute: number) => (minute % 2 === 0 ? 1 : 2), 1],
    ['all of a minute fail at once, once in six', (minute: number) => (minute % 6 === 0 ? 60 : 0), 56.5],
    ['nothing fails', () => 0, 1],
    ['everything fails', () => 100, 1],
  ])('when %s', (_, failuresIn, factor) => {
    const past = Array.from({ length: 60 }, (_, minute) => ({ failures: failuresIn(minute), requests: 100 }));
    expect(dispersion(past)).toBeCloseTo(factor, 1);
  });

  test('is one for fewer than ten intervals with requests', () => {
    const burst = Array.from({ length: 9 }, (_, minute) => ({
      failures: minute === 3 ? 50 : 0,
      requests: 100,
    }));
    const silent = Array.from({ length: 40 }, () => ({ failures: 0, requests: 0 }));
    expect(dispersion([])).toBe(1);
    expect(dispersion([...burst, ...silent])).toBe(1);
    expect(dispersion([...burst, { failures: 0, requests: 100 }])).toBeGreaterThan(10);
  });

  test('is a number of at least one, whatever happened', () => {
    const counts = fc
      .tuple(fc.nat(), fc.nat())
      .map(([a, b]) => ({ failures: Math.min(a, b), requests: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 60 }), (past) => {
        const factor = dispersion(past);
        expect(Number.isFinite(factor)).toBe(true);
        expect(factor).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
