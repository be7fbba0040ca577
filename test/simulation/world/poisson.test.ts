import { describe, expect, test } from '@jest/globals';
import { logFactorial, poisson } from './poisson.ts';
import { seeded } from './random.ts';

const DRAWS = 20_000;

describe('poisson', () => {
  test.each([0.05, 1, 9.9, 10.1, 40, 1_500])(
    'draws as often as the distribution says, for a mean of %d',
    (mean) => {
      const random = seeded(11);
      const found = new Map<number, number>();
      for (let draw = 0; draw < DRAWS; draw += 1) {
        const count = poisson(random, mean);
        found.set(count, (found.get(count) ?? 0) + 1);
      }
      let [chiSquare, cells, rare] = [0, 0, 0];
      for (let count = 0; count < mean + 10 * Math.sqrt(mean) + 10; count += 1) {
        const expected = DRAWS * Math.exp(count * Math.log(mean) - mean - logFactorial(count));
        if (expected < 10) rare += (found.get(count) ?? 0) - expected;
        else {
          chiSquare += ((found.get(count) ?? 0) - expected) ** 2 / expected;
          cells += 1;
        }
      }
      expect(chiSquare).toBeLessThan(cells + 4 * Math.sqrt(2 * cells) + 4);
      expect(Math.abs(rare)).toBeLessThan(DRAWS * 0.01);
    },
  );

  test('draws nothing where nothing happens, and the same for the same seed', () => {
    expect(poisson(seeded(1), 0)).toBe(0);
    const draws = (seed: number) => {
      const random = seeded(seed);
      return Array.from({ length: 50 }, () => poisson(random, 30));
    };
    expect(draws(3)).toEqual(draws(3));
    expect(draws(3)).not.toEqual(draws(4));
  });
});

describe('logFactorial', () => {
  test('is the same by the table and by the series', () => {
    expect(logFactorial(0)).toBe(0);
    expect(logFactorial(10)).toBeCloseTo(Math.log(3_628_800), 10);
    let sum = 0;
    for (let n = 1; n <= 300; n += 1) sum += Math.log(n);
    expect(logFactorial(300)).toBeCloseTo(sum, 8);
  });
});
