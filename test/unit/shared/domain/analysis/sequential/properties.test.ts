import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Counts, countsProblem } from '../../../../../../shared/domain/analysis/sequential/counts.ts';
import {
  addSamples,
  logEvidence,
  logRestartedEvidence,
  noEvidence,
  type Sample,
} from '../../../../../../shared/domain/analysis/sequential/e-process.ts';
import { GRID } from '../../../../../../shared/domain/analysis/sequential/grid.ts';
import {
  exceeds,
  ratioLogs,
  staysBelow,
} from '../../../../../../shared/domain/analysis/sequential/ratio-test.ts';
import {
  type Pair,
  relativeLogs,
} from '../../../../../../shared/domain/analysis/sequential/relative-test.ts';
import { shareLogs } from '../../../../../../shared/domain/analysis/sequential/share-test.ts';

const STAGES = 3;
const limit = fc.double({ min: 0.001, max: 0.5, noNaN: true });
const tolerance = fc.double({ min: 1, max: 4, noNaN: true });
const weight = fc.double({ min: 0.01, max: 1, noNaN: true });
const counts = upTo(5_000);
const pair: fc.Arbitrary<Pair> = fc.record({ candidate: counts, baseline: counts });
const staged = fc.tuple(fc.nat(STAGES - 1), pair);

describe('the evidence', () => {
  test('is the same in whatever parts an interval is told', () => {
    fc.assert(
      fc.property(limit, counts, counts, (ratio, a, b) => {
        const whole = { failures: a.failures + b.failures, requests: a.requests + b.requests };
        for (const part of [exceeds(ratio), staysBelow(ratio)]) {
          expectSame([ratioLogs(part, a), ratioLogs(part, b)], [ratioLogs(part, whole)]);
        }
      }),
    );
  });

  test('of the comparison is the same in whatever parts an interval is told, as long as the arms have the same shares in them', () => {
    const shares = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }));
    const parts = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat(30), fc.nat(30)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(tolerance, shares, parts, (odds, [c, b], sizes) => {
        const pieces = sizes.map(
          ([size, k, l]): Pair => ({
            candidate: { requests: size * c, failures: Math.min(k, size * c) },
            baseline: { requests: size * b, failures: Math.min(l, size * b) },
          }),
        );
        expectSame(
          pieces.map((one) => relativeLogs(one, odds)),
          [relativeLogs(pieces.reduce(together), odds)],
        );
      }),
    );
  });

  test('is the same when a new process goes on where another ended', () => {
    fc.assert(
      fc.property(fc.array(staged, { maxLength: 30 }), fc.nat(30), tolerance, (rows, cut, odds) => {
        const samples = rows.map(([stage, one]) => ({ stage, logs: relativeLogs(one, odds) }));
        const kept = addSamples(noEvidence(STAGES), samples.slice(0, cut), 0.7);
        const restored = JSON.parse(JSON.stringify(kept));
        expect(addSamples(restored, samples.slice(cut), 0.7)).toEqual(
          addSamples(noEvidence(STAGES), samples, 0.7),
        );
      }),
    );
  });

  test('does not depend on the order of the intervals of a stage', () => {
    const shuffled = fc
      .array(staged, { maxLength: 20 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        const e = (some: readonly (readonly [number, Pair])[]) =>
          logRestartedEvidence(
            addSamples(
              noEvidence(STAGES),
              some.map(([stage, one]) => ({ stage, logs: relativeLogs(one, 1) })),
            ),
          );
        expect(e(others)).toBeCloseTo(e(rows), 6);
      }),
    );
  });
});

describe('more failures', () => {
  test('of the candidate never make it look better, in any test', () => {
    fc.assert(
      fc.property(limit, tolerance, pair, fc.nat(5_000), (ratio, odds, before, more) => {
        const { failures, requests } = before.candidate;
        const candidate = { requests, failures: Math.min(failures + more, requests) };
        expectNotLess(ratioLogs(exceeds(ratio), candidate), ratioLogs(exceeds(ratio), before.candidate));
        expectNotLess(
          ratioLogs(staysBelow(ratio), before.candidate),
          ratioLogs(staysBelow(ratio), candidate),
        );
        expectNotLess(relativeLogs({ ...before, candidate }, odds), relativeLogs(before, odds));
      }),
    );
  });

  test('of the candidate never lower the restarted evidence, in whichever interval they fall', () => {
    fc.assert(
      fc.property(
        fc.array(staged, { minLength: 1, maxLength: 12 }),
        fc.nat(11),
        fc.nat(5_000),
        (rows, at, more) => {
          const worse = rows.map(([stage, one], index): readonly [number, Pair] => {
            const { failures, requests } = one.candidate;
            const ill = { requests, failures: Math.min(failures + more, requests) };
            return [stage, index === at % rows.length ? { ...one, candidate: ill } : one];
          });
          const e = (some: readonly (readonly [number, Pair])[]) =>
            logRestartedEvidence(
              addSamples(
                noEvidence(STAGES),
                some.map(([stage, one]) => ({ stage, logs: relativeLogs(one, 1) })),
              ),
            );
          expect(e(worse)).toBeGreaterThanOrEqual(e(rows) - 1e-9);
        },
      ),
    );
  });

  test('of the baseline never make the candidate look worse', () => {
    fc.assert(
      fc.property(tolerance, pair, fc.nat(5_000), (odds, before, more) => {
        const { failures, requests } = before.baseline;
        const baseline = { requests, failures: Math.min(failures + more, requests) };
        expectNotLess(relativeLogs(before, odds), relativeLogs({ ...before, baseline }, odds));
      }),
    );
  });

  test('are not hidden by silence: fewer answers of the candidate never lower the evidence that it is missing', () => {
    fc.assert(
      fc.property(
        weight,
        fc.nat(1_000),
        fc.nat(1_000),
        fc.nat(1_000),
        (share, candidate, baseline, fewer) => {
          expectNotLess(
            shareLogs(Math.max(0, candidate - fewer), baseline, share),
            shareLogs(candidate, baseline, share),
          );
        },
      ),
    );
  });
});

