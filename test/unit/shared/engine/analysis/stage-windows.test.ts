import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stageWindows } from '../../../../../shared/engine/analysis/stage-windows.ts';
import { MINUTE, RECORD, SETTINGS, START } from './records.ts';

const at = (...minutes: readonly number[]) => minutes.map((minute) => START + minute * MINUTE);
const windows = (record: Partial<typeof RECORD>, nowMs: number) =>
  stageWindows({ ...RECORD, ...record }, nowMs, SETTINGS).map(({ stage, weight, startMs, endMs }) => [
    ...[stage, weight, (startMs - START) / MINUTE, (endMs - START) / MINUTE],
  ]);

describe('stageWindows', () => {
  test('are empty before the first whole interval has settled', () => {
    expect(windows({ starts: [START + 1] }, START + 5 * MINUTE - 1)).toEqual([]);
    expect(windows({ starts: [START + 1] }, START + 5 * MINUTE)).toEqual([[0, 0.05, 1, 2]]);
  });

  test('leave the interval out in which the weights change', () => {
    const second = { stage: 1, starts: [START, START + 7.5 * MINUTE], until: [START + 7.4 * MINUTE] };
    expect(windows(second, START + 20 * MINUTE)).toEqual([
      [0, 0.05, 0, 7],
      [1, 0.5, 8, 17],
    ]);
  });

  test('let the last intervals of a finished stage settle too', () => {
    const second = { stage: 1, starts: at(0, 7), until: at(7) };
    expect(windows(second, START + 8 * MINUTE)).toEqual([[0, 0.05, 0, 5]]);
    expect(windows(second, START + 10.5 * MINUTE)).toEqual([[0, 0.05, 0, 7]]);
  });

  test('end a stage of an older record, which has no end, where the next began', () => {
    expect(windows({ stage: 1, starts: at(0, 7) }, START + 30 * MINUTE)[0]).toEqual([0, 0.05, 0, 7]);
  });

  test('leave out what is not watched', () => {
    const last = { stage: 2, starts: at(0, 7, 14), until: at(7, 14) };
    expect(windows(last, START + 60 * MINUTE)).toHaveLength(2);
  });

  test.each([
    ['began in the future of this clock', { starts: at(1) }, 0],
    ['began a minute ahead', { starts: at(1) }, 4.9],
    ['is over before it began', { stage: 1, starts: at(5, 9), until: at(4) }, 9],
  ])('of a stage that %s are empty', (_, record, now) => {
    expect(windows(record, START + now * MINUTE)).toEqual([]);
  });

  test('are whole, settled, in order and apart, whatever the clocks said', () => {
    const time = fc.integer({ min: -20 * MINUTE, max: 90 * MINUTE }).map((ms) => START + ms);
    fc.assert(
      fc.property(
        fc.tuple(time, time),
        fc.tuple(time),
        time,
        fc.constantFrom(0, 1),
        (starts, until, now, stage) => {
          const found = stageWindows(
            { ...RECORD, stage, starts: starts.slice(0, stage + 1), until },
            now,
            SETTINGS,
          );
          let before = 0;
          for (const { startMs, endMs } of found) {
            expect([startMs % MINUTE, endMs % MINUTE]).toEqual([0, 0]);
            expect(startMs).toBeLessThan(endMs);
            expect(startMs).toBeGreaterThanOrEqual(before);
            expect(endMs).toBeLessThanOrEqual(now - SETTINGS.settleMs);
            before = endMs;
          }
        },
      ),
    );
  });
});
