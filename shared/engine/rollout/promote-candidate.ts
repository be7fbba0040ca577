import { longestProbingMs } from '../../domain/analysis/probing.ts';
import type { TrafficPlan } from '../../domain/analysis/traffic-plan.ts';
import { objectAt } from '../../domain/json/json.ts';
import type { Policy } from '../../domain/rollout/claim.ts';
import { planUsers } from '../../domain/rollout/plan-users.ts';
import type { RolloutRecord } from '../../domain/rollout/record.ts';
import { recordInForce } from '../../domain/rollout/record-in-force.ts';
import type { ServiceView } from '../../domain/rollout/service-view.ts';
import type { Stage } from '../../domain/rollout/stages.ts';
import { readUsers } from '../analysis/read-users.ts';
import { type Promoted, type PromotionOrder, promote } from './promote.ts';
import type { Session } from './session.ts';

type Traffic = TrafficPlan<Stage> | undefined;

export type CandidateOrder = Omit<PromotionOrder, 'decidedBy' | 'probingMs' | 'say'> & {
  /** Told of the stages, and of what users' traffic can decide in them, before anything is changed. */
  told(stages: readonly Stage[] | undefined, traffic: Traffic): Promise<void>;
};

/** Promotes a revision that the rollout itself proves, at the tag that it has there. */
export async function promoteCandidate(
  revision: string,
  view: ServiceView,
  order: CandidateOrder,
  policy: Policy,
  session: Session,
): Promise<Promoted & { readonly traffic: Traffic }> {
  const { driver, narrator, options } = session;
  const record = recordInForce(view);
  const waits = record?.phase === 'awaiting' && record.candidate.revision === revision ? record : undefined;
  const traffic = await planFor(waits, view, order.stages, session);
  // The stages of a rollout that waits were fixed when it was planned.
  const stages = waits?.stages ?? traffic?.stages ?? order.stages;
  await order.told(stages, traffic);
  const decidedBy = traffic?.decidedBy ?? 'users';
  const proving = {
    ...driver,
    prove: (now: RolloutRecord, seen: ServiceView) =>
      session.proveBeforeUsers(now, seen, now.decidedBy ?? decidedBy),
  };
  const probingMs = longestProbingMs(options.settings.analysis);
  const wanted = {
    ...order,
    stages: traffic?.stages ?? order.stages,
    decidedBy,
    probingMs,
    say: narrator.say,
  };
  const promoted = await promote({ revision, view }, wanted, { ...policy, decidedBy }, proving);
  return { ...promoted, traffic };
}

/** Who decides is planned before the first stage, and not a second time after it. */
async function planFor(
  waits: RolloutRecord | undefined,
  view: ServiceView,
  given: readonly Stage[] | undefined,
  { options, ports }: Session,
): Promise<Traffic> {
  const stages = waits?.stages ?? given;
  if (stages === undefined || (waits !== undefined && waits.stage >= 0)) return undefined;
  const settings = { ...options.settings, stages };
  const users = await readUsers({ ...options, settings }, ports);
  const sessionAffinity = objectAt(view.raw, 'template').sessionAffinity === true;
  return planUsers(users, view, { stages, recorded: waits !== undefined, sessionAffinity });
}
