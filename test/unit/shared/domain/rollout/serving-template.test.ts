import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { JsonObject } from '../../../../../shared/domain/json/json.ts';
import {
  addToHistory,
  type Conclusion,
  HISTORY_ANNOTATION,
} from '../../../../../shared/domain/rollout/history.ts';
import {
  anonymous,
  comparable,
  previousTraffic,
  servingRevision,
  templateOfRevision,
  templateServes,
} from '../../../../../shared/domain/rollout/serving-template.ts';
import { LATEST, type Share, type TrafficTarget } from '../../../../../shared/domain/rollout/traffic.ts';
import { viewOf } from './service-double.ts';

const REVISION = {
  name: 'projects/demo/locations/us-central1/services/shop/revisions/shop-00001-abc',
  uid: '5f0c6f6e',
  generation: '1',
  labels: { 'commit-sha': 'abc' },
  annotations: { 'example.com/built-by': 'ci' },
  createTime: '2026-11-01T08:00:00Z',
  updateTime: '2026-11-01T08:00:05Z',
  launchStage: 'GA',
  service: 'shop',
  scaling: { maxInstanceCount: 100 },
  containers: [{ image: 'registry.test/shop:1', resources: { limits: { cpu: '1000m', memory: '512Mi' } } }],
  timeout: '300s',
  serviceAccount: 'runtime@demo.iam.gserviceaccount.com',
  maxInstanceRequestConcurrency: 80,
  conditions: [{ type: 'Ready', state: 'CONDITION_SUCCEEDED' }],
  reconciling: false,
  observedGeneration: '1',
  logUri: 'https://console.cloud.google.com/logs',
  scalingStatus: { desiredMinInstanceCount: 1 },
  creator: 'alice@example.com',
  etag: '"1"',
};

describe('templateOfRevision', () => {
  test('keeps what the revision was made from, and nothing of its own life', () => {
    expect(templateOfRevision(REVISION)).toEqual({
      labels: { 'commit-sha': 'abc' },
      annotations: { 'example.com/built-by': 'ci' },
      scaling: { maxInstanceCount: 100 },
      containers: REVISION.containers,
      timeout: '300s',
      serviceAccount: 'runtime@demo.iam.gserviceaccount.com',
      maxInstanceRequestConcurrency: 80,
    });
  });

  test('lets every field through that is newer than this suite, whatever it holds', () => {
    const unknown = fc.dictionary(fc.stringMatching(/^new[A-Z][a-z]{1,8}$/), fc.jsonValue());
    fc.assert(
      fc.property(unknown, (fields) => {
        const plain = JSON.parse(JSON.stringify(fields)) as JsonObject;
        expect(templateOfRevision({ ...REVISION, ...plain })).toEqual({
          ...templateOfRevision(REVISION),
          ...plain,
        });
      }),
    );
  });
});

describe('which template serves', () => {
  test.each([
    ['all on LATEST', [{ revision: LATEST, percent: 100 }], 'shop-00001-abc', true],
    ['the latest by its name', [{ revision: 'shop-00001-abc', percent: 100 }], 'shop-00001-abc', true],
    [
      'an older one',
      [
        { revision: 'shop-00000-zzz', percent: 100 },
        { revision: LATEST, percent: 0, tag: 'next' },
      ],
      'shop-00000-zzz',
      false,
    ],
    [
      'most on the latest',
      [
        { revision: 'shop-00000-zzz', percent: 40 },
        { revision: LATEST, percent: 60 },
      ],
      'shop-00001-abc',
      true,
    ],
    [
      'most on an older one',
      [
        { revision: LATEST, percent: 40 },
        { revision: 'shop-00000-zzz', percent: 60 },
      ],
      'shop-00000-zzz',
      false,
    ],
    ['nothing', [], '', false],
  ] as [string, TrafficTarget[], string, boolean][])('%s', (_title, traffic, revision, same) => {
    expect(servingRevision(viewOf(traffic))).toBe(revision);
    expect(templateServes(viewOf(traffic))).toBe(same);
  });

  test('is not that of the service where a newer revision failed', () => {
    const failed = viewOf([{ revision: LATEST, percent: 100 }], {
      latestCreatedRevision: 'x/revisions/shop-00002-bcd',
    });
    expect(servingRevision(failed)).toBe('shop-00001-abc');
    expect(templateServes(failed)).toBe(false);
  });
});

describe('what two templates are compared by', () => {
  const template = { containers: [{ image: 'a' }], labels: { 'commit-sha': 'abc', team: 'shop' } };

  test.each([
    ['the name of the revision', { ...template, revision: 'shop-rabc' }],
    ['the commit label', { ...template, labels: { 'commit-sha': 'def', team: 'shop' } }],
    ['the client', { ...template, client: 'gcloud', clientVersion: '528' }],
    ['empty annotations', { ...template, annotations: {} }],
  ])('is not %s', (_title, other) => {
    expect(comparable(other)).toEqual(comparable(template));
  });

  test.each([
    ['the image', { ...template, containers: [{ image: 'b' }] }],
    ['another label', { ...template, labels: { team: 'books' } }],
    ['an annotation', { ...template, annotations: { 'example.com/a': 'b' } }],
    ['a field that is newer than this suite', { ...template, newField: 1 }],
  ])('is %s', (_title, other) => {
    expect(comparable(other)).not.toEqual(comparable(template));
  });

  test('leaves out labels altogether where the commit was the only one', () => {
    expect(comparable({ labels: { 'commit-sha': 'abc' } })).toEqual(comparable({}));
    expect(anonymous({ revision: 'x', timeout: '1s' })).toEqual({ timeout: '1s' });
  });
});

describe('previousTraffic', () => {
  const pinned = [{ revision: 'shop-00001-abc', percent: 100 }];
  const followed: Share[] = [{ revision: 'shop-00001-abc', percent: 100, latest: true }];

  test.each([
    ['rolled-back', followed, pinned, followed],
    ['superseded', followed, pinned, followed],
    ['promoted', followed, pinned, pinned],
    ['rolled-back', pinned, pinned, pinned],
    [
      'rolled-back',
      followed,
      [{ revision: 'shop-00000-zzz', percent: 100 }],
      [{ revision: 'shop-00000-zzz', percent: 100 }],
    ],
    [
      'rolled-back',
      followed,
      [...pinned.map((share) => ({ ...share, percent: 90 })), { revision: 'shop-00000-zzz', percent: 10 }],
      [...pinned.map((share) => ({ ...share, percent: 90 })), { revision: 'shop-00000-zzz', percent: 10 }],
    ],
  ] as [Conclusion, Share[], TrafficTarget[], Share[]][])(
    'after %s from %j, with %j now, is %j',
    (conclusion, before, now, previous) => {
      expect(previousTraffic(viewOf(now, { annotations: historyOf(conclusion, before) }))).toEqual(previous);
    },
  );

  test('is what serves where there is no history', () => {
    expect(previousTraffic(viewOf([{ revision: LATEST, percent: 100 }]))).toEqual(followed);
  });
});

function historyOf(conclusion: Conclusion, previous: readonly Share[]): JsonObject {
  const line = {
    id: 'a',
    conclusion,
    revision: 'shop-rabc',
    reason: '',
    at: '',
    run: '',
    commit: '',
    previous,
  };
  return { [HISTORY_ANNOTATION]: addToHistory(undefined, line) };
}
