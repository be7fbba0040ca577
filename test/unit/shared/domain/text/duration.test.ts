import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatDuration, parseDuration } from '../../../../../shared/domain/text/duration.ts';

describe('parseDuration', () => {
  test.each([
    ['90s', 90_000],
    ['2m', 120_000],
    ['1h30m', 5_400_000],
    ['1h 30m', 5_400_000],
    ['500ms', 500],
    ['1d', 86_400_000],
    ['1d2h3m4s5ms', 93_784_005],
    ['90', 90_000],
    ['1.5', 1_500],
    ['1.5h', 5_400_000],
    ['1.1s', 1_100],
    ['0', 0],
    [' 5M ', 300_000],
  ])('reads %j as %d milliseconds', (text, value) => {
    expect(parseDuration(text)).toEqual({ ok: true, value });
  });

  test.each(['', '-5s', '5 minutes', '30m1h', '1m1m', 's', '1h30', '0.5ms', '5,5s', '9999999999d'])(
    'refuses %j',
    (text) => {
      expect(parseDuration(text).ok).toBe(false);
    },
  );

  test('says what a duration looks like, and its bounds', () => {
    expect(parseDuration('soon')).toEqual({
      ok: false,
      error: 'Expected a duration like 90s, 2m, 1h30m or 500ms, found "soon"',
    });
    expect(parseDuration('2h', { minMs: 1_000, maxMs: 3_600_000 })).toEqual({
      ok: false,
      error: 'Expected a duration from 1s to 1h, found "2h"',
    });
    expect(parseDuration('1s', { minMs: 2_000 })).toEqual({
      ok: false,
      error: 'Expected a duration of at least 2s, found "1s"',
    });
  });

  test('reads back whatever formatDuration writes', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (ms) => {
        expect(parseDuration(formatDuration(ms))).toEqual({ ok: true, value: ms });
      }),
    );
  });

  test('formatDuration leaves out what is zero', () => {
    expect(formatDuration(0)).toBe('0s');
    expect(formatDuration(5_400_000)).toBe('1h30m');
    expect(formatDuration(61_500)).toBe('1m1s500ms');
  });
});
