import { attempt } from './attempt.ts';
import type { Claim, Evidence, Policy, Stop } from './claim.ts';
import type { Effect, End } from './effect.ts';
import type { RolloutRecord } from './record.ts';
import type { ServiceView } from './service-view.ts';
import { NOTHING_NEW, type ServiceWrite, writeRecord } from './service-write.ts';
import type { Stage } from './stages.ts';
import { candidateShare } from './traffic-of-record.ts';

/** All that the reconciler looks at once a rollout is open. */
export type Situation = {
  readonly record: RolloutRecord;
  readonly view: ServiceView;
  readonly evidence: Evidence;
  readonly nowMs: number;
  readonly policy: Policy;
  readonly claim: Claim;
};

/** The write that moves the record on, under the etag just read. */
export function put(purpose: ServiceWrite['purpose'], now: Situation, record: RolloutRecord): Effect {
  const { view } = now;
  const seq = now.record.seq + 1;
  const fresh = { ...record, seq, expect: { ...record.expect, generation: view.generation + 1 } };
  return attempt(
    purpose,
    () => writeRecord(purpose, fresh, view, NOTHING_NEW),
    now.evidence,
    now.nowMs,
    ({ message, hint }) =>
      purpose === 'roll-back'
        ? conclude({
            conclusion: 'failed',
            reason: `the previous traffic could not be restored: ${message}`,
            hint,
          })
        : stop('given-up', `${purpose} could not be written: ${message}`),
  );
}

/** The stage that the record is in. */
export function stageOf(record: RolloutRecord): Stage {
  return record.stages[record.stage] ?? { percent: 100, bakeMs: 0, deadlineMs: 0 };
}

/** What a phase is about, for progress lines. */
export function describePhase(record: RolloutRecord): string {
  const share = candidateShare(record);
  if (record.phase === 'rolling-back') return 'restoring the previous traffic';
  if (record.phase === 'promoting') return 'promotion to 100 %';
  return share === 0 ? 'creation of the candidate' : `${share} % on the candidate`;
}

/** Ends the loop. */
export const conclude = (end: End): Effect => ({ do: 'conclude', end });

/** Orders the end of a rollout from within. */
export const stop = (kind: Stop['kind'], reason: string): Effect => ({ do: 'stop', stop: { kind, reason } });
