import { ActionError } from '../../domain/errors/action-error.ts';
import type { Random } from '../../ports/random.ts';

/** How often and how patiently something is tried. */
export type RetryPolicy = {
  /** Attempts in all, the first one included. */
  readonly attempts: number;
  /** Longest pause after the first failed attempt; it doubles with each further one. */
  readonly baseMs: number;
  /** Longest pause of all. */
  readonly capMs: number;
  /** A write whose outcome is unknown is never repeated; a read may be. */
  readonly effect: 'read' | 'write';
  /** Longest wish of a server that is granted, where the usual one is too long for what is tried. */
  readonly longestWishMs?: number | undefined;
};

/** Beyond this a server that asks for patience is treated as down: the job has a deadline of its own. */
export const LONGEST_WISH_MS = 120_000;

/**
 * The pause after `failed` attempts: exponential with full jitter, so that many jobs that failed together do not come back together. A server that
 * names a time is asked again no earlier than that.
 */
export function backoffMs(
  failed: number,
  { baseMs, capMs }: Pick<RetryPolicy, 'baseMs' | 'capMs'>,
  random: Random,
  retryAfterMs = 0,
): number {
  const jittered = Math.floor(random() * Math.min(capMs, baseMs * 2 ** Math.min(failed - 1, 30)));
  return retryAfterMs > 0 ? retryAfterMs + Math.min(jittered, baseMs) : jittered;
}

/** Whether another attempt can end otherwise and does no harm. A refusal (4xx) stays a refusal; 408 and 429 only ask for patience. */
export function isRetryable(
  error: unknown,
  effect: RetryPolicy['effect'],
  longestWishMs = LONGEST_WISH_MS,
): boolean {
  if (!(error instanceof ActionError) || (error.retryAfterMs ?? 0) > longestWishMs) return false;
  const { status, code } = error;
  if (status === 408 || status === 429 || code === 'rate-limited') return true;
  if (status !== undefined && status >= 400 && status < 500) return false;
  if (code === 'unavailable') return true;
  return (
    effect === 'read' &&
    (code === 'answer-lost' || code === 'timeout' || (code === 'internal' && (status ?? 0) >= 500))
  );
}
