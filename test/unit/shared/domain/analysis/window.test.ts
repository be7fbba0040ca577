import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { settledWindow } from '../../../../../shared/domain/analysis/window.ts';

const MINUTE = 60_000;
const production = { intervalMs: MINUTE, settleMs: 3 * MINUTE };

describe('settledWindow', () => {
  test.each([
    ['nothing is settled yet', 0, 3 * MINUTE, undefined],
    ['one interval is settled to the millisecond', 0, 4 * MINUTE, [0, 1]],
    ['one millisecond is missing', 0, 4 * MINUTE - 1, undefined],
    ['a start inside an interval waits for the next one', 1, 5 * MINUTE, [1, 2]],
    ['a start on the edge of an interval takes it', MINUTE, 5 * MINUTE, [1, 2]],
    ['the clock stands before the start', 10 * MINUTE, 5 * MINUTE, undefined],
  ])('%s', (_title, since, now, minutes) => {
    const expected = minutes && { startMs: (minutes[0] ?? 0) * MINUTE, endMs: (minutes[1] ?? 0) * MINUTE };
    expect(settledWindow(since, now, production)).toEqual(expected);
  });

  test('holds exactly the whole intervals that began after the start and are final now', () => {
    const sampling = fc.record({
      intervalMs: fc.integer({ min: 1, max: 5 * MINUTE }),
      settleMs: fc.integer({ min: 0, max: 10 * MINUTE }),
    });
    const times = fc.tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 2e6 }));
    fc.assert(
      fc.property(sampling, times, ({ intervalMs, settleMs }, [since, passed]) => {
        const now = since + passed;
        const final = (endMs: number) => endMs + settleMs <= now;
        const window = settledWindow(since, now, { intervalMs, settleMs });
        const first = Math.ceil(since / intervalMs) * intervalMs;
        if (window === undefined) {
          expect(final(first + intervalMs)).toBe(false);
          return;
        }
        expect(window.startMs).toBe(first);
        expect((window.endMs - window.startMs) % intervalMs).toBe(0);
        expect(final(window.endMs)).toBe(true);
        expect(final(window.endMs + intervalMs)).toBe(false);
      }),
    );
  });
});
