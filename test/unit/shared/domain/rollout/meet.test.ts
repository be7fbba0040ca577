import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CLOCK_SKEW_MS, type Meeting, meet, type OnBusy } from '../../../../../shared/domain/rollout/meet.ts';
import { takeOver } from '../../../../../shared/domain/rollout/open.ts';
import { RECORD_ANNOTATION, type RolloutRecord } from '../../../../../shared/domain/rollout/record.ts';
import { viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import { standingOf } from '../../../../../shared/domain/rollout/standing.ts';
import { writeTraffic } from '../../../../../shared/domain/rollout/traffic.ts';
import { anyRecord, CANDIDATE } from './arbitraries.ts';
import { foreign, rawService, showing } from './service-double.ts';

const LEASE = Date.UTC(2026, 10, 21, 12);
const OVER = LEASE + CLOCK_SKEW_MS;
const base: RolloutRecord = {
  id: 'abcdefghijklmnop',
  seq: 3,
  run: 'https://github.test/runs/1',
  commit: 'c0ffee',
  phase: 'baking',
  previous: [{ revision: 'shop-00001-abc', percent: 100 }],
  candidate: CANDIDATE,
  stages: [
    { percent: 5, bakeMs: 60_000, deadlineMs: 600_000 },
    { percent: 100, bakeMs: 0, deadlineMs: 0 },
  ],
  stage: 0,
  starts: [LEASE - 600_000],
  leaseMs: LEASE,
  expect: { generation: 7, templateRevision: CANDIDATE.revision },
};
const creating = { ...base, phase: 'creating' as const, stage: -1, starts: [] };
const proven = { ...creating, phase: 'awaiting' as const };
const held = { ...base, phase: 'awaiting' as const };
const promoting = { ...base, phase: 'promoting' as const, stage: 1, starts: [1, 2] };
const restoring = { ...base, phase: 'rolling-back' as const };
const busy = { creating, baking: base, promoting, 'rolling-back': restoring };

describe('meeting a service', () => {
  test('without a record is free', () => {
    expect(meet(viewService(rawService()), 'any', 'fail', LEASE)).toEqual({ kind: 'free' });
  });

  test('with a record that cannot be read tells so and goes on', () => {
    const torn = viewService(rawService({ annotations: { [RECORD_ANNOTATION]: '{"v":7}' } }));
    expect(meet(torn, undefined, 'wait', LEASE)).toEqual({
      kind: 'void',
      reason: 'Expected version 1 of the rollout record, found 7',
    });
  });

  test.each(
    Object.entries(busy).flatMap(([name, record]) => [
      [name, record, 'wait', LEASE, { kind: 'wait', record, untilMs: OVER }],
      [name, record, 'fail', LEASE, { kind: 'busy', record }],
      [name, record, 'supersede', LEASE, { kind: 'end', record, because: 'superseded' }],
      [name, record, 'wait', OVER - 1, { kind: 'wait', record, untilMs: OVER }],
      [name, record, 'fail', OVER - 1, { kind: 'busy', record }],
      [name, record, 'wait', OVER, { kind: 'end', record, because: 'abandoned' }],
      [name, record, 'fail', OVER, { kind: 'end', record, because: 'abandoned' }],
      [name, record, 'supersede', OVER, { kind: 'end', record, because: 'abandoned' }],
    ]) as [string, RolloutRecord, OnBusy, number, Meeting][],
  )('in %s of %j, asked to %s at %d', (_title, record, onBusy, nowMs, meeting) => {
    expect(meet(showing(record), 'ponmlkjihgfedcba', onBusy, nowMs)).toEqual(meeting);
  });

  test.each([
    [
      'a candidate that waits without traffic',
      proven,
      'wait',
      LEASE,
      { kind: 'end', record: proven, because: 'superseded' },
    ],
    [
      'a candidate that waits without traffic',
      proven,
      'fail',
      LEASE,
      { kind: 'end', record: proven, because: 'superseded' },
    ],
    [
      'a candidate that waits without traffic',
      proven,
      'supersede',
      OVER,
      { kind: 'end', record: proven, because: 'superseded' },
    ],
    ['a candidate that is held with traffic', held, 'wait', LEASE, { kind: 'busy', record: held }],
    ['a candidate that is held with traffic', held, 'fail', LEASE, { kind: 'busy', record: held }],
    [
      'a candidate that is held with traffic',
      held,
      'supersede',
      LEASE,
      { kind: 'end', record: held, because: 'superseded' },
    ],
    [
      'a candidate that is held with traffic',
      held,
      'wait',
      OVER,
      { kind: 'end', record: held, because: 'abandoned' },
    ],
  ] as [string, RolloutRecord, OnBusy, number, Meeting][])(
    'with %s',
    (_title, record, onBusy, nowMs, meeting) => {
      expect(meet(showing(record), undefined, onBusy, nowMs)).toEqual(meeting);
    },
  );

  test.each(['wait', 'fail', 'supersede'] as OnBusy[])(
    'with its own record goes on, asked to %s',
    (onBusy) => {
      for (const nowMs of [LEASE, OVER]) {
        expect(meet(showing(base), base.id, onBusy, nowMs)).toEqual({ kind: 'resume', record: base });
      }
    },
  );

  test.each([
    ['fail', LEASE],
    ['supersede', LEASE],
    ['wait', OVER],
    ['fail', OVER],
  ] as [OnBusy, number][])(
    'whose traffic is not that of its record finds it void, asked to %s at %d',
    (onBusy, nowMs) => {
      const changed = foreign(showing(base), {
        traffic: writeTraffic([{ revision: 'shop-00000-zzz', percent: 100 }]),
      });
      expect(meet(changed, undefined, onBusy, nowMs)).toEqual({
        kind: 'void',
        record: base,
        reason: `the traffic is shop-00000-zzz 100 % where the record says shop-00001-abc 95 %, ${CANDIDATE.revision} 5 %`,
      });
    },
  );

  test('leaves it to a living job to see that its service was changed', () => {
    const changed = foreign(showing(base), { template: { revision: 'shop-other' } });
    expect(meet(changed, undefined, 'wait', LEASE)).toMatchObject({ kind: 'wait' });
  });

  test.each([
    ['a candidate that waited without traffic', proven],
    ['a candidate that was held', held],
  ])(
    'whose template was changed beside %s finds the record void, since nobody is there to end it',
    (_title, record) => {
      const changed = foreign(showing(record), { template: { revision: 'shop-other' } });
      expect(meet(changed, undefined, 'wait', LEASE)).toEqual({
        kind: 'void',
        record,
        reason: 'the service has a new template (shop-other)',
      });
    },
  );

  test('orders an end only where the record stands, so that ending it always changes something', () => {
    const changes = fc.constantFrom(
      {},
      { labels: {} },
      { template: { revision: 'shop-other' } },
      { traffic: writeTraffic([{ revision: 'shop-00000-zzz', percent: 100 }]) },
    );
    const policies = fc.constantFrom<OnBusy>('wait', 'fail', 'supersede');
    fc.assert(
      fc.property(
        anyRecord,
        fc.boolean(),
        changes,
        policies,
        fc.nat(1),
        (record, touched, change, onBusy, late) => {
          const view = touched ? foreign(showing(record), change) : showing(record);
          const meeting = meet(view, undefined, onBusy, record.leaseMs + late * CLOCK_SKEW_MS);
          if (meeting.kind === 'end') expect(standingOf(takeOver(meeting.record), view).kind).toBe('stands');
        },
      ),
      { numRuns: 1000 },
    );
  });
});

test('a record that does not fit is waited for only as long as a live job needs to see that', () => {
  const written = LEASE - 300_000;
  const view = {
    ...foreign(showing(base), { traffic: writeTraffic([{ revision: 'shop-00001-abc', percent: 100 }]) }),
    updateTime: new Date(written).toISOString(),
  };
  const untilMs = written + 120_000;
  expect(meet(view, undefined, 'wait', written + 60_000)).toMatchObject({ kind: 'wait', untilMs });
  expect(meet(view, undefined, 'wait', untilMs)).toMatchObject({ kind: 'void' });
});
