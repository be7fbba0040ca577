import { describe, expect, test } from '@jest/globals';
import { ActionError } from '../../../../../shared/domain/errors/action-error.ts';
import { stage } from '../../../../../shared/domain/rollout/stages.ts';
import { DEFAULT_SETTINGS } from '../../../../../shared/domain/settings/settings.ts';
import { readUsers } from '../../../../../shared/engine/analysis/read-users.ts';
import type { MetricsQuery } from '../../../../../shared/ports/metrics.ts';
import { simulatedClock } from '../../../simulated-clock.ts';
import { MINUTE, minute, SERVICE, START } from './records.ts';

describe('readUsers', () => {
  test('sums what all revisions answered in the last settled hour', async () => {
    const { read, asked } = setUp();
    const users = await read(DEFAULT_SETTINGS);
    expect(asked).toEqual([
      {
        ...{ service: SERVICE, revisions: 'all', intervalMs: MINUTE },
        startMs: START - 60 * MINUTE,
        endMs: START,
      },
    ]);
    expect(users).toMatchObject({
      target: SERVICE,
      given: false,
      canProbe: false,
      lately: { kind: 'counted' },
    });
    const intervals = users?.lately.kind === 'counted' ? users.lately.intervals : [];
    expect(intervals.map(({ requests }) => requests)).toEqual([...Array(58).fill(0), 30, 12]);
    expect(intervals.at(-1)?.byClass).toEqual({ '2xx': 11, '5xx': 1 });
  });

  test('knows the stages of a user from the usual ones', async () => {
    const stages = [stage(20, MINUTE), stage(100, 0)];
    expect(await setUp().read({ ...DEFAULT_SETTINGS, stages })).toMatchObject({ given: true });
  });

  test('asks nothing where no stage is watched, or users do not count', async () => {
    const { read, asked } = setUp();
    expect(await read({ ...DEFAULT_SETTINGS, stages: [stage(100, 0)] })).toBeUndefined();
    const analysis = { ...DEFAULT_SETTINGS.analysis, users: 'none' as const };
    expect(await read({ ...DEFAULT_SETTINGS, analysis })).toMatchObject({ lately: { kind: 'unknown' } });
    expect(asked).toEqual([]);
  });

  test('tells why nobody knows, and throws only what is no answer', async () => {
    const refusal = new ActionError({ code: 'permission-denied', message: 'No.', hint: 'Grant it.' });
    expect(await setUp(refusal).read(DEFAULT_SETTINGS)).toMatchObject({
      lately: { kind: 'unknown', why: 'No. (Grant it.)' },
    });
    const cancelled = new ActionError({ code: 'cancelled', message: 'cancelled' });
    await expect(setUp(cancelled).read(DEFAULT_SETTINGS)).rejects.toBe(cancelled);
  });
});

function setUp(trouble?: Error) {
  const asked: MetricsQuery[] = [];
  const traffic = async (query: MetricsQuery) => {
    asked.push(query);
    if (trouble !== undefined) throw trouble;
    return [
      { revision: 'a', intervals: [minute(-2, 20), minute(-1, 2, 1), minute(0, 99)] },
      { revision: 'b', intervals: [minute(-2, 10), minute(-1, 10)] },
    ];
  };
  const clock = simulatedClock(START + 3 * MINUTE + 1);
  return {
    asked,
    read: (settings: typeof DEFAULT_SETTINGS) =>
      readUsers({ service: SERVICE, suite: 'none', settings }, { metrics: { traffic }, clock }),
  };
}
