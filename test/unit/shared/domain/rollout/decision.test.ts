import { describe, expect, test } from '@jest/globals';
import { UNTESTED, type Verdict } from '../../../../../shared/domain/analysis/verdict.ts';
import { decide, type OnInconclusive } from '../../../../../shared/domain/rollout/decision.ts';
import { stage } from '../../../../../shared/domain/rollout/stages.ts';

const SOME = stage(25, 300, 600);

describe('decide', () => {
  test.each([
    [600, 'hold'],
    [1199, 'hold'],
    [1200, 'roll-back'],
  ])(
    'gives a stage whose evidence still grows twice the time, once: %d ms old, it is told to %s',
    (ageMs, kind) => {
      const growing = { kind: 'inconclusive', reasons: ['one thing'], signals: [], ...UNTESTED } as const;
      expect(decide({ ...growing, mayStillDecide: true }, SOME, ageMs, 'rollback').kind).toBe(kind);
    },
  );

  test.each([
    ['unhealthy', 0, undefined],
    ['shared-outage', 0, true],
    ['inconclusive', 600, true],
  ] as const)('%s: whether the candidate keeps its tag', (kind, ageMs, keep) => {
    const verdict = { kind, reasons: [], signals: [], ...UNTESTED };
    expect(decide(verdict, SOME, ageMs, 'rollback')).toMatchObject({ kind: 'roll-back' });
    expect(decide(verdict, SOME, ageMs, 'rollback').keep).toBe(keep);
  });

  test.each([
    ['healthy', 0, 'rollback', 'hold'],
    ['healthy', 299, 'promote', 'hold'],
    ['healthy', 300, 'rollback', 'advance'],
    ['healthy', 601, 'rollback', 'advance'],
    ['unhealthy', 0, 'promote', 'roll-back'],
    ['unhealthy', 601, 'hold', 'roll-back'],
    ['shared-outage', 0, 'promote', 'roll-back'],
    ['shared-outage', 601, 'hold', 'roll-back'],
    ['inconclusive', 0, 'promote', 'hold'],
    ['inconclusive', 300, 'promote', 'hold'],
    ['inconclusive', 599, 'rollback', 'hold'],
    ['inconclusive', 600, 'rollback', 'roll-back'],
    ['inconclusive', 600, 'hold', 'stop'],
    ['inconclusive', 600, 'promote', 'advance'],
  ] as [Verdict['kind'], number, OnInconclusive, string][])(
    'takes %s at the age of %d, with %s at the deadline, for %s',
    (kind, ageMs, onInconclusive, decision) => {
      const verdict = { kind, reasons: ['one thing', 'another'], signals: [], ...UNTESTED };
      const { kind: found, reason } = decide(verdict, SOME, ageMs, onInconclusive);
      expect(found).toBe(decision);
      const late = kind === 'inconclusive' && ageMs >= SOME.deadlineMs;
      expect(reason).toBe(`${late ? 'no verdict before the deadline: ' : ''}one thing; another`);
    },
  );
});
