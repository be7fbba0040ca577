import type { RolloutRecord } from './record.ts';
import { recordOn } from './record-on.ts';
import type { ServiceView } from './service-view.ts';
import { differenceOf } from './standing.ts';

/**
 * The rollout that stands on the service, where traffic and template are as its record says; labels and the like may
 * have changed beside it. A record that does not fit stands for nothing any more.
 */
export function recordInForce(view: ServiceView): RolloutRecord | undefined {
  const record = recordOn(view);
  if (record === undefined) return undefined;
  return differenceOf(record, { own: true }, view) === undefined ? record : undefined;
}
