import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ArmCounts } from '../../../../../shared/domain/analysis/evidence.ts';
import { GUARD_ANALYSIS, judgePromoted } from '../../../../../shared/domain/analysis/judge-promoted.ts';
import type { Observation } from '../../../../../shared/domain/analysis/observation.ts';

const MINUTE = 60_000;
const WINDOW = { windowMs: 30 * MINUTE, ageMs: 34 * MINUTE };

const arm = (requests: number, errors = 0, slow = 0): ArmCounts => ({
  requests,
  byClass: { '2xx': requests - errors, '5xx': errors },
  latency: {
    count: requests,
    buckets: [
      { lowerMs: 0, upperMs: 200, count: requests - slow },
      { lowerMs: 3_000, upperMs: 6_000, count: slow },
    ].filter(({ count }) => count > 0),
  },
});

const observed = (after: readonly ArmCounts[], before: readonly ArmCounts[] = []): Observation => ({
  intervals: after.map((candidate, index) => ({
    ...{ startMs: index * MINUTE, endMs: (index + 1) * MINUTE, stage: 0, weight: 1, first: index === 0 },
    ...{ candidate, baseline: arm(0) },
  })),
  ...{ before, custom: [], troubles: [] },
});

const judged = (after: readonly ArmCounts[], before?: readonly ArmCounts[]) =>
  judgePromoted(observed(after, before), GUARD_ANALYSIS, WINDOW);

const minutes = (count: number, one: ArmCounts): ArmCounts[] => Array.from({ length: count }, () => one);

describe('judgePromoted', () => {
  test.each<[string, ArmCounts, string]>([
    ['keeps 10 % of errors', arm(300, 15), 'healthy'],
    ['fails more than that', arm(300, 60), 'unhealthy'],
    ['answers 3 % slowly', arm(300, 0, 9), 'unhealthy'],
    ['has no users', arm(0), 'inconclusive'],
  ])('of a deployment that %s', (_, one, kind) => {
    expect(judged(minutes(15, one), minutes(60, arm(300))).kind).toBe(kind);
  });

  test('needs no hour before to find a deployment ill', () => {
    expect(judged(minutes(15, arm(300, 60))).kind).toBe('unhealthy');
    expect(judged(minutes(15, arm(300, 60)), minutes(60, arm(0))).kind).toBe('unhealthy');
  });

  test("takes refusals that began with it for nobody's fault: only absolute limits decide", () => {
    const refused = { ...arm(300), byClass: { '2xx': 100, '4xx': 200 } };
    expect(judged(minutes(15, refused), minutes(60, arm(300))).kind).toBe('healthy');
  });

  test('finds one that is slow beside an hour that failed', () => {
    expect(judged(minutes(15, arm(300, 60, 60)), minutes(60, arm(300, 60))).kind).toBe('unhealthy');
  });

  test('never blames a deployment that is as its predecessor was', () => {
    const anyArm = fc
      .tuple(
        fc.integer({ min: 30, max: 400 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      .map(([requests, errors, slow]) =>
        arm(requests, Math.round(requests * errors), Math.round(requests * slow)),
      );
    fc.assert(
      fc.property(fc.array(anyArm, { minLength: 2, maxLength: 25 }), (same) => {
        expect(judged(same, same).kind).not.toBe('unhealthy');
      }),
      { numRuns: 60 },
    );
  });
});
