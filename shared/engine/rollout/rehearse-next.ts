import type { Claim, Evidence, Policy } from '../../domain/rollout/claim.ts';
import type { End } from '../../domain/rollout/effect.ts';
import { next } from '../../domain/rollout/reconcile.ts';
import type { ServiceView } from '../../domain/rollout/service-view.ts';
import type { Driver } from './drive.ts';
import { rehearse } from './rehearse.ts';

/** Asks Cloud Run whether it would accept the write that is due on a claim, and changes nothing. */
export async function rehearseNext(
  claim: Claim,
  view: ServiceView,
  evidence: Evidence,
  policy: Policy,
  driver: Driver,
): Promise<End> {
  const effect = next(claim, view, evidence, driver.clock.now(), policy);
  if (effect.do === 'conclude') return effect.end;
  if (effect.do !== 'write')
    return { conclusion: 'unchanged', reason: 'a change of the service is under way, which comes first' };
  await rehearse(effect.write, view, driver);
  return { conclusion: 'unchanged', reason: 'Cloud Run accepts the change; without dry_run it is made' };
}
