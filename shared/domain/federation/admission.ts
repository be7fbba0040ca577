import { type CelOutcome, evaluator } from '../cel/evaluate.ts';
import type { Mapping } from './condition.ts';
import type { Claims } from './job-claims.ts';

/** Lets claims in as Google would, or does not. What was mapped is what principals are compared with. */
export type Door = (claims: Claims) => ReadonlyMap<string, string> | undefined;

/** A provider that can be asked about many jobs: mapping and condition are read once. */
export function doorOf(condition: string | undefined, { targets }: Mapping): Door {
  const mappings = [...targets].map(([target, source]) => [target, evaluator(source)] as const);
  const holds = condition === undefined ? undefined : evaluator(condition);
  const asksClaimsAlone = condition !== undefined && !/\b(?:attribute|google)\b/.test(condition);
  return (claims) => {
    // Most that are tried are refused: then nothing needs to be mapped.
    if (asksClaimsAlone && !isTrue(holds?.({ assertion: claims }))) return undefined;
    const mapped = new Map<string, string>();
    for (const [target, map] of mappings) {
      const value = textIn(map({ assertion: claims }));
      if (value !== undefined) mapped.set(target, value);
      else if (target !== 'google.groups') return undefined;
    }
    if (holds === undefined || asksClaimsAlone) return mapped;
    const attribute = Object.fromEntries(
      [...mapped].flatMap(([target, value]) =>
        target.startsWith('attribute.') ? [[target.slice('attribute.'.length), value]] : [],
      ),
    );
    const google = { subject: mapped.get('google.subject') ?? '' };
    return isTrue(holds({ assertion: claims, google, attribute })) ? mapped : undefined;
  };
}

function isTrue(outcome: CelOutcome | undefined): boolean {
  return outcome?.kind === 'value' && outcome.value === true;
}

function textIn(outcome: CelOutcome): string | undefined {
  return outcome.kind === 'value' && typeof outcome.value === 'string' ? outcome.value : undefined;
}
