import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../../../../shared/domain/json/json.ts';
import type { Claim, Policy } from '../../../../../shared/domain/rollout/claim.ts';
import { HISTORY_ANNOTATION } from '../../../../../shared/domain/rollout/history.ts';
import { openCandidate, openExisting, takeOver } from '../../../../../shared/domain/rollout/open.ts';
import {
  encodeRecord,
  RECORD_ANNOTATION,
  type RolloutRecord,
} from '../../../../../shared/domain/rollout/record.ts';
import { type ServiceView, viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import { writeEnd, writeRecord } from '../../../../../shared/domain/rollout/service-write.ts';
import { stage } from '../../../../../shared/domain/rollout/stages.ts';
import { standingOf } from '../../../../../shared/domain/rollout/standing.ts';
import { LATEST, writeTraffic } from '../../../../../shared/domain/rollout/traffic.ts';
import { CANDIDATE } from './arbitraries.ts';
import { foreign, rawService, settled, written } from './service-double.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const policy: Policy = {
  goal: 'promoted',
  onInconclusive: 'rollback',
  lookEveryMs: 10_000,
  awaitMs: 1000,
  owner: { run: 'https://github.test/runs/1', commit: 'c0ffee' },
};
const names = { id: 'abcdefghijklmnop', ...CANDIDATE };
const stages = [stage(5, 60_000), stage(100, 0)];
const before = viewService(rawService());
const claim = opened(
  openCandidate(before, { names, template: { containers: [] }, fields: {}, stages }, policy, NOW),
);
/** The service after the opening was carried out, and the record that it then holds. */
const open = settled(written(before, writeRecord('open', claim.record, before, claim.opening)));
const acknowledged: Claim = { ...claim, acknowledged: 1 };

describe('a rollout that is yet to be opened', () => {
  test('is unopened on the service as it was read', () => {
    expect(standingOf(claim, before)).toEqual({ kind: 'unopened' });
  });

  test.each([
    ['a label', { labels: { team: 'other' } }],
    ['an annotation', { annotations: { 'example.com/owner': 'other' } }],
    [
      'a tag of somebody else',
      {
        traffic: writeTraffic([
          { revision: LATEST, percent: 100 },
          { revision: 'shop-00001-abc', percent: 0, tag: 'old' },
        ]),
      },
    ],
    [
      'the same traffic by its name',
      { traffic: writeTraffic([{ revision: 'shop-00001-abc', percent: 100 }]) },
    ],
  ] as [string, JsonObject][])('may still be opened when only %s has changed', (_title, change) => {
    expect(standingOf(claim, foreign(before, change))).toEqual({ kind: 'unopened' });
  });

  test.each([
    ['the traffic', { traffic: writeTraffic([{ revision: 'shop-00000-zzz', percent: 100 }]) }],
    ['the template, by name', { template: { revision: 'shop-other' } }],
    ['the template, without a name', { latestCreatedRevision: 'x/revisions/shop-00002-new' }],
  ] as [string, JsonObject][])('may not be opened when %s has changed', (_title, change) => {
    expect(standingOf(claim, foreign(before, change))).toEqual({
      kind: 'foreign',
      reason: expect.stringMatching(
        /^its traffic or template was changed .* last written by mallory@example.com at 2026-11-21T12:34:56/,
      ),
    });
  });

  test('may not be opened when another rollout came first', () => {
    const other = textOf({ ...claim.record, id: 'ponmlkjihgfedcba', run: 'https://github.test/runs/2' });
    const view = foreign(before, { annotations: { [RECORD_ANNOTATION]: other } });
    expect(standingOf(claim, view)).toMatchObject({
      kind: 'foreign',
      reason: expect.stringContaining('another rollout (https://github.test/runs/2) began first'),
    });
  });

  test('may be opened beside a dead record that stood there from the start', () => {
    const other = textOf({
      ...claim.record,
      id: 'ponmlkjihgfedcba',
      expect: { generation: 3, templateRevision: '' },
    });
    const dead = viewService(rawService({ annotations: { [RECORD_ANNOTATION]: other } }));
    expect(standingOf(claim, foreign(dead, { labels: {} }))).toEqual({ kind: 'unopened' });
  });

  test('restores whatever the traffic has become, since a person asked for it', () => {
    const restore: Claim = { ...claim, record: { ...claim.record, phase: 'rolling-back' } };
    const view = foreign(before, { traffic: writeTraffic([{ revision: 'shop-00000-zzz', percent: 100 }]) });
    expect(standingOf(restore, view)).toEqual({ kind: 'unopened' });
  });
});

