import type { ResourceInstance } from '../../../../shared/domain/terraform/resource-instance.ts';
import type { Estate, Observation } from '../policy.ts';
import { ALERT, type Condition, conditionsOf, hasGaps } from './alerts.ts';
import { type Group, groupsOf, isProduction, resourcesIn, unreadCalls } from './environments.ts';

/** How a condition relates to the alert that is wanted. */
export type Fit = 'fits' | 'other' | { readonly but: string } | { readonly unknown: string };

export type Wanted = {
  /** An alert is wanted where one of these is. */
  readonly types: readonly string[];
  /** `an alert on 5xx answers of at least 5 % over 300 s`. */
  readonly what: string;
  judge(condition: Condition, wantedFor: ResourceInstance): Fit;
};

/** Looks in each environment of production for one alert that fits: the nearest miss is told, or that there is none. */
export function wantAlert(estate: Estate, wanted: Wanted): readonly Observation[] {
  return groupsOf(estate)
    .filter(({ name }) => isProduction(name))
    .flatMap((group) => ofGroup(group, wanted));
}

function ofGroup(group: Group, { types, what, judge }: Wanted): readonly Observation[] {
  const [first] = resourcesIn(group.places, types);
  if (first === undefined) return [];
  const conditions = conditionsOf(resourcesIn([...group.places, ...group.shared], [ALERT]));
  const fits = conditions.map((condition) => ({ condition, verdict: judge(condition, first) }));
  if (fits.some(({ verdict }) => verdict === 'fits')) return [];
  const environment = group.name === '' ? {} : { environment: group.name };
  for (const { condition, verdict } of fits) {
    if (typeof verdict !== 'object' || !('unknown' in verdict)) continue;
    const { address } = condition.alert;
    const message = `Whether ${address} is ${what} is not known: ${verdict.unknown}`;
    return [{ saw: 'undecided', message, at: condition.block.headRange, anchor: address, ...environment }];
  }
  for (const { condition, verdict } of fits) {
    if (typeof verdict !== 'object' || !('but' in verdict)) continue;
    const { address } = condition.alert;
    const message = `${address} ${verdict.but}; wanted ${what}`;
    return [{ saw: 'breach', message, at: condition.block.headRange, anchor: address, ...environment }];
  }
  if (unreadCalls([...group.places, ...group.shared]).length > 0) return [];
  const message = `Nothing watches ${first.address}; wanted ${what}`;
  return [{ saw: 'breach', message, at: first.block.headRange, anchor: first.address, ...environment }];
}

/** A limit that a threshold must not be above. */
export function withinLimit(condition: Condition, most: number, shown: (value: number) => string): Fit {
  const { threshold } = condition;
  if (threshold === undefined) return { unknown: 'its threshold cannot be read' };
  return threshold <= most ? 'fits' : { but: `fires above ${shown(threshold)} only` };
}

/** A time that a condition must not need longer than. */
export function withinTime(condition: Condition, most: number): Fit {
  const { seconds } = condition;
  if (seconds === undefined) return { unknown: 'its duration cannot be read' };
  return seconds <= most ? 'fits' : { but: `fires after ${seconds} s only` };
}

/** The first thing that keeps a condition from fitting. */
export function bothOf(one: Fit, other: Fit): Fit {
  return one === 'fits' ? other : one;
}

/** For a condition that names nothing of what is wanted: it may still do so in what is not known of it. */
export function unrelated(condition: Condition): Fit {
  return hasGaps(condition) && !/googleapis/.test(condition.text)
    ? { unknown: 'what it asks for is not known' }
    : 'other';
}
