import { describe, expect, test } from '@jest/globals';
import type { Evidence } from '../../../../../shared/domain/rollout/claim.ts';
import { next } from '../../../../../shared/domain/rollout/reconcile.ts';
import type { RolloutRecord } from '../../../../../shared/domain/rollout/record.ts';
import type { ServiceView } from '../../../../../shared/domain/rollout/service-view.ts';
import {
  baking,
  creating,
  FIRST,
  NOW,
  order,
  own,
  policy,
  promoting,
  restoring,
  SECOND,
  troubled,
  underway,
  weightsIn,
  writeOf,
} from './samples.ts';
import { refused, settled, showing, written } from './service-double.ts';

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