describe('a rollout that is open', () => {
  test('stands as soon as its write was accepted, and when it was carried out', () => {
    expect(standingOf(claim, open)).toEqual({ kind: 'stands', record: claim.record });
    const accepted = written(before, writeRecord('open', claim.record, before, claim.opening));
    expect(standingOf(claim, accepted)).toMatchObject({ kind: 'stands' });
  });

  test('stands as the record that is there when the newest write did not arrive', () => {
    const sent = {
      ...acknowledged,
      record: { ...claim.record, seq: 2, phase: 'baking' as const, stage: 0, starts: [NOW] },
    };
    expect(standingOf(sent, open)).toEqual({ kind: 'stands', record: claim.record });
  });

  test('stands when the write arrived although it was sent again since', () => {
    const again = { ...claim, record: { ...claim.record, leaseMs: NOW + 99 } };
    expect(standingOf(again, open)).toEqual({ kind: 'stands', record: claim.record });
  });

  test.each([
    ['a label', { labels: { team: 'other' } }],
    [
      'a tag of somebody else',
      {
        traffic: [
          ...writeTraffic(open.traffic),
          { type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision: 'shop-00001-abc', tag: 'old' },
        ],
      },
    ],
  ] as [string, JsonObject][])(
    'stands for its own job, and for no other, when only %s has changed',
    (_title, change) => {
      const view = foreign(open, change);
      expect(standingOf(acknowledged, view)).toMatchObject({ kind: 'stands' });
      expect(standingOf(takeOver(claim.record), open)).toMatchObject({ kind: 'stands' });
      expect(standingOf(takeOver(claim.record), view)).toMatchObject({
        kind: 'foreign',
        reason: expect.stringContaining(
          'the service was written since the record was (generation 9, recorded 8)',
        ),
      });
    },
  );

  test('stands for everybody beside new metadata while it waits for a person', () => {
    const record = { ...claim.record, phase: 'awaiting' as const };
    const waiting = withRecord(open, record);
    expect(standingOf(takeOver(record), foreign(waiting, { labels: {} }))).toMatchObject({ kind: 'stands' });
  });

  test.each([
    [
      'the traffic',
      { traffic: writeTraffic([{ revision: LATEST, percent: 100 }]) },
      'the traffic is LATEST 100 % where the record says shop-00001-abc 100 %',
    ],
    [
      'the template, by name',
      { template: { revision: 'shop-other' } },
      'the service has a new template (shop-other)',
    ],
    [
      'the template, without a name',
      { template: {}, latestCreatedRevision: 'x/revisions/shop-00009-new' },
      'the service has a new template (shop-00009-new)',
    ],
  ] as [string, JsonObject, string][])(
    'is foreign to everybody when %s has changed',
    (_title, change, reason) => {
      for (const one of [acknowledged, takeOver(claim.record)]) {
        expect(standingOf(one, foreign(open, change))).toMatchObject({
          kind: 'foreign',
          reason: `${reason}; last written by mallory@example.com at 2026-11-21T12:34:56.000000Z`,
        });
      }
    },
  );

  test('is foreign when an old record was brought back, as a plan of Terraform may do', () => {
    const promoted = { ...claim.record, seq: 3, phase: 'promoting' as const, stage: 1, starts: [NOW, NOW] };
    const view = withRecord(open, { ...claim.record, seq: 2 });
    expect(standingOf({ ...claim, record: promoted, acknowledged: 3 }, view)).toMatchObject({
      kind: 'foreign',
      reason: expect.stringContaining('the rollout record is an old one (2, after 3 was written)'),
    });
  });

  test('is foreign when another job went on with it', () => {
    const view = withRecord(open, { ...claim.record, seq: 2, run: 'https://github.test/runs/2' });
    expect(standingOf(acknowledged, view)).toMatchObject({
      kind: 'foreign',
      reason: expect.stringContaining('another job (https://github.test/runs/2) goes on with this rollout'),
    });
  });

  test('is foreign when another job went on with it in the very step that was to be its own', () => {
    const record = { ...claim.record, seq: 2, phase: 'awaiting' as const };
    const view = withRecord(open, { ...record, run: 'https://github.test/runs/2' });
    const mine: Claim = {
      record: { ...record, run: 'https://github.test/runs/3' },
      acknowledged: 1,
      own: false,
    };
    expect(standingOf(mine, view)).toMatchObject({
      kind: 'foreign',
      reason: expect.stringContaining('another job (https://github.test/runs/2) goes on with this rollout'),
    });
  });

  test('is foreign when its record is gone, unreadable or replaced', () => {
    const { [RECORD_ANNOTATION]: text, ...rest } = open.annotations;
    expect(standingOf(acknowledged, foreign(open, { annotations: rest }))).toMatchObject({
      kind: 'foreign',
      reason: expect.stringContaining('the rollout record is gone'),
    });
    const torn = { ...rest, [RECORD_ANNOTATION]: text?.slice(0, 50) ?? '' };
    expect(standingOf(acknowledged, foreign(open, { annotations: torn }))).toMatchObject({ kind: 'foreign' });
    const other = withRecord(open, {
      ...claim.record,
      id: 'ponmlkjihgfedcba',
      run: 'https://github.test/runs/2',
    });
    expect(standingOf(acknowledged, other)).toMatchObject({
      kind: 'foreign',
      reason: expect.stringContaining('another rollout (https://github.test/runs/2) has taken the service'),
    });
  });

  test('tells nobody by name where the service does not', () => {
    const view = foreign(open, { annotations: {}, lastModifier: '', updateTime: '' });
    expect(standingOf(acknowledged, view)).toMatchObject({
      reason: 'the rollout record is gone; last written by somebody else',
    });
  });
});

