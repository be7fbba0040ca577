import { decodeHistory, HISTORY_ANNOTATION, type HistoryLine } from './history.ts';
import type { ServiceView } from './service-view.ts';

/**
 * The line of the history that took a revision back for good; undefined where it may serve. The newest line that names the revision decides:
 * one that was promoted or restored after it was taken back has been forgiven by whoever did that.
 */
export function knownBad(
  revision: string,
  { annotations }: Pick<ServiceView, 'annotations'>,
): HistoryLine | undefined {
  const line = decodeHistory(annotations[HISTORY_ANNOTATION]).find(
    (one) => one.revision === revision || one.previous.some((share) => share.revision === revision),
  );
  return line?.revision === revision && line.conclusion === 'rolled-back' && line.kept === undefined
    ? line
    : undefined;
}

/** Promoted revisions that nobody has taken back since, newest first. */
export function goodPromotions(view: Pick<ServiceView, 'annotations'>): readonly string[] {
  const promoted = decodeHistory(view.annotations[HISTORY_ANNOTATION]).filter(
    ({ conclusion, revision }) => conclusion === 'promoted' && revision !== '',
  );
  return [...new Set(promoted.map(({ revision }) => revision))].filter(
    (revision) => knownBad(revision, view) === undefined,
  );
}
