import { formatDuration } from '../text/duration.ts';
import { decodeHistory, HISTORY_ANNOTATION, type HistoryLine } from './history.ts';
import { CLOCK_SKEW_MS } from './meet.ts';
import { decodeRecord, RECORD_ANNOTATION, type RolloutRecord } from './record.ts';
import { type ServiceView, servingShares } from './service-view.ts';
import { differenceOf } from './standing.ts';
import { describeWeights, sameWeights, weightsOf } from './traffic.ts';

/** What a guard has to do with the service as it stands. */
export type GuardPlan =
  | {
      readonly kind: 'leave';
      readonly conclusion: 'unchanged' | 'conflict';
      readonly reason: string;
      /** The deployment that is left alone; absent where there is none. */
      readonly revision?: string | undefined;
    }
  /** Its job died: it is ended as the next run would end it. */
  | { readonly kind: 'finish'; readonly record: RolloutRecord }
  /** A young deployment that serves everybody. */
  | { readonly kind: 'judge'; readonly deployment: HistoryLine; readonly sinceMs: number };

/** Decides from the service alone, so that a guard with nothing to do costs one read. */
export function planGuard(view: ServiceView, windowMs: number, nowMs: number): GuardPlan {
  const found = decodeRecord(view.annotations[RECORD_ANNOTATION]);
  if (!found.ok) return leave(`${found.error}; nothing was written`, undefined, 'conflict');
  return found.value === undefined
    ? lastPromotion(view, windowMs, nowMs)
    : standingRollout(found.value, view, nowMs);
}

/** Whoever is waited for, or alive, decides by themselves. */
function standingRollout(record: RolloutRecord, view: ServiceView, nowMs: number): GuardPlan {
  const { phase, run, leaseMs } = record;
  const { revision } = record.candidate;
  if (phase === 'awaiting')
    return leave(`the rollout of ${revision} waits for a person or another job (${run})`, revision);
  const leftMs = leaseMs + CLOCK_SKEW_MS - nowMs;
  if (leftMs > 0) {
    return leave(
      `the rollout of ${revision} is under way (${phase}, ${run}) and its lease has ${span(leftMs)} left: its own job watches it`,
      revision,
    );
  }
  const difference = differenceOf(record, { own: false }, view);
  return difference === undefined
    ? { kind: 'finish', record }
    : leave(
        `the job of the rollout of ${revision} (${run}) ended without finishing it, and somebody else changed the service since: ${difference}; nothing was written`,
        revision,
        'conflict',
      );
}

function lastPromotion(view: ServiceView, windowMs: number, nowMs: number): GuardPlan {
  const lines = decodeHistory(view.annotations[HISTORY_ANNOTATION]);
  const index = lines.findIndex(({ conclusion }) => conclusion === 'promoted');
  const deployment = lines[index];
  if (deployment === undefined) return leave('the history of the service has no promotion to guard');
  const { revision, at, previous } = deployment;
  const sinceMs = Date.parse(at);
  if (!(nowMs - sinceMs <= windowMs)) {
    const ago = Number.isNaN(sinceMs) ? `at "${at}"` : `${span(nowMs - sinceMs)} ago`;
    return leave(
      `${revision} was promoted ${ago}, longer than guard_window (${formatDuration(windowMs)})`,
      revision,
    );
  }
  const taken = lines
    .slice(0, index)
    .find((line) => line.revision === revision && TAKEN_BACK.has(line.conclusion));
  if (taken !== undefined)
    return leave(`${revision} was taken back already, at ${taken.at} (${taken.reason})`, revision);
  const untouched = whoServes(deployment, view);
  if (untouched !== undefined) return untouched;
  if (previous.length === 0)
    return leave(`nothing is known to have served before ${revision}: there is nothing to restore`, revision);
  return view.reconciling
    ? leave('a change of the service is under way; the next run of the guard sees what it made', revision)
    : { kind: 'judge', deployment, sinceMs };
}

const TAKEN_BACK: ReadonlySet<string> = new Set(['rolled-back', 'superseded']);

/** A deployment that does not serve everybody any more was moved by somebody who is not to be undone. */
function whoServes({ revision, previous }: HistoryLine, view: ServiceView): GuardPlan | undefined {
  const serving = weightsOf(servingShares(view));
  const found = describeWeights(serving);
  if (sameWeights(serving, new Map([[revision, 100]]))) return undefined;
  if (sameWeights(serving, weightsOf(previous)))
    return leave(`what served before ${revision} was restored already: ${found}`, revision);
  if (!serving.has(revision)) return leave(`${revision} has no traffic any more, ${found} serves`, revision);
  return leave(
    `somebody else changed the traffic after ${revision} was promoted: it is ${found} now; nothing was written`,
    revision,
    'conflict',
  );
}

function leave(
  reason: string,
  revision?: string,
  conclusion: 'unchanged' | 'conflict' = 'unchanged',
): GuardPlan {
  return { kind: 'leave', conclusion, reason, revision };
}

const span = (ms: number): string => formatDuration(Math.max(0, Math.round(ms / 1_000)) * 1_000);
