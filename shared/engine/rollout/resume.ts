import type { Claim, Policy, Stop } from '../../domain/rollout/claim.ts';
import { type Driven, type Driver, drive } from './drive.ts';
import { observe } from './observe.ts';

/** Goes on from a claim that an earlier process kept: how `post` finishes what `main` could not. */
export async function resume(claim: Claim, stop: Stop, policy: Policy, driver: Driver): Promise<Driven> {
  return drive({ claim, view: await observe(driver), evidence: { stop } }, policy, driver);
}
