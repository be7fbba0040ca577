import { describe, expect, test } from '@jest/globals';
import type { AnalysisSettings } from '../../../../../shared/domain/analysis/analysis-settings.ts';
import type { ArmCounts } from '../../../../../shared/domain/analysis/evidence.ts';
import { judge } from '../../../../../shared/domain/analysis/judge.ts';
import type { Observation } from '../../../../../shared/domain/analysis/observation.ts';
import { pastOf } from '../../../../../shared/domain/analysis/past.ts';
import { judgeProbes } from '../../../../../shared/domain/analysis/probe-tests.ts';
import { commonEdge } from '../../../../../shared/domain/analysis/sequential/slow-answers.ts';
import { shareRows } from '../../../../../shared/domain/analysis/share-stream.ts';
import type { TestName } from '../../../../../shared/domain/analysis/verdict.ts';
import { arm, each, inStage, MINUTE, minutes, observed, SETTINGS } from './observations.ts';

/** An arm all of whose answers are in one bucket. */
const within = (requests: number, lowerMs: number, upperMs: number): ArmCounts => ({
  ...arm(requests),
  latency: { count: requests, buckets: [{ lowerMs, upperMs, count: requests }] },
});

const look = (observation: Observation, settings: AnalysisSettings = SETTINGS, stage = inStage(0, 9)) =>
  judge(observation, settings, stage);

const testIn = (verdict: ReturnType<typeof look>, name: TestName, side: 'fail' | 'pass' = 'fail') =>
  verdict.tests.find((one) => one.name === name && one.side === side);

describe('answers in the bucket that holds the limit', () => {
  test('neither blame nor clear the candidate', () => {
    const unclear = look(observed(minutes(each(6, [within(100, 1_500, 3_000), arm(900)] as const))));
    expect(unclear.kind).toBe('inconclusive');
    expect(testIn(unclear, 'latency')?.counts).toMatchObject({ failures: 0, requests: 500 });
    expect(testIn(unclear, 'latency', 'pass')?.counts).toMatchObject({ failures: 500, requests: 500 });
  });

  test('are slow of both arms or of none, where the buckets are the same', () => {
    const alike = [within(100, 1_500, 3_000), within(900, 1_500, 3_000)] as const;
    expect(testIn(look(observed(minutes(each(6, alike)))), 'latency-relative')).toMatchObject({ logE: 0 });
  });

  test.each([
    ['baseline', within(100, 2_500, 5_000), within(900, 1_000, 4_000)],
    ['candidate', within(100, 3_000, 6_000), within(900, 1_800, 3_600)],
  ])('are no fault of the candidate where the buckets differ: the wider one of the %s', (_, ours, theirs) => {
    // All may have taken 3.5 s.
    const verdict = look(observed(minutes(each(6, [ours, theirs] as const))));
    expect(testIn(verdict, 'latency-relative')?.logE).toBeLessThanOrEqual(0);
    expect(verdict.kind).toBe('shared-outage');
  });

  test('have the upper edge of that bucket in common, unless another bucket begins or ends inside of it', () => {
    const edge = (...arms: readonly ArmCounts[]) =>
      commonEdge(
        arms.map(({ latency }) => latency),
        2_000,
      );
    expect(edge(within(1, 1_000, 4_000), within(1, 100, 200))).toBe(4_000);
    expect(edge(within(1, 1_000, 4_000), within(1, 4_000, 8_000))).toBe(4_000);
    expect(edge(within(1, 1_000, 4_000), within(1, 1_500, 3_000))).toBe(2_000);
    expect(edge(within(1, 1_000, 4_000), within(1, 2_500, 5_000))).toBe(2_000);
    expect(edge(within(1, 2_500, 5_000), within(1, 1_000, 4_000))).toBe(2_000);
    expect(edge(within(1, 100, 200))).toBe(2_000);
  });
});

test('a limit that would have decided otherwise is told in whole milliseconds, as a file would have it', () => {
  const ill = [within(100, 2_639.897_806, 5_279.795_612), arm(900)] as const;
  const told = look(observed(minutes(each(3, ill)))).alternatives.join();
  expect(told).toContain('latency would not have failed with a limit of 5280 ms (analysis.latency)');
  const few = [within(12, 1_319.948_903, 2_639.897_806), arm(108)] as const;
  expect(look(observed(minutes(each(8, few)))).alternatives.join()).toContain(
    'latency would be proven with a limit of 2640 ms (analysis.latency)',
  );
});

