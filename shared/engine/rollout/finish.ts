import type { RunContext } from '../../domain/inputs/run-context.ts';
import { arrayAt, isObject, objectAt, stringAt } from '../../domain/json/json.ts';
import { isBadEnd, type Outcome, type TargetOutcome, type TrafficPlan } from '../../domain/report/outcome.ts';
import { withChecks } from '../../domain/report/with-checks.ts';
import type { Stop } from '../../domain/rollout/claim.ts';
import type { End } from '../../domain/rollout/effect.ts';
import { restoreCommand } from '../../domain/rollout/restore-command.ts';
import { type ServiceView, servingShares } from '../../domain/rollout/service-view.ts';
import type { Stage } from '../../domain/rollout/stages.ts';
import { type Share, sameWeights, weightsOf } from '../../domain/rollout/traffic.ts';
import { type Deletions, deleteFailed } from './delete-failed.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { CONCLUDED_STATE } from './left-over.ts';
import { readCheckLogs } from './read-check-logs.ts';
import type { Session } from './session.ts';

/** How the work on a service ended, before it is made a report. */
export type Ended = {
  readonly end: End;
  /** The service as last seen. */
  readonly view: ServiceView | undefined;
  readonly previous: readonly Share[];
  readonly changed: readonly string[];
  readonly notes: readonly string[];
  readonly candidate?: { readonly revision: string; readonly tag: string } | undefined;
  /** As deployed, with its digest where that is known. */
  readonly image?: string | undefined;
  /** All stages that were meant; those that were not reached are shown so. */
  readonly planned?: readonly Stage[] | undefined;
  /** What was expected of users' traffic. */
  readonly trafficPlan?: TrafficPlan | undefined;
  /** What ended it from outside. */
  readonly stop?: Stop['kind'] | undefined;
};

export type About = {
  readonly action: Outcome['action'];
  readonly mode: string;
  readonly dryRun: boolean;
  readonly startedMs: number;
  readonly context: RunContext;
  readonly deleteFailedRevisions: boolean;
  /** How far back the log of a failed revision is read, where that is before the start: it served already. */
  readonly logSinceMs?: number | undefined;
};

/** What follows the conclusion: evidence of a failed revision, deletions that were asked for, and the outcome as data. */
export async function finish(ended: Ended, about: About, session: Session): Promise<Outcome> {
  const { ports, driver, narrator } = session;
  const { end, view, candidate } = ended;
  // Anything else is for `post`, or for the next job, to try again.
  const recordLeft = end.warning !== undefined && end.conclusion !== 'promoted';
  if (end.conclusion !== 'failed' && !recordLeft) ports.job.saveState(CONCLUDED_STATE, end.conclusion);
  const warnings = [...ended.notes, ...(end.warning === undefined ? [] : [end.warning])];
  const place = { ...driver, logs: ports.logs };
  const sinceMs = about.logSinceMs ?? about.startedMs;
  const failed = isBadEnd(end.conclusion) ? candidate?.revision : undefined;
  // All of it before anything is deleted.
  const [smoke, left] = await Promise.all([
    readCheckLogs(narrator.told().smoke, place),
    failed === undefined ? undefined : gatherEvidence(failed, sinceMs, place),
  ]);
  const { deletions, warnings: undone } =
    mayDelete(end, about) && view ? await deleteFailed(view, driver) : NOTHING_DELETED;
  for (const { revision, deleted, reason } of deletions)
    narrator.say(
      deleted ? `Deleted the failed revision ${revision}` : `Kept the failed revision ${revision}: ${reason}`,
    );
  const { stages: reached, events } = narrator.told();
  const target: TargetOutcome = {
    ...driver.service,
    conclusion: end.conclusion,
    reason: end.reason,
    hint: end.hint,
    warnings: [...warnings, ...undone],
    revision: candidate?.revision,
    image: ended.image ?? imageOf(view),
    candidateUrl: liveUrl(ended, session),
    serviceUrl: view?.uri,
    previousTraffic: ended.previous,
    traffic: view === undefined ? [] : servingShares(view),
    changed: ended.changed,
    stages: (ended.planned ?? []).map((stage, index) => reached.get(index) ?? { ...stage, looks: [] }),
    stop: ended.stop,
    analysis: session.options.settings.analysis,
    trafficPlan: ended.trafficPlan,
    smoke,
    events,
    evidence: left && withChecks(left, smoke),
    deletions: about.deleteFailedRevisions ? deletions : undefined,
    restoreCommand: isMissed(ended) ? restoreCommand(driver.service, ended.previous) : undefined,
  };
  return {
    schemaVersion: 1,
    action: about.action,
    mode: about.mode,
    dryRun: about.dryRun,
    startedAt: new Date(about.startedMs).toISOString(),
    durationMs: ports.clock.now() - about.startedMs,
    run: { url: about.context.url, commit: about.context.commit, actor: about.context.actor },
    targets: [target],
  };
}

const NOTHING_DELETED: Deletions = { deletions: [], warnings: [] };

/** Whether the previous traffic may be wanted back: where nothing was moved, it is what serves, ill or well. */
function isMissed({ end, previous, view }: Ended): boolean {
  const stayed = end.conclusion === 'unchanged' || end.conclusion === 'failed';
  if (previous.length === 0 || !stayed || view === undefined) return previous.length > 0;
  return !sameWeights(weightsOf(servingShares(view)), weightsOf(previous));
}

/** Nothing where a rehearsal is to change nothing, or where it is not known who serves now. */
function mayDelete({ conclusion }: End, { deleteFailedRevisions, dryRun }: About): boolean {
  return deleteFailedRevisions && !dryRun && conclusion !== 'failed' && conclusion !== 'conflict';
}

/** A pattern could be filled in for ever; the URL answers as long as the service has the tag. */
function liveUrl({ view, candidate }: Ended, session: Session): string | undefined {
  const tagged = view?.statuses.some(({ tag }) => tag !== undefined && tag === candidate?.tag);
  return tagged && view && candidate ? session.candidateUrl(view, candidate.tag) : undefined;
}

function imageOf(view: ServiceView | undefined): string | undefined {
  const containers = arrayAt(objectAt(view?.raw ?? {}, 'template'), 'containers').filter(isObject);
  const ingress = containers.find((container) => arrayAt(container, 'ports').length > 0) ?? containers[0];
  return ingress === undefined ? undefined : stringAt(ingress, 'image');
}
