import type { Ending } from '../judge/rollout.ts';
import type { Random } from '../world/random.ts';
import { answersOf, type World } from '../world/service.ts';

const STEP = 10;
const LAST = 50;

export type FlaggerLike = {
  /** Least share of good answers in a minute. */
  readonly least: number;
  /** Failed checks in all that roll back. */
  readonly failures: number;
};

/**
 * Our own reading of a progressive loop with a fixed threshold, as Flagger's docs describe it: each minute one check of the last minute that is
 * known, 10 % more after a good one, back after so many bad ones. A minute without an answer is a bad check.
 */
export function flaggerLike(
  world: World,
  { least, failures }: FlaggerLike,
  settle: number,
  random: Random,
): Ending {
  const weights: number[] = [];
  const seen: { good: number; requests: number }[] = [];
  let [weight, bad, errors] = [STEP, 0, 0];
  for (let minute = 0; ; minute += 1) {
    weights.push(weight);
    const { requests, byClass } = answersOf(world, 'candidate', weight / 100, minute, random);
    const failed = byClass['5xx'] ?? 0;
    errors += failed;
    seen.push({ good: requests - failed, requests });
    const known = seen[minute - settle];
    if (known === undefined) continue;
    const passed = known.requests > 0 && known.good / known.requests >= least;
    if (!passed) {
      bad += 1;
      if (bad >= failures) return { end: 'rolled-back', minutes: minute + 1, errors };
    } else if (weight >= LAST) return { end: 'promoted', minutes: minute + 1, errors };
    else weight += STEP;
  }
}
