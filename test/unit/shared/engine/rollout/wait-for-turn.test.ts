import { expect, test } from '@jest/globals';
import type { OnBusy } from '../../../../../shared/domain/rollout/meet.ts';
import type { RolloutRecord } from '../../../../../shared/domain/rollout/record.ts';
import type { ServiceView } from '../../../../../shared/domain/rollout/service-view.ts';
import { waitForTurn } from '../../../../../shared/engine/rollout/wait-for-turn.ts';
import type { CloudRun } from '../../../../../shared/ports/cloud-run.ts';
import { simulatedClock } from '../../../simulated-clock.ts';
import { baking, held, MINUTE, NOW, proven } from '../../domain/rollout/samples.ts';
import { showing, viewOf } from '../../domain/rollout/service-double.ts';
import { SERVICE } from './world.ts';

const LIVE: RolloutRecord = { ...baking, leaseMs: NOW + 5 * MINUTE };
const FREE = viewOf([{ revision: 'v1', percent: 100 }]);

/** A service that shows one view after another, each for a read. */
async function wait(
  first: ServiceView,
  later: readonly (ServiceView | undefined)[],
  onBusy: OnBusy,
  waitMs: number,
) {
  const clock = simulatedClock(NOW);
  const views = [...later];
  const last = later.at(-1) ?? first;
  const cloudRun = {
    getService: async () => (views.length > 0 ? views.shift() : last)?.raw,
  } as unknown as CloudRun;
  const on = { service: SERVICE, cloudRun, clock, signal: new AbortController().signal };
  return { ...(await waitForTurn({ view: first, onBusy, waitMs }, on)), waited: clock.now() - NOW };
}

test.each([
  ['nothing stands on the service', FREE],
  ['a rollout waits for a person', showing(held)],
  ['a candidate waits without traffic', showing(proven)],
  ['the job of the rollout is dead', showing({ ...baking, leaseMs: NOW - 2 * MINUTE })],
  ['the record no longer fits the service', viewOf(FREE.traffic, { annotations: showing(LIVE).annotations })],
])('it is at once where %s', async (_, view) => {
  const turn = await wait(view, [], 'fail', 0);
  expect(turn).toMatchObject({ waited: 0 });
  expect(turn.busy).toBeUndefined();
});

test('a living rollout is waited for until it is over', async () => {
  const turn = await wait(showing(LIVE), [showing(LIVE), showing(LIVE), FREE], 'wait', 60 * MINUTE);
  expect(turn).toEqual({ view: expect.objectContaining({ etag: FREE.etag }), waited: 30_000 });
});

test('or until its lease has ended, clocks being what they are', async () => {
  const turn = await wait(showing(LIVE), [showing(LIVE)], 'wait', 60 * MINUTE);
  expect(turn.busy).toBeUndefined();
  expect(turn.waited).toBe(6 * MINUTE);
});

test('or until patience ends', async () => {
  const turn = await wait(showing(LIVE), [showing(LIVE)], 'wait', 25_000);
  expect(turn).toMatchObject({ busy: { id: LIVE.id }, waited: 25_000 });
});

test('it is refused, or taken, where that was asked for', async () => {
  expect(await wait(showing(LIVE), [], 'fail', MINUTE)).toMatchObject({ busy: { run: LIVE.run }, waited: 0 });
  expect((await wait(showing(LIVE), [], 'supersede', MINUTE)).busy).toBeUndefined();
});

test('a service that was deleted meanwhile is nobody to wait for', async () => {
  expect(await wait(showing(LIVE), [undefined], 'wait', 60 * MINUTE)).toEqual({
    view: undefined,
    waited: 10_000,
  });
});
