import { describe, expect, test } from '@jest/globals';
import { sumArms } from '../../../../../shared/domain/analysis/arm-sum.ts';
import type { ArmCounts } from '../../../../../shared/domain/analysis/evidence.ts';
import { judge } from '../../../../../shared/domain/analysis/judge.ts';
import type { Interval, Observation } from '../../../../../shared/domain/analysis/observation.ts';
import { arm, each, inStage, MINUTE, minutes, observed, SETTINGS } from './observations.ts';

const FOUR = minutes(each(4, [arm(30), arm(270, 1)] as const));
const STAGE = inStage(0, 7);

describe('counts that cannot be true', () => {
  test.each<[string, Partial<ArmCounts>, string]>([
    ['more errors than requests', { byClass: { '5xx': 31 } }, '31 of only 30 requests with 5xx'],
    ['more answers than requests', { byClass: { '2xx': 30, '5xx': 3 } }, '33 answers to 30 requests'],
    ['errors that are no number', { byClass: { '5xx': Number.NaN } }, 'NaN of 30 requests with 5xx'],
    ['a negative count', { byClass: { '4xx': -2 } }, '-2 of 30 requests with 4xx'],
    ['requests that are no number', { requests: Number.NaN, byClass: {} }, 'NaN requests'],
    ['endless requests', { requests: Number.POSITIVE_INFINITY, byClass: {} }, 'Infinity requests'],
    [
      'more latencies than it counts',
      { latency: { count: 1, buckets: [{ lowerMs: 0, upperMs: 1, count: 2 }] } },
      '2 latencies in the buckets of 1',
    ],
    [
      'a latency that is no number',
      { latency: { count: 1, buckets: [{ lowerMs: 0, upperMs: 1, count: Number.NaN }] } },
      'NaN latencies from 0 to 1 ms',
    ],
    [
      'a bucket without width',
      { latency: { count: 1, buckets: [{ lowerMs: 5, upperMs: 5, count: 1 }] } },
      '1 latencies from 5 to 5 ms',
    ],
    ['a total that is no number', { latency: { count: Number.NaN, buckets: [] } }, 'NaN latencies'],
  ])('of an arm with %s decide nothing', (_, wrong, said) => {
    const bad = { ...arm(30), ...wrong };
    const reason = (interval: Partial<Interval>) =>
      judge(observed([...FOUR, { ...after(FOUR), ...interval }]), SETTINGS, inStage(0, 8));
    expect(reason({ candidate: bad })).toMatchObject({
      kind: 'inconclusive',
      reasons: [
        `the counts cannot be true: the interval from 1970-01-01 00:04:00 to 1970-01-01 00:05:00: the candidate has ${said}`,
      ],
      mayStillDecide: true,
    });
    expect(reason({ baseline: bad }).reasons[0]).toContain(`the baseline has ${said}`);
    const before = judge(observed(FOUR, { before: [arm(30), bad] }), SETTINGS, STAGE);
    expect(before.reasons).toEqual([`the counts cannot be true: interval 2 before the rollout: ${said}`]);
  });

  test.each([
    [{ probes: 3, failures: 4, slow: 0 }, 'failed probes: 4 of only 3 requests'],
    [{ probes: 3, failures: 0, slow: Number.NaN }, 'slow probes: NaN of 3 requests'],
  ])('of probes decide nothing: %j', (probes, said) => {
    expect(judge(observed(FOUR, { probes }), SETTINGS, STAGE).reasons).toEqual([
      `the counts cannot be true: ${said}`,
    ]);
  });
});

