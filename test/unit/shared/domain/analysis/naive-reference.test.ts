import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ArmCounts } from '../../../../../shared/domain/analysis/evidence.ts';
import { judge } from '../../../../../shared/domain/analysis/judge.ts';
import type { Interval } from '../../../../../shared/domain/analysis/observation.ts';
import type { TestName, TestResult } from '../../../../../shared/domain/analysis/verdict.ts';
import { arm, inStage, minutes, observed, SETTINGS } from './observations.ts';

const FACTORS = [1.5, 2, 3, 5, 10, 25, 100];
const LIMIT = 0.05;
/** Both stages that `inStage` watches. */
const STARTS = [0, 1];

/** So few requests that probabilities may be multiplied as they are. */
const someArm = fc
  .record({ good: fc.nat(30), errors: fc.nat(3), clientErrors: fc.nat(3), slow: fc.nat(3) })
  .map(({ good, errors, clientErrors, slow }) => arm(good + 9, errors, slow, clientErrors));
const someMinutes = (stage: number, fromMinute: number) =>
  fc
    .array(fc.tuple(someArm, someArm), { minLength: 1, maxLength: 5 })
    .map((arms) => minutes(arms, { stage, weight: [0.1, 0.5][stage] ?? 1, fromMinute }));
const someIntervals = fc.tuple(someMinutes(0, 0), someMinutes(1, 20)).map((stages) => stages.flat());

describe('every test of a look', () => {
  test('has the evidence that its definition gives, worked out request by request', () => {
    fc.assert(
      fc.property(someIntervals, fc.boolean(), (intervals, early) => {
        const seen = early ? intervals.filter(({ stage }) => stage === 0) : intervals;
        const { tests } = judge(observed(seen), SETTINGS, inStage(early ? 0 : 1, 40));
        for (const [name, side, wanted] of naive(seen)) expectNear(find(tests, name, side), wanted);
      }),
      { numRuns: 200 },
    );
  });
});

function naive(intervals: readonly Interval[]): (readonly [TestName, TestResult['side'], number])[] {
  const started = intervals.filter(({ first }) => !first);
  const of = (name: string) => (one: ArmCounts) => one.byClass[name] ?? 0;
  const slow = ({ latency }: ArmCounts) =>
    latency.buckets.filter(({ lowerMs }) => lowerMs >= 2_000).reduce((sum, { count }) => sum + count, 0);
  return [
    ['errors', 'fail', restarted(intervals, above(of('5xx')))],
    ['errors', 'pass', mean(FACTORS.map((factor) => product(intervals, above(of('5xx'))(1 / factor))))],
    ['errors-relative', 'fail', restarted(intervals, unlike(of('5xx'), SETTINGS.errors.tolerance))],
    [
      'client-errors-relative',
      'fail',
      restarted(intervals, unlike(of('4xx'), SETTINGS.clientErrors.tolerance)),
    ],
    ['latency', 'fail', restarted(started, above(slow))],
    ['latency', 'pass', mean(FACTORS.map((factor) => product(started, above(slow)(1 / factor))))],
    ['latency-relative', 'fail', restarted(started, unlike(slow, SETTINGS.latency.tolerance))],
    ['share', 'fail', restarted(started, missing)],
  ];
}

/** The likelihood ratio that an interval gives one alternative. */
type Ratio = (factor: number) => (interval: Interval) => number;

const above =
  (failuresOf: (one: ArmCounts) => number): Ratio =>
  (factor) =>
  ({ candidate }) =>
    likelihood(failuresOf(candidate), candidate.requests, LIMIT, factor);

const missing: Ratio =
  (factor) =>
  ({ candidate, baseline, weight }) =>
    likelihood(candidate.requests, candidate.requests + baseline.requests, weight / 2, 1 / factor);

const unlike =
  (failuresOf: (one: ArmCounts) => number, tolerance: number): Ratio =>
  (factor) =>
  ({ candidate, baseline }) => {
    const [mine, others] = [failuresOf(candidate), failuresOf(baseline)];
    // Which arm a failure falls to, under the hypothesis and under the alternative.
    const nothing = (tolerance * candidate.requests) / (tolerance * candidate.requests + baseline.requests);
    const odds = (factor * tolerance * candidate.requests) / baseline.requests;
    const worse = odds / (1 + odds);
    return (worse / nothing) ** mine * ((1 - worse) / (1 - nothing)) ** others;
  };

function likelihood(failures: number, requests: number, limit: number, factor: number): number {
  const odds = (factor * limit) / (1 - limit);
  const other = odds / (1 + odds);
  return (other / limit) ** failures * ((1 - other) / (1 - limit)) ** (requests - failures);
}

function restarted(intervals: readonly Interval[], ratio: Ratio): number {
  return mean(
    STARTS.map((start) =>
      mean(
        FACTORS.map((factor) =>
          product(
            intervals.filter(({ stage }) => stage >= start),
            ratio(factor),
          ),
        ),
      ),
    ),
  );
}

const product = (intervals: readonly Interval[], ratio: (interval: Interval) => number): number =>
  intervals.reduce((all, interval) => all * ratio(interval), 1);

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function find(tests: readonly TestResult[], name: TestName, side: TestResult['side']): number {
  return tests.find((one) => one.name === name && one.side === side)?.e ?? Number.NaN;
}

function expectNear(e: number, wanted: number): void {
  expect(Math.abs(e - wanted)).toBeLessThanOrEqual(1e-9 * wanted);
}
