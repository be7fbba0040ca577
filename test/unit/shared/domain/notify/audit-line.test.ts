import { describe, expect, test } from '@jest/globals';
import { auditLines } from '../../../../../shared/domain/notify/audit-line.ts';
import { CANDIDATE, outcome, rolledBack, STABLE, watched } from '../report/outcomes.ts';

const BUTTON = { action: 'action-smoke-rollback', mode: 'rollback' } as const;
const VERIFY = { action: 'action-smoke-rollback', mode: 'verify' } as const;
const SERVING = [{ revision: STABLE, percent: 100 }];

describe('an audit line', () => {
  test('says who changed what, from what to what, and why', () => {
    const [found] = auditLines({
      ...rolledBack({
        reason: 'ordered by octocat: errors',
        trafficBefore: [{ revision: CANDIDATE, percent: 100, latest: true }],
        image: `shop:v2@sha256:${'1f'.repeat(32)}`,
      }),
      ...BUTTON,
    });
    expect(JSON.stringify(found?.line)).toBe(
      JSON.stringify({
        ...{ actor: 'octocat', action: 'action-smoke-rollback', mode: 'rollback' },
        ...{
          reason: 'ordered by octocat: errors',
          project: 'acme-prod',
          region: 'europe-west1',
          service: 'shop',
        },
        ...{ revision: CANDIDATE, digest: `sha256:${'1f'.repeat(32)}` },
        from: [{ revision: CANDIDATE, percent: 100, latest: true }],
        to: SERVING,
        ...{ conclusion: 'rolled-back', run: 'https://github.com/acme/shop/actions/runs/42' },
        ...{ commit: '0123456789abcdef0123456789abcdef01234567', at: '2026-11-21T10:12:30.000Z' },
      }),
    );
  });

  test('takes the digest of a revision that was taken back from its evidence, and has none of a tag alone', () => {
    const evidence = { revision: CANDIDATE, conditions: [], logLines: [], image: 'shop@sha256:abc' };
    const digest = (more: object) => auditLines(rolledBack(more)).map(({ line }) => line.digest);
    expect(digest({ image: undefined, evidence })).toEqual(['sha256:abc']);
    expect(digest({ image: 'shop:v2' })).toEqual([undefined]);
  });

  test.each([
    ['a promotion', outcome(), 1],
    ['a candidate that is held', outcome({ conclusion: 'held' }), 1],
    ['a conflict', outcome({ conclusion: 'conflict' }), 1],
    ['a first deployment that failed', outcome({ conclusion: 'failed' }), 1],
    ['a candidate without traffic', outcome({ conclusion: 'deployed' }), 0],
    ['nothing to deploy', outcome({ conclusion: 'unchanged' }), 0],
    ['a dry run', rolledBackDry(), 0],
    ['a button that found nothing to do', outcome({ conclusion: 'unchanged' }, BUTTON), 1],
    ['a suite that passed', outcome({ conclusion: 'unchanged', stages: [] }, VERIFY), 0],
    [
      'a suite that failed and left all as it was',
      outcome({ conclusion: 'failed', stages: [], traffic: SERVING, trafficBefore: SERVING }, VERIFY),
      0,
    ],
    [
      'a suite that failed, and a roll back that did not come about',
      outcome({ conclusion: 'failed', stages: [], trafficBefore: SERVING }, VERIFY),
      1,
    ],
    [
      'stages that were begun',
      outcome(
        { conclusion: 'failed', stages: [watched(5, 0, [])], traffic: SERVING, trafficBefore: SERVING },
        VERIFY,
      ),
      1,
    ],
  ])('is written for what touched users: %s', (_, one, lines) => {
    expect(auditLines(one)).toHaveLength(lines);
  });
});

function rolledBackDry() {
  return { ...rolledBack({}), dryRun: true };
}
