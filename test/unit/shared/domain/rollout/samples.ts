import { UNTESTED, type Verdict } from '../../../../../shared/domain/analysis/verdict.ts';
import type { Claim, Evidence, Policy, Stop } from '../../../../../shared/domain/rollout/claim.ts';
import type { Effect } from '../../../../../shared/domain/rollout/effect.ts';
import { decodeHistory, HISTORY_ANNOTATION } from '../../../../../shared/domain/rollout/history.ts';
import type { openCandidate } from '../../../../../shared/domain/rollout/open.ts';
import type { RolloutRecord } from '../../../../../shared/domain/rollout/record.ts';
import { type ServiceView, viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import type { ServiceWrite } from '../../../../../shared/domain/rollout/service-write.ts';
import { readTraffic, weightsOf } from '../../../../../shared/domain/rollout/traffic.ts';
import { CANDIDATE, OLD } from './arbitraries.ts';
import { showing, viewOf } from './service-double.ts';

export const NOW = Date.UTC(2026, 10, 21, 12);
export const MINUTE = 60_000;
export const [FIRST = '', SECOND = ''] = OLD;
export const policy: Policy = {
  goal: 'promoted',
  onInconclusive: 'rollback',
  lookEveryMs: 10_000,
  awaitMs: 24 * 60 * MINUTE,
  owner: { run: 'https://github.test/runs/1', commit: 'c0ffee' },
};
export const opened: RolloutRecord = {
  id: 'abcdefghijklmnop',
  seq: 4,
  run: policy.owner.run,
  commit: policy.owner.commit,
  phase: 'creating',
  previous: [
    { revision: FIRST, percent: 60, latest: true },
    { revision: SECOND, percent: 40 },
  ],
  candidate: CANDIDATE,
  stages: [
    { percent: 5, bakeMs: 2 * MINUTE, deadlineMs: 10 * MINUTE },
    { percent: 50, bakeMs: 0, deadlineMs: 0 },
    { percent: 80, bakeMs: MINUTE, deadlineMs: 2 * MINUTE },
    { percent: 100, bakeMs: 0, deadlineMs: 0 },
  ],
  stage: -1,
  starts: [],
  leaseMs: NOW + MINUTE,
  expect: { generation: 12, templateRevision: CANDIDATE.revision },
};
export const creating = opened;
export const baking = { ...opened, phase: 'baking' as const, stage: 0, starts: [NOW] };
export const quick = { ...opened, phase: 'baking' as const, stage: 1, starts: [NOW, NOW] };
export const late = { ...opened, phase: 'baking' as const, stage: 2, starts: [NOW, NOW, NOW] };
export const promoting = { ...opened, phase: 'promoting' as const, stage: 3, starts: [NOW, NOW, NOW, NOW] };
export const proven = { ...opened, phase: 'awaiting' as const };
export const held = { ...baking, phase: 'awaiting' as const, reason: 'too few requests' };
export const restoring = { ...baking, phase: 'rolling-back' as const, reason: 'it was ill' };

export const passed = { passed: true, reason: 'all checks passed' };

export function own(record: RolloutRecord): Claim {
  return { record, acknowledged: record.seq, own: true };
}

export function claimOf(result: ReturnType<typeof openCandidate>): Claim {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** The service that has accepted the write of this record and still serves what it served before. */
export function underway(record: RolloutRecord): ServiceView {
  const before = viewOf([{ revision: 'shop-00007-old', percent: 100 }]);
  const { raw } = showing(record);
  return viewService({
    ...raw,
    trafficStatuses: before.raw.trafficStatuses,
    observedGeneration: String(record.expect.generation - 1),
    reconciling: true,
    terminalCondition: { type: 'Ready', state: 'CONDITION_RECONCILING' },
  });
}

export function order(kind: Stop['kind']): Stop {
  return { kind, reason: 'it was ordered' };
}

export function verdict(kind: Verdict['kind']): Verdict {
  return { kind, reasons: ['5xx ratio 50 %'], signals: [], ...UNTESTED };
}

export function troubled(
  purpose: ServiceWrite['purpose'],
  code: 'conflict' | 'internal' | 'invalid-argument' | 'permission-denied',
  count: number,
): Evidence {
  return { trouble: { purpose, code, count, atMs: NOW, message: 'it went wrong' } };
}

export function writeOf(effect: Effect): ServiceWrite {
  if (effect.do !== 'write') throw new Error(`Expected a write, found ${JSON.stringify(effect)}`);
  return effect.write;
}

export function weightsIn({
  body,
  raw,
}: {
  body?: ServiceWrite['body'];
  raw?: ServiceView['raw'];
}): Record<string, number> {
  return Object.fromEntries(weightsOf(readTraffic(body ?? raw ?? {}, 'traffic')));
}

export function lineOf(write: ServiceWrite) {
  const { annotations } = write.body;
  const text = (annotations as Record<string, string>)[HISTORY_ANNOTATION];
  const [line] = decodeHistory(text);
  if (line === undefined) throw new Error('the write leaves no history');
  return line;
}
