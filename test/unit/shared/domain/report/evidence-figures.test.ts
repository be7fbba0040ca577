import { describe, expect, test } from '@jest/globals';
import { countText, partText, ratioText } from '../../../../../shared/domain/report/evidence-figures.ts';

describe('the figures of tests', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [5_900, '5,900'],
    [1_234_567, '1,234,567'],
    [1_234.56, '1,234.6'],
    [undefined, '–'],
    [Number.NaN, '–'],
  ])('count %s as %s', (count, text) => {
    expect(countText(count)).toBe(text);
  });

  test.each([
    [0, '0 %'],
    [0.05, '5 %'],
    [0.0451, '4.5 %'],
    [0.000508, '0.051 %'],
    [1, '100 %'],
  ])('take %s for %s', (ratio, text) => {
    expect(ratioText(ratio)).toBe(text);
  });

  test('tell a part, and where there is none', () => {
    expect(partText(14, 310)).toBe('14 of 310 (4.5 %)');
    expect(partText(0, 0)).toBe('0 of 0 (no answers yet)');
  });
});
