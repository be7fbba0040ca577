import { UNKNOWN_PART } from '../../../../shared/domain/cel/cel.ts';
import { grantsOf } from '../identity/grants.ts';
import { type Principal, principalOf } from '../identity/principal.ts';
import { onceForEach } from '../once-for-each.ts';
import type { Estate, RootEnvironment } from '../policy.ts';
import type { OpenDoor } from './doors.ts';

/** Whether whoever is let in can do anything, as far as the repository says. `unknown`: no grant to the pool is declared here. */
export type Reach = (mapped: ReadonlyMap<string, string>) => 'something' | 'nothing' | 'unknown';

/** Compares the mapped attributes with every principal of the pool. */
export function reachThrough({ provider, environment }: OpenDoor, estate: Estate): Reach {
  const everywhere = provider.pool?.startsWith('id:') === true;
  const principals = (everywhere ? principalsOf(estate) : principalsIn(environment))
    .filter(({ pool }) => pool === undefined || pool === provider.pool)
    .map(({ who }) => who);
  return (mapped) => {
    if (principals.length === 0) return 'unknown';
    const matching = principals.some((who) => {
      if (who.kind !== 'attribute' || who.value.includes(UNKNOWN_PART)) return true;
      return mapped.get(who.target) === who.value;
    });
    return matching ? 'something' : 'nothing';
  };
}

const principalsOf = onceForEach(({ roots }: Estate): readonly Principal[] =>
  roots.flatMap(({ environments }) => environments.flatMap(principalsIn)),
);

const principalsIn = onceForEach((environment: RootEnvironment): readonly Principal[] =>
  grantsOf(environment).flatMap(({ member }) => principalOf(member, environment) ?? []),
);
