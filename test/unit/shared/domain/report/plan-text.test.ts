import { describe, expect, test } from '@jest/globals';
import { type PlanFacts, renderPlan } from '../../../../../shared/domain/report/plan-text.ts';
import { DEFAULT_STAGES } from '../../../../../shared/domain/rollout/stages.ts';

const PLAN: PlanFacts = {
  service: { project: 'acme-prod', region: 'europe-west1', service: 'shop' },
  kind: 'candidate',
  names: { id: 'abcdefghijklmnop', revision: 'shop-rabcdefghij', tag: 'cabcdefghi' },
  changed: ['image: shop:v1 -> shop:v2'],
  notes: ['Session affinity is on'],
  stages: DEFAULT_STAGES,
  previous: [{ revision: 'shop-00007-fox', percent: 100, latest: true }],
  restoreCommand: 'gcloud run services update-traffic shop --to-revisions=shop-00007-fox=100',
  analysis: { intervalMs: 60_000, settleMs: 180_000 },
};

describe('renderPlan', () => {
  test('tells the whole way before anything is changed', () => {
    expect(
      renderPlan(PLAN),
    ).toBe(`shop in europe-west1, project acme-prod: a new revision is created without traffic, proven, and given traffic by stages
Revision: shop-rabcdefghij, tag cabcdefghi
Serves now: shop-00007-fox 100 % (LATEST)
Changes in the template:
  - image: shop:v1 -> shop:v2
Stages, about 18m when all goes well:
   10 %  about 6m: bake 2m, numbers settle after 3m, deadline 10m
   25 %  about 6m: bake 5m, numbers settle after 3m, deadline 10m
   50 %  about 6m: bake 5m, numbers settle after 3m, deadline 10m
  100 %  at once
Unusual about this service:
  - Session affinity is on
Should everything else be down, this line restores what serves now:
  gcloud run services update-traffic shop --to-revisions=shop-00007-fox=100`);
  });

  test('expects no verdict of stages that their traffic cannot decide, and tells the time that was looked at', () => {
    const planned = (percent: number, expectedMs: number | undefined) => ({
      ...{ percent, requestsPerMinute: 2, expectedMs },
    });
    const trafficPlan = {
      ...{ decidedBy: 'users' as const, ratePerMinute: 20, notes: [] },
      stages: [planned(10, undefined), planned(25, 360_000), planned(50, 360_000), planned(100, 0)],
    };
    const plan = renderPlan({ ...PLAN, trafficPlan });
    expect(plan).toContain(
      'Users sent about 20 requests a minute over the last hour; their requests decide\n',
    );
    expect(plan).toContain('Stages, of which not all can be decided:\n   10 %  no verdict expected, about 2');
    expect(plan).toContain('   25 %  about 6m, about 2');
    const seconds = { ...PLAN, trafficPlan, analysis: { intervalMs: 1_000, settleMs: 0 } };
    expect(renderPlan(seconds)).toContain('over the last 1m; their');
  });

  test('of a first deployment has no stages and nothing to restore', () => {
    expect(renderPlan({ ...PLAN, kind: 'first', changed: [], notes: [], previous: [] })).toBe(
      'shop in europe-west1, project acme-prod: first deployment\nRevision: shop-rabcdefghij\nServes now: nothing',
    );
  });

  test('of a candidate that was held tells who serves now, and who is restored', () => {
    const serves = [
      { revision: 'shop-00007-fox', percent: 80 },
      { revision: 'shop-rabcdefghij', percent: 20 },
    ];
    const plan = renderPlan({ ...PLAN, kind: 'waiting', serves });
    expect(plan).toContain(
      'Serves now: shop-00007-fox 80 %, shop-rabcdefghij 20 %\nServed before: shop-00007-fox 100 % (LATEST)\n',
    );
    expect(plan).toContain('this line restores what served before:');
    const same = [{ revision: 'shop-00007-fox', percent: 100 }];
    expect(renderPlan({ ...PLAN, kind: 'waiting', serves: same })).not.toContain('Served before');
  });

  test('of an unchanged service ends with what serves', () => {
    const { names: _, ...unnamed } = PLAN;
    expect(renderPlan({ ...unnamed, kind: 'unchanged', changed: [], notes: [] })).toBe(
      'shop in europe-west1, project acme-prod: nothing to do, what serves is what was asked for\nServes now: shop-00007-fox 100 % (LATEST)',
    );
  });

  test('of a revision that exists names its new tag only', () => {
    const plan = renderPlan({ ...PLAN, kind: 'existing' });
    expect(plan).toContain('\nTag: cabcdefghi\n');
    expect(plan).not.toContain('Revision:');
  });

  test('expects a long bake as it is, and a short one until its numbers have settled', () => {
    const stages = [
      { percent: 50, bakeMs: 3_600_000, deadlineMs: 7_200_000 },
      { percent: 100, bakeMs: 1_000, deadlineMs: 600_000 },
    ];
    expect(renderPlan({ ...PLAN, stages })).toContain('Stages, about 1h 6m when all goes well:');
    const quick = renderPlan({ ...PLAN, stages, analysis: { intervalMs: 1_000, settleMs: 0 } });
    expect(quick).toContain('Stages, about 1h 3s when all goes well:');
  });

  test('tells who decides on how much traffic, and trusts the times of that plan', () => {
    const trafficPlan = {
      ratePerMinute: 10,
      decidedBy: 'probes',
      stages: [
        { percent: 50, requestsPerMinute: 0.5, expectedMs: 600_000 },
        { percent: 100, requestsPerMinute: undefined, expectedMs: undefined },
      ],
      notes: ['72 clean probes prove < 5 % at 95 %\n::error::owned'],
    } as const;
    const stages = [
      { percent: 50, bakeMs: 60_000, deadlineMs: 600_000 },
      { percent: 100, bakeMs: 60_000, deadlineMs: 600_000 },
    ];
    expect(renderPlan({ ...PLAN, stages, trafficPlan })).toContain(
      `Users sent about 10 requests a minute over the last hour; own probes decide before the first stage, and each stage is a bounded wait
  - 72 clean probes prove < 5 % at 95 % ::error::owned
Stages, about 16m when all goes well:
   50 %  about 10m, about 30 requests an hour on the candidate: bake 1m, numbers settle after 3m, deadline 10m
  100 %  about 6m: bake 1m, numbers settle after 3m, deadline 10m`,
    );
  });

  test('obeys nothing that a template or a service says', () => {
    const plan = renderPlan({ ...PLAN, changed: ['env A: x\n::error::owned'], notes: ['::error::owned'] });
    expect(plan).not.toMatch(/^\s*::/m);
    expect(plan).toContain('  - env A: x ::error::owned');
    expect(plan).toContain('  - :\u200b:error::owned');
  });
});
