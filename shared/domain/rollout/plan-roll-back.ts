import { err, ok, type Result } from '../errors/problem.ts';
import { decodeHistory, HISTORY_ANNOTATION, type HistoryLine } from './history.ts';
import { knownBad } from './known-bad.ts';
import type { RolloutRecord } from './record.ts';
import { recordInForce } from './record-in-force.ts';
import { type ServiceView, servingShares, trafficShown } from './service-view.ts';
import { servingRevision } from './serving-template.ts';
import { describeWeights, type Share, sameWeights, weightsOf } from './traffic.ts';

/** What a roll back does to the service as it stands. */
export type RollBack = { readonly target: readonly Share[] } & (
  | { readonly kind: 'unchanged'; readonly reason: string }
  /** A rollout stands: its end restores what served before it. */
  | { readonly kind: 'end'; readonly record: RolloutRecord }
  | {
      readonly kind: 'restore';
      readonly from: string;
      /** The history says that it served: it need not be read before it may serve again. */
      readonly recorded?: boolean | undefined;
    }
);

/** What is to be taken back, and to where. */
export type RollBackWish = {
  /** The revision that shall serve; absent means what served before. */
  readonly to?: string | undefined;
  /** The revision that failed; absent means whichever serves. */
  readonly of?: string | undefined;
  /** Also to a revision that was taken back before. */
  readonly force?: boolean | undefined;
};

/** Plans a roll back: of the rollout that stands, to a named revision, or to what the history holds. */
export function planRollBack({ to, of, force = false }: RollBackWish, view: ServiceView): Result<RollBack> {
  const forbidden = to === undefined || force ? undefined : refuseBad([to], view);
  if (forbidden !== undefined) return forbidden;
  const serving = weightsOf(servingShares(view));
  const record = recordInForce(view);
  if (of !== undefined && record?.candidate.revision !== of && !serving.has(of)) {
    return refused(
      'revision',
      `Expected ${of} to have traffic that can be taken back, found that it has none`,
    );
  }
  if (record !== undefined) return ok({ kind: 'end', record, target: record.previous });
  return to === undefined ? toRecorded(of, force, view, serving) : toNamed(to, view, serving);
}

/** Whether more is to be done once the rollout that stood is ended. */
export function goesOn({ to, of }: RollBackWish, { candidate }: RolloutRecord): boolean {
  return to !== undefined || (of !== undefined && of !== candidate.revision);
}

/** The revisions of a target that the service itself does not show to be ready. */
export function unproven(target: readonly Share[], view: ServiceView): string[] {
  const known = new Set([...view.statuses.map(({ revision }) => revision), view.latestReady]);
  return target.map(({ revision }) => revision).filter((revision) => !known.has(revision));
}

function toNamed(to: string, view: ServiceView, serving: ReadonlyMap<string, number>): Result<RollBack> {
  const target = [{ revision: to, percent: 100 }];
  return trafficShown(view) && sameWeights(serving, weightsOf(target))
    ? ok({ kind: 'unchanged', target, reason: `${to} serves all traffic already` })
    : ok({ kind: 'restore', target, from: servingRevision(view) });
}

/**
 * The newest line of the history decides. Where it tells of a roll back whose traffic serves, pressing the button twice
 * is pressing it once: to go further back than that takes a name.
 */
function toRecorded(
  of: string | undefined,
  force: boolean,
  view: ServiceView,
  serving: ReadonlyMap<string, number>,
): Result<RollBack> {
  const lines = decodeHistory(view.annotations[HISTORY_ANNOTATION]).filter(
    ({ previous }) => previous.length > 0,
  );
  const isPromotion = ({ conclusion, revision }: HistoryLine): boolean =>
    conclusion === 'promoted' && serving.has(revision) && (of === undefined || revision === of);
  for (const line of lines) {
    const { previous, revision } = line;
    const restored = sameWeights(weightsOf(previous), serving);
    if (isPromotion(line) && !restored) {
      const names = previous.map((share) => share.revision);
      const forbidden = force ? undefined : refuseBad(names, view);
      return forbidden ?? ok({ kind: 'restore', target: previous, from: revision, recorded: true });
    }
    if (line.conclusion !== 'promoted' && restored) {
      return ok({
        kind: 'unchanged',
        target: previous,
        reason: alreadyRestored(line, lines.find(isPromotion)),
      });
    }
  }
  return refused(
    'target',
    `Expected recorded previous traffic, found none: no rollout stands on the service, and its history has no promotion of what serves (${describeWeights(serving)})`,
    'Name what shall serve: target: NAME (gcloud run revisions list shows them)',
  );
}

function refuseBad(revisions: readonly string[], view: ServiceView): Result<RollBack> | undefined {
  for (const revision of revisions) {
    const line = knownBad(revision, view);
    if (line === undefined) continue;
    return refused(
      'target',
      `Expected ${revision} to be fit to serve, found that it was taken back at ${line.at}: ${line.reason}`,
      'Name another revision with target, or say force: true if it shall serve all the same',
    );
  }
  return undefined;
}

function alreadyRestored(line: HistoryLine, promotion: HistoryLine | undefined): string {
  const further =
    promotion === undefined
      ? ''
      : `; to go further back, name a revision (before ${promotion.revision} served ${describeWeights(weightsOf(promotion.previous))})`;
  return `${describeWeights(weightsOf(line.previous))} serves already, since ${line.revision} was taken back at ${line.at} (${line.reason})${further}`;
}

function refused(where: string, message: string, hint?: string): Result<RollBack> {
  return err([{ where, message, hint }]);
}
