import { describe, expect, test } from '@jest/globals';
import { seeded } from './random.ts';
import { createTimeline, MINUTE } from './timeline.ts';

const WORLD = { perMinute: 600, baseline: { errors: 0.01 }, candidate: { errors: 1 } };

describe('createTimeline', () => {
  test('counts whole minutes of one stage each, once they are final', () => {
    const timeline = createTimeline(WORLD, 0.5 * MINUTE, seeded(1));
    timeline.begin(0, 0.1, 0.5 * MINUTE);
    expect(timeline.settled(3.9 * MINUTE, 2 * MINUTE)).toEqual([]);
    expect(timeline.settled(4 * MINUTE, 2 * MINUTE).map(({ startMs }) => startMs)).toEqual([MINUTE]);
    timeline.errorsUntil(4.5 * MINUTE);
    timeline.begin(1, 0.5, 4.5 * MINUTE);
    const all = timeline.settled(8 * MINUTE, 2 * MINUTE);
    expect(all.map(({ startMs, stage, first }) => [startMs / MINUTE, stage, first])).toEqual([
      ...[
        [1, 0, true],
        [2, 0, false],
        [3, 0, false],
      ],
      [5, 1, true],
    ]);
  });

  test('counts the failed requests of broken minutes too', () => {
    const timeline = createTimeline(WORLD, 0.5 * MINUTE, seeded(2));
    timeline.begin(0, 0.5, 0.5 * MINUTE);
    const errors = timeline.errorsUntil(2.5 * MINUTE);
    expect(errors).toBeGreaterThan(500);
    expect(errors).toBeLessThan(700);
    const [one] = timeline.settled(2.5 * MINUTE, 0);
    expect(one?.candidate.byClass['5xx']).toBe(one?.candidate.requests);
  });
});
