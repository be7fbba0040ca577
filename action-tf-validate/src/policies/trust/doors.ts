import { type Cel, UNKNOWN_PART } from '../../../../shared/domain/cel/cel.ts';
import type { Arm } from '../../../../shared/domain/cel/normal-form.ts';
import { type Door, doorOf } from '../../../../shared/domain/federation/admission.ts';
import { readCondition } from '../../../../shared/domain/federation/condition.ts';
import { type Provider, providersOf } from '../identity/providers.ts';
import { isKnown, reasonOf } from '../identity/text.ts';
import { onceForEach } from '../once-for-each.ts';
import type { Estate, RootEnvironment } from '../policy.ts';

/** A provider for GitHub that can be asked. */
export type OpenDoor = {
  readonly kind: 'door';
  readonly provider: Provider;
  readonly environment: RootEnvironment;
  readonly admits: Door;
  readonly arms: readonly Arm[];
  /** Every text that the condition names. */
  readonly texts: readonly string[];
};

export type ClosedDoor = {
  readonly kind: 'unknown';
  readonly provider: Provider;
  readonly environment: RootEnvironment;
  readonly reason: string;
};

/** The providers of an environment that trust GitHub, or might. */
export const doorsOf = onceForEach((environment: RootEnvironment): readonly (OpenDoor | ClosedDoor)[] =>
  providersOf(environment).flatMap((provider): readonly (OpenDoor | ClosedDoor)[] => {
    const { issuer, condition, mapping } = provider;
    const unknown = (reason: string): readonly ClosedDoor[] => [
      { kind: 'unknown', provider, environment, reason },
    ];
    if (issuer.kind === 'other') return [];
    if (issuer.kind === 'unknown') return unknown(issuer.reason);
    if (condition !== undefined && !isKnown(condition)) return unknown(reasonOf(condition));
    if (!mapping.complete) return unknown('its mapping is not known');
    const arms = readCondition(condition?.text ?? 'true', mapping);
    if (!arms.ok) return unknown(arms.error);
    const admits = doorOf(condition?.text, mapping);
    const texts = [...new Set(arms.value.flat().flatMap(({ atom }) => textsIn(atom)))];
    return [{ kind: 'door', provider, environment, admits, arms: arms.value, texts }];
  }),
);

/** All doors of an estate. */
export function everyDoor({ roots }: Estate): readonly (OpenDoor | ClosedDoor)[] {
  return roots.flatMap(({ environments }) => environments.flatMap(doorsOf));
}

function textsIn(node: Cel): readonly string[] {
  switch (node.kind) {
    case 'constant':
      return typeof node.value === 'string' && !node.value.includes(UNKNOWN_PART) ? [node.value] : [];
    case 'list':
      return node.items.flatMap(textsIn);
    case 'call':
      return node.arguments.flatMap(textsIn);
    case 'opaque':
      return node.reads.flatMap(textsIn);
    case 'path':
      return [];
  }
}
