import { decodeHistory, HISTORY_ANNOTATION, type HistoryLine } from './history.ts';
import { recordOn } from './record-on.ts';
import { type ServiceView, servingShares } from './service-view.ts';
import { LATEST } from './traffic.ts';

/** A failed revision of the history, and why it may not be deleted now; without `stays` it may. */
export type PlannedDeletion = { readonly revision: string; readonly stays?: string | undefined };

/** Revisions that were taken back for good. One that was promoted or restored since has been forgiven, and is no more of them. */
export function planDeletions(view: ServiceView): readonly PlannedDeletion[] {
  const lines = decodeHistory(view.annotations[HISTORY_ANNOTATION]);
  const names = new Set(lines.map(({ revision }) => revision).filter((name) => name !== ''));
  return [...names]
    .filter((name) =>
      isFailed(
        lines.find((line) => concerns(line, name)),
        name,
      ),
    )
    .map((revision) => ({ revision, stays: whyItStays(revision, view) }));
}

function concerns({ revision, previous }: HistoryLine, name: string): boolean {
  return revision === name || previous.some((share) => share.revision === name);
}

function isFailed(newest: HistoryLine | undefined, name: string): boolean {
  if (newest?.revision !== name || newest.kept !== undefined) return false;
  return newest.conclusion === 'rolled-back' || newest.conclusion === 'superseded';
}

function whyItStays(revision: string, view: ServiceView): string | undefined {
  const { traffic, statuses, latestCreated, latestReady } = view;
  const serving = servingShares(view).find((share) => share.revision === revision);
  if (serving !== undefined) return `it serves ${serving.percent} % of the traffic`;
  const targets = [...traffic, ...statuses].filter((target) => named(target.revision, view) === revision);
  const tag = targets.find((target) => target.tag !== undefined)?.tag;
  if (tag !== undefined) return `the tag ${tag} names it`;
  if (targets.length > 0) return 'the traffic table names it';
  if (revision === latestCreated || revision === latestReady)
    return 'it is the latest revision, which Cloud Run does not delete; it can go once there is a newer one';
  const record = recordOn(view);
  const needed = record === undefined ? [] : [record.candidate, ...record.previous];
  return needed.some((one) => one.revision === revision)
    ? `the rollout that stands on the service (${record?.run}) needs it`
    : undefined;
}

const named = (revision: string, { latestReady }: ServiceView): string =>
  revision === LATEST ? latestReady : revision;
