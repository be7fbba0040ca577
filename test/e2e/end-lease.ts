import { decodeRecord, encodeRecord, RECORD_ANNOTATION } from '../../shared/domain/rollout/record.ts';
import type { World } from './world.ts';

/** As if its minutes had passed: the record says so and nothing else has changed. */
export async function endLease(service: string, world: World): Promise<void> {
  const { annotations, generation } = await world.read(service);
  const found = decodeRecord(annotations[RECORD_ANNOTATION]);
  if (!found.ok || found.value === undefined) throw new Error(`Expected a rollout record on ${service}`);
  const record = found.value;
  const written = Number(generation) + 1;
  const text = encodeRecord({
    ...record,
    leaseMs: Date.now() - 600_000,
    expect: { ...record.expect, generation: written },
  });
  if (!text.ok) throw new Error(text.error);
  const operation = await world.patch(service, 'annotations', {
    annotations: { ...annotations, [RECORD_ANNOTATION]: text.value },
  });
  if (Number(operation.response.generation) !== written)
    throw new Error(`Expected generation ${written} of ${service}, found ${operation.response.generation}`);
}
