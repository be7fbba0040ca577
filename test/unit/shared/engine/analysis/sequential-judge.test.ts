import { describe, expect, test } from '@jest/globals';
import type { Interval, Observation } from '../../../../../shared/domain/analysis/observation.ts';
import type { OnInconclusive } from '../../../../../shared/domain/rollout/decision.ts';
import { viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import { sequentialJudge } from '../../../../../shared/engine/analysis/sequential-judge.ts';
import { arm, MINUTE, RECORD, SETTINGS, START } from './records.ts';

const view = viewService({});
const NOTHING: Observation = { intervals: [], before: [], custom: [], troubles: [] };
const at = (minutes: number) => START + minutes * MINUTE;

describe('sequentialJudge', () => {
  test('runs the smoke suite when the stage is about to advance, once a stage', async () => {
    const { judge, proofs } = setUp(healthy());
    expect((await judge.look(RECORD, view, at(5) - 1)).kind).toBe('healthy');
    expect(proofs).toEqual([]);
    await judge.look(RECORD, view, at(5));
    await judge.look(RECORD, view, at(6));
    expect(proofs).toEqual([0]);
    const later = { ...RECORD, seq: 3, stage: 1, starts: [START, at(10)] };
    await setUp(healthy(1)).judge.look(later, view, at(15));
    await judge.look({ ...RECORD, seq: 9 }, view, at(20));
    expect(proofs).toEqual([0, 0]);
  });

  test('is unhealthy when the suite fails under load, although the numbers are good', async () => {
    const { judge } = setUp(healthy(), { proof: { passed: false, reason: 'GET /health: 503' } });
    const verdict = await judge.look(RECORD, view, at(5));
    expect(verdict).toMatchObject({
      kind: 'unhealthy',
      reasons: ['GET /health: 503'],
      mayStillDecide: false,
    });
    expect(verdict.tests.length).toBeGreaterThan(5);
  });

  test('does not ask a candidate that the numbers have condemned, or that has none', async () => {
    const ill = setUp(healthy(0, 60));
    expect((await ill.judge.look(RECORD, view, at(6))).kind).toBe('unhealthy');
    const unknown = setUp(NOTHING);
    expect((await unknown.judge.look(RECORD, view, at(60))).kind).toBe('inconclusive');
    expect([...ill.proofs, ...unknown.proofs]).toEqual([]);
  });

  test('asks a candidate without a verdict that is promoted all the same, as the owner said', async () => {
    const { judge, proofs } = setUp(NOTHING, { onInconclusive: 'promote' });
    await judge.look(RECORD, view, at(39));
    expect(proofs).toEqual([]);
    await judge.look(RECORD, view, at(40));
    expect(proofs).toEqual([0]);
  });

  test('holds nobody to their share where users stay on their revision', async () => {
    const silent = healthy();
    const hanging = {
      ...silent,
      intervals: silent.intervals.map((one) => ({ ...one, candidate: arm(0, 0), baseline: arm(2_000, 0) })),
    };
    expect((await setUp(hanging).judge.look(RECORD, view, at(6))).kind).toBe('unhealthy');
    const sticky = viewService({ template: { sessionAffinity: true } });
    const verdict = await setUp(hanging).judge.look(RECORD, sticky, at(6));
    expect(verdict.kind).toBe('inconclusive');
    expect(verdict.tests.find(({ name }) => name === 'share')).toMatchObject({ dryRun: true });
  });

  test('is told what probes found, and by whom the record says that it is decided', async () => {
    const probes = { probes: 72, failures: 0, slow: 0 };
    const { judge } = setUp(healthy(0, 0, 2), { probes });
    const verdict = await judge.look({ ...RECORD, decidedBy: 'probes' }, view, at(6));
    expect(verdict.kind).toBe('healthy');
    expect(verdict.tests.map(({ name }) => name)).toContain('probe-errors');
    expect((await judge.look(RECORD, view, at(6))).kind).toBe('inconclusive');
  });
});

function setUp(
  observation: Observation,
  more: {
    readonly proof?: { readonly passed: boolean; readonly reason: string };
    readonly onInconclusive?: OnInconclusive;
    readonly probes?: { readonly probes: number; readonly failures: number; readonly slow: number };
  } = {},
) {
  const proofs: number[] = [];
  const judge = sequentialJudge({
    observe: async () => observation,
    probes: () => more.probes,
    prove: async ({ stage }) => {
      proofs.push(stage);
      return more.proof ?? { passed: true, reason: 'all checks passed' };
    },
    settings: SETTINGS,
    onInconclusive: more.onInconclusive ?? 'rollback',
  });
  return { judge, proofs };
}

/** Three settled intervals of a stage. */
function healthy(stage = 0, errors = 0, requests = 100): Observation {
  const fromMs = stage === 0 ? START : at(10);
  const intervals = [0, 1, 2].map(
    (number): Interval => ({
      startMs: fromMs + number * MINUTE,
      endMs: fromMs + (number + 1) * MINUTE,
      stage,
      weight: 0.05,
      first: number === 0,
      candidate: arm(requests, errors),
      baseline: arm(requests * 19, 0),
    }),
  );
  return { ...NOTHING, intervals };
}
