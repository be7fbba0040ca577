import { describe, expect, test } from '@jest/globals';
import { CLOCK_SKEW_MS } from '../../../../../shared/domain/rollout/meet.ts';
import { planGuard } from '../../../../../shared/domain/rollout/plan-guard.ts';
import { RECORD_ANNOTATION } from '../../../../../shared/domain/rollout/record.ts';
import { baking, creating, held, promoting, restoring } from './samples.ts';
import { foreign, showing } from './service-double.ts';
import { all, promotion, takenBack, withHistory } from './with-history.ts';

const WINDOW = 30 * 60_000;
const OVER = CLOCK_SKEW_MS + 1;

describe('the rollout that stands', () => {
  const alive = [creating, baking, promoting, restoring];

  test.each(alive)('is left to its own job while its lease lives ($phase)', (record) => {
    const plan = planGuard(showing(record), WINDOW, record.leaseMs + CLOCK_SKEW_MS - 1);
    expect(plan).toMatchObject({
      kind: 'leave',
      conclusion: 'unchanged',
      revision: record.candidate.revision,
    });
  });

  test.each(alive)(
    'is finished once its lease is over, and the difference of clocks too ($phase)',
    (record) => {
      expect(planGuard(showing(record), WINDOW, record.leaseMs + OVER)).toEqual({ kind: 'finish', record });
    },
  );

  test('is never touched while it waits for a person, however long', () => {
    expect(planGuard(showing(held), WINDOW, held.leaseMs + 1_000 * OVER)).toMatchObject({
      conclusion: 'unchanged',
    });
  });

  test('is not finished where it was changed by others, or cannot be read', () => {
    const moved = { ...showing(baking), traffic: all('shop-v9') };
    const revived = foreign(foreign(showing(baking), { labels: { a: '1' } }), { labels: { a: '2' } });
    const unknown = { ...showing(baking), annotations: { [RECORD_ANNOTATION]: '{"v":2}' } };
    for (const view of [moved, revived, unknown]) {
      expect(planGuard(view, WINDOW, baking.leaseMs + OVER)).toMatchObject({
        kind: 'leave',
        conclusion: 'conflict',
      });
    }
  });
});

describe('the last promotion', () => {
  const lines = [promotion('v2', 'v1')];
  const sinceMs = (() => {
    const plan = planGuard(withHistory(all('v2'), lines), Number.MAX_SAFE_INTEGER, Date.UTC(2030, 0));
    if (plan.kind !== 'judge') throw new Error(JSON.stringify(plan));
    return plan.sinceMs;
  })();
  const at = (view: ReturnType<typeof withHistory>, ageMs: number) =>
    planGuard(view, WINDOW, sinceMs + ageMs);

  test('is judged to the last millisecond of the window, and by a clock that is behind', () => {
    const view = withHistory(all('v2'), lines);
    expect(at(view, WINDOW).kind).toBe('judge');
    expect(at(view, -5_000).kind).toBe('judge');
    expect(at(view, WINDOW + 1)).toMatchObject({ kind: 'leave', conclusion: 'unchanged' });
  });

  test('is left alone where it was taken back, is restored, serves nobody or shares its traffic', () => {
    const half = [
      { revision: 'v2', percent: 50 },
      { revision: 'v1', percent: 50 },
    ];
    const plans = [
      at(withHistory(all('v2'), [takenBack('v2', 'v1'), ...lines]), 0),
      at(withHistory(all('v1'), lines), 0),
      at(withHistory(all('v7'), lines), 0),
      at(withHistory(half, lines), 0),
    ];
    expect(plans.map((plan) => plan.kind === 'leave' && plan.conclusion)).toEqual([
      ...['unchanged', 'unchanged', 'unchanged', 'conflict'],
    ]);
  });
});
