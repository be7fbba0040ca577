import type { Verdict } from '../analysis/verdict.ts';
import { assertNever } from '../errors/assert-never.ts';
import type { Stage } from './stages.ts';

/** What a verdict means now. */
export type Decision = {
  readonly kind: 'advance' | 'hold' | 'roll-back' | 'stop';
  readonly reason: string;
  /** The candidate was not found bad: its traffic goes back, its revision and its tag stay. */
  readonly keep?: boolean | undefined;
};

export type OnInconclusive = 'rollback' | 'hold' | 'promote';

/** The longest that a stage may last, in deadlines: what its lease has to cover. */
export const EXTENSION = 2;

/**
 * A candidate advances on proof only: after its bake, with a healthy verdict; time alone never promotes it unless asked
 * to. A stage whose evidence is still growing at its deadline gets twice the time, once.
 */
export function decide(
  verdict: Verdict,
  stage: Stage,
  ageMs: number,
  onInconclusive: OnInconclusive,
): Decision {
  const reason = verdict.reasons.join('; ');
  switch (verdict.kind) {
    case 'unhealthy':
      return { kind: 'roll-back', reason };
    case 'shared-outage':
      return { kind: 'roll-back', reason, keep: true };
    case 'healthy':
      return { kind: ageMs >= stage.bakeMs ? 'advance' : 'hold', reason };
    case 'inconclusive':
      return ageMs < lastDeadlineMs(verdict, stage)
        ? { kind: 'hold', reason }
        : undecided(onInconclusive, `no verdict before the deadline: ${reason}`);
    default:
      return assertNever(verdict.kind);
  }
}

function lastDeadlineMs({ mayStillDecide }: Verdict, { deadlineMs }: Stage): number {
  return mayStillDecide ? EXTENSION * deadlineMs : deadlineMs;
}

/** What the owner wants where nothing was decided. */
export function undecided(onInconclusive: OnInconclusive, reason: string): Decision {
  if (onInconclusive === 'promote') return { kind: 'advance', reason };
  return onInconclusive === 'hold' ? { kind: 'stop', reason } : { kind: 'roll-back', reason, keep: true };
}
