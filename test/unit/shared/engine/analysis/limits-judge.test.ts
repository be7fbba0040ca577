import { describe, expect, test } from '@jest/globals';
import type { RevisionTraffic } from '../../../../../shared/domain/analysis/evidence.ts';
import { UNTESTED } from '../../../../../shared/domain/analysis/verdict.ts';
import { ActionError, type ErrorCode } from '../../../../../shared/domain/errors/action-error.ts';
import type { RolloutRecord } from '../../../../../shared/domain/rollout/record.ts';
import { viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import { limitsJudge } from '../../../../../shared/engine/analysis/limits-judge.ts';
import type { MetricsQuery } from '../../../../../shared/ports/metrics.ts';

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 21, 12);
const SERVICE = { project: 'demo', region: 'us-central1', service: 'shop' };
const CANDIDATE = 'shop-rabcdefghij';
const view = viewService({});
const record: RolloutRecord = {
  id: 'abcdefghijklmnop',
  seq: 2,
  run: 'https://github.test/runs/1',
  commit: 'c0ffee',
  phase: 'baking',
  previous: [{ revision: 'shop-00001-abc', percent: 100 }],
  candidate: { revision: CANDIDATE, tag: 'cabcdefghi' },
  stages: [
    { percent: 5, bakeMs: 5 * MINUTE, deadlineMs: 20 * MINUTE },
    { percent: 50, bakeMs: 5 * MINUTE, deadlineMs: 20 * MINUTE },
  ],
  stage: 0,
  starts: [START],
  leaseMs: START + 60 * MINUTE,
  expect: { generation: 8, templateRevision: CANDIDATE },
};

describe('limitsJudge', () => {
  test('asks for the settled intervals of the candidate since its stage began', async () => {
    const { judge, asked } = setUp([traffic(CANDIDATE, 200, 0)]);
    await judge.look({ ...record, starts: [START + 1] }, view, START + 5 * MINUTE + 1);
    expect(asked).toEqual([
      {
        service: SERVICE,
        revisions: [CANDIDATE],
        startMs: START + MINUTE,
        endMs: START + 2 * MINUTE,
        intervalMs: MINUTE,
      },
    ]);
  });

  test('asks nothing while nothing is settled, and is inconclusive', async () => {
    const { judge, asked } = setUp([traffic(CANDIDATE, 200, 0)]);
    const verdict = await judge.look(record, view, START + 3 * MINUTE);
    expect(verdict).toMatchObject({
      kind: 'inconclusive',
      reasons: ['0 of at least 100 requests have been counted'],
    });
    expect(asked).toEqual([]);
  });

  test.each([
    ['a healthy candidate', [traffic(CANDIDATE, 200, 0)], 'healthy'],
    ['an ill candidate', [traffic(CANDIDATE, 200, 20)], 'unhealthy'],
    [
      'an ill revision beside it',
      [traffic('shop-00001-abc', 200, 200), traffic(CANDIDATE, 200, 0)],
      'healthy',
    ],
    ['a candidate that was not measured', [traffic('shop-00001-abc', 200, 0)], 'inconclusive'],
    ['nothing', [], 'inconclusive'],
  ] as [string, RevisionTraffic[], string][])('judges %s', async (_title, found, kind) => {
    const { judge } = setUp(found);
    expect((await judge.look(record, view, START + 4 * MINUTE)).kind).toBe(kind);
  });

  test.each(['unavailable', 'permission-denied', 'timeout', 'rate-limited'] as ErrorCode[])(
    'takes silence (%s) for missing data',
    async (code) => {
      const { judge } = setUp(new ActionError({ code, message: 'no answer' }));
      expect(await judge.look(record, view, START + 4 * MINUTE)).toEqual({
        kind: 'inconclusive',
        reasons: ['Cloud Monitoring did not answer: no answer'],
        signals: [],
        ...UNTESTED,
      });
    },
  );

  test.each([new ActionError({ code: 'cancelled', message: 'cancelled' }), new TypeError('a fault of ours')])(
    'does not take %s for an answer',
    async (error) => {
      const { judge } = setUp(error);
      await expect(judge.look(record, view, START + 4 * MINUTE)).rejects.toBe(error);
    },
  );

  test('runs the smoke suite once in a stage, when its bake is over, and again in the next', async () => {
    const { judge, proofs } = setUp([traffic(CANDIDATE, 200, 0)]);
    await judge.look(record, view, START + 5 * MINUTE - 1);
    expect(proofs.length).toBe(0);
    await judge.look(record, view, START + 5 * MINUTE);
    await judge.look(record, view, START + 6 * MINUTE);
    expect(proofs).toEqual([0]);
    const later = { ...record, stage: 1, starts: [START, START + 10 * MINUTE] };
    await judge.look(later, view, START + 15 * MINUTE);
    expect(proofs).toEqual([0, 1]);
  });

  test('is unhealthy when the suite fails under load, although the numbers are good', async () => {
    const { judge } = setUp([traffic(CANDIDATE, 200, 0)], { passed: false, reason: 'GET /health: 503' });
    const verdict = await judge.look(record, view, START + 5 * MINUTE);
    expect(verdict).toMatchObject({ kind: 'unhealthy', reasons: ['GET /health: 503'] });
    expect(verdict.signals).toHaveLength(3);
  });

  test('is not healthy for a passed suite alone: numbers are asked for too', async () => {
    const { judge } = setUp([]);
    expect((await judge.look(record, view, START + 5 * MINUTE)).kind).toBe('inconclusive');
  });

  test('does not run the suite against a candidate that the numbers have condemned', async () => {
    const { judge, proofs } = setUp([traffic(CANDIDATE, 200, 100)]);
    expect((await judge.look(record, view, START + 6 * MINUTE)).kind).toBe('unhealthy');
    expect(proofs).toEqual([]);
  });
});

/** The judge over a Monitoring and a smoke suite whose answers are given here. */
function setUp(
  found: readonly RevisionTraffic[] | Error,
  proof = { passed: true, reason: 'all checks passed' },
) {
  const asked: MetricsQuery[] = [];
  const proofs: number[] = [];
  const judge = limitsJudge({
    service: SERVICE,
    metrics: {
      traffic: async (query) => {
        asked.push(query);
        if (found instanceof Error) throw found;
        return found;
      },
    },
    prove: async ({ stage }) => {
      proofs.push(stage);
      return proof;
    },
    limits: { errorRatio: 0.05, p95Ms: 2000, minimumRequests: 100 },
    sampling: { intervalMs: MINUTE, settleMs: 3 * MINUTE },
  });
  return { judge, asked, proofs };
}

function traffic(revision: string, requests: number, errors: number): RevisionTraffic {
  return {
    revision,
    intervals: [
      {
        startMs: START,
        endMs: START + MINUTE,
        requests,
        byClass: { '2xx': requests - errors, '5xx': errors },
        latency: { count: requests, buckets: [{ lowerMs: 0, upperMs: 100, count: requests }] },
      },
    ],
  };
}
