import { celText } from '../../../../shared/domain/cel/cel-text.ts';
import { type CelOutcome, evaluator } from '../../../../shared/domain/cel/evaluate.ts';
import { type Arm, armText } from '../../../../shared/domain/cel/normal-form.ts';
import type { Claims } from '../../../../shared/domain/federation/job-claims.ts';

export type NearMiss = { readonly way: string; readonly missing: readonly string[] };

/** The way through a condition that the fewest demands are missing of, with those demands. */
export function nearestWay(arms: readonly Arm[], presented: readonly Claims[]): NearMiss | undefined {
  const misses = arms.flatMap((arm) => {
    const demands = arm.map(({ atom, negated }) => {
      const text = negated ? `!(${celText(atom)})` : celText(atom);
      return { text, holds: evaluator(text) };
    });
    return presented.map((claims) => ({
      way: armText(arm),
      missing: demands.filter(({ holds }) => !isTrue(holds({ assertion: claims }))).map(({ text }) => text),
    }));
  });
  return misses.toSorted((a, b) => a.missing.length - b.missing.length)[0];
}

function isTrue(outcome: CelOutcome): boolean {
  return outcome.kind === 'value' && outcome.value === true;
}
