import { describe, expect, test } from '@jest/globals';
import type { Policy } from '../../../../../shared/domain/rollout/claim.ts';
import {
  openCandidate,
  openExisting,
  openRestore,
  takeOver,
} from '../../../../../shared/domain/rollout/open.ts';
import { stage } from '../../../../../shared/domain/rollout/stages.ts';
import { LATEST } from '../../../../../shared/domain/rollout/traffic.ts';
import { CANDIDATE } from './arbitraries.ts';
import { rawService, viewOf } from './service-double.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const MINUTE = 60_000;
const names = { id: 'abcdefghijklmnop', ...CANDIDATE };
const stages = [stage(5, 2 * MINUTE), stage(100, 0)];
const policy: Policy = {
  goal: 'promoted',
  onInconclusive: 'rollback',
  lookEveryMs: 10_000,
  awaitMs: 24 * 60 * MINUTE,
  owner: { run: 'https://github.test/runs/1', commit: 'c0ffee' },
};
const view = viewOf([{ revision: LATEST, percent: 100 }]);
const candidate = {
  names,
  template: { containers: [{ image: 'registry.test/shop:2' }] },
  fields: { ingress: 'X' },
  stages,
};

describe('openCandidate', () => {
  test('claims the service as it was read, for a revision that is named', () => {
    expect(openCandidate(view, candidate, policy, NOW)).toEqual({
      ok: true,
      value: {
        record: {
          id: names.id,
          seq: 1,
          run: policy.owner.run,
          commit: policy.owner.commit,
          phase: 'creating',
          previous: [{ revision: 'shop-00001-abc', percent: 100, latest: true }],
          candidate: CANDIDATE,
          stages,
          stage: -1,
          starts: [],
          leaseMs: NOW + 40 * MINUTE,
          expect: { generation: 8, templateRevision: CANDIDATE.revision },
        },
        acknowledged: 0,
        own: true,
        opening: {
          template: { ...candidate.template, revision: CANDIDATE.revision },
          fields: { ingress: 'X' },
        },
        base: expect.objectContaining({ generation: 7 }),
      },
    });
  });

  test('waits for a person from the first write on where the candidate is only to be proven', () => {
    const result = openCandidate(view, candidate, { ...policy, goal: 'proven' }, NOW);
    expect(result.ok && result.value.record).toMatchObject({
      phase: 'awaiting',
      leaseMs: NOW + policy.awaitMs,
    });
  });

  test('refuses a service where nothing serves, since there would be nothing to restore', () => {
    const empty = viewOf([], rawService({ traffic: [], trafficStatuses: [] }));
    expect(openCandidate(empty, candidate, policy, NOW)).toEqual({
      ok: false,
      error: 'Expected previous traffic that sums to 100 %, found nothing',
    });
  });

  test('refuses a split that would leave no room for a reason when it must be rolled back', () => {
    const split = (count: number) =>
      viewOf(
        Array.from({ length: count }, (_, index) => ({
          revision: `shop-${String(index).padStart(5, '0')}-${'x'.repeat(40)}`,
          percent: index === 0 ? 101 - count : 1,
        })),
      );
    const counts = Array.from({ length: 60 }, (_, index) => index + 1);
    const most = Math.max(
      ...counts.filter((count) => openCandidate(split(count), candidate, policy, NOW).ok),
    );
    expect(most).toBeGreaterThan(20);
    const result = openCandidate(split(most + 1), candidate, policy, NOW);
    expect(result).toEqual({ ok: false, error: expect.stringContaining('4096 are allowed') });
  });
});

describe('openExisting', () => {
  test('takes a revision that is there, and leaves the template alone', () => {
    const result = openExisting(view, { names, revision: 'shop-00003-cdf', stages }, policy, NOW);
    expect(result.ok && result.value).toMatchObject({
      record: { phase: 'creating', candidate: { revision: 'shop-00003-cdf', tag: CANDIDATE.tag }, stage: -1 },
      opening: { fields: {} },
      own: true,
      acknowledged: 0,
    });
  });
});

describe('openRestore', () => {
  const target = [
    { revision: 'shop-00000-zzz', percent: 60 },
    { revision: 'shop-00001-abc', percent: 40 },
  ];

  test('begins with the roll back itself', () => {
    const result = openRestore(
      view,
      { id: 'ponmlkjihgfedcba', target, from: 'shop-00001-abc', reason: 'asked for' },
      policy,
      NOW,
    );
    expect(result.ok && result.value.record).toMatchObject({
      phase: 'rolling-back',
      previous: target,
      candidate: { revision: 'shop-00001-abc', tag: '' },
      reason: 'asked for',
      leaseMs: NOW + 30 * MINUTE,
    });
  });

  test.each([
    ['nothing', [], 'nothing'],
    ['a part', target.slice(0, 1), 'shop-00000-zzz 60 %'],
  ])('refuses to restore %s', (_title, part, found) => {
    expect(
      openRestore(view, { id: 'a', target: part, from: 'shop-00001-abc', reason: '' }, policy, NOW),
    ).toEqual({
      ok: false,
      error: `Expected previous traffic that sums to 100 %, found ${found}`,
    });
  });
});

test('a rollout of somebody else is taken over as it was found', () => {
  const opened = openCandidate(view, candidate, policy, NOW);
  if (!opened.ok) throw new Error(opened.error);
  const record = { ...opened.value.record, seq: 4 };
  expect(takeOver(record)).toEqual({ record, acknowledged: 4, own: false });
});
