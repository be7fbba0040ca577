import { DEFAULT_STAGES } from '../../../shared/domain/rollout/stages.ts';
import { seeded } from '../world/random.ts';
import { CASES } from './cases.ts';
import { type Detection, detectionAt } from './detection.ts';
import { NULL_CASES } from './null-cases.ts';
import { type Outcomes, outcomesOf } from './outcomes.ts';
import { OURS } from './rules.ts';

/** What the tests hold the judge to. */
export type Measurements = {
  /** Share of runs that found what is not there. */
  readonly falseFinds: Readonly<Record<string, number>>;
  readonly rollouts: Readonly<Record<string, Outcomes>>;
  /** With the first stage that is usual. */
  readonly detection: Detection;
};

/** Worlds whose outcomes the tests hold to a bound. */
export const MEASURED = [
  '300/min, healthy .5 %',
  '300/min, healthy .5 %, 5 % 4xx, 1 % slow',
  '300/min, healthy 2 % = 2 %',
  '300/min, healthy 1 %, bursts of 5',
  '300/min, both arms +20 % for 4 min',
  '300/min, .5 → 10 %',
  '300/min, .5 → 30 %',
  '300/min, hangs',
  '300/min, 401 to everyone',
  '300/min, 1 → 15 % slow',
  '300/min, 8 % at 50 % load only',
  '3/min, healthy .5 %',
] as const;

/** The same numbers for the same seed. */
export function measure(runs: number, rollouts: number, seed: number): Measurements {
  const measured = CASES.filter(({ name }) => MEASURED.some((one) => one === name));
  return {
    falseFinds: Object.fromEntries(NULL_CASES.map((one) => [one.name, one.falseFinds(seeded(seed), runs)])),
    rollouts: Object.fromEntries(
      measured.map(({ name, world }) => [name, outcomesOf(OURS, world, rollouts, seed)]),
    ),
    detection: detectionAt(DEFAULT_STAGES[0]?.percent ?? 0, rollouts, seed),
  };
}
