import { ActionError } from '../../domain/errors/action-error.ts';
import { ok, type Result } from '../../domain/errors/problem.ts';
import { refuse } from '../../domain/errors/refuse.ts';
import type { RunContext } from '../../domain/inputs/run-context.ts';
import type { Claim, Policy } from '../../domain/rollout/claim.ts';
import type { End } from '../../domain/rollout/effect.ts';
import { nameCandidate } from '../../domain/rollout/names.ts';
import { openRestore, takeOver } from '../../domain/rollout/open.ts';
import {
  goesOn,
  planRollBack,
  type RollBack,
  type RollBackWish,
  unproven,
} from '../../domain/rollout/plan-roll-back.ts';
import { recordInForce } from '../../domain/rollout/record-in-force.ts';
import { type RevisionReadiness, revisionReadiness } from '../../domain/rollout/revision-readiness.ts';
import type { ServiceView } from '../../domain/rollout/service-view.ts';
import type { Share } from '../../domain/rollout/traffic.ts';
import { type Driven, type Driver, drive } from './drive.ts';
import { orderEnd } from './order-end.ts';
import { rehearseNext } from './rehearse-next.ts';

export type Order = RollBackWish & {
  readonly reason: string;
  readonly context: RunContext;
  readonly dryRun: boolean;
  /** Of revisions that were read beside the service, so that they need not be read again. */
  readonly readiness?: ReadonlyMap<string, RevisionReadiness> | undefined;
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
        : await restoring(plan, view, order, policy, driver);
    const from = claim.record.candidate.revision;
    order.told(plan, view);
    if (order.dryRun) {
      const stop = { kind: 'ordered', reason: order.reason } as const;
      const evidence = plan.kind === 'end' ? { stop } : {};
      return {
        end: await rehearseNext(claim, view, evidence, policy, driver),
        view,
        target: plan.target,
        from,
      };
    }
    const driven =
      plan.kind === 'end'
        ? await orderEnd({ record: plan.record, view }, order.reason, policy, driver)
        : await drive({ claim, view }, policy, driver);
    done = { end: driven.end, view: driven.view, target: plan.target, from };
    if (driven.view === undefined || !isDueAgain(plan, driven, order, aim)) return done;
    if (plan.kind === 'restore') aim = plan;
    view = driven.view;
  }
  return done ?? fought();
}

/** A rollout that began at the same moment is ended first; what was to be restored then stays what it was. */
function planNow(order: Order, aim: RollBack | undefined, view: ServiceView): Result<RollBack> {
  const planned = planRollBack(order, view);
  const isEnd = planned.ok && planned.value.kind === 'end';
  return aim === undefined || isEnd ? planned : ok(aim);
}

/** The claim on a roll back that no rollout stands for; its target is known to be able to serve. */
async function restoring(
  { target, from }: Extract<RollBack, { kind: 'restore' }>,
  view: ServiceView,
  order: Order,
  policy: Policy,
  driver: Driver,
): Promise<Claim> {
  await refuseUnready(unproven(target, view), order.readiness, driver);
  // Named after what it does, so that the same write asked again is known. No tag is made, so any service's name will do.
  const content = { from, generation: view.generation, target: target.map((share) => ({ ...share })) };
  const names = nameCandidate('restore', order.context, content);
  if (!names.ok) throw tooLarge(names.error);
  const { id } = names.value;
  const claim = openRestore(view, { id, target, from, reason: order.reason }, policy, driver.clock.now());
  if (!claim.ok) throw tooLarge(claim.error);
  return claim.value;
}

/** Cloud Run takes a traffic table that it cannot serve, and says so only later. */
async function refuseUnready(
  revisions: readonly string[],
  known: Order['readiness'],
  { cloudRun, service }: Driver,
): Promise<void> {
  const found = await Promise.all(
    revisions.map(async (revision) => ({
      revision,
      readiness: known?.get(revision) ?? revisionReadiness(await cloudRun.getRevision(service, revision)),
    })),
  );
  const problems = found.flatMap(({ revision, readiness }) =>
    readiness.kind === 'ready'
      ? []
      : [
          {
            where: 'revision',
            message:
              readiness.kind === 'missing'
                ? `Expected ${revision} to take the traffic, found no revision of that name: it was deleted, or never was`
                : `Expected ${revision} to take the traffic, found that it is not ready: ${readiness.message}`,
            hint: `Name a revision that is ready: gcloud run revisions list --service=${service.service} --region=${service.region} --project=${service.project}`,
          },
        ],
  );
  if (problems.length > 0) throw refuse('input-invalid', problems);
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
    return end.conclusion === 'promoted' || (ended && (aim !== undefined || goesOn(order, plan.record)));
  }
  const other = view === undefined ? undefined : recordInForce(view);
  return end.conclusion === 'conflict' && other !== undefined && other.id !== claim.record.id;
}

function tooLarge(message: string): ActionError {
  return new ActionError({
    code: 'failed-precondition',
    message,
    hint: 'Name one revision that gets all traffic, with the input revision.',
  });
}

function fought(): never {
  throw new ActionError({
    code: 'conflict',
    message: 'Other jobs wrote the service each time that its traffic was to be restored.',
  });
}
