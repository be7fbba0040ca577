import { ActionError } from '../../domain/errors/action-error.ts';
import { ok, type Problem, type Result } from '../../domain/errors/problem.ts';
import { refuse } from '../../domain/errors/refuse.ts';
import type { Policy } from '../../domain/rollout/claim.ts';
import type { End } from '../../domain/rollout/effect.ts';
import { takeOver } from '../../domain/rollout/open.ts';
import {
  goesOn,
  planRollBack,
  type RollBack,
  type RollBackWish,
  unproven,
} from '../../domain/rollout/plan-roll-back.ts';
import { recordInForce } from '../../domain/rollout/record-in-force.ts';
import { type ServiceView, servingShares, trafficShown } from '../../domain/rollout/service-view.ts';
import { describeWeights, type Share, sameWeights, weightsOf } from '../../domain/rollout/traffic.ts';
import { type Driven, type Driver, drive } from './drive.ts';
import { orderEnd } from './order-end.ts';
import { rehearseNext } from './rehearse-next.ts';
import { type RestoreOrder, refuseUnready, restoreClaim } from './restore-claim.ts';
import { undoRestore } from './undo-restore.ts';

export type Order = RollBackWish &
  RestoreOrder & {
    readonly dryRun: boolean;
    /** Told of each plan that can be carried out, before it is. */
    told(plan: RollBack, view: ServiceView): void;
  };

export type RolledBack = {
  readonly end: End;
  readonly view: ServiceView | undefined;
  /** What was to serve. */
  readonly target: readonly Share[];
  /** The revision that was taken back. */
  readonly from?: string | undefined;
};

/** Rollouts that begin or end at the same moment are met with a new plan; more of them than this is a quarrel. */
const PLANS = 5;

/**
 * Restores what served before, or a revision that is named. The first write moves the traffic: nothing is waited for,
 * and another job's rollout that stands in the way is ended rather than waited for.
 */
export async function rollBack(
  start: ServiceView,
  order: Order,
  policy: Policy,
  driver: Driver,
): Promise<RolledBack> {
  let view = start;
  let done: RolledBack | undefined;
  let aim: RollBack | undefined;
  for (let plans = 1; plans <= PLANS; plans += 1) {
    const planned = planNow(order, aim, view);
    if (!planned.ok) {
      if (done !== undefined) return done;
      throw refuse('input-invalid', planned.error);
    }
    const plan = planned.value;
    if (plan.kind === 'unchanged') {
      order.told(plan, view);
      return done ?? { end: { conclusion: 'unchanged', reason: plan.reason }, view, target: plan.target };
    }
    const claim =
      plan.kind === 'end'
        ? { ...takeOver(plan.record), own: true }
        : await restoreClaim(plan, view, { ...order, unread: isUnread(plan, order) }, policy, driver);
    const from = claim.record.candidate.revision;
    order.told(plan, view);
    if (order.dryRun) {
      const stop = { kind: 'ordered', reason: order.reason } as const;
      const evidence = plan.kind === 'end' ? { stop } : {};
      const end = wouldServe(plan, from, await rehearseNext(claim, view, evidence, policy, driver));
      return { end, view, target: plan.target, from };
    }
    const driven =
      plan.kind === 'end'
        ? await orderEnd({ record: plan.record, view }, order.reason, policy, driver)
        : await drive({ claim, view }, policy, driver);
    done = { end: driven.end, view: driven.view, target: plan.target, from };
    if (plan.kind === 'restore' && driven.view !== undefined && done.end.conclusion === 'failed')
      await explain(plan, driven, order, driver);
    if (driven.view === undefined || !isDueAgain(plan, driven, order, aim)) return done;
    if (plan.kind === 'restore') aim = plan;
    view = driven.view;
  }
  return done ?? fought();
}

/** The traffic of a rehearsal stays what it is, so only words can tell what was planned. */
function wouldServe({ target }: RollBack, from: string, end: End): End {
  if (end.conclusion !== 'unchanged') return end;
  const planned = `${describeWeights(weightsOf(target))} would serve, and ${from} would be taken back`;
  return { ...end, reason: `${planned}; ${end.reason}` };
}

/** A rollout that began at the same moment is ended first; what was to be restored then stays what it was. */
function planNow(order: Order, aim: RollBack | undefined, view: ServiceView): Result<RollBack> {
  const planned = planRollBack(order, view);
  const isEnd = planned.ok && planned.value.kind === 'end';
  return aim === undefined || isEnd ? planned : ok(aim);
}

/** Where Cloud Run could not serve a target that was not read before it was written, why is asked now, and the attempt is taken back. */
async function explain(
  { target }: Extract<RollBack, { kind: 'restore' }>,
  { view }: Driven,
  order: Order,
  driver: Driver,
): Promise<void> {
  if (view === undefined || trafficShown(view)) return;
  try {
    await refuseUnready(unproven(target, view), order.readiness, driver);
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    // Why it could not be known is less than what Cloud Run said.
    if (error.code !== 'input-invalid') return;
    await undoRestore(view, driver);
    throw refuse(
      'input-invalid',
      error.problems.map((problem) => withUsers(problem, view)),
    );
  }
}

/** Whoever pressed the button wants to know first where the users are now. */
function withUsers(problem: Problem, view: ServiceView): Problem {
  const serving = describeWeights(weightsOf(servingShares(view)));
  return { ...problem, message: `${problem.message}; users are where they were, ${serving}` };
}

/** A rehearsal has the time that a roll back has not, and Cloud Run accepts any name in one. */
function isUnread(
  { recorded = false }: Extract<RollBack, { kind: 'restore' }>,
  { force, dryRun }: Order,
): boolean {
  return force === true || (recorded && !dryRun);
}

/** Whether the work is not yet what was ordered: more is wanted, or another job was quicker. */
function isDueAgain(
  plan: RollBack,
  { end, claim, view }: Driven,
  order: Order,
  aim: RollBack | undefined,
): boolean {
  if (plan.kind === 'end') {
    const ended = end.conclusion === 'rolled-back' && end.warning === undefined;
    const more = aim === undefined ? goesOn(order, plan.record) : !isServed(aim, view);
    return end.conclusion === 'promoted' || (ended && more);
  }
  const other = view === undefined ? undefined : recordInForce(view);
  return end.conclusion === 'conflict' && other !== undefined && other.id !== claim.record.id;
}

/** Another job may have restored the very same meanwhile. */
function isServed({ target }: RollBack, view: ServiceView | undefined): boolean {
  if (view === undefined || !trafficShown(view)) return false;
  return sameWeights(weightsOf(servingShares(view)), weightsOf(target));
}

function fought(): never {
  throw new ActionError({
    code: 'conflict',
    message: 'Other jobs wrote the service each time that its traffic was to be restored.',
  });
}
