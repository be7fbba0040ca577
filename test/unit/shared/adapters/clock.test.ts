import { expect, test } from '@jest/globals';
import { systemClock } from '../../../../shared/adapters/clock.ts';
import { failureOf } from './doubles.ts';

test('a wait ends at once when it is cancelled, before or after it began', async () => {
  expect((await failureOf(systemClock.sleep(60_000, AbortSignal.abort()))).code).toBe('cancelled');
  const controller = new AbortController();
  const wait = failureOf(systemClock.sleep(60_000, controller.signal));
  controller.abort();
  expect((await wait).code).toBe('cancelled');
});

test('a wait without a signal ends', async () => {
  await systemClock.sleep(0);
  expect(systemClock.now()).toBeGreaterThan(Date.UTC(2026, 0));
});