test('the interval of the latency is as wide as bursts of slow answers make it, as the proof beside it is', () => {
  const intervals = minutes(each(6, [arm(30), arm(270)] as const));
  const bursty = each(20, arm(300)).map((one, index) => (index % 5 ? one : arm(300, 0, 60)));
  expect(look(observed(intervals)).latency).toMatchObject({ upperMs: 200 });
  const verdict = look(observed(intervals, { before: bursty }));
  expect(testIn(verdict, 'latency', 'pass')?.e).toBeLessThan(20);
  expect(verdict.latency?.upperMs).toBeUndefined();
});

describe('the share of the candidate', () => {
  test('is asked for from the time on at which answers of a usual length have ended', () => {
    const before = each(20, within(300, 100_000, 200_000));
    const silent = each(5, [arm(0), arm(270)] as const);
    // Minutes that begin 0, 60, 120 and 180 s after the stage are left out.
    const { counts } = testIn(look(observed(minutes(silent), { before })), 'share') ?? {};
    expect(counts).toMatchObject({ requests: 0, baselineRequests: 270 });
  });

  test('is taken at the weight of each interval', () => {
    const some = each(3, [arm(10), arm(90)] as const);
    const intervals = [...minutes(some), ...minutes(some, { weight: 0.5, fromMinute: 3 })];
    const rows = shareRows(
      intervals.map((interval) => ({ ...interval, first: false })),
      inStage(0, 9).stages,
      0,
    );
    expect(rows).toEqual([
      { stage: 0, weight: 0.1, candidate: 30, baseline: 270 },
      { stage: 0, weight: 0.5, candidate: 30, baseline: 270 },
    ]);
  });
});

describe('the past', () => {
  test('is known for each limit by itself', () => {
    const before = each(20, arm(100)).map((one, index) => (index % 2 ? arm(100, 0, 20) : one));
    expect(pastOf(before, 2_000).slow).toBeGreaterThan(5);
    expect(pastOf(before, 9_000).slow).toBe(1);
    expect(pastOf(before, 2_000).slow).toBeGreaterThan(5);
  });
});

test('a candidate that has all the traffic is not excused by the baseline of an earlier stage', () => {
  const watched = { bakeMs: 2 * MINUTE, deadlineMs: 10 * MINUTE };
  const stages = [
    { percent: 10, ...watched },
    { percent: 100, ...watched },
  ];
  const intervals = [
    ...minutes(each(4, [arm(30), arm(270)] as const)),
    ...minutes(each(3, [arm(300, 60), arm(0)] as const), { stage: 1, weight: 1, fromMinute: 8 }),
  ];
  const verdict = look(observed(intervals), SETTINGS, inStage(1, 6, { stages }));
  expect(testIn(verdict, 'errors-relative')?.e).toBeLessThan(3);
  expect(verdict.kind).toBe('unhealthy');
});

test('probes that the file always wants are a seventh test, whoever decides', () => {
  const settings: AnalysisSettings = { ...SETTINGS, probes: { ...SETTINGS.probes, when: 'always' } };
  const well = observed(minutes(each(4, [arm(30), arm(270)] as const)), {
    probes: { probes: 20, failures: 8, slow: 0 },
  });
  expect(testIn(look(well, settings), 'probe-errors')?.threshold).toBe(140);
  expect(look(well, settings).kind).toBe('unhealthy');
});

test('one proof that is complete does not hinder another that is within reach', () => {
  const verdict = look(observed(minutes(each(3, [arm(25), arm(225)] as const))), SETTINGS, inStage(0, 10));
  expect(testIn(verdict, 'errors', 'pass')?.e).toBeGreaterThanOrEqual(20);
  expect(testIn(verdict, 'latency', 'pass')?.e).toBeLessThan(20);
  expect(verdict).toMatchObject({ kind: 'inconclusive', mayStillDecide: true });
});

test('two failed probes fail nobody, however small the limit', () => {
  const strict = { ...SETTINGS, errors: { ...SETTINGS.errors, ratio: 0.001 } };
  const verdict = judgeProbes({ probes: 2, failures: 2, slow: 0 }, strict, 140);
  expect(verdict.tests[0]?.e).toBeGreaterThan(140);
  expect(verdict.kind).toBe('undecided');
  expect(judgeProbes({ probes: 3, failures: 3, slow: 0 }, strict, 140).kind).toBe('failed');
});

test('no answers are no sign of health in the tables', () => {
  const { signals } = look(observed(minutes(each(3, [arm(0), arm(0)] as const))));
  expect(signals.map(({ kind }) => kind)).toEqual(each(signals.length, 'inconclusive'));
});
