import { ActionError } from '../../domain/errors/action-error.ts';
import { refuse } from '../../domain/errors/refuse.ts';
import type { RunContext } from '../../domain/inputs/run-context.ts';
import type { Claim, Policy, Stop } from '../../domain/rollout/claim.ts';
import type { End } from '../../domain/rollout/effect.ts';
import type { OnBusy } from '../../domain/rollout/meet.ts';
import { openExisting, takeOver } from '../../domain/rollout/open.ts';
import { type Promotion, planPromotion } from '../../domain/rollout/plan-promotion.ts';
import { recordInForce } from '../../domain/rollout/record-in-force.ts';
import type { ServiceView } from '../../domain/rollout/service-view.ts';
import { type Stage, stage } from '../../domain/rollout/stages.ts';
import type { Share } from '../../domain/rollout/traffic.ts';
import { clearTheWay } from './clear-the-way.ts';
import { type Driver, drive } from './drive.ts';
import { rehearseNext } from './rehearse-next.ts';

/** A revision that is to serve, and the service as it was seen then. */
export type Proven = {
  readonly revision: string;
  readonly view: ServiceView;
  /** Of its suite; absent where the rollout proves it at the tag that it gives it. */
  readonly proof?: { readonly passed: boolean; readonly reason: string } | undefined;
};

export type PromotionOrder = {
  readonly context: RunContext;
  readonly onBusy: OnBusy;
  readonly busyTimeoutMs: number;
  readonly dryRun: boolean;
  /** Of a revision that no rollout waits for; absent means at once. */
  readonly stages?: readonly Stage[] | undefined;
  /** Who proves the candidate before its first stage; so where nothing is said, its users do. */
  readonly decidedBy?: 'users' | 'probes' | undefined;
  readonly probingMs?: number | undefined;
  /** Also where the history says that the revision was taken back; so where nothing is said. */
  readonly force?: boolean | undefined;
  /** Told of what was found in the way. */
  say(text: string): void;
};

export type Promoted = {
  readonly end: End;
  readonly view: ServiceView | undefined;
  readonly previous: readonly Share[];
  readonly candidate: { readonly revision: string; readonly tag: string };
  readonly planned?: readonly Stage[] | undefined;
  readonly stop?: Stop['kind'] | undefined;
};

/** A plan is made anew when the service changed under it; more often than this is a quarrel. */
const PLANS = 5;

/** Gives a revision all traffic: through the rollout that waits for it, through stages of its own, or at once. */
export async function promote(
  proven: Proven,
  order: PromotionOrder,
  policy: Policy,
  driver: Driver,
): Promise<Promoted> {
  const { revision, proof } = proven;
  const { service } = driver.service;
  let { view } = proven;
  for (let plans = 1; plans <= PLANS; plans += 1) {
    const planned = planPromotion(revision, view, proven.view, { service, ...order });
    if (!planned.ok) throw refuse('input-invalid', planned.error);
    const plan = planned.value;
    const about = { view, previous: plan.previous, candidate: { revision, tag: '' } };
    if (plan.kind === 'unchanged') {
      const serves = `${revision} serves all traffic already`;
      const reason = proof === undefined ? serves : `${proof.reason}; ${serves}`;
      return { ...about, end: { conclusion: 'unchanged', reason } };
    }
    if (order.dryRun) {
      const claim = claimFor(plan, view, order, policy, driver.clock.now());
      // What waits is proven before its next write, and nothing is known of that write before.
      const assumed = proof ?? { passed: true, reason: 'dry run' };
      return { ...about, end: await rehearseNext(claim, view, { proof: assumed }, policy, driver) };
    }
    const free = await wayFor(plan, view, order, policy, driver);
    const same = free.etag === view.etag;
    view = free;
    if (!same) continue;
    const claim = claimFor(plan, view, order, policy, driver.clock.now());
    // What was just proven is not asked a second time before its traffic.
    const again = proof === undefined ? driver : { ...driver, prove: async () => proof };
    const driven = await drive({ claim, view, evidence: { proof } }, policy, again);
    const { candidate, stages } = claim.record;
    const stop = driven.evidence.stop?.kind;
    return { ...about, view: driven.view, end: driven.end, candidate, planned: stages, stop };
  }
  throw new ActionError({
    code: 'conflict',
    message: `Expected the service to stay as it is between reading and writing, found it changed ${PLANS} times`,
    hint: 'Let one workflow at a time write the service: give its jobs a concurrency group.',
  });
}

type Due = Exclude<Promotion, { kind: 'unchanged' }>;

function claimFor(
  plan: Due,
  view: ServiceView,
  { stages = [stage(100, 0)], decidedBy, probingMs }: PromotionOrder,
  policy: Policy,
  nowMs: number,
): Claim {
  if (plan.kind === 'waiting') return takeOver(plan.record);
  const record = recordInForce(view);
  // This run asked before and the record is there: it goes on from it as its owner.
  if (record?.id === plan.names.id) return { ...takeOver(record), own: true };
  const claim = openExisting(view, { ...plan, stages, decidedBy, probingMs }, policy, nowMs);
  if (claim.ok) return claim.value;
  throw new ActionError({
    code: 'failed-precondition',
    message: claim.error,
    hint: 'Reduce the number of revisions that share the traffic.',
  });
}

async function wayFor(
  plan: Due,
  view: ServiceView,
  { onBusy, busyTimeoutMs, say }: PromotionOrder,
  policy: Policy,
  driver: Driver,
): Promise<ServiceView> {
  const ownId = plan.kind === 'waiting' ? plan.record.id : plan.names.id;
  const way = await clearTheWay({ view, ownId, onBusy, waitMs: busyTimeoutMs }, policy, driver);
  for (const reason of way.voided) say(`The record of an earlier rollout is void: ${reason}`);
  if (way.kind !== 'busy' && way.view !== undefined) return way.view;
  const { service } = driver.service;
  throw new ActionError({
    code: way.kind === 'busy' ? 'conflict' : 'not-found',
    message:
      way.kind === 'busy'
        ? `Expected ${service} to be free, found a rollout of another run on it: ${way.record?.run}`
        : `Expected ${service} to exist still, found that it was deleted`,
    hint:
      way.kind === 'busy'
        ? 'Wait for it, or end it: on_busy: supersede rolls it back and takes its place.'
        : undefined,
  });
}
