import { median } from '../../bench/statistics.ts';
import { seeded } from '../world/random.ts';
import type { World } from '../world/service.ts';
import type { Ending } from './rollout.ts';
import type { Rule } from './rules.ts';

/** What became of many rollouts. */
export type Outcomes = {
  readonly runs: number;
  readonly share: Readonly<Record<Ending['end'], number>>;
  /** Median minutes of those that ended so. */
  readonly minutes: Readonly<Partial<Record<Ending['end'], number>>>;
  /** Mean failed requests of users on the candidate. */
  readonly errors: number;
};

const ENDS: readonly Ending['end'][] = ['promoted', 'rolled-back', 'shared-outage', 'inconclusive'];

/** The same world so many times, from one seed. */
export function outcomesOf(rule: Rule, world: World, runs: number, seed: number): Outcomes {
  const random = seeded(seed);
  const endings = Array.from({ length: runs }, () => rule.run(world, random));
  const of = (end: Ending['end']) => endings.filter((ending) => ending.end === end);
  return {
    runs,
    share: Object.fromEntries(ENDS.map((end) => [end, of(end).length / runs])) as Outcomes['share'],
    minutes: Object.fromEntries(
      ENDS.filter((end) => of(end).length > 0).map((end) => [
        end,
        median(of(end).map(({ minutes }) => minutes)),
      ]),
    ),
    errors: endings.reduce((sum, { errors }) => sum + errors, 0) / runs,
  };
}

/** `rb .994 (7), pr .006 (21), errs 11`. */
export function outcomeText({ share, minutes, errors }: Outcomes): string {
  const parts = ENDS.filter((end) => share[end] > 0).map(
    (end) => `${SHORT[end]} ${shareText(share[end])} (${Math.round(minutes[end] ?? 0)})`,
  );
  return `${parts.join(', ')}; errs ${Math.round(errors)}`;
}

const SHORT: Readonly<Record<Ending['end'], string>> = {
  promoted: 'pr',
  'rolled-back': 'rb',
  'shared-outage': 'both ill',
  inconclusive: 'inc',
};

/** `.004`, `1`: three digits of a share, and never a whole one that it is not. */
export function shareText(share: number): string {
  if (share === 1 || share === 0) return String(share);
  return share >= 0.9995 ? '>.999' : share < 0.0005 ? '<.001' : share.toFixed(3).replace(/^0/, '');
}
