import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { boundText, chanceText, evidenceText } from '../../../../../shared/domain/analysis/wording.ts';

describe('the strength of evidence in words', () => {
  test.each([
    [1_240.9, '1,240'],
    [119.99, '119'],
    [2.99, '2.9'],
    [0.456, '0.45'],
    [0.001, 'below 0.01'],
    [0, 'below 0.01'],
    [1e6, 'over a million'],
    [Number.POSITIVE_INFINITY, 'over a million'],
  ])('show evidence of %s as %s', (e, text) => {
    expect(evidenceText({ logE: Math.log(e) })).toBe(text);
  });

  test('never show evidence as enough that is not, nor the other way round', () => {
    for (const threshold of [3, 20, 120, 140]) {
      expect(evidenceText({ logE: Math.log(threshold) })).toBe(String(threshold));
      expect(evidenceText({ logE: Math.log(threshold - 1e-9) })).not.toBe(String(threshold));
    }
  });

  test.each([
    [1 / 1_240, 'p <= 0.00081'],
    [0.02, 'p <= 0.02'],
    [0.05, 'p <= 0.05'],
    [0.999, 'p <= 1'],
    [1e-30, 'p <= 0.000001'],
    [1, ''],
    [Number.NaN, ''],
  ])('bound an error of %s by %j', (p, text) => {
    expect(chanceText({ p })).toBe(text);
  });

  test('bound every error from above, and by a tenth too much at most', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1, noNaN: true }), (p) => {
        const bound = Number(boundText({ p }));
        expect(bound).toBeGreaterThanOrEqual(p * (1 - 1e-5));
        expect(bound).toBeLessThanOrEqual(p * 1.1 + 1e-12);
      }),
    );
  });
});
