import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_ANALYSIS } from '../../../../../shared/domain/analysis/analysis-settings.ts';
import { type ArmCounts, NO_LATENCY } from '../../../../../shared/domain/analysis/evidence.ts';
import { expectedProbingMs, longestProbingMs } from '../../../../../shared/domain/analysis/probing.ts';
import { planTraffic, type TrafficFacts } from '../../../../../shared/domain/analysis/traffic-plan.ts';
import { DEFAULT_STAGES, type Stage, stage } from '../../../../../shared/domain/rollout/stages.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const USUAL = DEFAULT_STAGES;

describe('planTraffic', () => {
  test.each([
    [3_000, [5, 25, 50, 100]],
    [600, [5, 25, 50, 100]],
    [599, [10, 25, 50, 100]],
    [300, [10, 25, 50, 100]],
    [150, [10, 25, 50, 100]],
    [100, [25, 50, 100]],
    [40, [50, 100]],
  ])(
    'of %d requests a minute begins with the smallest weight that decides in time',
    (perMinute, percents) => {
      const plan = planTraffic(facts({ perMinute }), DEFAULT_ANALYSIS);
      expect(plan.stages.map(({ percent }) => percent)).toEqual(percents);
      expect(plan).toMatchObject({ decidedBy: 'users', ratePerMinute: perMinute });
      expect(plan.notes).toHaveLength(percents[0] === 10 ? 0 : 1);
      expect(plan.expected[0]?.expectedMs).toBeLessThanOrEqual(10 * MINUTE);
    },
  );

  test('begins smaller than usual where so many users come that little of them decides', () => {
    const plan = planTraffic(facts({ perMinute: 5_000 }), DEFAULT_ANALYSIS);
    expect(plan.stages.map(({ percent }) => percent)).toEqual([5, 25, 50, 100]);
    expect(plan.notes).toEqual([
      'The first stage is 5 % in place of 10 %: so much traffic decides at that, and fewer users meet a fault',
    ]);
  });

  test('counts what an interval brings, however long one is', () => {
    const fast = { ...DEFAULT_ANALYSIS, intervalMs: 1_000, settleMs: 0 };
    const plan = planTraffic(facts({ perMinute: 5_000 }), fast);
    expect(plan.stages[0]?.percent).toBe(10);
  });

  test('tells what each stage will bring, and what is proven once need not be proven again', () => {
    const { expected } = planTraffic(facts({ perMinute: 300 }), DEFAULT_ANALYSIS);
    expect(expected).toEqual([
      { percent: 10, requestsPerMinute: 30, expectedMs: 8 * MINUTE },
      { percent: 25, requestsPerMinute: 75, expectedMs: 6 * MINUTE },
      { percent: 50, requestsPerMinute: 150, expectedMs: 6 * MINUTE },
      { percent: 100, requestsPerMinute: 300, expectedMs: 0 },
    ]);
  });

  test('takes a weight that decides before the deadline has passed twice, where none is faster, and says so', () => {
    const plan = planTraffic(facts({ perMinute: 12 }), DEFAULT_ANALYSIS);
    expect(plan.stages[0]).toMatchObject({ percent: 50 });
    expect(plan.notes.join()).toMatch(/needs about 17m to decide: its deadline of 10m is extended once/);
  });

  test('lets probes decide where users cannot, with the weights as they were', () => {
    const plan = planTraffic(facts({ perMinute: 3 }), DEFAULT_ANALYSIS);
    expect(plan).toMatchObject({ decidedBy: 'probes', stages: USUAL });
    expect(plan.notes).toEqual([
      expect.stringMatching(
        /^Users' traffic cannot decide the stage of 10 %: 72 good answers .* at most 6 requests .* \(about 36s\)/,
      ),
    ]);
    expect(plan.expected.map(({ expectedMs }) => expectedMs)).toEqual(
      [6, 6, 6, 0].map((each) => each * MINUTE),
    );
  });

  test.each([
    ['probes may not', { when: 'never' as const, perMinute: 120 }, true, /analysis\.probes: never/],
    ['there is nothing to probe', { when: 'auto' as const, perMinute: 120 }, false, /analysis\.probes\.path/],
  ])(
    'says that the rollout will end inconclusive where neither users can nor %s',
    (_, probes, canProbe, why) => {
      const plan = planTraffic({ ...facts({ perMinute: 3 }), canProbe }, { ...DEFAULT_ANALYSIS, probes });
      expect(plan).toMatchObject({ decidedBy: 'users' });
      expect(plan.notes.join()).toMatch(why);
      expect(plan.notes.join()).toMatch(/the rollout will end inconclusive$/);
      expect(plan.expected[0]?.expectedMs).toBeUndefined();
    },
  );

  test('checks stages that were given and changes none of them', () => {
    const stages = [stage(1, 5 * MINUTE), stage(100, 0)];
    for (const origin of ['given', 'recorded'] as const) {
      const plan = planTraffic({ ...facts({ perMinute: 300 }), stages, origin }, DEFAULT_ANALYSIS);
      expect(plan).toMatchObject({ stages, decidedBy: 'probes' });
    }
  });

  test('with session affinity has one watched step, unless the stages are recorded or probes may not decide', () => {
    const sticky = { ...facts({ perMinute: 3_000 }), sessionAffinity: true };
    const plan = planTraffic(sticky, DEFAULT_ANALYSIS);
    expect(plan).toMatchObject({ decidedBy: 'probes', stages: [{ ...USUAL[0], percent: 100 }] });
    expect(plan.notes.join()).toMatch(/one step in place of 4 stages, .* for at least 2m/);
    expect(planTraffic({ ...sticky, origin: 'recorded' }, DEFAULT_ANALYSIS)).toMatchObject({
      decidedBy: 'probes',
      stages: USUAL,
    });
    const never = { ...DEFAULT_ANALYSIS, probes: { when: 'never', perMinute: 120 } } as const;
    const kept = planTraffic({ ...facts({ perMinute: 300 }), sessionAffinity: true }, never);
    expect(kept).toMatchObject({ decidedBy: 'users', stages: USUAL });
    expect(kept.notes.join()).toContain('is not held to its share');
  });

  test('knows nothing of users whom nobody counted, and says why', () => {
    const lately = { kind: 'unknown', why: 'Grant roles/monitoring.viewer.' } as const;
    const plan = planTraffic({ ...facts({ perMinute: 1 }), lately }, DEFAULT_ANALYSIS);
    expect(plan).toMatchObject({ decidedBy: 'users', ratePerMinute: undefined, stages: USUAL });
    expect(plan.notes.join()).toContain('Grant roles/monitoring.viewer.');
    expect(plan.expected.every(({ expectedMs }) => expectedMs === undefined)).toBe(true);
  });

  test('lets probes decide where users are not to be counted', () => {
    const settings = { ...DEFAULT_ANALYSIS, users: 'none' } as const;
    const plan = planTraffic(facts({ perMinute: 3_000 }), settings);
    expect(plan).toMatchObject({ decidedBy: 'probes' });
    expect(plan.notes).toEqual([
      expect.stringMatching(/^Users' requests are not counted .* in which no requests of users can fail/),
    ]);
    const metrics = [{ name: 'queue', query: 'q', max: 5, dryRun: false }];
    const decide = { ...settings, metrics, probes: { ...settings.probes, when: 'never' } } as const;
    expect(planTraffic(facts({ perMinute: 3_000 }), { ...settings, metrics }).notes.join()).toMatch(
      /in which metrics of your own, and no requests of users, can fail the candidate$/,
    );
    expect(planTraffic(facts({ perMinute: 3_000 }), decide).notes.join()).toMatch(
      /: metrics of your own decide, inside their range in two intervals of each stage$/,
    );
    const watched = metrics.map((metric) => ({ ...metric, dryRun: true }));
    expect(planTraffic(facts({ perMinute: 3_000 }), { ...decide, metrics: watched }).notes.join()).toMatch(
      /the rollout will end inconclusive$/,
    );
  });

  test('says of limits that no probing can prove that it cannot', () => {
    const { errors, latency } = DEFAULT_ANALYSIS;
    const strict = { ...DEFAULT_ANALYSIS, errors: { ...errors, ratio: 0.0005 } };
    expect(planTraffic(facts({ perMinute: 3 }), strict).notes.join()).toContain(
      '(about 3m20s), and will neither prove nor fail a healthy candidate: 7,356 clean ones would be needed for these limits, and at most 400 are sent',
    );
    const watched = { ...strict, errors: { ...strict.errors, dryRun: true }, latency };
    expect(planTraffic(facts({ perMinute: 3 }), watched).notes.join()).not.toContain('neither prove');
  });

  test('says that nothing has to be proven where errors and latency are only watched', () => {
    const { errors, latency } = DEFAULT_ANALYSIS;
    const watched = { ...DEFAULT_ANALYSIS, errors: { ...errors, dryRun: true } };
    expect(planTraffic(facts({ perMinute: 3_000 }), watched).notes.join()).not.toContain('dry_run');
    const all = { ...watched, latency: { ...latency, dryRun: true } };
    expect(planTraffic(facts({ perMinute: 3_000 }), all).notes.join()).toMatch(
      /Errors and latency are only watched \(dry_run\): nothing has to be proven/,
    );
  });

  test('has nothing to say where no stage is watched', () => {
    const stages = [stage(100, 0)];
    const plan = planTraffic({ ...facts({ perMinute: 0 }), stages, sessionAffinity: true }, DEFAULT_ANALYSIS);
    expect(plan).toMatchObject({ stages, decidedBy: 'users', notes: [] });
  });

  test('counts the time in which the service existed', () => {
    const young = { ...facts({ perMinute: 300, minutes: 10 }), createdMs: HOUR - 10 * MINUTE };
    expect(planTraffic(young, DEFAULT_ANALYSIS).ratePerMinute).toBe(300);
  });

  test('needs more of users whose failures came in bursts', () => {
    const calm = facts({ perMinute: 1_000 });
    const lately = {
      ...calm.lately,
      intervals: arms(1_000, 60).map((one, index) => (index < 5 ? failing(one) : one)),
    };
    const plan = planTraffic({ ...calm, lately } as typeof calm, DEFAULT_ANALYSIS);
    expect(plan.decidedBy).toBe('probes');
    expect(plan.notes.join()).toContain('failures came in bursts');
    expect(plan.notes.at(-1)).toMatch(
      /^Failures of the last hour came \d+ times as unevenly as by chance, as after an outage: each answer counts for 1\/\d+, so that a proof takes that many times the requests, and a fault is found as much later$/,
    );
  });

  test.each([
    [[1, 3, 0, 2, 4, 2], 0],
    [[0, 0, 0, 0, 0, 12], 1],
  ])('says of failures that come as %j that they are uneven in %d notes', (failures, notes) => {
    const calm = facts({ perMinute: 3_000 });
    const lately = {
      ...calm.lately,
      intervals: arms(3_000, 60).map((one, index) => ({
        ...one,
        byClass: { '2xx': one.requests - 20, '5xx': failures[index % 6] ?? 0 },
      })),
    };
    const plan = planTraffic({ ...calm, lately } as typeof calm, DEFAULT_ANALYSIS);
    expect(plan.decidedBy).toBe('users');
    expect(plan.notes.filter((note) => note.includes('unevenly'))).toHaveLength(notes);
  });

  test('is never made later by more users, nor is a weight larger', () => {
    const rate = fc.integer({ min: 0, max: 5_000 });
    fc.assert(
      fc.property(rate, rate, (a, b) => {
        const [few, many] = [Math.min(a, b), Math.max(a, b)].map((perMinute) =>
          planTraffic({ ...facts({ perMinute }), origin: 'given' }, DEFAULT_ANALYSIS),
        );
        const total = (plan: typeof few) =>
          (plan?.expected ?? []).reduce(
            (sum, { expectedMs = Number.POSITIVE_INFINITY }) => sum + expectedMs,
            0,
          );
        if (few?.decidedBy === 'users') expect(total(many)).toBeLessThanOrEqual(total(few));
        if (many?.decidedBy === 'probes') expect(few?.decidedBy).toBe('probes');
      }),
    );
  });
});

test('a healthy candidate is probed for as long as clean answers take', () => {
  expect(expectedProbingMs(DEFAULT_ANALYSIS)).toBe(36_000);
  const slowly = { ...DEFAULT_ANALYSIS, probes: { when: 'auto', perMinute: 1 } } as const;
  expect(expectedProbingMs(slowly)).toBe(72 * MINUTE);
  expect(longestProbingMs(slowly)).toBeGreaterThan(400 * MINUTE);
});

function facts({ perMinute, minutes = 60 }: { perMinute: number; minutes?: number }): TrafficFacts<Stage> {
  return {
    stages: USUAL,
    origin: 'usual',
    lately: { kind: 'counted', intervals: arms(perMinute, minutes), startMs: 0, endMs: HOUR },
    sessionAffinity: false,
    canProbe: true,
  };
}

/** A last hour in which users came in its last minutes only. */
function arms(perMinute: number, minutes: number): ArmCounts[] {
  return Array.from({ length: 60 }, (_, index) => {
    const requests = index >= 60 - minutes ? perMinute : 0;
    return { requests, byClass: { '2xx': requests }, latency: { ...NO_LATENCY, count: 0 } };
  });
}

const failing = (arm: ArmCounts): ArmCounts => ({
  ...arm,
  byClass: { '2xx': arm.requests / 2, '5xx': arm.requests / 2 },
});
