import type { Stop } from './claim.ts';
import type { RolloutRecord } from './record.ts';

/** The order that ends a rollout whose process was cut off. What was to be rolled back still is, for its own reason. */
export function cutOff({ phase, reason }: RolloutRecord): Stop {
  if (phase === 'rolling-back' && reason !== undefined) return { kind: 'given-up', reason };
  return { kind: 'cancelled', reason: 'the job was cancelled or cut off' };
}
