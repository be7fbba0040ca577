import type { Claim } from './claim.ts';
import { decodeHistory, HISTORY_ANNOTATION, type HistoryLine } from './history.ts';
import type { RolloutRecord } from './record.ts';
import { recordOn } from './record-on.ts';
import { newestTemplate, type ServiceView } from './service-view.ts';
import { describeWeights, LATEST, sameWeights, type TrafficTarget, weightsOf } from './traffic.ts';
import { weightsOfRecord } from './traffic-of-record.ts';

/** How the service stands towards a claim. */
export type Standing =
  | { readonly kind: 'unopened' }
  | { readonly kind: 'stands'; readonly record: RolloutRecord }
  | { readonly kind: 'ended'; readonly line: HistoryLine }
  /** Another job takes this rollout back, and owns it until its lease ends. */
  | { readonly kind: 'ending'; readonly reason: string; readonly leaseMs: number }
  | { readonly kind: 'foreign'; readonly reason: string };

/** Tells our own last write, applied or not, from what somebody else made of the service. */
export function standingOf(claim: Claim, view: ServiceView): Standing {
  const record = recordOn(view);
  if (record?.id !== claim.record.id) {
    const line = decodeHistory(view.annotations[HISTORY_ANNOTATION]).find(({ id }) => id === claim.record.id);
    if (line !== undefined) return { kind: 'ended', line };
    if (claim.acknowledged === 0 && claim.opening !== undefined) return unopened(claim, view, record);
    return foreign(
      view,
      record === undefined
        ? 'the rollout record is gone'
        : `another rollout (${record.run}) has taken the service`,
    );
  }
  if (record.seq > claim.record.seq && record.phase === 'rolling-back') {
    return {
      ...foreign(view, 'another job takes this rollout back'),
      kind: 'ending',
      leaseMs: record.leaseMs,
    };
  }
  const raced = record.seq === claim.record.seq && record.run !== claim.record.run;
  if (record.seq > claim.record.seq || raced)
    return foreign(view, `another job (${record.run}) goes on with this rollout`);
  if (record.seq < claim.acknowledged) {
    return foreign(
      view,
      `the rollout record is an old one (${record.seq}, after ${claim.acknowledged} was written)`,
    );
  }
  const difference = differenceOf(record, claim, view);
  return difference === undefined ? { kind: 'stands', record } : foreign(view, difference);
}

/** What on the service is not as the record says; undefined when all of it is. */
export function differenceOf(
  record: RolloutRecord,
  claim: { readonly own: boolean },
  view: ServiceView,
): string | undefined {
  const wanted = weightsOfRecord(record);
  const found = weightsOf(view.traffic);
  if (!sameWeights(wanted, found)) {
    return `the traffic is ${describeWeights(found)} where the record says ${describeWeights(wanted)}`;
  }
  const newest = newestTemplate(view);
  if (newest !== record.expect.templateRevision) {
    return `the service has a new template (${newest || 'unnamed'})`;
  }
  // A record that waits for a person may see labels come and go.
  return claim.own || record.phase === 'awaiting' ? undefined : laterWrites(record, view);
}

/**
 * A record that an old plan revived (Terraform's, say) may fit the service in everything but its generation, which is at
 * least two writes on: the end of its rollout, and the revival. After a single write it is still the newest record, and
 * that write changed nothing that counts here.
 */
function laterWrites(record: RolloutRecord, { generation }: ServiceView): string | undefined {
  const recorded = record.expect.generation;
  return generation === recorded || generation === recorded + 1
    ? undefined
    : `the service was written more than once since the record was (generation ${generation}, recorded ${recorded})`;
}

function unopened(claim: Claim, view: ServiceView, other: RolloutRecord | undefined): Standing {
  const { base } = claim;
  if (base === undefined || view.generation === base.generation) return { kind: 'unopened' };
  if (other !== undefined && other.expect.generation > base.generation) {
    return foreign(view, `another rollout (${other.run}) began first`);
  }
  const served = weightsOf(resolveLatest(view.traffic, view.latestReady));
  const planned = weightsOf(claim.record.previous);
  // Who orders a roll back means whatever serves by then; a guard means the deployment that it judged.
  const wanted = claim.record.phase === 'rolling-back' ? base.serving && weightsOf(base.serving) : planned;
  const same =
    newestTemplate(view) === base.templateRevision && (wanted === undefined || sameWeights(served, wanted));
  return same
    ? { kind: 'unopened' }
    : foreign(
        view,
        `its traffic or template was changed after it was read (traffic is now ${describeWeights(served)})`,
      );
}

function resolveLatest(targets: readonly TrafficTarget[], latestReady: string): TrafficTarget[] {
  return targets.map((target) =>
    target.revision === LATEST ? { ...target, revision: latestReady } : target,
  );
}

function foreign(view: ServiceView, what: string): Extract<Standing, { kind: 'foreign' }> {
  const who = view.lastModifier === '' ? 'somebody else' : view.lastModifier;
  const when = view.updateTime === '' ? '' : ` at ${view.updateTime}`;
  return { kind: 'foreign', reason: `${what}; last written by ${who}${when}` };
}
