import { UNKNOWN_PART } from '../../../../shared/domain/cel/cel.ts';
import { grantsOf } from '../identity/grants.ts';
import { principalOf } from '../identity/principal.ts';
import type { Estate } from '../policy.ts';
import type { OpenDoor } from './doors.ts';

/** Whether whoever is let in can do anything, as far as the repository says. `unknown`: no grant to the pool is declared here. */
export type Reach = (mapped: ReadonlyMap<string, string>) => 'something' | 'nothing' | 'unknown';

/** Compares the mapped attributes with every principal of the pool. */
export function reachThrough({ provider, environment }: OpenDoor, { roots }: Estate): Reach {
  const places =
    provider.pool?.startsWith('id:') === true
      ? roots.flatMap(({ environments }) => environments)
      : [environment];
  const principals = places.flatMap((place) =>
    grantsOf(place).flatMap(({ member }) => {
      const principal = principalOf(member, place);
      if (principal === undefined) return [];
      return principal.pool === undefined || principal.pool === provider.pool ? [principal.who] : [];
    }),
  );
  return (mapped) => {
    if (principals.length === 0) return 'unknown';
    const matching = principals.some((who) => {
      if (who.kind !== 'attribute' || who.value.includes(UNKNOWN_PART)) return true;
      return mapped.get(who.target) === who.value;
    });
    return matching ? 'something' : 'nothing';
  };
}
