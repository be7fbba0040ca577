import type { Stage } from '../../../shared/domain/rollout/stages.ts';
import type { Ending } from '../judge/rollout.ts';
import type { Random } from '../world/random.ts';
import { answersOf, type World } from '../world/service.ts';

export type ArgoLike = {
  readonly least: number;
  /** More failed measurements than this roll back. */
  readonly failureLimit: number;
  /** Length of a step. */
  readonly stepMinutes: number;
};

/** More measurements without a value in a row than this are an error, which rolls back. */
const ERRORS_IN_A_ROW = 4;

/**
 * Our own reading of a rollout in fixed steps with an analysis in the background, as Argo Rollouts' docs describe it: each minute one measurement of
 * the last minute that is known against a fixed threshold.
 */
export function argoLike(
  world: World,
  { least, failureLimit, stepMinutes }: ArgoLike,
  stages: readonly Stage[],
  settle: number,
  random: Random,
): Ending {
  const steps = stages.filter(({ percent }) => percent < 100);
  const seen: { good: number; requests: number }[] = [];
  let [failed, missing, errors] = [0, 0, 0];
  for (let minute = 0; minute < steps.length * stepMinutes; minute += 1) {
    const weight = (steps[Math.floor(minute / stepMinutes)]?.percent ?? 0) / 100;
    const { requests, byClass } = answersOf(world, 'candidate', weight, minute, random);
    errors += byClass['5xx'] ?? 0;
    seen.push({ good: requests - (byClass['5xx'] ?? 0), requests });
    const known = seen[minute - settle];
    if (known === undefined) continue;
    missing = known.requests === 0 ? missing + 1 : 0;
    if (known.requests > 0 && known.good / known.requests < least) failed += 1;
    if (failed > failureLimit || missing > ERRORS_IN_A_ROW)
      return { end: 'rolled-back', minutes: minute + 1, errors };
  }
  return { end: 'promoted', minutes: steps.length * stepMinutes, errors };
}
