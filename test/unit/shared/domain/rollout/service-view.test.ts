import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../../../../shared/domain/json/json.ts';
import {
  servingShares,
  shortName,
  tagUrl,
  trafficShown,
  viewService,
} from '../../../../../shared/domain/rollout/service-view.ts';
import { LATEST } from '../../../../../shared/domain/rollout/traffic.ts';
import { CANDIDATE } from './arbitraries.ts';
import { rawService, refused, settled, viewOf, written } from './service-double.ts';

const TABLE = [
  { revision: 'shop-00001-abc', percent: 95 },
  { revision: CANDIDATE.revision, percent: 5, tag: CANDIDATE.tag },
];
const write = {
  body: { traffic: viewOf(TABLE).raw.traffic, template: { revision: CANDIDATE.revision, containers: [] } },
  updateMask: ['traffic', 'template'],
};

describe('viewService', () => {
  test('reads a service at rest', () => {
    expect(viewService(rawService())).toMatchObject({
      etag: '"7"',
      generation: 7,
      reconciling: false,
      ready: { state: 'ready', reason: '', message: '' },
      traffic: [{ revision: LATEST, percent: 100 }],
      statuses: [{ revision: LATEST, percent: 100 }],
      latestReady: 'shop-00001-abc',
      latestCreated: 'shop-00001-abc',
      templateRevision: '',
      uri: 'https://shop-abcdefghij-uc.a.run.app',
      annotations: { 'example.com/owner': 'shop-team' },
      lastModifier: 'alice@example.com',
      updateTime: '2026-11-21T11:00:00.123456Z',
    });
  });

  test('reads a service whose newest write is on its way', () => {
    const view = written(viewService(rawService()), write);
    expect(view).toMatchObject({
      generation: 8,
      reconciling: true,
      ready: { state: 'pending' },
      latestReady: 'shop-00001-abc',
      latestCreated: CANDIDATE.revision,
      templateRevision: CANDIDATE.revision,
    });
    expect(trafficShown(view)).toBe(false);
  });

  test('reads a service whose newest write was carried out', () => {
    const view = settled(written(viewService(rawService()), write));
    expect(view).toMatchObject({
      reconciling: false,
      ready: { state: 'ready' },
      latestReady: CANDIDATE.revision,
    });
    expect(trafficShown(view)).toBe(true);
    expect(tagUrl(view, CANDIDATE.tag)).toBe(`https://${CANDIDATE.tag}---shop-abcdefghij-uc.a.run.app`);
  });

  test('reads a service whose newest write could not be carried out and which serves as before', () => {
    const view = refused(written(viewService(rawService()), write), 'no port');
    expect(view).toMatchObject({
      reconciling: false,
      ready: { state: 'failed', reason: 'REVISION_FAILED', message: 'no port' },
      latestReady: 'shop-00001-abc',
    });
    expect(trafficShown(view)).toBe(false);
    expect(tagUrl(view, CANDIDATE.tag)).toBeUndefined();
    expect(servingShares(view)).toEqual([{ revision: 'shop-00001-abc', percent: 100, latest: true }]);
  });

  test.each([
    ['the flag says so', { reconciling: true }, true],
    [
      'the newest generation is not observed and nothing is said of it',
      { observedGeneration: '6', terminalCondition: { state: 'CONDITION_PENDING' } },
      true,
    ],
    [
      'the newest generation is not observed but has failed',
      { observedGeneration: '6', terminalCondition: { state: 'CONDITION_FAILED' } },
      false,
    ],
    ['all is observed', {}, false],
    [
      'an answer leaves out what is default',
      { observedGeneration: undefined, generation: undefined, terminalCondition: undefined },
      false,
    ],
  ] as [string, JsonObject, boolean][])(
    'when %s, reconciling is told rightly',
    (_title, change, reconciling) => {
      expect(viewService(rawService(change)).reconciling).toBe(reconciling);
    },
  );

  test('prefers the reason of the revision, which says more', () => {
    const terminalCondition = {
      state: 'CONDITION_FAILED',
      reason: 'REVISION_FAILED',
      revisionReason: 'HEALTH_CHECK_CONTAINER_ERROR',
    };
    expect(viewService(rawService({ terminalCondition })).ready.reason).toBe('HEALTH_CHECK_CONTAINER_ERROR');
  });

  test('reads an empty message without a fault', () => {
    const view = viewService({});
    expect(view).toMatchObject({ generation: 0, etag: '', latestReady: '', traffic: [], annotations: {} });
    expect(servingShares(view)).toEqual([]);
  });

  test('leaves out annotations that are not text', () => {
    const annotations = { ok: 'yes', odd: { toString: 1 }, none: null };
    expect(viewService(rawService({ annotations })).annotations).toEqual({ ok: 'yes' });
  });
});

describe('servingShares', () => {
  test('names the revision that LATEST stands for, and remembers LATEST', () => {
    const statuses = viewOf([
      { revision: LATEST, percent: 60 },
      { revision: 'shop-00000-zzz', percent: 40, tag: 'old' },
      { revision: 'shop-00003-cdf', percent: 0, tag: 'next' },
    ]);
    expect(servingShares(statuses)).toEqual([
      { revision: 'shop-00001-abc', percent: 60, latest: true },
      { revision: 'shop-00000-zzz', percent: 40 },
    ]);
  });

  test('believes what is served, not what was asked for', () => {
    expect(servingShares(written(viewOf(TABLE), { body: { traffic: [] }, updateMask: ['traffic'] }))).toEqual(
      TABLE.map(({ revision, percent }) => ({ revision, percent })),
    );
  });
});

describe('trafficShown', () => {
  const named = viewOf(TABLE).raw.traffic;
  test.each([
    [
      'the order is another',
      {
        trafficStatuses: [...viewOf(TABLE).traffic]
          .reverse()
          .map(({ revision, percent, tag }) => ({ revision, percent, tag })),
      },
      true,
    ],
    ['a percent is another', { trafficStatuses: [{ revision: 'shop-00001-abc', percent: 100 }] }, false],
    [
      'a tag is missing',
      {
        trafficStatuses: [
          { revision: 'shop-00001-abc', percent: 95 },
          { revision: CANDIDATE.revision, percent: 5 },
        ],
      },
      false,
    ],
    ['it is still on its way', { reconciling: true }, false],
  ] as [string, JsonObject, boolean][])('when %s', (_title, change, shown) => {
    expect(trafficShown(viewOf(TABLE, { traffic: named, ...change }))).toBe(shown);
  });

  test('takes LATEST for the revision that it stands for', () => {
    const trafficStatuses = [{ revision: 'shop-00001-abc', percent: 100 }];
    expect(trafficShown(viewService(rawService({ trafficStatuses })))).toBe(true);
  });
});

test.each([
  ['projects/p/locations/l/services/s/revisions/shop-1', 'shop-1'],
  ['shop-1', 'shop-1'],
  ['', ''],
  [undefined, ''],
])('the short name of %j is %j', (full, short) => {
  expect(shortName(full)).toBe(short);
});
