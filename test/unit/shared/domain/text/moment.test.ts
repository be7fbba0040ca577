import { describe, expect, test } from '@jest/globals';
import { momentMs, parseMoment } from '../../../../../shared/domain/text/moment.ts';

const NOW = Date.UTC(2026, 10, 21, 12);

describe('parseMoment', () => {
  test.each([
    ['2026-11-21T10:00:00Z', Date.UTC(2026, 10, 21, 10)],
    ['2026-11-21t10:00:00.250z', Date.UTC(2026, 10, 21, 10, 0, 0, 250)],
    ['2026-11-21T10:00:00+02:00', Date.UTC(2026, 10, 21, 8)],
    [' 2h ', NOW - 7_200_000],
    ['1d12h', NOW - 36 * 3_600_000],
    ['90', NOW - 90_000],
    ['0s', NOW],
  ])('reads %j', (text, ms) => {
    const moment = parseMoment(text);
    expect(moment.ok && momentMs(moment.value, NOW)).toBe(ms);
  });

  test.each([
    ['2026-11-21T10:00:00', /say its zone, Z or \+01:00$/],
    ['2026-11-21', /Expected a time like 2026-11-21T10:00:00Z, found "2026-11-21"$/],
    ['2026-02-30T10:00:00Z', /Expected a time/],
    ['2026-13-01T10:00:00Z', /Expected a time/],
    ['2026-11-21T25:00:00Z', /Expected a time/],
    ['2026-11-21 10:00:00Z', /Expected a time/],
    ['-2h', /or a duration back from now like 2h/],
    ['2 hours ago', /or a duration back from now/],
    ['', /found nothing/],
  ])('refuses %j', (text, message) => {
    expect(parseMoment(text)).toEqual({ ok: false, error: expect.stringMatching(message) });
  });
});
