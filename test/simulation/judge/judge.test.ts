import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { seeded } from '../world/random.ts';
import { MEASURED, type Measurements } from './measurements.ts';
import { NULL_CASES } from './null-cases.ts';
import { atMost } from './peeking.ts';

const RUNS = 2_000;
const ROLLOUTS = 300;
const SEED = 20_261_121;

let measured: Measurements;

beforeAll(() => {
  const script = join(import.meta.dirname, 'measure.ts');
  const args = [script, ...[RUNS, ROLLOUTS, SEED].map(String)];
  measured = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}, 120_000);

describe('a test that is looked at after every interval', () => {
  test.each(NULL_CASES.map(({ name, bound }) => [name, bound] as const))(
    'finds what is not there in no more runs than its bound allows: %s (%d)',
    (name, bound) => {
      expect(measured.falseFinds[name]).toBeLessThanOrEqual(atMost(bound, RUNS));
    },
  );

  test('would find it in every fifth run if it were one of fixed size', () => {
    const [one] = NULL_CASES;
    expect(one?.fixedSize?.(seeded(SEED), 500)).toBeGreaterThan(0.2);
  });

  test('would find bursts in every fifth run if they were not corrected for', () => {
    expect(measured.falseFinds['5xx in bursts of 5, not corrected']).toBeGreaterThan(0.2);
  });
});

describe('a whole rollout with the default settings', () => {
  const shareOf = (name: (typeof MEASURED)[number]) => {
    const outcomes = measured.rollouts[name];
    if (outcomes === undefined) throw new Error(`${name} was not measured`);
    return outcomes.share;
  };

  test.each(['300/min, healthy .5 %', '300/min, healthy .5 %, 5 % 4xx, 1 % slow'] as const)(
    'promotes a healthy service of 300 requests a minute in at least 95 of 100: %s',
    (name) => {
      expect(shareOf(name).promoted).toBeGreaterThanOrEqual(0.95);
    },
  );

  test.each([
    '300/min, healthy .5 %',
    '300/min, healthy .5 %, 5 % 4xx, 1 % slow',
    '300/min, healthy 2 % = 2 %',
    '300/min, healthy 1 %, bursts of 5',
  ] as const)('fails a healthy candidate in at most one of twenty, all tests together: %s', (name) => {
    expect(shareOf(name)['rolled-back']).toBeLessThanOrEqual(0.05);
  });

  test('blames an outage of both arms on the candidate in at most one of a hundred', () => {
    const share = shareOf('300/min, both arms +20 % for 4 min');
    expect(share['rolled-back']).toBeLessThanOrEqual(0.01);
    expect(share.promoted).toBeLessThanOrEqual(0.05);
  });

  test.each([
    ['300/min, .5 → 10 %', 0.99],
    ['300/min, .5 → 30 %', 0.99],
    ['300/min, hangs', 0.99],
    ['300/min, 401 to everyone', 0.99],
    ['300/min, 1 → 15 % slow', 0.99],
    ['300/min, 8 % at 50 % load only', 0.95],
  ] as const)('rolls back %s in at least %d, and promotes next to none', (name, least) => {
    const share = shareOf(name);
    expect(share['rolled-back']).toBeGreaterThanOrEqual(least);
    expect(share.promoted).toBeLessThanOrEqual(0.01);
  });

  test('finds .5 → 10 % within three settled intervals of the first stage', () => {
    const { found, intervals, within } = measured.detection;
    expect(found).toBeGreaterThanOrEqual(0.99);
    expect(intervals).toBeLessThanOrEqual(3);
    // Three minutes until numbers are final, and up to one until a whole minute begins, are part of it.
    expect(within.most).toBeLessThanOrEqual(9);
    expect(within.nearlyAll).toBeLessThanOrEqual(10.5);
  });

  test('says of three requests a minute that they decide nothing', () => {
    expect(shareOf('3/min, healthy .5 %').inconclusive).toBe(1);
  });

  test('was measured in every world that is named here', () => {
    expect(Object.keys(measured.rollouts).toSorted()).toEqual([...MEASURED].toSorted());
  });
});