describe('clocks and intervals that do not fit', () => {
  const [one, two, three, four] = FOUR as [Interval, Interval, Interval, Interval];
  test.each<[string, readonly Interval[], RegExp]>([
    ['out of order', [two, one, three, four], /out of order or overlap/],
    ['told twice', [one, two, two, three], /out of order or overlap/],
    ['overlapping', [one, { ...two, startMs: two.startMs - 1 }, three], /out of order or overlap/],
    ['ending before they begin', [{ ...one, endMs: -5 }], /goes from 0 to -5 ms/],
    ['at no time', [{ ...one, startMs: Number.NaN }], /goes from NaN to/],
    [
      'of a stage that is yet to come',
      [{ ...one, stage: 1 }],
      /belongs to stage 2, and the rollout is in stage 1/,
    ],
    ['of no stage', [{ ...one, stage: -1 }], /belongs to stage 0/],
    ['of a weight that cannot be', [{ ...one, weight: 5 }], /has a weight of 5/],
    [
      'of the future',
      minutes(each(9, [arm(30), arm(270)] as const)),
      /is not over yet: the stage is only 420000 ms old .*do the clocks differ/,
    ],
  ])('are no evidence when they are %s', (_, intervals, said) => {
    const verdict = judge(observed(intervals), SETTINGS, STAGE);
    expect(verdict.kind).toBe('inconclusive');
    expect(verdict.reasons.join()).toMatch(said);
  });

  test.each([
    [{ ageMs: -MINUTE }, 'the stage is -60000 ms old: the clock was set back'],
    [{ ageMs: Number.NaN }, 'the stage is NaN ms old: the clock was set back'],
    [{ index: 7 }, 'stage 8 of 3 does not exist'],
  ])('are no evidence for a stage like %j', (wrong, said) => {
    const verdict = judge(observed(FOUR), SETTINGS, { ...STAGE, ...wrong });
    expect(verdict).toMatchObject({ kind: 'inconclusive', reasons: [`the counts cannot be true: ${said}`] });
  });
});

describe('missing evidence', () => {
  test.each<[string, Partial<Observation>, RegExp]>([
    [
      'a source could not be read',
      { troubles: ['Cloud Monitoring did not answer: 503'] },
      /^Cloud Monitoring did not answer: 503$/,
    ],
    ['there is no series at all', { intervals: [] }, /0 of at least 2 intervals/],
    ['both arms are empty', { intervals: minutes(each(4, [arm(0), arm(0)] as const)) }, /no answers/],
    [
      'latency was not measured',
      {
        intervals: FOUR.map((one) => ({
          ...one,
          candidate: { ...one.candidate, latency: { count: 0, buckets: [] } },
        })),
      },
      /^slow answers \(above 2000 ms\) no answers/,
    ],
  ])('never passes: %s', (_, more, said) => {
    const verdict = judge(observed(FOUR, more), SETTINGS, STAGE);
    expect(verdict.kind).toBe('inconclusive');
    expect(verdict.reasons.join('\n')).toMatch(said);
  });

  test('does not save a candidate that is ill by what could be read', () => {
    const ill = minutes(each(5, [arm(30, 6), arm(270, 1)] as const));
    expect(judge(observed(ill, { troubles: ['gone'] }), SETTINGS, inStage(0, 8)).kind).toBe('unhealthy');
  });
});

describe('a baseline of several revisions', () => {
  test('is one arm: every count added up, and equal buckets too', () => {
    expect(sumArms([arm(10, 1, 2), arm(20, 0, 3, 4), arm(0)])).toEqual(arm(30, 1, 5, 4));
    expect(sumArms([])).toEqual({ requests: 0, byClass: {}, latency: { count: 0, buckets: [] } });
  });

  test('is judged like a single one', () => {
    const parts = minutes(each(5, [arm(30, 4), sumArms([arm(100, 1), arm(170)])] as const));
    const whole = minutes(each(5, [arm(30, 4), arm(270, 1)] as const));
    expect(judge(observed(parts), SETTINGS, inStage(0, 8))).toEqual(
      judge(observed(whole), SETTINGS, inStage(0, 8)),
    );
  });
});

function after(intervals: readonly Interval[]): Interval {
  const last = intervals.at(-1) as Interval;
  return { ...last, startMs: last.endMs, endMs: last.endMs + MINUTE, first: false };
}
