import type { Range } from '../../../../shared/domain/hcl/range.ts';
import type { Unknown } from '../../../../shared/domain/hcl/value.ts';
import type { ResourceInstance } from '../../../../shared/domain/terraform/resource-instance.ts';
import type { Observation } from '../policy.ts';

/** A breach of a resource. The message goes on after the address. */
export function breach({ address }: ResourceInstance, at: Range, rest: string): Observation {
  return { saw: 'breach', message: `${address} ${rest}`, at, anchor: address };
}

/** What files cannot tell of a resource, and why. */
export function undecided(
  { address }: ResourceInstance,
  at: Range,
  what: string,
  { reason }: Pick<Unknown, 'reason'>,
): Observation {
  return {
    saw: 'undecided',
    message: `${what} of ${address} is not known: ${reason}`,
    at,
    anchor: address,
  };
}

/** `a, b and c`. */
export function listed(items: readonly string[], word = 'and'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}
