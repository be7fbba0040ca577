import { ActionError } from '../../domain/errors/action-error.ts';
import { refuse } from '../../domain/errors/refuse.ts';
import type { RunContext } from '../../domain/inputs/run-context.ts';
import type { Claim, Policy } from '../../domain/rollout/claim.ts';
import { nameCandidate } from '../../domain/rollout/names.ts';
import { openRestore } from '../../domain/rollout/open.ts';
import { unproven } from '../../domain/rollout/plan-roll-back.ts';
import { type RevisionReadiness, revisionReadiness } from '../../domain/rollout/revision-readiness.ts';
import type { ServiceView } from '../../domain/rollout/service-view.ts';
import type { Share } from '../../domain/rollout/traffic.ts';
import type { Driver } from './drive.ts';

export type Restore = {
  readonly target: readonly Share[];
  /** The revision that is taken back. */
  readonly from: string;
};

export type RestoreOrder = {
  readonly reason: string;
  readonly context: RunContext;
  /** They served before, or are wanted ready or not: nobody is read, so that the write is the next call. */
  readonly unread?: boolean | undefined;
  /** Somebody else's change of the traffic comes first. */
  readonly yields?: boolean | undefined;
  /** Of revisions that were read beside the service, so that they need not be read again. */
  readonly readiness?: ReadonlyMap<string, RevisionReadiness> | undefined;
};

/** The claim on a roll back that no rollout stands for; its target is known to be able to serve. */
export async function restoreClaim(
  { target, from }: Restore,
  view: ServiceView,
  order: RestoreOrder,
  policy: Policy,
  driver: Driver,
): Promise<Claim> {
  if (!order.unread) await refuseUnready(unproven(target, view), order.readiness, driver);
  // Named after what it does, so that the same write asked again is known. No tag is made, so any service's name will do.
  const content = { from, generation: view.generation, target: target.map((share) => ({ ...share })) };
  const names = nameCandidate('restore', order.context, content);
  if (!names.ok) throw tooLarge(names.error);
  const { id } = names.value;
  const { reason, yields } = order;
  const claim = openRestore(view, { id, target, from, reason, yields }, policy, driver.clock.now());
  if (!claim.ok) throw tooLarge(claim.error);
  return claim.value;
}

/** Cloud Run takes a traffic table that it cannot serve, and says so only later. */
export async function refuseUnready(
  revisions: readonly string[],
  known: RestoreOrder['readiness'],
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
            where: 'target',
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

function tooLarge(message: string): ActionError {
  return new ActionError({
    code: 'failed-precondition',
    message,
    hint: 'Name one revision that gets all traffic, with the input target.',
  });
}
