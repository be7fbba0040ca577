import { describe, expect, test } from '@jest/globals';
import { DEFAULT_ANALYSIS } from '../../../shared/domain/analysis/analysis-settings.ts';
import { judge } from '../../../shared/domain/analysis/judge.ts';
import { keepsLimit } from '../../bench/figure.ts';
import { looksAtRollouts } from '../../bench/judge.ts';
import { looksFigure } from '../../bench/looks.ts';

describe('10,000 looks of the judge', () => {
  test.each([
    [[400, 999, 1_000], true],
    [[400, 1_001, 1_002], false],
  ])('that take %j ms are within the limit of a second: %p', (rounds, kept) => {
    expect(keepsLimit(looksFigure(rounds))).toBe(kept);
  });

  test('are told with the median of the rounds', () => {
    expect(looksFigure([3, 1, 2])).toMatchObject({
      what: '10,000 looks of the judge',
      unit: 'ms',
      value: { median: 2, min: 1, max: 3, count: 3 },
    });
  });

  test('are looks at rollouts that are held, proven and advanced: what the judge refuses to believe would cost nothing', () => {
    const verdicts = looksAtRollouts().map(({ observation, stage }) =>
      judge(observation, DEFAULT_ANALYSIS, stage),
    );
    expect(verdicts.flatMap(({ reasons }) => reasons).filter((text) => /cannot be true/.test(text))).toEqual(
      [],
    );
    expect(new Set(verdicts.map(({ kind }) => kind))).toEqual(new Set(['inconclusive', 'healthy']));
  });
});
