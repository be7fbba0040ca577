import { refuse } from '../../domain/errors/refuse.ts';
import { goodPromotions } from '../../domain/rollout/known-bad.ts';
import { planRollBack, unproven } from '../../domain/rollout/plan-roll-back.ts';
import { revisionReadiness } from '../../domain/rollout/revision-readiness.ts';
import { type ServiceView, servingShares } from '../../domain/rollout/service-view.ts';
import { sameWeights, weightsOf } from '../../domain/rollout/traffic.ts';
import type { Driver } from './drive.ts';

/**
 * The newest promotion of the history that is not known to be bad, that is still ready, and that is not what is to be left: the revision that
 * serves alone. One whose newer successor was taken back serves already, and stays.
 */
export async function lastPromoted(view: ServiceView, { cloudRun, service }: Driver): Promise<string> {
  const serving = weightsOf(servingShares(view));
  const restored = isRestored(view);
  for (const revision of goodPromotions(view)) {
    const alone = sameWeights(serving, new Map([[revision, 100]]));
    if (alone && !restored) continue;
    const shown = alone || unproven([{ revision, percent: 100 }], view).length === 0;
    if (shown || revisionReadiness(await cloudRun.getRevision(service, revision)).kind === 'ready')
      return revision;
  }
  throw refuse('input-invalid', [
    {
      where: 'target',
      message: `Expected a promotion in the history of ${service.service} to go back to, found none that is ready, not known to be bad, and not what serves`,
      hint: 'Name what shall serve: target: NAME (gcloud run revisions list shows them)',
    },
  ]);
}

function isRestored(view: ServiceView): boolean {
  const plan = planRollBack({}, view);
  return plan.ok && plan.value.kind !== 'restore';
}
