import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../../../../shared/domain/json/json.ts';
import type { Claim } from '../../../../../shared/domain/rollout/claim.ts';
import { openExisting } from '../../../../../shared/domain/rollout/open.ts';
import { RECORD_ANNOTATION } from '../../../../../shared/domain/rollout/record.ts';
import { viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import { writeRecord } from '../../../../../shared/domain/rollout/service-write.ts';
import { standingOf } from '../../../../../shared/domain/rollout/standing.ts';
import { LATEST, writeTraffic } from '../../../../../shared/domain/rollout/traffic.ts';
import { CANDIDATE } from './arbitraries.ts';
import { before, claim, textOf } from './opened-service.ts';
import { claimOf, NOW, opened, policy } from './samples.ts';
import { foreign, rawService, settled, written } from './service-double.ts';

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

describe('a rollout of a revision that exists', () => {
  const existing = claimOf(
    openExisting(
      before,
      { names: { id: opened.id, ...CANDIDATE }, revision: 'shop-00003-cdf', stages: opened.stages },
      policy,
      NOW,
    ),
  );
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
