import { ActionError } from '../../domain/errors/action-error.ts';
import { type ServiceView, viewService } from '../../domain/rollout/service-view.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CloudRun, ServiceName } from '../../ports/cloud-run.ts';
import { observe } from './observe.ts';

export type Settled = {
  readonly outcome: 'done' | 'failed' | 'expired' | 'cancelled';
  readonly view: ServiceView | undefined;
  /** Why the operation failed. */
  readonly message: string;
};

/** One long poll asks for this much; what is left of the time where that is less. */
const LONG_POLL_MS = 30_000;

/**
 * Waits until Cloud Run has carried out a write, well or not. Follows the operation where its name is known, and the
 * service itself where the answer that named it was lost.
 */
export async function settle(
  operation: string | undefined,
  on: {
    readonly service: ServiceName;
    readonly cloudRun: CloudRun;
    readonly clock: Clock;
    readonly settleMs: number;
  },
  signal: AbortSignal | undefined,
): Promise<Settled> {
  const endMs = on.clock.now() + on.settleMs;
  let known = operation;
  for (let pollMs = 20; on.clock.now() < endMs; pollMs = Math.min(pollMs * 2, 1000)) {
    if (signal?.aborted) return { outcome: 'cancelled', view: await observe(on), message: '' };
    if (known !== undefined) {
      const answer = await follow(known, Math.min(LONG_POLL_MS, endMs - on.clock.now()), on.cloudRun);
      if (answer === undefined) known = undefined;
      else if (answer.done) {
        const view =
          answer.error === undefined && answer.service ? viewService(answer.service) : await observe(on);
        if (view?.reconciling !== true) {
          return { outcome: answer.error ? 'failed' : 'done', view, message: answer.error?.message ?? '' };
        }
        known = undefined;
      }
    } else {
      const view = await observe(on);
      if (view?.reconciling !== true) return { outcome: 'done', view, message: '' };
    }
    await sleep(pollMs, on.clock, signal);
  }
  return { outcome: 'expired', view: await observe(on), message: '' };
}

async function follow(operation: string, timeoutMs: number, cloudRun: CloudRun) {
  try {
    return await cloudRun.waitOperation(operation, timeoutMs);
  } catch (error) {
    if (error instanceof ActionError && LOOK_AT_THE_SERVICE.has(error.code)) return undefined;
    throw error;
  }
}

/** What an operation cannot tell, the service can. */
const LOOK_AT_THE_SERVICE = new Set([
  'unavailable',
  'answer-lost',
  'timeout',
  'permission-denied',
  'rate-limited',
  'internal',
]);

async function sleep(ms: number, clock: Clock, signal: AbortSignal | undefined): Promise<void> {
  try {
    await clock.sleep(ms, signal);
  } catch (error) {
    if (!(error instanceof ActionError && error.code === 'cancelled')) throw error;
  }
}
