import { describe, expect, test } from '@jest/globals';
import { PARTS, parseOptions } from '../../bench/options.ts';

describe('the options', () => {
  test('measure all parts as often as each is used to, and touch nothing, by default', () => {
    expect(parseOptions([])).toEqual({
      ...{ help: false, write: false, only: PARTS, rounds: undefined, dist: undefined },
    });
  });

  test('name parts, rounds and another checkout', () => {
    expect(parseOptions(['--only', 'growth, sizes', '--rounds', '3', '--dist', '../other'])).toMatchObject({
      ...{ only: ['growth', 'sizes'], rounds: 3, dist: '../other' },
    });
  });

  test.each([
    [['--only', 'speed'], 'found speed'],
    [['--rounds', '0'], 'at least 1'],
    [['--rounds', 'many'], 'at least 1'],
    [['--write', '--only', 'growth'], 'leave out --only'],
    [['--write', '--dist', '../other'], 'leave out --dist'],
    [['--wirte'], '--wirte'],
    [['11'], '11'],
  ])('refuse %j', (args, text) => {
    expect(() => parseOptions(args)).toThrow(text);
  });
});