describe('both arms scaled alike', () => {
  test('in their requests alone, the comparison stays as it is: only the split of the failures speaks', () => {
    fc.assert(
      fc.property(
        pair,
        tolerance,
        fc.integer({ min: 1, max: 50 }),
        ({ candidate, baseline }, odds, times) => {
          const scaled = {
            candidate: { ...candidate, requests: candidate.requests * times },
            baseline: { ...baseline, requests: baseline.requests * times },
          };
          expectSame([relativeLogs(scaled, odds)], [relativeLogs({ candidate, baseline }, odds)]);
        },
      ),
    );
  });

  test('in requests and failures, evidence for a difference grows at least to its power: what failed fails all the more', () => {
    fc.assert(
      fc.property(pair, tolerance, fc.integer({ min: 1, max: 20 }), (one, odds, times) => {
        const scaled = { candidate: scale(one.candidate, times), baseline: scale(one.baseline, times) };
        const logE = logOf([relativeLogs(one, odds)]);
        expect(logOf([relativeLogs(scaled, odds)])).toBeGreaterThanOrEqual(
          times * logE - 1e-6 * (1 + Math.abs(times * logE)),
        );
      }),
    );
  });
});

describe('any counts that can be', () => {
  const huge = upTo(Number.MAX_SAFE_INTEGER);

  test('have evidence that is a number, however large they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(2), huge, huge), { maxLength: 8 }),
        tolerance,
        weight,
        (rows, odds, share) => {
          const tests: ((candidate: Counts, baseline: Counts) => readonly number[])[] = [
            (candidate) => ratioLogs(exceeds(0.05), candidate),
            (candidate) => ratioLogs(staysBelow(0.05), candidate),
            (candidate, baseline) => relativeLogs({ candidate, baseline }, odds),
            (candidate, baseline) => shareLogs(candidate.requests, baseline.requests, share),
          ];
          for (const logs of tests) {
            const samples = rows.map(([stage, a, b]): Sample => ({ stage, logs: logs(a, b) }));
            const sums = addSamples(noEvidence(STAGES), samples);
            expect(Number.isFinite(logEvidence(sums))).toBe(true);
            expect(Number.isFinite(logRestartedEvidence(sums))).toBe(true);
          }
        },
      ),
    );
  });

  test('of zero are no evidence', () => {
    const none = { failures: 0, requests: 0 };
    expect(ratioLogs(exceeds(0.05), none)).toEqual(GRID.map(() => 0));
    expect(relativeLogs({ candidate: none, baseline: none }, 1)).toEqual(GRID.map(() => 0));
    expect(shareLogs(0, 0, 0.1)).toEqual(GRID.map(() => 0));
    expect(logEvidence([])).toBe(0);
    expect(logRestartedEvidence([])).toBe(0);
  });

  test.each([0, 1])('are judged by a limit of %d too, which has no odds', (edge) => {
    const logs = [
      ratioLogs(exceeds(edge), { failures: 3, requests: 10 }),
      ratioLogs(staysBelow(edge), { failures: 3, requests: 10 }),
    ];
    expect(logs.flat().every(Number.isFinite)).toBe(true);
  });
});

describe('countsProblem', () => {
  test.each([
    [3, 2, '3 of only 2 requests'],
    [-1, 2, '-1 of 2 requests'],
    [Number.NaN, 2, 'NaN of 2 requests'],
    [0, Number.NaN, 'NaN requests'],
    [0, -1, '-1 requests'],
    [0, Number.POSITIVE_INFINITY, 'Infinity requests'],
    [0, 2 ** 53, '9007199254740992 requests'],
    [2, 2, undefined],
    [0, 0, undefined],
    [0.5, 1.5, undefined],
  ])('of %d failures among %d requests is %s', (failures, requests, problem) => {
    expect(countsProblem({ failures, requests })).toBe(problem);
  });
});

function upTo(most: number): fc.Arbitrary<Counts> {
  return fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }))
    .map(([a, b]) => ({ failures: Math.min(a, b), requests: Math.max(a, b) }));
}

function together(a: Pair, b: Pair): Pair {
  const add = (one: Counts, other: Counts): Counts => ({
    failures: one.failures + other.failures,
    requests: one.requests + other.requests,
  });
  return { candidate: add(a.candidate, b.candidate), baseline: add(a.baseline, b.baseline) };
}

const scale = ({ failures, requests }: Counts, times: number): Counts => ({
  failures: failures * times,
  requests: requests * times,
});

const logOf = (samples: readonly (readonly number[])[]): number =>
  logEvidence(
    addSamples(
      noEvidence(1),
      samples.map((logs) => ({ stage: 0, logs })),
    ),
  );

function expectSame(some: readonly (readonly number[])[], others: readonly (readonly number[])[]): void {
  const [a, b] = [logOf(some), logOf(others)];
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(a)));
}

function expectNotLess(logs: readonly number[], than: readonly number[]): void {
  logs.forEach((log, point) => {
    const other = than[point] ?? Number.NaN;
    expect(log).toBeGreaterThanOrEqual(other - 1e-9 * (1 + Math.abs(other)));
  });
}
