import { decodeRecord, RECORD_ANNOTATION, type RolloutRecord } from './record.ts';
import type { ServiceView } from './service-view.ts';
import { differenceOf } from './standing.ts';
import { candidateShare } from './traffic-of-record.ts';

export type OnBusy = 'wait' | 'fail' | 'supersede';

/** What a job finds when it comes to a service, and what it must do before it may open a rollout of its own. */
export type Meeting =
  | { readonly kind: 'free' }
  /** The record no longer fits the service: it is reported, and replaced by the next one. */
  | { readonly kind: 'void'; readonly reason: string; readonly record?: RolloutRecord | undefined }
  /** This very rollout, asked for again. */
  | { readonly kind: 'resume'; readonly record: RolloutRecord }
  /** Its owner is gone, or may be replaced: it is to be ended first, by the usual roll back. */
  | { readonly kind: 'end'; readonly record: RolloutRecord; readonly because: 'abandoned' | 'superseded' }
  | { readonly kind: 'wait'; readonly record: RolloutRecord; readonly untilMs: number }
  | { readonly kind: 'busy'; readonly record: RolloutRecord };

/** Clocks of two runners may differ by this much before a lease counts as over. */
export const CLOCK_SKEW_MS = 60_000;

/** Decides between waiting, refusing, taking over and cleaning up, from the record on the service. */
export function meet(view: ServiceView, ownId: string | undefined, onBusy: OnBusy, nowMs: number): Meeting {
  const found = decodeRecord(view.annotations[RECORD_ANNOTATION]);
  if (!found.ok) return { kind: 'void', reason: found.error };
  const record = found.value;
  if (record === undefined) return { kind: 'free' };
  const own = record.id === ownId;
  const meeting = meetSound(record, own, onBusy, nowMs);
  const difference = differenceOf(record, { own }, view);
  if (difference === undefined) return meeting;
  // A job that is alive sees the difference itself, soon after it was made. Nobody else may act on such a record.
  const seenMs = Date.parse(view.updateTime) + NOTICE_MS;
  if (meeting.kind !== 'wait' || nowMs >= seenMs) return { kind: 'void', reason: difference, record };
  return { ...meeting, untilMs: Math.min(meeting.untilMs, Number.isNaN(seenMs) ? meeting.untilMs : seenMs) };
}

/** A job that lives looks at its service at least this often while it bakes. */
const NOTICE_MS = 2 * 60_000;

function meetSound(record: RolloutRecord, own: boolean, onBusy: OnBusy, nowMs: number): Meeting {
  if (own) return { kind: 'resume', record };
  if (record.phase === 'awaiting' && candidateShare(record) === 0)
    return { kind: 'end', record, because: 'superseded' };
  if (nowMs >= record.leaseMs + CLOCK_SKEW_MS) return { kind: 'end', record, because: 'abandoned' };
  if (onBusy === 'supersede') return { kind: 'end', record, because: 'superseded' };
  // Nobody's lease ends by waiting for it where a person is waited for.
  if (onBusy === 'fail' || record.phase === 'awaiting') return { kind: 'busy', record };
  return { kind: 'wait', record, untilMs: record.leaseMs + CLOCK_SKEW_MS };
}
