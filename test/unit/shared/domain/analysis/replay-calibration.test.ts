import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AnalysisSettings } from '../../../../../shared/domain/analysis/analysis-settings.ts';
import type { Observation } from '../../../../../shared/domain/analysis/observation.ts';
import { calibrate } from '../../../../../shared/domain/analysis/replay-calibration.ts';
import { limitsOf } from '../../../../../shared/domain/analysis/replay-limits.ts';
import { isTakenBack, walk } from '../../../../../shared/domain/analysis/replay-walk.ts';
import { arm, each, MINUTE, minutes, observed, SETTINGS } from './observations.ts';

const STAGE = { percent: 10, bakeMs: 2 * MINUTE, deadlineMs: 60 * MINUTE };
const QUIET: AnalysisSettings = {
  ...SETTINGS,
  errors: { ratio: 0.9, tolerance: 100, dryRun: false },
  latency: { ...SETTINGS.latency, limitMs: 60_000, tolerance: 100 },
};

const limitOf = (observation: Observation, setting: string, settings = SETTINGS) =>
  calibrate(observation, settings, STAGE).find((limit) => limit.setting === setting);

describe('calibrate', () => {
  const tenPercent = observed(minutes(each(20, [arm(300, 30), arm(2700, 3)] as const)));

  test('finds a larger limit that would have let an ill candidate be, near what it really failed', () => {
    const limit = limitOf(tenPercent, 'analysis.errors');
    expect(limit).toMatchObject({ inForce: 0.05, candidate: { fails: true }, baseline: { fails: false } });
    expect(limit?.candidate.turnsAt).toBeGreaterThan(0.075);
    expect(limit?.candidate.turnsAt).toBeLessThan(0.1);
  });

  test('finds a smaller limit that would have failed a good one', () => {
    const limit = limitOf(tenPercent, 'analysis.errors', QUIET);
    expect(limit?.candidate.fails).toBe(false);
    expect(limit?.candidate.turnsAt).toBeGreaterThan(0.075);
    expect(limit?.candidate.turnsAt).toBeLessThan(0.1);
  });

  test('points out a limit that the baseline does not keep either, and one that it would', () => {
    const usual = observed(minutes(each(20, [arm(300, 30), arm(2700, 270)] as const)));
    const limit = limitOf(usual, 'analysis.errors');
    expect(limit).toMatchObject({ baseline: { fails: true } });
    expect(limit?.baseline?.turnsAt).toBeGreaterThan(0.075);
    expect(limit?.baseline?.turnsAt).toBeLessThan(0.1);
  });

  test('finds a slower limit at the edge of a bucket, and a tolerance of what the baseline does', () => {
    const slow = observed(minutes(each(20, [arm(300, 0, 60), arm(2700, 0, 5)] as const)));
    expect(limitOf(slow, 'analysis.latency')).toMatchObject({
      candidate: { fails: true, turnsAt: 5000 },
      baseline: { fails: false, turnsAt: 100 },
    });
    const relative = limitOf(slow, 'analysis.latency.tolerance');
    expect(relative).toMatchObject({ candidate: { fails: true } });
    expect(relative?.candidate.turnsAt).toBeGreaterThan(20);
    expect(relative).not.toHaveProperty('baseline');
  });

  test('says nothing of a baseline that is not there, and of values that rollout.yml does not take', () => {
    const alone = observed(minutes(each(20, [arm(300), arm(0)] as const)));
    const limits = calibrate(alone, SETTINGS, { ...STAGE, percent: 100 });
    expect(limits.filter((limit) => 'baseline' in limit)).toEqual([]);
    expect(limits.find(({ setting }) => setting === 'analysis.errors.tolerance')?.candidate).toEqual({
      fails: false,
    });
  });

  test('tries limits that are watched only as if they were obeyed', () => {
    const dry = { ...SETTINGS, errors: { ...SETTINGS.errors, dryRun: true } };
    expect(limitOf(tenPercent, 'analysis.errors', dry)).toMatchObject({
      ...{ dryRun: true, candidate: { fails: true } },
    });
  });
});

const arms = fc
  .record({
    requests: fc.integer({ min: 0, max: 300 }),
    errors: fc.constantFrom(0, 0.01, 0.1, 0.5),
    slow: fc.constantFrom(0, 0.1),
    refused: fc.constantFrom(0, 0.1),
  })
  .map(({ requests, errors, slow, refused }) =>
    arm(requests, Math.floor(requests * errors), Math.floor(requests * slow), Math.floor(requests * refused)),
  );
const pasts = fc
  .array(fc.tuple(arms, arms), { minLength: 2, maxLength: 8 })
  .map((pairs) => observed(minutes(pairs)));
const settings = fc.constantFrom(SETTINGS, QUIET);
const values = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

describe('a limit', () => {
  test('that is stricter never fails fewer', () => {
    fc.assert(
      fc.property(pasts, settings, values, (observation, base, [one, other]) => {
        for (const { at, bounds, unit } of limitsOf(base)) {
          const [least, most] = unit === 'ms' ? [1, 10_000] : bounds;
          const [strict, loose] = [Math.min(one, other), Math.max(one, other)].map(
            (part) => least * (most / least) ** part,
          );
          const fails = (value = 1) => isTakenBack(observation, at(value), STAGE);
          expect(fails(loose) && !fails(strict)).toBe(false);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('turns at what is told, and not before', () => {
    fc.assert(
      fc.property(pasts, settings, (observation, base) => {
        const told = calibrate(observation, base, STAGE);
        for (const [index, { at, inForce, unit }] of limitsOf(base).entries()) {
          const { fails, turnsAt } = told[index]?.candidate ?? { fails: false };
          const failsAt = (value: number) => isTakenBack(observation, at(value), STAGE);
          expect(failsAt(inForce)).toBe(fails);
          if (turnsAt === undefined) continue;
          expect(failsAt(turnsAt)).toBe(!fails);
          if (unit === 'ms') continue;
          // Two digits are told: a tenth nearer is the value in force's side of it, if it is between them at all.
          const nearer = turnsAt * (fails ? 0.89 : 1.12);
          if (fails ? nearer > inForce : nearer < inForce) expect(failsAt(nearer)).toBe(fails);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('decides the whole with the others: the traffic goes back exactly where one of them takes it', () => {
    fc.assert(
      fc.property(pasts, settings, (observation, base) => {
        const { end } = walk(observation, base, STAGE);
        const one = calibrate(observation, base, STAGE).some(({ candidate }) => candidate.fails);
        expect(one).toBe(end === 'roll-back' || end === 'shared-outage');
      }),
      { numRuns: 50 },
    );
  });
});
