import type { Stage } from '../../../shared/domain/rollout/stages.ts';
import type { Ending } from '../judge/rollout.ts';
import type { Random } from '../world/random.ts';
import { answersOf, type World } from '../world/service.ts';

export type KayentaLike = {
  /** Minutes of each stage, and so points of each comparison. */
  readonly stepMinutes: number;
};

/** Of the normal distribution, two-sided at 98 %. */
const CRITICAL = 2.3263;
/** Part of the estimated shift that the lower end of its interval must pass. */
const TOLERANCE = 0.25;

/**
 * Our own reading of automated canary analysis as Kayenta's docs describe it: at the end of each stage one comparison of the error ratios by minute
 * (Mann-Whitney, with the Hodges-Lehmann shift and its interval at 98 %).
 */
export function kayentaLike(
  world: World,
  { stepMinutes }: KayentaLike,
  stages: readonly Stage[],
  settle: number,
  random: Random,
): Ending {
  let [minute, errors] = [0, 0];
  for (const { percent } of stages) {
    if (percent === 100) break;
    const candidate: number[] = [];
    const baseline: number[] = [];
    for (let step = 0; step < stepMinutes + settle; step += 1, minute += 1) {
      const ours = answersOf(world, 'candidate', percent / 100, minute, random);
      const theirs = answersOf(world, 'baseline', percent / 100, minute, random);
      errors += ours.byClass['5xx'] ?? 0;
      if (step >= stepMinutes) continue;
      if (ours.requests > 0) candidate.push((ours.byClass['5xx'] ?? 0) / ours.requests);
      if (theirs.requests > 0) baseline.push((theirs.byClass['5xx'] ?? 0) / theirs.requests);
    }
    if (candidate.length < 2) return { end: 'inconclusive', minutes: minute, errors };
    if (isHigher(candidate, baseline)) return { end: 'rolled-back', minutes: minute, errors };
  }
  return { end: 'promoted', minutes: minute, errors };
}

/** Whether the first sample is shifted upwards, beyond a part of its own estimate. */
export function isHigher(sample: readonly number[], other: readonly number[]): boolean {
  const shifts = sample.flatMap((value) => other.map((than) => value - than)).sort((a, b) => a - b);
  const estimate = shifts[Math.floor(shifts.length / 2)] ?? 0;
  const [m, n] = [sample.length, other.length];
  const rank = Math.floor((m * n) / 2 - CRITICAL * Math.sqrt((m * n * (m + n + 1)) / 12));
  const lower = shifts[Math.max(0, rank)] ?? 0;
  return lower > TOLERANCE * Math.abs(estimate) && lower > 0;
}
