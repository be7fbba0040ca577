import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, daysUntil, parseDay } from '../../../../../../shared/domain/findings/exceptions/day.ts';

const DAY_MS = 86_400_000;
const anyMs = fc.integer({ min: 0, max: 4_000_000_000_000 });

describe('a day on which an exception ends', () => {
  test('belongs to it whole, from its first to its last millisecond in UTC', () => {
    fc.assert(
      fc.property(anyMs, (nowMs) => {
        const day = dayOf(nowMs);
        const startMs = Date.parse(`${day}T00:00:00Z`);
        expect(daysUntil(day, startMs)).toBe(0);
        expect(daysUntil(day, startMs + DAY_MS - 1)).toBe(0);
        expect(daysUntil(day, startMs + DAY_MS)).toBe(-1);
        expect(daysUntil(day, startMs - 1)).toBe(1);
      }),
    );
  });

  test('is as many days ahead as one counts, over the ends of months and years', () => {
    fc.assert(
      fc.property(anyMs, fc.integer({ min: -800, max: 800 }), (nowMs, days) => {
        fc.pre(nowMs + days * DAY_MS >= 0);
        expect(daysUntil(dayOf(nowMs + days * DAY_MS), nowMs)).toBe(days);
      }),
    );
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-3-1',
    '01.03.2026',
    '2026-03-01T00:00:00Z',
    'soon',
    '',
  ])('is refused as %j', (text) => expect(parseDay(text)).toMatchObject({ ok: false }));

  test('is read with blanks around it, also on a leap day', () => {
    expect(parseDay(' 2028-02-29 ')).toEqual({ ok: true, value: '2028-02-29' });
  });
});
