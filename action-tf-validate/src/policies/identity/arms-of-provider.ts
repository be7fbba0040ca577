import { readCondition } from '../../../../shared/domain/federation/condition.ts';
import { type ArmVerdict, judgeArms } from '../../../../shared/domain/federation/weakness.ts';
import { onceForEach } from '../once-for-each.ts';
import type { Provider } from './providers.ts';
import { isKnown, reasonOf } from './text.ts';

/** Every way into a provider of GitHub's jobs, or why that cannot be told. */
export type Ways =
  | { readonly kind: 'ways'; readonly arms: readonly ArmVerdict[]; readonly unknown: string | undefined }
  /** Nothing is asked. */
  | { readonly kind: 'no-condition' }
  | { readonly kind: 'unreadable'; readonly reason: string; readonly sure: boolean };

/** Reads the condition of a provider; `and` is a demand that is made besides, as a principal makes one. */
export function waysInto(provider: Provider, and?: string): Ways {
  return and === undefined ? waysAlone(provider) : waysWith(provider, and);
}

const waysAlone = onceForEach((provider: Provider) => waysWith(provider, undefined));

function waysWith({ condition, mapping }: Provider, and: string | undefined): Ways {
  if (condition === undefined && and === undefined) return { kind: 'no-condition' };
  const asked = [condition?.text, and].filter((text) => text !== undefined);
  const source = asked.length === 1 ? (asked[0] ?? '') : asked.map((text) => `(${text})`).join(' && ');
  const unknown = condition === undefined || isKnown(condition) ? undefined : reasonOf(condition);
  const arms = readCondition(source, mapping);
  if (arms.ok) return { kind: 'ways', arms: judgeArms(arms.value), unknown };
  return { kind: 'unreadable', reason: unknown ?? arms.error, sure: unknown === undefined };
}
