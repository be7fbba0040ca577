import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { replayRange } from '../../../../../shared/domain/analysis/replay-range.ts';
import { type Moment, parseMoment } from '../../../../../shared/domain/text/moment.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 21, 12, 0, 30);
const SAMPLING = { intervalMs: MINUTE, settleMs: 3 * MINUTE };

const moment = (text: string): Moment => {
  const read = parseMoment(text);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

const range = (since: string, until?: string) =>
  replayRange(
    { since: moment(since), until: until === undefined ? undefined : moment(until) },
    NOW,
    SAMPLING,
  );

const at = (hour: number, minute: number) => Date.UTC(2026, 10, 21, hour, minute);

describe('the range of a replay', () => {
  test('ends where numbers are final, when nothing is said', () => {
    expect(range('2h')).toEqual({
      ok: true,
      value: { startMs: at(10, 1), endMs: at(11, 57), intervalMs: MINUTE, notes: [] },
    });
  });

  test('holds whole intervals alone', () => {
    expect(range('2026-11-21T10:00:01Z', '2026-11-21T10:10:59Z')).toMatchObject({
      value: { startMs: at(10, 1), endMs: at(10, 10) },
    });
  });

  test('is cut where numbers may still change, and says so', () => {
    expect(range('1h', '0s')).toMatchObject({
      value: { endMs: at(11, 57), notes: [expect.stringContaining('analysis.settle is 3m')] },
    });
  });

  test('is judged by wider intervals where it is long, and says so', () => {
    const long = range('42d');
    expect(long).toMatchObject({
      ok: true,
      value: { notes: [expect.stringMatching(/by intervals of 2h48m, where a rollout has 1m/)] },
    });
  });

  test.each([
    ['2026-11-21T12:30:00Z', undefined, ['since'], 'a time in the past'],
    ['2026-11-21T12:30:00Z', '2026-11-21T13:00:00Z', ['since', 'until'], 'a time in the past'],
    ['1h', '2026-11-21T13:00:00Z', ['until'], 'not in the future'],
    ['1h', '2h', ['since'], 'a time before until (2026-11-21T10:00:30Z)'],
    ['43d', undefined, ['since'], 'of the last 42d'],
    ['4m', undefined, ['since'], 'at least 2 whole intervals of 1m'],
    ['2m', '1m', ['since'], 'found 0s until'],
    ['90000d', '43d', ['since'], 'of the last 42d'],
  ])('since %s, until %s is refused', (since, until, where, message) => {
    const result = range(since, until);
    const found = result.ok ? [] : result.error;
    expect(found.map((problem) => problem.where)).toEqual(where);
    expect(found[0]?.message).toContain(message);
  });

  test('never reaches beyond what was asked for or is final, in at most 360 intervals', () => {
    const settings = fc.record({
      sinceMs: fc.integer({ min: 1, max: 42 * 24 * 60 * MINUTE }),
      untilMs: fc.integer({ min: 0, max: 42 * 24 * 60 * MINUTE }),
      intervalMs: fc.constantFrom(1_000, MINUTE, 5 * MINUTE),
      settleMs: fc.integer({ min: 0, max: 10 * MINUTE }),
    });
    fc.assert(
      fc.property(settings, ({ sinceMs, untilMs, intervalMs, settleMs }) => {
        const asked = {
          since: { kind: 'ago', agoMs: sinceMs },
          until: { kind: 'ago', agoMs: untilMs },
        } as const;
        const result = replayRange(asked, NOW, { intervalMs, settleMs });
        if (!result.ok) return;
        const { startMs, endMs, intervalMs: wide } = result.value;
        expect(startMs).toBeGreaterThanOrEqual(NOW - sinceMs);
        expect(endMs).toBeLessThanOrEqual(NOW - Math.max(untilMs, settleMs));
        expect([startMs % wide, endMs % wide, wide % intervalMs]).toEqual([0, 0, 0]);
        expect((endMs - startMs) / wide).toBeLessThanOrEqual(360);
        expect((endMs - startMs) / wide).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});
