import { decodeRecord, RECORD_ANNOTATION, type RolloutRecord } from './record.ts';
import type { ServiceView } from './service-view.ts';

/** The record that a service carries, fitting or not; undefined where there is none that can be read. */
export function recordOn({ annotations }: Pick<ServiceView, 'annotations'>): RolloutRecord | undefined {
  const found = decodeRecord(annotations[RECORD_ANNOTATION]);
  return found.ok ? found.value : undefined;
}
