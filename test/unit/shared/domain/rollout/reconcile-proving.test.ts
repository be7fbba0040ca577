import { describe, expect, test } from '@jest/globals';
import { openCandidate, openExisting } from '../../../../../shared/domain/rollout/open.ts';
import { next } from '../../../../../shared/domain/rollout/reconcile.ts';
import { decodeRecord, encodeRecord } from '../../../../../shared/domain/rollout/record.ts';
import { viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import { CANDIDATE } from './arbitraries.ts';
import {
  claimOf,
  creating,
  lineOf,
  MINUTE,
  NOW,
  opened,
  own,
  passed,
  policy,
  proven,
  writeOf,
} from './samples.ts';
import { rawService, showing } from './service-double.ts';

const unproven = { proof: { passed: false, undecided: true, reason: '400 probes prove nothing' } };

describe('a proof that neither proves nor fails', () => {
  const view = showing(creating);
  const claim = own(creating);

  test('gives the candidate back and keeps its tag', () => {
    const write = writeOf(next(claim, view, unproven, NOW, policy));
    expect(write.purpose).toBe('close');
    expect(lineOf(write)).toMatchObject({
      conclusion: 'rolled-back',
      reason: unproven.proof.reason,
      kept: CANDIDATE.tag,
    });
  });

  test('keeps no candidate that failed', () => {
    const failed = { proof: { passed: false, reason: '3 probes failed' } };
    expect(lineOf(writeOf(next(claim, view, failed, NOW, policy))).kept).toBeUndefined();
  });

  test('is held where the owner wants that, before its first stage, and the hold is said once', () => {
    const wish = { ...policy, onInconclusive: 'hold' as const };
    const write = writeOf(next(claim, view, unproven, NOW, wish));
    expect(write).toMatchObject({ purpose: 'await', record: { phase: 'awaiting', stage: -1 } });
    const waits = { ...proven, reason: unproven.proof.reason };
    expect(next(own(waits), showing(waits), unproven, NOW, wish)).toEqual({
      do: 'conclude',
      end: { conclusion: 'held', reason: unproven.proof.reason },
    });
  });

  test('goes on where the owner wants that', () => {
    const write = writeOf(next(claim, view, unproven, NOW, { ...policy, onInconclusive: 'promote' }));
    expect(write.record).toMatchObject({ phase: 'baking', stage: 0 });
  });
});

describe('who decides', () => {
  const view = viewService(rawService());
  const names = { id: opened.id, ...CANDIDATE };
  const planned = { names, template: {}, fields: {}, stages: opened.stages };

  test('stands in the record from the first write on, and probes are given the time they take', () => {
    const byProbes = { decidedBy: 'probes', probingMs: 7 * MINUTE } as const;
    for (const claim of [
      openCandidate(view, { ...planned, ...byProbes }, policy, NOW),
      openExisting(view, { ...planned, ...byProbes, revision: 'a' }, policy, NOW),
    ]) {
      const { record } = claimOf(claim);
      expect(record).toMatchObject({ decidedBy: 'probes', leaseMs: NOW + 47 * MINUTE });
      const text = encodeRecord(record);
      expect(text.ok && decodeRecord(text.value)).toMatchObject({ ok: true, value: { decidedBy: 'probes' } });
    }
    const byUsers = claimOf(openCandidate(view, { ...planned, decidedBy: 'users' }, policy, NOW));
    expect(byUsers.record.decidedBy).toBeUndefined();
  });

  test('is planned for a candidate that was only deployed when it enters its first stage, and then no more', () => {
    const wish = { ...policy, decidedBy: 'probes' as const };
    const first = writeOf(next(own(proven), showing(proven), { proof: passed }, NOW, wish));
    expect(first.record).toMatchObject({ stage: 0, decidedBy: 'probes' });
    const inFirst = { ...creating, phase: 'baking' as const, stage: 0, starts: [NOW - 20 * MINUTE] };
    const verdict = {
      kind: 'healthy',
      reasons: [],
      signals: [],
      tests: [],
      mayStillDecide: false,
      alternatives: [],
    } as const;
    const look = { stage: 0, atMs: NOW, verdict };
    const second = writeOf(next(own(inFirst), showing(inFirst), { look }, NOW, wish));
    expect(second.record).toMatchObject({ stage: 1 });
    expect(second.record?.decidedBy).toBeUndefined();
  });
});
