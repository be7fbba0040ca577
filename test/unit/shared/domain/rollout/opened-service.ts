import type { Claim } from '../../../../../shared/domain/rollout/claim.ts';
import { openCandidate } from '../../../../../shared/domain/rollout/open.ts';
import {
  encodeRecord,
  RECORD_ANNOTATION,
  type RolloutRecord,
} from '../../../../../shared/domain/rollout/record.ts';
import { type ServiceView, viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import { writeRecord } from '../../../../../shared/domain/rollout/service-write.ts';
import { CANDIDATE } from './arbitraries.ts';
import { claimOf, NOW, opened, policy } from './samples.ts';
import { rawService, settled, written } from './service-double.ts';

const names = { id: opened.id, ...CANDIDATE };
const candidate = { names, template: { containers: [] }, fields: {}, stages: opened.stages };

export const before = viewService(rawService());
export const claim = claimOf(openCandidate(before, candidate, policy, NOW));
/** The service after the opening was carried out. */
export const open = settled(written(before, writeRecord('open', claim.record, before, claim.opening)));
export const acknowledged: Claim = { ...claim, acknowledged: 1 };

export function textOf(record: RolloutRecord): string {
  const text = encodeRecord(record);
  if (!text.ok) throw new Error(text.error);
  return text.value;
}

/** The same service with this record on it, as one write of its own job would leave it. */
export function withRecord(view: ServiceView, record: RolloutRecord): ServiceView {
  const annotations = { ...view.annotations, [RECORD_ANNOTATION]: textOf(record) };
  return viewService({
    ...view.raw,
    annotations,
    generation: String(record.expect.generation),
    observedGeneration: String(record.expect.generation),
  });
}
