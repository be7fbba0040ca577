import type { Verdict } from '../analysis/verdict.ts';
import { sameWeights, weightsOf } from '../rollout/traffic.ts';
import type { SmokeRun, StageOutcome, TargetOutcome } from './outcome.ts';
import { isProven } from './probe-proof.ts';

/** Why a target did not end as it should have: what decides which advice helps. */
export type Cause =
  | { readonly kind: 'not-restored' }
  | { readonly kind: 'stopped'; readonly by: 'cancelled' | 'abandoned' | 'superseded' | 'ordered' }
  | { readonly kind: 'smoke-failed'; readonly run: SmokeRun }
  | { readonly kind: 'probes-failed' }
  | { readonly kind: 'unhealthy' | 'inconclusive' | 'shared-outage'; readonly stage: StageOutcome }
  | { readonly kind: 'not-started' }
  | { readonly kind: 'other' };

/** Found from what happened, not from the words of the reason, wherever that is possible. */
export function causeOf(target: TargetOutcome): Cause {
  if (isNotRestored(target)) return { kind: 'not-restored' };
  const { stop } = target;
  if (stop !== undefined && stop !== 'given-up') return { kind: 'stopped', by: stop };
  const run = target.smoke.at(-1);
  if (run?.report?.passed === false) return { kind: 'smoke-failed', run };
  const stage = lastStage(target);
  if (stage === undefined && run?.probes !== undefined && !isProven(run.probes))
    return { kind: 'probes-failed' };
  const verdict = stage?.looks.at(-1)?.verdict;
  if (
    stage !== undefined &&
    verdict !== undefined &&
    verdict.kind !== 'healthy' &&
    explains(verdict, target)
  ) {
    return { kind: verdict.kind, stage };
  }
  const unproven = stage === undefined && run === undefined;
  return { kind: unproven && (stop === 'given-up' || revisionFailed(target)) ? 'not-started' : 'other' };
}

/** The stage that was reached last. */
export const lastStage = ({ stages }: TargetOutcome): StageOutcome | undefined =>
  stages.filter(({ startedMs }) => startedMs !== undefined).at(-1);

/** Users are not where they were before, although they should be. */
function isNotRestored(target: TargetOutcome): boolean {
  if (target.conclusion !== 'failed' || target.previousTraffic.length === 0) return false;
  if (target.traffic.length === 0) return lastStage(target) !== undefined;
  return !sameWeights(weightsOf(target.traffic), weightsOf(target.previousTraffic));
}

/** A rollout may end for something else while its last verdict was not good; then the reason is not the verdict's. */
function explains({ reasons }: Verdict, { reason, conclusion }: TargetOutcome): boolean {
  // The record on the service keeps no more of a long reason.
  const start = reasons.join('; ').slice(0, 200);
  return conclusion === 'held' || (start !== '' && reason.includes(start));
}

function revisionFailed({ evidence }: TargetOutcome): boolean {
  return evidence?.conditions.some(({ state }) => state === 'failed') ?? false;
}
