import type { NotifyOn } from '../inputs/notify-inputs.ts';
import { isBadEnd } from '../report/outcome.ts';
import type { Conclusion } from '../rollout/history.ts';

/** Whether people want to hear of a conclusion. A roll back that a person ordered is one too: the others want to know. */
export function isWanted(conclusion: Conclusion, on: readonly NotifyOn[]): boolean {
  return on.includes('always') || on.includes(conclusion) || (on.includes('failure') && isBadEnd(conclusion));
}
