import type { Verdict } from '../domain/analysis/verdict.ts';
import type { RolloutRecord } from '../domain/rollout/record.ts';
import type { ServiceView } from '../domain/rollout/service-view.ts';

/** Says what the signals say of a candidate that has users' traffic. Never throws for missing data: that is `inconclusive`. */
export interface Judge {
  look(record: RolloutRecord, view: ServiceView, nowMs: number): Promise<Verdict>;
}
