import { describe, expect, test } from '@jest/globals';
import { parsePercent } from '../../../../../shared/domain/text/percent.ts';

describe('parsePercent', () => {
  test.each([
    ['5', 5],
    ['5%', 5],
    [' 5 % ', 5],
    ['0', 0],
    ['100%', 100],
  ])('reads %j as %d', (text, value) => {
    expect(parsePercent(text)).toEqual({ ok: true, value });
  });

  test.each(['5.5', '101', '-1', '%', '5%%', 'five', ''])('refuses %j', (text) => {
    expect(parsePercent(text).ok).toBe(false);
  });

  test('says that whole percents are wanted', () => {
    expect(parsePercent('5.5%')).toEqual({
      ok: false,
      error: 'Expected a whole percent from 0 to 100, like 5 or 5%, found "5.5%"',
    });
  });

  test('reads fractions where they are asked for', () => {
    expect(parsePercent('0.5%', { fractions: true })).toEqual({ ok: true, value: 0.5 });
    expect(parsePercent('100.1', { fractions: true }).ok).toBe(false);
  });
});
