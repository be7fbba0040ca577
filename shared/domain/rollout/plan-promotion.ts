import { err, ok, type Result } from '../errors/problem.ts';
import type { RunContext } from '../inputs/run-context.ts';
import { decodeHistory, HISTORY_ANNOTATION } from './history.ts';
import { knownBad } from './known-bad.ts';
import { type CandidateNames, nameCandidate } from './names.ts';
import type { RolloutRecord } from './record.ts';
import { recordInForce } from './record-in-force.ts';
import { type ServiceView, servingShares, trafficShown } from './service-view.ts';
import { previousTraffic } from './serving-template.ts';
import { type Share, sameWeights, weightsOf } from './traffic.ts';

/** How a revision that passed its suite gets all traffic. */
export type Promotion = { readonly revision: string; readonly previous: readonly Share[] } & (
  | { readonly kind: 'unchanged' }
  /** A rollout waits for this: it goes on through the stages that it was planned with. */
  | { readonly kind: 'waiting'; readonly record: RolloutRecord }
  /** At once, because it is proven already. */
  | { readonly kind: 'existing'; readonly names: CandidateNames }
);

/** Plans the promotion of one revision on the service as it stands. `seen` is the service on which it was proven. */
export function planPromotion(
  revision: string,
  view: ServiceView,
  seen: ServiceView,
  {
    service,
    context,
    force = true,
  }: {
    readonly service: string;
    readonly context: RunContext;
    /** Also where the history says that it was taken back. */
    readonly force?: boolean | undefined;
  },
): Result<Promotion> {
  const before = decodeHistory(seen.annotations[HISTORY_ANNOTATION]).map(({ id }) => id);
  const [news] = decodeHistory(view.annotations[HISTORY_ANNOTATION]);
  if (
    news !== undefined &&
    !before.includes(news.id) &&
    news.revision === revision &&
    news.conclusion !== 'promoted'
  ) {
    return refused(
      `Expected ${revision} to stay a candidate while this job waited, found it ${news.conclusion} by ${news.run}: ${news.reason}`,
    );
  }
  const bad = force ? undefined : knownBad(revision, view);
  if (bad !== undefined) {
    const message = `Expected ${revision} to be fit to serve, found that it was taken back at ${bad.at}: ${bad.reason}`;
    const hint = 'Promote another revision, or say force: true if it shall serve all the same';
    return err([{ where: 'revision', message, hint }]);
  }
  const previous = previousTraffic(view);
  if (trafficShown(view) && sameWeights(weightsOf(servingShares(view)), new Map([[revision, 100]]))) {
    return ok({ kind: 'unchanged', revision, previous });
  }
  const record = recordInForce(view);
  if (record?.phase === 'awaiting' && record.candidate.revision === revision) {
    return ok({ kind: 'waiting', revision, record, previous: record.previous });
  }
  const names = nameCandidate(service, context, { promote: revision, generation: view.generation });
  return names.ok ? ok({ kind: 'existing', revision, names: names.value, previous }) : refused(names.error);
}

const refused = (message: string): Result<Promotion> => err([{ where: 'on_success', message }]);
