import { describe, expect, test } from '@jest/globals';
import { broken, type Figure, fixed, keepsLimit } from '../../bench/figure.ts';

const figure = (value: number, limit: Figure['limit'], ratio?: number): Figure => ({
  ...{ what: 'wall', unit: 'ms', value: fixed(value), limit, ratio },
});
const COLUMNS = { value: '', beside: '', ratio: '' };

describe('a limit', () => {
  test('is kept up to its own value, and no further', () => {
    const limit = { of: 'value', kind: 'at most', than: 250 } as const;
    expect(keepsLimit(figure(250, limit))).toBe(true);
    expect(keepsLimit(figure(250.1, limit))).toBe(false);
  });

  test('of a ratio looks at the ratio alone', () => {
    const limit = { of: 'ratio', kind: 'at least', than: 6 } as const;
    expect(keepsLimit(figure(1, limit, 6))).toBe(true);
    expect(keepsLimit(figure(100, limit, 5.9))).toBe(false);
  });

  test('is missed by what could not be measured', () => {
    expect(keepsLimit(figure(100, { of: 'ratio', kind: 'at least', than: 6 }))).toBe(false);
    expect(keepsLimit(figure(Number.NaN, { of: 'value', kind: 'at most', than: 6 }))).toBe(false);
  });

  test('is nothing to a figure that has none', () => {
    expect(keepsLimit(figure(1e9, undefined))).toBe(true);
  });
});

test('what missed its limit is named with its group', () => {
  const limit = { of: 'value', kind: 'at most', than: 1 } as const;
  const groups = [
    { title: 'Size', columns: COLUMNS, figures: [figure(1, limit)] },
    { title: 'Roll back', columns: COLUMNS, figures: [figure(2, limit), figure(3, undefined)] },
  ];
  expect(broken(groups)).toEqual(['Roll back: wall']);
});
