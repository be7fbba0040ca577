import { formatDuration } from '../../domain/text/duration.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Random } from '../../ports/random.ts';
import { backoffMs, isRetryable, type RetryPolicy } from './backoff.ts';

export type RetryOptions = {
  readonly clock: Clock;
  readonly random: Random;
  readonly policy: RetryPolicy;
  /** What is tried, for the log: `reading the service`. */
  readonly what: string;
  readonly log?: Log | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Tries an operation until it succeeds, fails for good, or has no attempts left; the last error is thrown as it came. */
export async function retry<T>(
  operation: (attempt: number) => Promise<T>,
  { clock, random, policy, what, log, signal }: RetryOptions,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await operation(attempt);
    } catch (error) {
      if (attempt >= policy.attempts || !isRetryable(error, policy.effect, policy.longestWishMs)) throw error;
      const { message, retryAfterMs } = error as { readonly message: string; readonly retryAfterMs?: number };
      const pauseMs = backoffMs(attempt, policy, random, retryAfterMs);
      log?.debug(
        `${what}: attempt ${attempt} of ${policy.attempts} failed, the next one follows in ${formatDuration(pauseMs)}: ${message}`,
      );
      await clock.sleep(pauseMs, signal);
    }
  }
}
