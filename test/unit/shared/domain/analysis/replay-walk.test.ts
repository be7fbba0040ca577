import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AnalysisSettings } from '../../../../../shared/domain/analysis/analysis-settings.ts';
import type { Observation } from '../../../../../shared/domain/analysis/observation.ts';
import { isTakenBack, walk } from '../../../../../shared/domain/analysis/replay-walk.ts';
import { arm, each, MINUTE, minutes, observed, SETTINGS } from './observations.ts';

const STAGE = { percent: 10, bakeMs: 6 * MINUTE, deadlineMs: 60 * MINUTE };
const well = [arm(30), arm(270)] as const;
const ill = [arm(30, 12), arm(270)] as const;
const bothIll = [arm(30, 12), arm(270, 108)] as const;

const decisions = (observation: Observation, settings: AnalysisSettings = SETTINGS) => {
  const { looks, turns, end } = walk(observation, settings, STAGE);
  return {
    end,
    looks: looks.length,
    turns: turns.map(({ atMs, ageMs, decision }) => [decision, atMs / MINUTE, ageMs / MINUTE]),
  };
};

describe('walk', () => {
  test('looks once an interval, when its numbers are final, and ends where the traffic would have gone back', () => {
    expect(decisions(observed(minutes([...each(10, well), ...each(10, ill)])))).toEqual({
      end: 'roll-back',
      looks: 11,
      turns: [
        ['hold', 4, 4],
        ['advance', 7, 7],
        ['roll-back', 14, 14],
      ],
    });
  });

  test('holds until the bake is over, as a rollout does', () => {
    const longer = walk(observed(minutes(each(20, well))), SETTINGS, { ...STAGE, bakeMs: 12 * MINUTE });
    expect(longer.turns.map(({ decision, ageMs }) => [decision, ageMs / MINUTE])).toEqual([
      ['hold', 4],
      ['advance', 12],
    ]);
    expect(longer.end).toBe('advance');
  });

  test('counts a later hold as an advance: a rollout would have gone on at the first', () => {
    const found = decisions(observed(minutes([...each(8, well), [arm(30, 1), arm(270)] as const])));
    expect(found.end).toBe('advance');
    expect(found.turns.at(-1)?.[0]).toBe('hold');
  });

  test('tells a shared outage from a fault of the candidate', () => {
    expect(decisions(observed(minutes(each(20, bothIll))))).toMatchObject({ end: 'shared-outage' });
  });

  test('holds to the end where too few came', () => {
    expect(decisions(observed(minutes(each(10, [arm(1), arm(9)] as const))))).toMatchObject({
      end: 'hold',
      looks: 10,
    });
  });

  test('has nothing to look at where nothing was counted', () => {
    expect(decisions(observed([]))).toEqual({ end: 'hold', looks: 0, turns: [] });
  });

  test('asks nobody for a share of the requests: a candidate that answered few of them is not blamed for it', () => {
    const { end, looks } = walk(observed(minutes(each(20, [arm(3), arm(600)] as const))), SETTINGS, STAGE);
    expect(end).not.toBe('roll-back');
    const said = looks.flatMap(({ verdict }) => [
      ...verdict.tests.map(({ name }) => name),
      ...verdict.alternatives,
    ]);
    expect(said.filter((text) => text.includes('share') || text.includes('weight'))).toEqual([]);
  });

  test('shows each look no more of a metric than there was by then', () => {
    const metrics = [{ name: 'depth', query: 'x', max: 5, dryRun: false }];
    const points = each(20, 0).map((_, index) => ({
      atMs: (index + 1) * MINUTE,
      candidate: index < 10 ? 1 : 9,
    }));
    const observation = observed(minutes(each(20, well)), { custom: [{ name: 'depth', points }] });
    expect(decisions(observation, { ...SETTINGS, metrics })).toMatchObject({ end: 'roll-back', looks: 13 });
  });
});

/** Some minutes of few or many, well or ill. */
const arms = fc
  .record({
    requests: fc.integer({ min: 0, max: 400 }),
    ratio: fc.constantFrom(0, 0, 0.01, 0.05, 0.3),
    slow: fc.constantFrom(0, 0, 0.1),
    refused: fc.constantFrom(0, 0, 0.2),
  })
  .map(({ requests, ratio, slow, refused }) => {
    const part = (share: number) => Math.floor(requests * share);
    return arm(requests, part(ratio), part(slow), part(refused));
  });
const pasts = fc
  .array(fc.tuple(arms, arms), { minLength: 1, maxLength: 12 })
  .map((pairs) => observed(minutes(pairs)));

test('the quick answer is that of the judge', () => {
  fc.assert(
    fc.property(pasts, fc.constantFrom(10, 100), (observation, percent) => {
      const { end } = walk(observation, SETTINGS, { ...STAGE, percent });
      const takenBack = isTakenBack(observation, SETTINGS, { ...STAGE, percent });
      expect(takenBack).toBe(end === 'roll-back' || end === 'shared-outage');
    }),
    { numRuns: 150 },
  );
});
