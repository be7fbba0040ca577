import type { RootEnvironment } from '../policy.ts';
import type { AccountUse } from './accounts.ts';
import { grantsOf } from './grants.ts';
import { principalOf } from './principal.ts';
import { isKnown } from './text.ts';

/** Jobs of a pool that an environment gives roles to. Of a pool whose project is not written nobody knows whether it is the same elsewhere. */
export function federatedUsesOf(environment: RootEnvironment): readonly AccountUse[] {
  return grantsOf(environment).flatMap(({ resource, member }): readonly AccountUse[] => {
    if (!isKnown(member)) return [];
    const principal = principalOf(member, environment);
    // That everybody of a pool is meant is told by itself.
    if (principal === undefined || principal.who.kind === 'everyone') return [];
    return [{ resource, at: member.at, account: { kind: 'known', email: member.text } }];
  });
}
