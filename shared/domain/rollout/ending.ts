import { attempt } from './attempt.ts';
import type { Stop } from './claim.ts';
import type { Effect } from './effect.ts';
import { trafficShown } from './service-view.ts';
import { type Ending, writeEnd } from './service-write.ts';
import { conclude, describePhase, put, type Situation, stageOf } from './situation.ts';
import { candidateShare } from './traffic-of-record.ts';

const ROLL_BACK_LEASE_MS = 30 * 60_000;

/** The first write after a bad verdict. Where the candidate has no traffic there is nothing to take back. */
export function rollBack(now: Situation, reason: string, keep = false): Effect {
  const { record, nowMs } = now;
  if (candidateShare(record) === 0)
    return close(now, { ...restored(now, reason), ...(keep ? { keep } : {}) });
  return put('roll-back', now, {
    ...record,
    phase: 'rolling-back',
    leaseMs: nowMs + ROLL_BACK_LEASE_MS,
    reason,
    ...(keep ? { keep } : {}),
  });
}

/** Waits until the previous traffic is back, asks again where it was refused, and closes the record. */
export function finishRollBack(now: Situation): Effect {
  const { record, view, evidence } = now;
  const reason = record.reason ?? evidence.stop?.reason ?? '';
  if (view.reconciling && evidence.unsettled !== record.seq) {
    return { do: 'settle', seq: record.seq, why: describePhase(record) };
  }
  if (trafficShown(view)) return close(now, restored(now, reason));
  return put('roll-back', now, record);
}

/** Ends a rollout that may not go on. A promotion that is already served to all is not taken back for a lost runner. */
export function endFromOutside(now: Situation, order: Stop): Effect {
  const { record, view } = now;
  const lostRunner = order.kind === 'cancelled' || order.kind === 'abandoned';
  const served = record.phase === 'promoting' && trafficShown(view) && stageOf(record).bakeMs === 0;
  if (lostRunner && served) return closePromoted(now);
  return rollBack(now, order.reason);
}

/** Ends a promotion that all users see. LATEST comes back only where it means the candidate. */
export function closePromoted(now: Situation): Effect {
  const { record, view } = now;
  const { revision } = record.candidate;
  const followed = record.previous.some(({ latest }) => latest === true);
  const newest = view.latestReady === revision && view.latestCreated === revision;
  return close(now, {
    conclusion: 'promoted',
    reason:
      followed && newest
        ? 'all traffic follows the latest revision again'
        : 'all traffic is on the candidate',
    nowMs: now.nowMs,
    shares: [{ revision, percent: 100 }],
    latest: followed && newest,
  });
}

function restored(now: Situation, reason: string): Ending {
  const conclusion = now.evidence.stop === undefined ? 'rolled-back' : conclusionOf(now.evidence.stop);
  const { previous, keep } = now.record;
  return { conclusion, reason, nowMs: now.nowMs, shares: previous, latest: false, keep };
}

function close(now: Situation, ending: Ending): Effect {
  const { conclusion, reason } = ending;
  return attempt(
    'close',
    () => writeEnd(now.record, now.view, ending),
    now.evidence,
    now.nowMs,
    ({ message }) =>
      conclude({ conclusion, reason, warning: `the rollout record could not be removed: ${message}` }),
  );
}

/** What an order to stop makes of a rollout. */
export function conclusionOf(order: Stop): 'superseded' | 'rolled-back' {
  return order.kind === 'superseded' ? 'superseded' : 'rolled-back';
}
