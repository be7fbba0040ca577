import { describe, expect, test } from '@jest/globals';
import type { Claim, Stop } from '../../../../../shared/domain/rollout/claim.ts';
import { openCandidate, openRestore, takeOver } from '../../../../../shared/domain/rollout/open.ts';
import { next } from '../../../../../shared/domain/rollout/reconcile.ts';
import { RECORD_ANNOTATION } from '../../../../../shared/domain/rollout/record.ts';
import { viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import { writeTraffic } from '../../../../../shared/domain/rollout/traffic.ts';
import { CANDIDATE } from './arbitraries.ts';
import {
  claimOf,
  creating,
  FIRST,
  lineOf,
  MINUTE,
  NOW,
  opened,
  order,
  own,
  passed,
  policy,
  proven,
  SECOND,
  troubled,
  weightsIn,
  writeOf,
} from './samples.ts';
import { foreign, rawService, showing } from './service-double.ts';

describe('before the opening', () => {
  const view = viewService(rawService());
  const candidate = {
    names: { id: opened.id, ...CANDIDATE },
    template: { containers: [] },
    fields: { labels: { team: 'shop', a: 'b' } },
    stages: opened.stages,
  };
  const claim = claimOf(openCandidate(view, candidate, policy, NOW));

  test('one write brings the template, the frozen traffic, the tag, the record and the fields', () => {
    const write = writeOf(next(claim, view, {}, NOW, policy));
    expect(write).toMatchObject({
      purpose: 'open',
      body: {
        etag: '"7"',
        labels: { team: 'shop', a: 'b' },
        template: { revision: CANDIDATE.revision, containers: [] },
        annotations: { 'example.com/owner': 'shop-team', [RECORD_ANNOTATION]: expect.any(String) },
        traffic: writeTraffic([
          { revision: 'shop-00001-abc', percent: 100 },
          { ...CANDIDATE, percent: 0 },
        ]),
      },
    });
    expect([...write.updateMask].sort()).toEqual(['annotations', 'labels', 'template', 'traffic']);
  });

  test('a retry beside new metadata expects the generation that follows, and keeps the metadata', () => {
    const touched = foreign(view, { annotations: { 'example.com/owner': 'new-team' } });
    const evidence = troubled('open', 'conflict', 1);
    const write = writeOf(next(claim, touched, evidence, NOW, policy));
    expect(write.record?.expect.generation).toBe(9);
    expect(write.body).toMatchObject({ etag: '"8"', annotations: { 'example.com/owner': 'new-team' } });
  });

  test.each([
    ['added', { team: 'shop', theirs: 'yes' }, { theirs: 'yes', team: 'shop', a: 'b' }],
    ['changed', { team: 'books' }, { team: 'books', a: 'b' }],
    ['taken away', {}, { a: 'b' }],
    ['set as this rollout sets it', { team: 'shop', a: 'z' }, { team: 'shop', a: 'b' }],
  ])('a retry keeps a label that somebody has %s meanwhile', (_title, labels, merged) => {
    const write = writeOf(
      next(claim, foreign(view, { labels }), troubled('open', 'conflict', 1), NOW, policy),
    );
    expect(write.body.labels).toEqual(merged);
  });

  test('a retry keeps the minimum of instances that a schedule set meanwhile, beside the maximum of the rollout', () => {
    const before = viewService({ ...rawService(), scaling: { minInstanceCount: 0 } });
    const scaled = { scaling: { minInstanceCount: 0, maxInstanceCount: 9 } };
    const own = claimOf(openCandidate(before, { ...candidate, fields: scaled }, policy, NOW));
    const ticked = foreign(before, { scaling: { minInstanceCount: 2 } });
    const write = writeOf(next(own, ticked, troubled('open', 'conflict', 1), NOW, policy));
    expect(write.body.scaling).toEqual({ minInstanceCount: 2, maxInstanceCount: 9 });
  });

  test('a retry takes away the labels that the rollout was to take away', () => {
    const labelled = claimOf(openCandidate(view, { ...candidate, fields: { labels: {} } }, policy, NOW));
    const touched = foreign(view, { labels: { team: 'shop', theirs: 'yes' } });
    const write = writeOf(next(labelled, touched, troubled('open', 'conflict', 1), NOW, policy));
    expect(write.body.labels).toEqual({ theirs: 'yes' });
  });

  test.each([
    ['cancelled', 'rolled-back'],
    ['superseded', 'superseded'],
    ['ordered', 'rolled-back'],
  ] as [Stop['kind'], string][])('an order to stop (%s) ends it with nothing written', (kind, conclusion) => {
    const effect = next(claim, view, { stop: { kind, reason: 'the job was cancelled' } }, NOW, policy);
    expect(effect).toEqual({
      do: 'conclude',
      end: { conclusion, reason: 'the job was cancelled; nothing was changed' },
    });
  });

  test('what Cloud Run refuses ends it as failed', () => {
    const effect = next(claim, view, troubled('open', 'invalid-argument', 1), NOW, policy);
    expect(effect).toEqual({
      do: 'conclude',
      end: { conclusion: 'failed', reason: 'it went wrong; nothing was changed' },
    });
  });

  test('a restoring opening is written although its job was cancelled', () => {
    const target = [{ revision: 'shop-00000-zzz', percent: 100 }];
    const restore = claimOf(
      openRestore(view, { id: 'x', target, from: 'shop-00001-abc', reason: 'asked' }, policy, NOW),
    );
    const write = writeOf(next(restore, view, { stop: order('cancelled') }, NOW, policy));
    expect(write.purpose).toBe('open');
    expect(weightsIn(write)).toEqual({ 'shop-00000-zzz': 100 });
  });
});

describe('proving', () => {
  test.each([
    ['its own new candidate', own(creating)],
    ['a candidate that another job proved', takeOver(proven)],
  ] as [string, Claim][])('runs the smoke suite on %s', (_title, claim) => {
    expect(next(claim, showing(claim.record), {}, NOW, policy)).toEqual({
      do: 'prove',
      record: claim.record,
    });
  });

  test('that passes leads into the first stage, whose lease outlives its deadline', () => {
    const write = writeOf(next(own(creating), showing(creating), { proof: passed }, NOW, policy));
    expect(write).toMatchObject({
      purpose: 'stage',
      record: {
        seq: 5,
        phase: 'baking',
        stage: 0,
        starts: [NOW],
        leaseMs: NOW + 30 * MINUTE,
        expect: { generation: 13 },
      },
    });
    expect(weightsIn(write)).toEqual({ [FIRST]: 57, [SECOND]: 38, [CANDIDATE.revision]: 5 });
  });

  test('that passes ends a rollout that was only to be proven', () => {
    const effect = next(own(proven), showing(proven), { proof: passed }, NOW, { ...policy, goal: 'proven' });
    expect(effect).toEqual({ do: 'conclude', end: { conclusion: 'deployed', reason: 'all checks passed' } });
  });

  test.each([
    ['a new candidate', own(creating)],
    ['one that was to be proven', own(proven)],
    ['one that waited', takeOver(proven)],
  ] as [string, Claim][])(
    'that fails closes %s in one write: there is nothing to take back',
    (_title, claim) => {
      const proof = { passed: false, reason: 'GET /health: 503' };
      const write = writeOf(next(claim, showing(claim.record), { proof }, NOW, policy));
      expect(write.purpose).toBe('close');
      expect(lineOf(write)).toMatchObject({
        conclusion: 'rolled-back',
        reason: 'GET /health: 503',
        previous: opened.previous,
      });
      expect(write.body.annotations).not.toHaveProperty([RECORD_ANNOTATION]);
      expect(weightsIn(write)).toEqual({ [FIRST]: 60, [SECOND]: 40 });
      expect(JSON.stringify(write.body.traffic)).not.toContain(CANDIDATE.tag);
    },
  );
});
