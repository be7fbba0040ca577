import { decodeRecord, RECORD_ANNOTATION, type RolloutRecord } from './record.ts';
import type { ServiceView } from './service-view.ts';
import { differenceOf } from './standing.ts';

/**
 * The rollout that stands on the service, where traffic and template are as its record says; labels and the like may
 * have changed beside it. A record that does not fit stands for nothing any more.
 */
export function recordInForce(view: ServiceView): RolloutRecord | undefined {
  const found = decodeRecord(view.annotations[RECORD_ANNOTATION]);
  if (!found.ok || found.value === undefined) return undefined;
  return differenceOf(found.value, { own: true }, view) === undefined ? found.value : undefined;
}
