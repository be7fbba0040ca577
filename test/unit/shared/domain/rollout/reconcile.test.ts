import { describe, expect, test } from '@jest/globals';
import type { Verdict } from '../../../../../shared/domain/analysis/verdict.ts';
import type { Claim, Evidence, Policy, Stop } from '../../../../../shared/domain/rollout/claim.ts';
import type { Effect } from '../../../../../shared/domain/rollout/effect.ts';
import { decodeHistory, HISTORY_ANNOTATION } from '../../../../../shared/domain/rollout/history.ts';
import { openCandidate, openRestore, takeOver } from '../../../../../shared/domain/rollout/open.ts';
import { next } from '../../../../../shared/domain/rollout/reconcile.ts';
import { RECORD_ANNOTATION, type RolloutRecord } from '../../../../../shared/domain/rollout/record.ts';
import { type ServiceView, viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import type { ServiceWrite } from '../../../../../shared/domain/rollout/service-write.ts';
import {
  LATEST,
  readTraffic,
  weightsOf,
  writeTraffic,
} from '../../../../../shared/domain/rollout/traffic.ts';
import { CANDIDATE, OLD } from './arbitraries.ts';
import { foreign, rawService, refused, settled, showing, viewOf, written } from './service-double.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const MINUTE = 60_000;
const [FIRST = '', SECOND = ''] = OLD;
const policy: Policy = {
  goal: 'promoted',
  onInconclusive: 'rollback',
  lookEveryMs: 10_000,
  awaitMs: 24 * 60 * MINUTE,
  owner: { run: 'https://github.test/runs/1', commit: 'c0ffee' },
};
const opened: RolloutRecord = {
  id: 'abcdefghijklmnop',
  seq: 4,
  run: policy.owner.run,
  commit: policy.owner.commit,
  phase: 'creating',
  previous: [
    { revision: FIRST, percent: 60, latest: true },
    { revision: SECOND, percent: 40 },
  ],
  candidate: CANDIDATE,
  stages: [
    { percent: 5, bakeMs: 2 * MINUTE, deadlineMs: 10 * MINUTE },
    { percent: 50, bakeMs: 0, deadlineMs: 0 },
    { percent: 80, bakeMs: MINUTE, deadlineMs: 2 * MINUTE },
    { percent: 100, bakeMs: 0, deadlineMs: 0 },
  ],
  stage: -1,
  starts: [],
  leaseMs: NOW + MINUTE,
  expect: { generation: 12, templateRevision: CANDIDATE.revision },
};
const creating = opened;
const baking = { ...opened, phase: 'baking' as const, stage: 0, starts: [NOW] };
const quick = { ...opened, phase: 'baking' as const, stage: 1, starts: [NOW, NOW] };
const late = { ...opened, phase: 'baking' as const, stage: 2, starts: [NOW, NOW, NOW] };
const promoting = { ...opened, phase: 'promoting' as const, stage: 3, starts: [NOW, NOW, NOW, NOW] };
const proven = { ...opened, phase: 'awaiting' as const };
const held = { ...baking, phase: 'awaiting' as const, reason: 'too few requests' };
const restoring = { ...baking, phase: 'rolling-back' as const, reason: 'it was ill' };

describe('before the opening', () => {
  const view = viewService(rawService());
  const claim = claimOf(
    openCandidate(
      view,
      {
        names: { id: opened.id, ...CANDIDATE },
        template: { containers: [] },
        fields: { labels: { a: 'b' } },
        stages: opened.stages,
      },
      policy,
      NOW,
    ),
  );

  test('one write brings the template, the frozen traffic, the tag, the record and the fields', () => {
    const write = writeOf(next(claim, view, {}, NOW, policy));
    expect(write).toMatchObject({
      purpose: 'open',
      body: {
        etag: '"7"',
        labels: { a: 'b' },
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

describe('while Cloud Run carries out a write', () => {
  test.each([
    ['creating', creating, 'creation of the candidate'],
    ['baking', baking, '5 % on the candidate'],
    ['promoting', promoting, 'promotion to 100 %'],
    ['rolling-back', restoring, 'restoring the previous traffic'],
  ] as [string, RolloutRecord, string][])('%s waits for it', (_title, record, why) => {
    expect(next(own(record), underway(record), {}, NOW, policy)).toEqual({ do: 'settle', seq: 4, why });
  });

  test.each([
    ['creating', creating, 'close'],
    ['baking', baking, 'roll-back'],
    ['promoting', promoting, 'roll-back'],
  ] as [string, RolloutRecord, string][])(
    '%s waits for nothing when an end is ordered',
    (_title, record, purpose) => {
      const write = writeOf(next(own(record), underway(record), { stop: order('cancelled') }, NOW, policy));
      expect(write.purpose).toBe(purpose);
      expect(weightsIn(write)).toEqual({ [FIRST]: 60, [SECOND]: 40 });
    },
  );

  test.each([
    ['creating', creating],
    ['baking', baking],
    ['promoting', promoting],
  ] as [string, RolloutRecord][])('%s is given up when it takes too long', (_title, record) => {
    expect(next(own(record), underway(record), { unsettled: 4 }, NOW, policy)).toMatchObject({
      do: 'stop',
      stop: { kind: 'given-up' },
    });
  });

  test('a roll back that takes too long is asked for again, under the next number', () => {
    const write = writeOf(next(own(restoring), underway(restoring), { unsettled: 4 }, NOW, policy));
    expect(write).toMatchObject({
      purpose: 'roll-back',
      record: { seq: 5, phase: 'rolling-back', reason: 'it was ill' },
    });
  });

  test('a write of before that took too long does not end the one of now', () => {
    expect(next(own(baking), underway(baking), { unsettled: 3 }, NOW, policy)).toMatchObject({
      do: 'settle',
    });
  });

  test('the end of the rollout is waited for too, but not for ever', () => {
    const closing = written(
      showing(restoring),
      writeOf(next(own(restoring), showing(restoring), {}, NOW, policy)),
    );
    expect(next(own(restoring), closing, {}, NOW, policy)).toEqual({
      do: 'settle',
      seq: 0,
      why: 'the last write',
    });
    for (const [view, evidence] of [
      [closing, { unsettled: 0 }],
      [settled(closing), {}],
    ] as [ServiceView, Evidence][]) {
      expect(next(own(restoring), view, evidence, NOW, policy)).toEqual({
        do: 'conclude',
        end: { conclusion: 'rolled-back', reason: 'it was ill' },
      });
    }
  });
});

describe('when Cloud Run could not carry out a write', () => {
  test.each([
    ['creating', creating, 'the candidate did not become ready: no port'],
    ['baking', baking, 'the traffic was not applied: no port'],
    ['promoting', promoting, 'the traffic was not applied: no port'],
  ] as [string, RolloutRecord, string][])('%s is given up, and told why', (_title, record, reason) => {
    const view = refused(underway(record), 'no port');
    expect(next(own(record), view, {}, NOW, policy)).toEqual({
      do: 'stop',
      stop: { kind: 'given-up', reason },
    });
  });

  test('a roll back is tried again', () => {
    const view = refused(underway(restoring));
    expect(writeOf(next(own(restoring), view, {}, NOW, policy)).purpose).toBe('roll-back');
    const evidence = troubled('roll-back', 'internal', 3);
    expect(next(own(restoring), view, evidence, NOW, policy)).toMatchObject({ do: 'observe', afterMs: 2000 });
  });

  test('a roll back that cannot be had is a failure, said as such', () => {
    const view = refused(underway(restoring));
    expect(next(own(restoring), view, troubled('roll-back', 'internal', 12), NOW, policy)).toEqual({
      do: 'conclude',
      end: { conclusion: 'failed', reason: 'the previous traffic could not be restored: it went wrong' },
    });
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
  ] as [string, Verdict['kind'], number, number][])('waits for %s', (_title, kind, lookedAt, untilMs) => {
    const look = { stage: 0, atMs: NOW + lookedAt, verdict: verdict(kind) };
    expect(next(own(baking), showing(baking), { look }, NOW + lookedAt, policy)).toEqual({
      do: 'wait',
      untilMs: NOW + untilMs,
      record: baking,
    });
    expect(next(own(baking), showing(baking), { look }, NOW + untilMs, policy)).toEqual({
      do: 'judge',
      record: baking,
    });
  });

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
    expect(weightsIn(write)).toEqual({ [FIRST]: 30, [SECOND]: 20, [CANDIDATE.revision]: 50 });
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
    expect(write).toMatchObject({
      purpose: 'stage',
      record: { ...owner, phase: 'baking', stage: 0, starts: [NOW + MINUTE] },
    });
    expect(write.record?.reason).toBeUndefined();
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

const passed = { passed: true, reason: 'all checks passed' };

function own(record: RolloutRecord): Claim {
  return { record, acknowledged: record.seq, own: true };
}

function claimOf(result: ReturnType<typeof openCandidate>): Claim {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** The service that has accepted the write of this record and still serves what it served before. */
function underway(record: RolloutRecord): ServiceView {
  const before = viewOf([{ revision: 'shop-00007-old', percent: 100 }]);
  const { raw } = showing(record);
  return viewService({
    ...raw,
    trafficStatuses: before.raw.trafficStatuses,
    observedGeneration: String(record.expect.generation - 1),
    reconciling: true,
    terminalCondition: { type: 'Ready', state: 'CONDITION_RECONCILING' },
  });
}

function order(kind: Stop['kind']): Stop {
  return { kind, reason: 'it was ordered' };
}

function verdict(kind: Verdict['kind']): Verdict {
  return { kind, reasons: ['5xx ratio 50 %'], signals: [] };
}

function troubled(
  purpose: ServiceWrite['purpose'],
  code: 'conflict' | 'internal' | 'invalid-argument' | 'permission-denied',
  count: number,
): Evidence {
  return { trouble: { purpose, code, count, atMs: NOW, message: 'it went wrong' } };
}

function writeOf(effect: Effect): ServiceWrite {
  if (effect.do !== 'write') throw new Error(`Expected a write, found ${JSON.stringify(effect)}`);
  return effect.write;
}

function weightsIn({
  body,
  raw,
}: {
  body?: ServiceWrite['body'];
  raw?: ServiceView['raw'];
}): Record<string, number> {
  return Object.fromEntries(weightsOf(readTraffic(body ?? raw ?? {}, 'traffic')));
}

function lineOf(write: ServiceWrite) {
  const { annotations } = write.body;
  const text = (annotations as Record<string, string>)[HISTORY_ANNOTATION];
  const [line] = decodeHistory(text);
  if (line === undefined) throw new Error('the write leaves no history');
  return line;
}
