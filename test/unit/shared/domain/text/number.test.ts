import { describe, expect, test } from '@jest/globals';
import { parseInteger, parseNumber } from '../../../../../shared/domain/text/number.ts';

describe('parseInteger', () => {
  test.each([
    ['0', 0],
    ['-0', 0],
    [' 42 ', 42],
    ['-7', -7],
    ['+7', 7],
  ])('reads %j as %d', (text, value) => {
    expect(parseInteger(text)).toEqual({ ok: true, value });
  });

  test.each(['', '1.5', '1e3', '0x10', '1_000', 'ten', '9007199254740993'])('refuses %j', (text) => {
    expect(parseInteger(text).ok).toBe(false);
  });

  test('says its bounds when a number lies outside of them', () => {
    expect(parseInteger('0', { min: 1, max: 1000 })).toEqual({
      ok: false,
      error: 'Expected a whole number from 1 to 1000, found "0"',
    });
    expect(parseInteger('-1', { min: 0 })).toEqual({
      ok: false,
      error: 'Expected a whole number of at least 0, found "-1"',
    });
    expect(parseInteger('9', { max: 8 })).toEqual({
      ok: false,
      error: 'Expected a whole number of at most 8, found "9"',
    });
    expect(parseInteger('8', { min: 8, max: 8 })).toEqual({ ok: true, value: 8 });
  });
});

describe('parseNumber', () => {
  test('reads decimals and refuses other notations', () => {
    expect(parseNumber('2.5', { min: 0, max: 100 })).toEqual({ ok: true, value: 2.5 });
    expect(parseNumber('1e3')).toEqual({ ok: false, error: 'Expected a number, found "1e3"' });
    expect(parseNumber('Infinity').ok).toBe(false);
    expect(parseNumber('.5').ok).toBe(false);
  });
});
