import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { expectedMs } from '../../../../../shared/domain/report/expected-time.ts';
import { stage } from '../../../../../shared/domain/rollout/stages.ts';
import { chooseSettings } from '../../../../../shared/domain/settings/choose-settings.ts';
import { DEFAULT_SETTINGS } from '../../../../../shared/domain/settings/settings.ts';

const MINUTE = 60_000;
const USUAL = { intervalMs: MINUTE, settleMs: 3 * MINUTE };

describe('the expected time of a stage', () => {
  test.each([
    ['the bake, where that is long', 60 * MINUTE, 60 * MINUTE],
    ['until two whole intervals have settled, where it is short', 2 * MINUTE, 6 * MINUTE],
    ['nothing, where nothing is watched', 0, 0],
  ])('is %s', (_, bakeMs, wanted) => {
    expect(expectedMs(stage(5, bakeMs), USUAL)).toBe(wanted);
  });

  test('is the least deadline that settings may have', () => {
    const lengths = fc.record({
      intervalMs: fc.integer({ min: 1, max: 600_000 }),
      settleMs: fc.integer({ min: 0, max: 600_000 }),
    });
    fc.assert(
      fc.property(lengths, (sampling) => {
        const problems = (deadlineMs: number) =>
          chooseSettings(
            {
              path: 'rollout.yml',
              settings: { ...DEFAULT_SETTINGS, analysis: { ...DEFAULT_SETTINGS.analysis, ...sampling } },
            },
            { stages: [{ percent: 5, bakeMs: 1, deadlineMs }, stage(100, 0)], onInconclusive: 'rollback' },
          ).problems;
        const least = expectedMs(stage(5, 1), sampling);
        expect(problems(least)).toEqual([]);
        expect(problems(least - 1)).toHaveLength(1);
      }),
    );
  });
});
