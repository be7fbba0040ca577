import { describe, expect, test } from '@jest/globals';
import { arrayAt, objectAt } from '../../../../../shared/domain/json/json.ts';
import type { Stop } from '../../../../../shared/domain/rollout/claim.ts';
import { addToHistory, HISTORY_ANNOTATION } from '../../../../../shared/domain/rollout/history.ts';
import { takeOver } from '../../../../../shared/domain/rollout/open.ts';
import { next } from '../../../../../shared/domain/rollout/reconcile.ts';
import type { RolloutRecord } from '../../../../../shared/domain/rollout/record.ts';
import { viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import { LATEST, writeTraffic } from '../../../../../shared/domain/rollout/traffic.ts';
import { CANDIDATE } from './arbitraries.ts';
import {
  baking,
  creating,
  FIRST,
  held,
  lineOf,
  MINUTE,
  NOW,
  opened,
  order,
  own,
  policy,
  promoting,
  proven,
  restoring,
  SECOND,
  troubled,
  verdict,
  weightsIn,
  writeOf,
} from './samples.ts';
import { foreign, showing } from './service-double.ts';

describe('a candidate that was not found bad', () => {
  test.each([
    ['shared-outage', 1, true],
    ['inconclusive', 10 * MINUTE, true],
    ['unhealthy', 1, undefined],
  ] as const)('is remembered so when it loses its traffic: %s', (kind, ageMs, keep) => {
    const look = { stage: 0, atMs: NOW + ageMs, verdict: verdict(kind) };
    const write = writeOf(next(own(baking), showing(baking), { look }, NOW + ageMs, policy));
    expect(write.record?.keep).toBe(keep);
  });

  test('keeps its tag, and history says so', () => {
    const kept = { ...restoring, keep: true };
    const write = writeOf(next(own(kept), showing(kept), {}, NOW, policy));
    expect(write.body.traffic).toContainEqual(
      expect.objectContaining({ revision: CANDIDATE.revision, tag: CANDIDATE.tag }),
    );
    expect(weightsIn(write)).toEqual({ [FIRST]: 60, [SECOND]: 40 });
    expect(lineOf(write)).toMatchObject({ conclusion: 'rolled-back', kept: CANDIDATE.tag });
  });

  test('loses its tag with the next promotion, and nobody else does', () => {
    const line = {
      id: 'earlier',
      conclusion: 'rolled-back' as const,
      revision: 'shop-r0000000000',
      reason: 'no verdict',
      at: '2026-11-20T12:00:00Z',
      run: '',
      commit: '',
      previous: [],
      kept: 'c000000000',
    };
    const shown = showing(promoting).raw;
    const tags = writeTraffic([
      { revision: line.revision, percent: 0, tag: line.kept },
      { revision: FIRST, percent: 0, tag: 'stable' },
    ]);
    const view = viewService({
      ...shown,
      annotations: { ...objectAt(shown, 'annotations'), [HISTORY_ANNOTATION]: addToHistory(undefined, line) },
      traffic: [...arrayAt(shown, 'traffic'), ...tags],
      trafficStatuses: [...arrayAt(shown, 'trafficStatuses'), ...tags],
    });
    const write = writeOf(next(own(promoting), view, {}, NOW, policy));
    expect(write.purpose).toBe('close');
    expect(JSON.stringify(write.body.traffic)).toContain('"stable"');
    expect(JSON.stringify(write.body.traffic)).not.toContain(line.kept);
  });
});

describe('promoting', () => {
  test('gives all traffic back to LATEST, takes the tag away and keeps what was there in history', () => {
    const write = writeOf(next(own(promoting), showing(promoting), {}, NOW, policy));
    expect(write).toMatchObject({
      purpose: 'close',
      body: { traffic: writeTraffic([{ revision: LATEST, percent: 100 }]) },
    });
    expect(lineOf(write)).toMatchObject({
      conclusion: 'promoted',
      previous: opened.previous,
      at: '2026-11-21T12:00:00Z',
    });
  });

  test.each([
    [
      'the previous traffic did not follow it',
      { ...promoting, previous: [{ revision: FIRST, percent: 100 }] },
      {},
    ],
    ['a newer revision was made', promoting, { latestCreatedRevision: 'x/revisions/shop-00009-new' }],
    ['a newer revision is ready', promoting, { latestReadyRevision: 'x/revisions/shop-00009-new' }],
  ] as [string, RolloutRecord, Record<string, string>][])(
    'leaves LATEST alone when %s',
    (_title, record, change) => {
      const view = viewService({ ...showing(record).raw, ...change });
      const write = writeOf(next(own(record), view, {}, NOW, policy));
      expect(write).toMatchObject({
        purpose: 'close',
        body: { traffic: writeTraffic([{ revision: CANDIDATE.revision, percent: 100 }]) },
      });
    },
  );

  test('is judged at full weight where that is to be baked, and taken back from there', () => {
    const watched = {
      ...promoting,
      stages: [...opened.stages.slice(0, 3), { percent: 100, bakeMs: MINUTE, deadlineMs: MINUTE }],
    };
    expect(next(own(watched), showing(watched), {}, NOW, policy)).toEqual({ do: 'judge', record: watched });
    const look = { stage: 3, atMs: NOW + 1, verdict: verdict('unhealthy') };
    const write = writeOf(next(own(watched), showing(watched), { look }, NOW + 1, policy));
    expect(write.purpose).toBe('roll-back');
    expect(weightsIn(write)).toEqual({ [FIRST]: 60, [SECOND]: 40 });
  });

  test('counts although the record could not be removed, with a warning', () => {
    const effect = next(
      own(promoting),
      showing(promoting),
      troubled('close', 'permission-denied', 1),
      NOW,
      policy,
    );
    expect(effect).toMatchObject({
      do: 'conclude',
      end: { conclusion: 'promoted', warning: 'the rollout record could not be removed: it went wrong' },
    });
  });
});

describe('an order to stop', () => {
  const kinds: Stop['kind'][] = ['cancelled', 'abandoned', 'superseded', 'ordered', 'given-up'];
  const records = { creating, baking, promoting, proven, held, restoring };
  const taken = {
    creating: 'close',
    baking: 'roll-back',
    promoting: 'roll-back',
    proven: 'close',
    held: 'roll-back',
    restoring: 'close',
  };

  test.each(
    kinds.flatMap((kind) => Object.entries(records).map(([phase, record]) => [kind, phase, record] as const)),
  )(
    '%s in %s restores at once, except a promotion that a lost runner had finished',
    (kind, phase, record) => {
      const write = writeOf(next(own(record), showing(record), { stop: order(kind) }, NOW, policy));
      const finished = phase === 'promoting' && (kind === 'cancelled' || kind === 'abandoned');
      expect(write.purpose).toBe(finished ? 'close' : taken[phase as keyof typeof taken]);
      expect(weightsIn(write)).toEqual(finished ? { [LATEST]: 100 } : { [FIRST]: 60, [SECOND]: 40 });
      if (write.purpose === 'close') {
        const conclusion = finished ? 'promoted' : kind === 'superseded' ? 'superseded' : 'rolled-back';
        expect(lineOf(write).conclusion).toBe(conclusion);
      }
    },
  );

  test.each(kinds)('%s is obeyed by whoever takes the rollout over', (kind) => {
    const write = writeOf(next(takeOver(baking), showing(baking), { stop: order(kind) }, NOW, policy));
    expect(write.purpose).toBe('roll-back');
  });

  test('does not let a promotion stand that was still to be watched', () => {
    const watched = {
      ...promoting,
      stages: [...opened.stages.slice(0, 3), { percent: 100, bakeMs: MINUTE, deadlineMs: MINUTE }],
    };
    const write = writeOf(next(own(watched), showing(watched), { stop: order('cancelled') }, NOW, policy));
    expect(write.purpose).toBe('roll-back');
  });
});

describe('a service that is not as the record says', () => {
  test.each([
    ['creating', creating],
    ['baking', baking],
    ['promoting', promoting],
    ['held', held],
    ['restoring', restoring],
  ] as [string, RolloutRecord][])('is left alone in %s, whatever is known or ordered', (_title, record) => {
    const traffic = writeTraffic([{ revision: 'shop-00000-zzz', percent: 100 }]);
    const look = { stage: 0, atMs: NOW, verdict: verdict('unhealthy') };
    for (const evidence of [
      {},
      { look },
      { stop: order('cancelled') },
      { proof: { passed: false, reason: '' } },
    ]) {
      expect(next(own(record), foreign(showing(record), { traffic }), evidence, NOW, policy)).toMatchObject({
        do: 'conclude',
        end: {
          conclusion: 'conflict',
          reason: expect.stringContaining('last written by mallory@example.com'),
        },
      });
    }
  });

  test('is a conflict too when it is gone', () => {
    expect(next(own(baking), undefined, { stop: order('cancelled') }, NOW, policy)).toEqual({
      do: 'conclude',
      end: { conclusion: 'conflict', reason: 'the service was deleted' },
    });
  });
});
