import type { RolloutRecord } from '../../domain/rollout/record.ts';
import type { Stage } from '../../domain/rollout/stages.ts';
import type { ReplayArms } from './replay-arms.ts';

/** The record that a rollout of that time would have had, as far as evidence is gathered by it. It is never written. */
export function recordOfPast(revision: string, { baseline, range }: ReplayArms, stage: Stage): RolloutRecord {
  return {
    ...{ id: 'replay', seq: 1, run: '', commit: '', phase: 'baking', leaseMs: 0 },
    previous: baseline,
    candidate: { revision, tag: '' },
    ...{ stages: [stage], stage: 0, starts: [range.startMs] },
    expect: { generation: 0, templateRevision: '' },
  };
}
