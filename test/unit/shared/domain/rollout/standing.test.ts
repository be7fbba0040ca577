import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../../../../shared/domain/json/json.ts';
import type { Claim } from '../../../../../shared/domain/rollout/claim.ts';
import { HISTORY_ANNOTATION } from '../../../../../shared/domain/rollout/history.ts';
import { takeOver } from '../../../../../shared/domain/rollout/open.ts';
import { RECORD_ANNOTATION } from '../../../../../shared/domain/rollout/record.ts';
import { writeEnd, writeRecord } from '../../../../../shared/domain/rollout/service-write.ts';
import { standingOf } from '../../../../../shared/domain/rollout/standing.ts';
import { LATEST, writeTraffic } from '../../../../../shared/domain/rollout/traffic.ts';
import { acknowledged, before, claim, open, withRecord } from './opened-service.ts';
import { NOW } from './samples.ts';
import { foreign, settled, written } from './service-double.ts';

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
    'stands for its own job, and for others after one such write and no more, when only %s has changed',
    (_title, change) => {
      const view = foreign(open, change);
      expect(standingOf(acknowledged, view)).toMatchObject({ kind: 'stands' });
      expect(standingOf(takeOver(claim.record), open)).toMatchObject({ kind: 'stands' });
      expect(standingOf(takeOver(claim.record), view)).toMatchObject({ kind: 'stands' });
      expect(standingOf(takeOver(claim.record), foreign(view, change))).toMatchObject({
        kind: 'foreign',
        reason: expect.stringContaining(
          'the service was written more than once since the record was (generation 10, recorded 8)',
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