describe('a rollout that has ended', () => {
  const end = {
    conclusion: 'promoted' as const,
    reason: 'all is well',
    nowMs: NOW,
    shares: claim.record.previous,
    latest: false,
  };
  const closed = settled(written(open, writeEnd(claim.record, open, end)));

  test('is known by its line of history, also when the next rollout has begun', () => {
    expect(standingOf(acknowledged, closed)).toMatchObject({
      kind: 'ended',
      line: { conclusion: 'promoted', reason: 'all is well' },
    });
    const other = withRecord(closed, { ...claim.record, id: 'ponmlkjihgfedcba' });
    expect(standingOf(acknowledged, other)).toMatchObject({ kind: 'ended', line: { id: claim.record.id } });
  });

  test('is not opened a second time', () => {
    expect(standingOf(claim, closed)).toMatchObject({ kind: 'ended' });
  });

  test('is only gone when its history was erased with it', () => {
    const { [HISTORY_ANNOTATION]: _, ...rest } = closed.annotations;
    expect(standingOf(acknowledged, foreign(closed, { annotations: rest }))).toMatchObject({
      kind: 'foreign',
    });
  });
});

describe('a rollout of a revision that exists', () => {
  const existing = opened(openExisting(before, { names, revision: 'shop-00003-cdf', stages }, policy, NOW));
  const begun = settled(written(before, writeRecord('open', existing.record, before, existing.opening)));

  test('stands on a service whose revisions the server names', () => {
    expect(standingOf(existing, begun)).toMatchObject({ kind: 'stands' });
  });

  test('is foreign when somebody deployed, although the server named that revision', () => {
    const deployed = foreign(begun, { latestCreatedRevision: 'x/revisions/shop-00009-new' });
    expect(standingOf({ ...existing, acknowledged: 1 }, deployed)).toMatchObject({
      kind: 'foreign',
      reason: expect.stringContaining('the service has a new template (shop-00009-new)'),
    });
  });
});

function opened(result: ReturnType<typeof openCandidate>): Claim {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

function textOf(record: RolloutRecord): string {
  const text = encodeRecord(record);
  if (!text.ok) throw new Error(text.error);
  return text.value;
}

/** The same service with this record on it, as one write of its own job would leave it. */
function withRecord(view: ServiceView, record: RolloutRecord): ServiceView {
  const annotations = { ...view.annotations, [RECORD_ANNOTATION]: textOf(record) };
  return viewService({
    ...view.raw,
    annotations,
    generation: String(record.expect.generation),
    observedGeneration: String(record.expect.generation),
  });
}
