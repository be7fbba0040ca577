import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_STAGES, type Stage, stage } from '../../../../../shared/domain/rollout/stages.ts';
import { formatStages, parseStageLine } from '../../../../../shared/domain/settings/stage-line.ts';

const MIN = 60_000;

describe('parseStageLine', () => {
  test.each([
    ['10%/2m, 25%/5m, 50%/5m, 100%', DEFAULT_STAGES],
    ['5/2m,25/5m/15m,100', [stage(5, 2 * MIN), stage(25, 5 * MIN, 15 * MIN), stage(100, 0)]],
    ['10% / 90s\n100% / 5m / 10m\n', [stage(10, 90_000), stage(100, 5 * MIN, 10 * MIN)]],
    ['1%/0s, 100%', [stage(1, 0), stage(100, 0)]],
    ['100%', [stage(100, 0)]],
  ])('reads %j', (text, value) => {
    expect(parseStageLine(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['', 'Expected stages like 5%/2m, 25%/5m/15m, 100% (percent/bake/deadline), found nothing'],
    [' , ', 'Expected stages like 5%/2m, 25%/5m/15m, 100% (percent/bake/deadline), found " , "'],
    ['50%/5m, 25%/5m, 100%', 'Expected percents that rise, found 25 % after 50 % in "25%/5m"'],
    ['50%/5m, 50%/5m, 100%', 'Expected percents that rise, found 50 % after 50 % in "50%/5m"'],
    ['5%/2m, 50%/5m', 'Expected the last stage to be 100 %, found 50 % in "50%/5m"'],
    ['0%/5m, 100%', 'Expected a whole percent from 1 to 100, found 0 in "0%/5m"'],
    [
      '5%/10m/5m, 100%',
      'Expected a deadline of at least the bake (600000 ms), found 300000 ms in "5%/10m/5m"',
    ],
    ['25%, 100%', 'Expected a bake for the stage of 25 %, like 25%/5m, found none'],
    ['5%/2, 100%', 'Expected a duration with its unit, like 90s or 5m, found "2" in "5%/2"'],
    ['2.5%/5m, 100%', 'Expected a whole percent from 0 to 100, like 5 or 5%, found "2.5%" in "2.5%/5m"'],
    ['101%/1m', 'Expected a whole percent from 0 to 100, like 5 or 5%, found "101%" in "101%/1m"'],
    [
      '5%/1m/2m/3m, 100%',
      'Expected stages like 5%/2m, 25%/5m/15m, 100% (percent/bake/deadline), found "5%/1m/2m/3m"',
    ],
  ])('refuses %j', (text, error) => {
    expect(parseStageLine(text)).toEqual({ ok: false, error });
  });

  test('says everything that is wrong at once', () => {
    const result = parseStageLine('x/1m, 5%/soon, 25%');
    expect(result.ok ? '' : result.error.split('; ')).toHaveLength(3);
  });

  test('reads back whatever formatStages writes', () => {
    const times = fc.tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 10_000_000 }));
    const below = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 99 }), times), {
      selector: ([percent]) => percent,
    });
    fc.assert(
      fc.property(below, times, (before, last) => {
        const rising = before.toSorted(([a], [b]) => a - b);
        const stages: Stage[] = [...rising, [100, last] as const].map(([percent, [bakeMs, more]]) =>
          stage(percent, bakeMs, more % 3 === 0 ? undefined : bakeMs + more),
        );
        expect(parseStageLine(formatStages(stages))).toEqual({ ok: true, value: stages });
      }),
    );
  });
});
