import { describe, expect, test } from '@jest/globals';
import { parseOptions } from './options.ts';

describe('parseOptions', () => {
  test('reads what is asked, and has a number for the rest', () => {
    expect(parseOptions(['judge'])).toEqual({ help: false, write: false, runs: 2_000, seed: 1 });
    expect(parseOptions(['judge', '--runs', '5', '--seed', '0', '--write'])).toEqual({
      help: false,
      write: true,
      runs: 5,
      seed: 0,
    });
    expect(parseOptions(['--help']).help).toBe(true);
  });

  test.each([
    [[], /Expected judge.*found nothing/],
    [['weather'], /found weather/],
    [['judge', 'twice'], /found judge twice/],
    [['judge', '--runs', '0'], /--runs needs a whole number of at least 1, found 0/],
    [['judge', '--runs', 'many'], /found many/],
    [['judge', '--seed', '1.5'], /--seed needs a whole number/],
    [['judge', '--speed', '9'], /speed/],
  ])('refuses %j', (args, said) => {
    expect(() => parseOptions(args)).toThrow(said);
  });
});
