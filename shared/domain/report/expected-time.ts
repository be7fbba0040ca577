import type { Sampling } from '../analysis/window.ts';
import type { Stage } from '../rollout/stages.ts';

/**
 * How long a healthy stage takes at most when enough users come: its bake, or longer until two whole intervals of it have settled, because
 * no candidate advances before. Intervals are counted from whole ones, so the first may begin almost one interval after the stage did.
 */
export function expectedMs({ bakeMs }: Stage, { intervalMs, settleMs }: Sampling): number {
  return bakeMs === 0 ? 0 : Math.max(bakeMs, 3 * intervalMs + settleMs);
}
