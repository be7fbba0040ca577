import { describe, expect, test } from '@jest/globals';
import type { Verdict } from '../../../../../shared/domain/analysis/verdict.ts';
import type { Policy } from '../../../../../shared/domain/rollout/claim.ts';
import { takeOver } from '../../../../../shared/domain/rollout/open.ts';
import { next } from '../../../../../shared/domain/rollout/reconcile.ts';
import { CANDIDATE } from './arbitraries.ts';
import {
  baking,
  creating,
  FIRST,
  held,
  late,
  MINUTE,
  NOW,
  own,
  passed,
  policy,
  quick,
  SECOND,
  troubled,
  verdict,
  weightsIn,
  writeOf,
} from './samples.ts';
import { showing } from './service-double.ts';

describe('baking', () => {
  test('looks first', () => {
    expect(next(own(baking), showing(baking), {}, NOW + 1, policy)).toEqual({ do: 'judge', record: baking });
  });

  test('does not count what was seen at another stage', () => {
    const look = { stage: 0, atMs: NOW + MINUTE, verdict: verdict('healthy') };
    expect(next(own(late), showing(late), { look }, NOW + MINUTE, policy)).toEqual({
      do: 'judge',
      record: late,
    });
  });

  test.each([
    ['the next look', 'healthy', 30_000, 40_000],
    ["the bake's end, where that comes first", 'healthy', 115_000, 120_000],
    ["the bake's end, whatever the verdict", 'inconclusive', 115_000, 120_000],
    ['the next look after the bake', 'inconclusive', 125_000, 135_000],
    ['the deadline', 'inconclusive', 595_000, 600_000],
    ['the next look past the deadline, while the evidence grows', 'growing', 605_000, 615_000],
    ['the last deadline, twice the first', 'growing', 1_195_000, 1_200_000],
  ] as [string, Verdict['kind'] | 'growing', number, number][])(
    'waits for %s',
    (_title, kind, lookedAt, untilMs) => {
      const seen = kind === 'growing' ? { ...verdict('inconclusive'), mayStillDecide: true } : verdict(kind);
      const look = { stage: 0, atMs: NOW + lookedAt, verdict: seen };
      expect(next(own(baking), showing(baking), { look }, NOW + lookedAt, policy)).toEqual({
        do: 'wait',
        untilMs: NOW + untilMs,
        record: baking,
      });
      expect(next(own(baking), showing(baking), { look }, NOW + untilMs, policy)).toEqual({
        do: 'judge',
        record: baking,
      });
    },
  );

  test.each([0, 1, MINUTE, 3 * MINUTE])(
    'always has a time to wait for when a look is due every %d ms',
    (lookEveryMs) => {
      for (const kind of ['healthy', 'inconclusive'] as const) {
        const look = { stage: 0, atMs: NOW + 1, verdict: verdict(kind) };
        const effect = next(own(baking), showing(baking), { look }, NOW + 1, { ...policy, lookEveryMs });
        expect(effect.do === 'wait' && Number.isFinite(effect.untilMs) && effect.untilMs > NOW + 1).toBe(
          true,
        );
      }
    },
  );

  test('advances on a healthy look at its end, with one write', () => {
    const look = { stage: 0, atMs: NOW + 2 * MINUTE, verdict: verdict('healthy') };
    const write = writeOf(next(own(baking), showing(baking), { look }, NOW + 2 * MINUTE, policy));
    expect(write).toMatchObject({ purpose: 'stage', record: { stage: 1, starts: [NOW, NOW + 2 * MINUTE] } });
    expect(write.record?.until).toEqual([NOW + 2 * MINUTE]);
    expect(weightsIn(write)).toEqual({ [FIRST]: 30, [SECOND]: 20, [CANDIDATE.revision]: 50 });
  });

  test('remembers up to which look each stage was watched, for what followed it were no users', () => {
    const look = { stage: 2, atMs: NOW + MINUTE, verdict: verdict('healthy') };
    const before = { ...late, until: [NOW + 1, NOW + 2] };
    const write = writeOf(next(own(before), showing(before), { look }, NOW + MINUTE + 500, policy));
    expect(write.record?.until).toEqual([NOW + 1, NOW + 2, NOW + MINUTE]);
  });

  test('advances without a look where nothing is to be baked', () => {
    const write = writeOf(next(own(quick), showing(quick), {}, NOW, policy));
    expect(write).toMatchObject({ purpose: 'stage', record: { stage: 2 } });
  });

  test('promotes from the last stage but one', () => {
    const look = { stage: 2, atMs: NOW + MINUTE, verdict: verdict('healthy') };
    const write = writeOf(next(own(late), showing(late), { look }, NOW + MINUTE, policy));
    expect(write).toMatchObject({ purpose: 'promote', record: { phase: 'promoting', stage: 3 } });
    expect(weightsIn(write)).toEqual({ [CANDIDATE.revision]: 100 });
  });

  test.each([
    ['unhealthy', 1, 'rollback', '5xx ratio 50 %'],
    ['shared-outage', 1, 'rollback', '5xx ratio 50 %'],
    ['inconclusive', 10 * MINUTE, 'rollback', 'no verdict before the deadline: 5xx ratio 50 %'],
  ] as [Verdict['kind'], number, Policy['onInconclusive'], string][])(
    'writes nothing before the roll back when it is %s',
    (kind, atMs, onInconclusive, reason) => {
      const look = { stage: 0, atMs: NOW + atMs, verdict: verdict(kind) };
      const write = writeOf(
        next(own(baking), showing(baking), { look }, NOW + atMs, { ...policy, onInconclusive }),
      );
      expect(write).toMatchObject({
        purpose: 'roll-back',
        record: { phase: 'rolling-back', seq: 5, reason, leaseMs: NOW + atMs + 30 * MINUTE },
      });
      expect(weightsIn(write)).toEqual({ [FIRST]: 60, [SECOND]: 40 });
    },
  );

  test('goes on without a verdict at the deadline only where it was told to', () => {
    const look = { stage: 0, atMs: NOW + 10 * MINUTE, verdict: verdict('inconclusive') };
    const nowMs = NOW + 10 * MINUTE;
    const promoted = writeOf(
      next(own(baking), showing(baking), { look }, nowMs, { ...policy, onInconclusive: 'promote' }),
    );
    expect(promoted.record).toMatchObject({ phase: 'baking', stage: 1 });
    const kept = writeOf(
      next(own(baking), showing(baking), { look }, nowMs, { ...policy, onInconclusive: 'hold' }),
    );
    expect(kept).toMatchObject({
      purpose: 'await',
      record: { phase: 'awaiting', stage: 0, leaseMs: nowMs + policy.awaitMs },
    });
    expect(weightsIn(kept)).toEqual(weightsIn(showing(baking)));
  });

  test('is given up, and not left at its weight, when the next stage cannot be written', () => {
    const evidence = troubled('stage', 'permission-denied', 1);
    expect(next(own(creating), showing(creating), { ...evidence, proof: passed }, NOW, policy)).toEqual({
      do: 'stop',
      stop: { kind: 'given-up', reason: 'stage could not be written: it went wrong' },
    });
  });
});

describe('held at its weight', () => {
  test('is the conclusion for the job that held it', () => {
    expect(next(own(held), showing(held), {}, NOW, policy)).toEqual({
      do: 'conclude',
      end: { conclusion: 'held', reason: 'too few requests' },
    });
  });

  test('begins the stage anew for the job that goes on with it, in its own name', () => {
    const owner = { run: 'https://github.test/runs/2', commit: 'beef' };
    const write = writeOf(next(takeOver(held), showing(held), {}, NOW + MINUTE, { ...policy, owner }));
    expect(write.record?.until).toEqual([]);
    expect(write).toMatchObject({
      purpose: 'stage',
      record: { ...owner, phase: 'baking', stage: 0, starts: [NOW + MINUTE] },
    });
    expect(write.record?.reason).toBeUndefined();
  });
});
