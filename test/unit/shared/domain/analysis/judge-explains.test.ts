import { describe, expect, test } from '@jest/globals';
import type { CustomMetric } from '../../../../../shared/domain/analysis/analysis-settings.ts';
import { judge } from '../../../../../shared/domain/analysis/judge.ts';
import type { CustomReading } from '../../../../../shared/domain/analysis/observation.ts';
import type { Verdict } from '../../../../../shared/domain/analysis/verdict.ts';
import { arm, each, inStage, MINUTE, minutes, observed, SETTINGS } from './observations.ts';

const WELL = minutes(each(5, [arm(30), arm(270, 1)] as const));

describe('whether more intervals may decide', () => {
  const at = (perMinute: number, ageMinutes: number, settled: number) =>
    judge(
      observed(minutes(each(settled, [arm(perMinute), arm(9 * perMinute)] as const))),
      SETTINGS,
      inStage(0, ageMinutes),
    );

  test.each([
    ['the rest of the proof comes in time', 6, 10, 6, true],
    ['the proof is out of reach at this rate', 3, 10, 6, false],
    ['nobody asks', 0, 10, 6, false],
    ['nothing has settled yet', 6, 2, 0, true],
    ['the deadline has passed twice', 6, 20, 6, false],
  ])('when %s', (_, perMinute, ageMinutes, settled, may) => {
    const verdict = at(perMinute, ageMinutes, settled);
    expect(verdict).toMatchObject({ kind: 'inconclusive', mayStillDecide: may });
  });

  test('is said at once, with what is missing and how long that would take', () => {
    expect(at(3, 6, 3).reasons[0]).toBe(
      '5xx 0 of 9 (0.0 %), to be proven below 5.0 %: evidence 1.4 of 20 needed, 63 more requests without 5xx are needed, about 21m at this rate, of which 14m can settle before the deadline has passed twice',
    );
  });

  test('is so while there is a suspicion, which may grow or fade', () => {
    const suspicious = minutes([...each(4, [arm(3), arm(27)] as const), [arm(3, 2), arm(27)]]);
    expect(judge(observed(suspicious), SETTINGS, inStage(0, 8))).toMatchObject({
      kind: 'inconclusive',
      mayStillDecide: true,
    });
  });

  test('is no question once it is decided', () => {
    expect(judge(observed(WELL), SETTINGS, inStage(0, 8)).mayStillDecide).toBe(false);
  });
});

describe('what would have decided otherwise', () => {
  const alternatives = (arms: Parameters<typeof minutes>[0]) =>
    judge(observed(minutes(arms)), SETTINGS, inStage(0, arms.length + 3)).alternatives;

  test('are the settings that an ill candidate would have kept', () => {
    expect(alternatives(each(5, [arm(30, 4), arm(270, 1)] as const))).toEqual([
      'errors would not have failed with a limit of 5.3 % (analysis.errors)',
      "errors-relative would not have failed with a tolerance of 7.3 (the odds of 5xx against the baseline's)",
    ]);
    expect(alternatives(each(5, [arm(30, 0, 9), arm(270, 0, 1)] as const))[0]).toBe(
      'latency would not have failed with a limit of 5000 ms (analysis.latency)',
    );
  });

  test('hold when they are set: the same look with those settings does not fail', () => {
    const ill = observed(minutes(each(5, [arm(30, 4), arm(270, 1)] as const)));
    const at = (ratio: number, tolerance: number) =>
      judge(ill, { ...SETTINGS, errors: { ratio, tolerance, dryRun: false } }, inStage(0, 8)).kind;
    expect([at(0.05, 1), at(0.053, 7.2), at(0.053, 7.3)]).toEqual(['unhealthy', 'unhealthy', 'inconclusive']);
  });

  test('are the failures that would have held a healthy candidate', () => {
    expect(alternatives(each(5, [arm(30), arm(270, 1)] as const))).toEqual([
      '2 more 5xx answers of the candidate in the last interval would have held it',
    ]);
    const at = (errors: number) =>
      judge(
        observed(minutes([...each(4, [arm(30), arm(270, 1)] as const), [arm(30, errors), arm(270, 1)]])),
        SETTINGS,
        inStage(0, 8),
      ).kind;
    expect([at(1), at(2)]).toEqual(['healthy', 'inconclusive']);
  });

  test('are the limits that an unproven candidate keeps already', () => {
    expect(alternatives(each(4, [arm(10), arm(90)] as const))).toEqual([
      'errors would be proven with a limit of 8.9 % (analysis.errors)',
    ]);
  });
});

