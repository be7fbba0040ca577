import type { ErrorCode } from '../errors/action-error.ts';
import type { Evidence, Trouble } from './claim.ts';
import type { Effect } from './effect.ts';
import type { ServiceWrite } from './service-write.ts';

/** Failures in a row after which a write is given up. Restoring is tried longest. */
const LIMITS: Readonly<Record<ServiceWrite['purpose'], number>> = {
  open: 6,
  stage: 5,
  promote: 5,
  'roll-back': 12,
  await: 6,
  close: 6,
};

/** The write, a wait before it is tried again, or what is left when it cannot succeed. */
export function attempt(
  purpose: ServiceWrite['purpose'],
  build: () => ServiceWrite,
  evidence: Evidence,
  nowMs: number,
  giveUp: (trouble: Trouble) => Effect,
): Effect {
  const trouble = evidence.trouble?.purpose === purpose ? evidence.trouble : undefined;
  if (trouble === undefined) return { do: 'write', write: build() };
  if (!worthRetrying(purpose, trouble.code) || trouble.count >= LIMITS[purpose]) return giveUp(trouble);
  const dueMs = trouble.atMs + pauseMs(trouble);
  return nowMs >= dueMs
    ? { do: 'write', write: build() }
    : { do: 'observe', afterMs: dueMs - nowMs, why: `${purpose} failed: ${trouble.message}` };
}

/** Restoring is tried again also where the job was refused: a new token or a late grant may let it through. */
function worthRetrying(purpose: ServiceWrite['purpose'], code: ErrorCode): boolean {
  return WORTH_RETRYING.has(code) || (purpose === 'roll-back' && REFUSED.has(code));
}

const REFUSED: ReadonlySet<ErrorCode> = new Set(['unauthenticated', 'permission-denied']);

const WORTH_RETRYING: ReadonlySet<ErrorCode> = new Set([
  'conflict',
  'rate-limited',
  'unavailable',
  'answer-lost',
  'timeout',
  'internal',
]);

/**
 * A conflict was answered by reading again, so it is tried at once; the rest doubles from half a second to 15. What the
 * server wishes is heard, as long as users are not kept from what served them.
 */
function pauseMs({ purpose, code, count, retryAfterMs }: Trouble): number {
  if (retryAfterMs !== undefined) return Math.min(retryAfterMs, purpose === 'roll-back' ? 15_000 : 120_000);
  if (code === 'conflict' || (code === 'answer-lost' && count === 1)) return 0;
  return Math.min(500 * 2 ** (count - 1), 15_000);
}
