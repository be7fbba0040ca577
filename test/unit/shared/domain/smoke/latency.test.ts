import { describe, expect, test } from '@jest/globals';
import { judgeLoad } from '../../../../../shared/domain/smoke/judge-load.ts';
import { judgeLatency } from '../../../../../shared/domain/smoke/latency.ts';
import { failureText } from '../../../../../shared/domain/smoke/report.ts';
import type { LatencyGoal, Load } from '../../../../../shared/domain/smoke/suite.ts';

const GOAL: LatencyGoal = { limits: [{ name: 'p95', limitMs: 500 }], requests: 100, prove: false };
const times = (count: number, ms: number): readonly number[] => Array.from({ length: count }, () => ms);

describe('judgeLatency', () => {
  test('is not decided by a lucky answer, nor by an unlucky one', () => {
    expect(judgeLatency(GOAL, [10])).toMatchObject({ decided: false, failures: [] });
    expect(judgeLatency(GOAL, [900])).toMatchObject({ decided: false, failures: [] });
    expect(judgeLatency(GOAL, [...times(40, 20), 900])).toMatchObject({ decided: false, failures: [] });
  });

  test('ends early, where the answers are clear', () => {
    expect(judgeLatency(GOAL, times(71, 100)).decided).toBe(false);
    expect(judgeLatency(GOAL, times(72, 100))).toMatchObject({
      ...{ decided: true, failures: [], measured: '72 requests, at 95 %: p95 from 100ms to 100ms' },
    });
    const slow = judgeLatency(GOAL, times(4, 900));
    expect(slow.decided).toBe(true);
    expect(slow.failures.map(failureText)).toEqual([
      'latency p95: expected at most 500ms, found at least 900ms, at 95 % by 4 requests',
    ]);
  });

  test('counts what never came as slow', () => {
    const { failures } = judgeLatency(GOAL, [...times(20, 100), ...times(12, Number.POSITIVE_INFINITY)]);
    expect(failures).toHaveLength(0);
    expect(
      judgeLatency(GOAL, [...times(9, 900), ...times(9, Number.POSITIVE_INFINITY)]).failures,
    ).toHaveLength(1);
  });

  test('passes what is not proven, unless a proof is asked for', () => {
    const samples = [...times(97, 100), ...times(3, 900)];
    expect(judgeLatency(GOAL, samples)).toMatchObject({ decided: true, failures: [] });
    const { failures } = judgeLatency({ ...GOAL, prove: true }, samples);
    expect(failures).toMatchObject([
      { subject: 'latency p95', hint: expect.stringContaining('72 answers within it') },
    ]);
  });

  test('asks more of each limit where there are several', () => {
    const both = { ...GOAL, limits: [...GOAL.limits, { name: 'p50', limitMs: 200 } as const] };
    expect(judgeLatency(both, times(72, 100)).decided).toBe(false);
    expect(judgeLatency(both, times(100, 300)).failures.map(({ subject }) => subject)).toEqual([
      'latency p50',
    ]);
  });

  test('fails a service at its very limit in at most one of twenty runs', () => {
    let seed = 7;
    const random = (): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    let failed = 0;
    for (let run = 0; run < 200; run += 1) {
      const samples: number[] = [];
      for (;;) {
        samples.push(random() < 0.05 ? 501 : 100);
        const { decided, failures } = judgeLatency(GOAL, samples);
        if (failures.length > 0) failed += 1;
        if (decided) break;
      }
    }
    expect(failed).toBeLessThanOrEqual(10);
  });
});

describe('judgeLoad', () => {
  const load: Load = {
    everyMs: 50,
    requests: 200,
    maxFailed: 0.01,
    limits: [
      { name: 'p95', limitMs: 500 },
      { name: 'p99', limitMs: 800 },
    ],
  };
  const samples = (slow: number, bad: number) =>
    Array.from({ length: 200 }, (_, index) => ({
      durationMs: index < slow ? 600 : 100,
      failure:
        index < 200 - bad
          ? undefined
          : ({ kind: 'status', subject: 'status', wanted: '200', found: '503' } as const),
    }));

  test.each([
    [9, 0, []],
    [11, 0, ['load p95: expected less than 500ms, found 600ms']],
    [0, 1, []],
    [
      0,
      2,
      [
        'load failed: expected less than 1 %, found 1 % (2 of 200, the first: status: expected 200, found 503)',
      ],
    ],
  ])('with %d slow and %d failed of 200 gives %j', (slow, bad, wanted) => {
    expect(judgeLoad(load, samples(slow, bad)).failures.map(failureText)).toEqual(wanted);
  });

  test('says what it measured', () => {
    expect(judgeLoad(load, samples(3, 1)).measured).toBe(
      '200 requests: p50 100ms, p90 100ms, p95 100ms, p99 600ms, 0.5 % failed',
    );
  });

  test('allows no failure at all where none may be', () => {
    expect(judgeLoad({ ...load, maxFailed: 0 }, samples(0, 0)).failures).toEqual([]);
    expect(judgeLoad({ ...load, maxFailed: 0 }, samples(0, 1)).failures).toHaveLength(1);
  });
});
