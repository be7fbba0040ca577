import { describe, expect, test } from '@jest/globals';
import { ActionError } from '../../../../../shared/domain/errors/action-error.ts';
import type { RetryPolicy } from '../../../../../shared/engine/retry/backoff.ts';
import { retry } from '../../../../../shared/engine/retry/retry.ts';
import { simulatedClock } from '../../../simulated-clock.ts';

const POLICY: RetryPolicy = { attempts: 4, baseMs: 1_000, capMs: 3_000, effect: 'read' };
const down = (retryAfterMs?: number): ActionError =>
  new ActionError({ code: 'unavailable', message: 'No answer.', retryAfterMs });

describe('retry', () => {
  test('returns the first success, after pauses that grow up to the cap', async () => {
    const clock = simulatedClock();
    const operation = async (attempt: number): Promise<number> => {
      if (attempt < 4) throw down();
      return attempt;
    };
    await expect(
      retry(operation, { clock, random: () => 0.9, policy: POLICY, what: 'reading' }),
    ).resolves.toBe(4);
    expect(clock.slept).toEqual([900, 1_800, 2_700]);
  });

  test('throws the last error as it came, when its attempts are used up', async () => {
    const clock = simulatedClock();
    const errors: ActionError[] = [];
    const operation = async (): Promise<never> => {
      errors.push(down());
      throw errors.at(-1);
    };
    const outcome = retry(operation, { clock, random: () => 0.5, policy: POLICY, what: 'reading' });
    const thrown: unknown = await outcome.catch((error: unknown) => error);
    expect(errors).toHaveLength(4);
    expect(thrown).toBe(errors[3]);
    expect(clock.slept).toHaveLength(3);
  });

  test('does not repeat a refusal, nor a write whose outcome is unknown', async () => {
    const clock = simulatedClock();
    const lost = new ActionError({ code: 'answer-lost', message: 'Lost.' });
    let calls = 0;
    const operation = async (): Promise<never> => {
      calls++;
      throw lost;
    };
    const policy = { ...POLICY, effect: 'write' as const };
    await expect(retry(operation, { clock, random: () => 0.5, policy, what: 'writing' })).rejects.toBe(lost);
    expect([calls, clock.slept]).toEqual([1, []]);
  });

  test('waits as long as the server asks', async () => {
    const clock = simulatedClock();
    const operation = async (attempt: number): Promise<string> => {
      if (attempt === 1) throw down(20_000);
      return 'done';
    };
    await retry(operation, { clock, random: () => 0, policy: POLICY, what: 'reading' });
    expect(clock.slept).toEqual([20_000]);
  });

  test('stops waiting when the job is cancelled', async () => {
    const cancel = new AbortController();
    const operation = async (): Promise<never> => {
      cancel.abort();
      throw down();
    };
    const options = {
      clock: simulatedClock(),
      random: () => 0.5,
      policy: POLICY,
      what: 'reading',
      signal: cancel.signal,
    };
    await expect(retry(operation, options)).rejects.toMatchObject({ code: 'cancelled' });
  });
});