describe('the numbers of a verdict', () => {
  test('keep the names that the tables read, and call the quantile what it is', () => {
    const settings = { ...SETTINGS, latency: { ...SETTINGS.latency, quantile: 0.99, limitMs: 300 } };
    const { signals, latency } = judge(observed(WELL), settings, inStage(0, 8));
    expect(signals).toEqual([
      { name: 'requests', value: 150, limit: 72, unit: 'count', kind: 'healthy' },
      { name: '5xx ratio', value: 0, limit: 0.05, unit: 'ratio', kind: 'healthy' },
      { name: 'p99 latency', value: 100, limit: 300, unit: 'ms', kind: 'inconclusive' },
      { name: '4xx ratio', value: 0, limit: 0, unit: 'ratio', kind: 'healthy' },
    ]);
    expect(latency).toEqual({ quantile: 0.99, lowerMs: 100, upperMs: undefined });
    expect(judge(observed(WELL), SETTINGS, inStage(0, 8)).latency).toEqual({
      quantile: 0.95,
      lowerMs: 100,
      upperMs: 200,
    });
  });

  test('hold the evidence also where it is too large for a number', () => {
    const dead = minutes(each(5, [arm(30_000, 30_000), arm(270_000)] as const));
    const relative = judge(observed(dead), SETTINGS, inStage(0, 8)).tests.find(
      ({ name }) => name === 'errors-relative',
    );
    expect(relative).toMatchObject({ e: Number.POSITIVE_INFINITY, p: 0, side: 'fail', threshold: 120 });
    expect(relative?.logE).toBeGreaterThan(10_000);
  });
});

describe('a metric of the user', () => {
  const queue: CustomMetric = { name: 'queue', query: 'q', max: 10, dryRun: false };
  const reading = (...values: (number | undefined)[]): CustomReading => ({
    name: 'queue',
    points: values.map((candidate, index) => ({ atMs: index * MINUTE, candidate, baseline: 4 })),
  });
  const at = (custom: readonly CustomReading[], more: Partial<CustomMetric> = {}) =>
    judge(observed(WELL, { custom }), { ...SETTINGS, metrics: [{ ...queue, ...more }] }, inStage(0, 8));

  test.each<[string, Verdict['kind'], readonly CustomReading[], Partial<CustomMetric>]>([
    ['is inside', 'healthy', [reading(5)], {}],
    ['is on its bound', 'healthy', [reading(10)], {}],
    ['was outside and is inside', 'healthy', [reading(50, 50, 50, 5)], {}],
    ['is outside', 'inconclusive', [reading(5, 5, 11)], {}],
    ['is outside twice', 'inconclusive', [reading(50, 50)], {}],
    ['is outside three times in a row', 'unhealthy', [reading(5, 11, 11, 11)], {}],
    ['is below its least', 'unhealthy', [reading(1, 1, 1)], { min: 2 }],
    ['is above what the baseline allows', 'unhealthy', [reading(9, 9, 9)], { versusBaseline: 2 }],
    ['keeps what the baseline allows', 'healthy', [reading(8, 8, 8)], { versusBaseline: 2 }],
    ['has a hole among three bad values', 'inconclusive', [reading(50, undefined, 50)], {}],
    ['is no number', 'inconclusive', [reading(5, Number.NaN)], {}],
    ['is missing in the last interval', 'inconclusive', [reading(5, undefined)], {}],
    ['has no value', 'inconclusive', [reading()], {}],
    ['was not read', 'inconclusive', [], {}],
    ['could not be read', 'inconclusive', [{ ...reading(5), trouble: 'the query failed four times' }], {}],
    [
      'has no baseline to be compared with',
      'inconclusive',
      [{ name: 'queue', points: [{ atMs: 0, candidate: 5 }] }],
      { versusBaseline: 2 },
    ],
    [
      'is outside, whatever the baseline is',
      'inconclusive',
      [{ name: 'queue', points: [{ atMs: 0, candidate: 50 }] }],
      { versusBaseline: 2 },
    ],
    ['is only watched', 'healthy', [reading(50, 50, 50)], { dryRun: true }],
    ['is only watched and cannot be read', 'healthy', [], { dryRun: true }],
  ])('that %s: %s', (_, kind, readings, more) => {
    const verdict = at(readings, more);
    expect(verdict.kind).toBe(kind);
    expect(verdict.signals.at(-1)).toMatchObject({ name: 'queue', unit: 'count' });
    if (kind !== 'healthy') expect(verdict.reasons.join()).toContain('queue ');
  });

  test('is explained with its value and its range', () => {
    expect(at([reading(5, 11)], { min: 1, versusBaseline: 3 }).reasons).toEqual([
      "queue is 11, at least 1 and at most 10 and at most 3 times the baseline's 4 wanted; 3 intervals in a row would fail it",
    ]);
  });
});
