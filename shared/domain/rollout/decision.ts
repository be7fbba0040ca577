import type { Verdict } from '../analysis/verdict.ts';
import { assertNever } from '../errors/assert-never.ts';
import type { Stage } from './stages.ts';

/** What a verdict means now. */
export type Decision = {
  readonly kind: 'advance' | 'hold' | 'roll-back' | 'stop';
  readonly reason: string;
};

export type OnInconclusive = 'rollback' | 'hold' | 'promote';

/** A candidate advances on proof only: after its bake, with a healthy verdict; time alone never promotes it unless asked to. */
export function decide(
  verdict: Verdict,
  stage: Stage,
  ageMs: number,
  onInconclusive: OnInconclusive,
): Decision {
  const reason = verdict.reasons.join('; ');
  switch (verdict.kind) {
    case 'unhealthy':
    case 'shared-outage':
      return { kind: 'roll-back', reason };
    case 'healthy':
      return { kind: ageMs >= stage.bakeMs ? 'advance' : 'hold', reason };
    case 'inconclusive':
      return ageMs < stage.deadlineMs ? { kind: 'hold', reason } : atDeadline(onInconclusive, reason);
    default:
      return assertNever(verdict.kind);
  }
}

function atDeadline(onInconclusive: OnInconclusive, reason: string): Decision {
  const text = `no verdict before the deadline: ${reason}`;
  if (onInconclusive === 'promote') return { kind: 'advance', reason: text };
  return { kind: onInconclusive === 'hold' ? 'stop' : 'roll-back', reason: text };
}
