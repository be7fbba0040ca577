import { describe, expect, test } from '@jest/globals';
import { sharesText, signalText, timeSpan, utc } from '../../../../../shared/domain/report/figures.ts';

describe('figures are written as people read them', () => {
  test.each([
    [0, '0 ms'],
    [48.4, '48 ms'],
    [1_400, '1.4s'],
    [9_949, '9.9s'],
    [9_950, '10s'],
    [59_600, '1m'],
    [72_000, '1m 12s'],
    [3_599_999, '1h'],
    [90_061_000, '25h 1m 1s'],
  ])('%d ms is %s', (ms, text) => {
    expect(timeSpan(ms)).toBe(text);
  });

  test('dates are UTC to the second, and what is no date stays as it is', () => {
    expect(utc('2026-11-21T11:00:05.5+01:00')).toBe('2026-11-21 10:00:05 UTC');
    expect(utc('soon')).toBe('soon');
  });

  test.each([
    [undefined, 'ratio', '–'],
    [Number.POSITIVE_INFINITY, 'ms', '–'],
    [0, 'ratio', '0.0 %'],
    [0.3125, 'ratio', '31.3 %'],
    [179.6, 'ms', '180 ms'],
    [42, 'count', '42'],
  ] as const)('a signal of %s in %s is %s', (value, unit, text) => {
    expect(signalText({ name: 'x', value, limit: 1, unit, kind: 'healthy' })).toBe(text);
  });

  test('shares say where the table named LATEST', () => {
    const shares = [
      { revision: 'a', percent: 95, latest: true },
      { revision: 'b', percent: 5 },
    ] as const;
    expect(sharesText(shares)).toBe('a 95 % (LATEST), b 5 %');
  });
});
