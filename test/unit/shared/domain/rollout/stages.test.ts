import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  DEFAULT_STAGES,
  type Stage,
  stage,
  stageProblems,
} from '../../../../../shared/domain/rollout/stages.ts';
import { anyStages } from './arbitraries.ts';

const MINUTE = 60_000;

describe('stage', () => {
  test.each([
    [5, 2 * MINUTE, 10 * MINUTE],
    [25, 5 * MINUTE, 10 * MINUTE],
    [50, 6 * MINUTE, 12 * MINUTE],
    [100, 0, 0],
  ])('%d %% with a bake of %d ms has its deadline after %d ms', (percent, bakeMs, deadlineMs) => {
    expect(stage(percent, bakeMs)).toEqual({ percent, bakeMs, deadlineMs });
  });

  test('takes the deadline that is asked for', () => {
    expect(stage(5, MINUTE, 2 * MINUTE).deadlineMs).toBe(2 * MINUTE);
  });
});

describe('stageProblems', () => {
  test('finds nothing wrong with the default, or with any stages that rise to 100', () => {
    expect(stageProblems(DEFAULT_STAGES)).toEqual([]);
    fc.assert(fc.property(anyStages, (stages) => expect(stageProblems(stages)).toEqual([])));
  });

  test.each([
    ['no stage', [], [[0, 'Expected at least one stage, found none']]],
    [
      'an end below 100',
      [stage(5, 0), stage(50, 0)],
      [[1, 'Expected the last stage to be 100 %, found 50 %']],
    ],
    [
      'a fall',
      [stage(50, 0), stage(25, 0), stage(100, 0)],
      [[1, 'Expected percents that rise, found 25 % after 50 %']],
    ],
    [
      'a repetition',
      [stage(100, 0), stage(100, 0)],
      [[1, 'Expected percents that rise, found 100 % after 100 %']],
    ],
    ['zero', [stage(0, 0), stage(100, 0)], [[0, 'Expected a whole percent from 1 to 100, found 0']]],
    [
      'a fraction',
      [stage(2.5, 0), stage(100, 0)],
      [[0, 'Expected a whole percent from 1 to 100, found 2.5']],
    ],
    [
      'too much',
      [stage(101, 0)],
      [
        [0, 'Expected a whole percent from 1 to 100, found 101'],
        [0, 'Expected the last stage to be 100 %, found 101 %'],
      ],
    ],
    [
      'a deadline before the bake is over',
      [stage(5, 2 * MINUTE, MINUTE), stage(100, 0)],
      [[0, 'Expected a deadline of at least the bake (120000 ms), found 60000 ms']],
    ],
    [
      'several things at once',
      [stage(50, MINUTE, 1), stage(20, 0)],
      [
        [0, 'Expected a deadline of at least the bake (60000 ms), found 1 ms'],
        [1, 'Expected percents that rise, found 20 % after 50 %'],
        [1, 'Expected the last stage to be 100 %, found 20 %'],
      ],
    ],
  ] as [string, Stage[], [number, string][]][])('names %s', (_title, stages, problems) => {
    expect(stageProblems(stages)).toEqual(problems.map(([index, message]) => ({ index, message })));
  });
});
