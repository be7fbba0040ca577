import { describe, expect, test } from '@jest/globals';
import { ActionError } from '../../../../../shared/domain/errors/action-error.ts';
import { NOTIFY_ON } from '../../../../../shared/domain/inputs/notify-inputs.ts';
import { readRunContext } from '../../../../../shared/domain/inputs/run-context.ts';
import { noticeOfFault, noticesOf } from '../../../../../shared/domain/notify/notices.ts';
import { isWanted } from '../../../../../shared/domain/notify/wanted.ts';
import type { Conclusion } from '../../../../../shared/domain/rollout/history.ts';
import { CANDIDATE, outcome, rolledBack, STABLE } from '../report/outcomes.ts';

const CONCLUSIONS: Readonly<Record<Conclusion, 'good' | 'bad'>> = {
  promoted: 'good',
  deployed: 'good',
  held: 'good',
  unchanged: 'good',
  'rolled-back': 'bad',
  superseded: 'bad',
  conflict: 'bad',
  failed: 'bad',
};

describe('what an outcome gives to tell', () => {
  test('is what happened, where, why, by whom, and how it is undone', () => {
    const [found, more] = noticesOf(rolledBack({ reason: '12.0 % of the answers were 5xx' }));
    expect(more).toBeUndefined();
    expect(found).toMatchObject({
      conclusion: 'rolled-back',
      severity: 'error',
      place: { project: 'acme-prod', region: 'europe-west1', service: 'shop' },
      headline: expect.stringContaining(`${CANDIDATE} was rolled back`),
      reason: '12.0 % of the answers were 5xx',
      revision: CANDIDATE,
      to: [{ revision: STABLE, percent: 100 }],
      restoreCommand: expect.stringContaining(`--to-revisions=${STABLE}=100`),
      actor: 'octocat',
      runUrl: 'https://github.com/acme/shop/actions/runs/42',
      at: '2026-11-21T10:12:30.000Z',
    });
    expect(found?.advice).not.toBe('');
  });

  test('is critical where users are not where they were', () => {
    const lost = outcome({ conclusion: 'failed', traffic: [{ revision: CANDIDATE, percent: 25 }] });
    const safe = outcome({ conclusion: 'failed', traffic: [{ revision: STABLE, percent: 100 }] });
    expect(noticesOf(lost)).toMatchObject([{ severity: 'critical' }]);
    expect(noticesOf(safe)).toMatchObject([{ severity: 'error' }]);
  });

  test('names what served when a button was pressed, not what it restores', () => {
    const pressed = rolledBack({ trafficBefore: [{ revision: CANDIDATE, percent: 100 }] });
    expect(noticesOf(pressed)).toMatchObject([
      { from: [{ revision: CANDIDATE }], to: [{ revision: STABLE }] },
    ]);
  });

  test('is nothing after a dry run', () => {
    expect(noticesOf(outcome({ conclusion: 'unchanged' }, { dryRun: true }))).toEqual([]);
  });

  test('tells of a URL that belongs to no service', () => {
    const url = {
      ...{ url: 'https://shop.example.com', conclusion: 'failed' as const, reason: '1 of 3 checks failed' },
      smoke: { when: 'verify' as const, percent: 100 },
    };
    const [found] = noticesOf({ ...outcome({}, { url }), targets: [] });
    expect(found).toMatchObject({
      conclusion: 'failed',
      headline: 'https://shop.example.com did not pass: 1 of 3 checks failed',
    });
    expect(found?.place).toBeUndefined();
  });

  test('of a fault is its sentence and what to do', () => {
    const error = new ActionError({ code: 'permission-denied', message: 'No right.', hint: 'Grant it' });
    const found = noticeOfFault(error, {
      ...{ action: 'action-deploy-canary', mode: 'rollout', nowMs: 0 },
      place: { project: 'p', region: 'r', service: 'shop' },
      context: readRunContext({ GITHUB_ACTOR: 'mona' }),
    });
    expect(found).toMatchObject({
      ...{ conclusion: 'failed', severity: 'error', actor: 'mona', at: '1970-01-01T00:00:00.000Z' },
      headline: 'action-deploy-canary could not go on with shop in r: No right. Grant it',
    });
  });
});

describe('people want to hear', () => {
  const names = Object.keys(CONCLUSIONS) as Conclusion[];

  test('of every conclusion by its name', () => {
    expect([...NOTIFY_ON].sort()).toEqual(['always', 'failure', ...names].sort());
  });

  test.each(names)('of %s as they said', (conclusion) => {
    expect(isWanted(conclusion, ['failure'])).toBe(CONCLUSIONS[conclusion] === 'bad');
    expect(isWanted(conclusion, ['always'])).toBe(true);
    expect(isWanted(conclusion, [conclusion])).toBe(true);
    expect(
      isWanted(
        conclusion,
        names.filter((name) => name !== conclusion),
      ),
    ).toBe(false);
  });
});
