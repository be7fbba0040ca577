import type { Sampling } from '../analysis/window.ts';
import type { Stage } from '../rollout/stages.ts';

/**
 * How long a healthy stage takes at most when enough users come: its bake, or longer until the first whole interval that
 * lies in the stage has settled, because no number counts before.
 */
export function expectedMs({ bakeMs }: Stage, { intervalMs, settleMs }: Sampling): number {
  return bakeMs === 0 ? 0 : Math.max(bakeMs, 2 * intervalMs + settleMs);
}
