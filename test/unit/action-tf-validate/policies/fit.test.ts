import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultLimit } from '../../../../action-tf-validate/src/policies/database/capacity/default-limit.ts';
import {
  largestPool,
  peak,
  roomOf,
} from '../../../../action-tf-validate/src/policies/database/capacity/fit.ts';

const counts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 });
const room = fc.integer({ min: 0, max: 20_000 });

describe('the sum of the pools', () => {
  test('is twice instances times pool, for the old and the new revision', () => {
    expect(
      peak([
        { instances: 20, pool: 10 },
        { instances: 5, pool: 4 },
      ]),
    ).toBe(440);
  });

  test('is at its limit with the largest pool that fits, and over it with one connection more', () => {
    fc.assert(
      fc.property(counts, room, (instances, free) => {
        const pool = largestPool(instances, free) ?? Number.NaN;
        const asked = (size: number) => peak(instances.map((count) => ({ instances: count, pool: size })));
        expect(asked(pool)).toBeLessThanOrEqual(free);
        expect(asked(pool + 1)).toBeGreaterThan(free);
      }),
    );
  });

  test('never gets smaller with more room, nor larger with another service', () => {
    fc.assert(
      fc.property(counts, room, fc.integer({ min: 1, max: 1000 }), (instances, free, more) => {
        const pool = largestPool(instances, free) ?? Number.NaN;
        expect(largestPool(instances, free + more)).toBeGreaterThanOrEqual(pool);
        expect(largestPool([...instances, more], free)).toBeLessThanOrEqual(pool);
      }),
    );
  });

  test('is bounded by nothing where there is no instance', () => {
    expect(largestPool([], 100)).toBeUndefined();
  });
});

test('what is reserved is taken off, and never below nothing', () => {
  expect(roomOf({ most: 100, reserved: 8 })).toBe(92);
  expect(roomOf({ most: 5, reserved: 8 })).toBe(0);
});

describe('the connections that Cloud SQL gives by default', () => {
  test.each([
    ['postgres', 'db-f1-micro', 25],
    ['postgres', 'db-g1-small', 50],
    ['postgres', 'db-custom-1-3840', 100],
    ['postgres', 'db-custom-2-6144', 200],
    ['postgres', 'db-custom-2-7424', 200],
    ['postgres', 'db-custom-2-7680', 400],
    ['postgres', 'db-n1-standard-4', 500],
    ['postgres', 'db-perf-optimized-N-2', 500],
    ['postgres', 'db-perf-optimized-N-4', 600],
    ['postgres', 'db-custom-16-61440', 800],
    ['postgres', 'db-perf-optimized-N-16', 1000],
    ['mysql', 'db-f1-micro', 250],
    ['mysql', 'db-g1-small', 1000],
    ['mysql', 'db-n1-standard-2', 4000],
  ] as const)('for %s on %s are %d', (engine, tier, connections) => {
    expect(defaultLimit(engine, tier)).toBe(connections);
  });

  test.each([
    ['postgres', 'db-c4a-highmem-4'],
    ['mysql', 'db-perf-optimized-N-2'],
    ['sqlserver', 'db-custom-2-7680'],
  ] as const)('for %s on %s are not guessed', (engine, tier) => {
    expect(defaultLimit(engine, tier)).toBeUndefined();
  });
});
