import { expect } from '@jest/globals';
import fc from 'fast-check';
import { UNTESTED, type Verdict } from '../../../../../shared/domain/analysis/verdict.ts';
import type { Claim, Evidence, Policy, Stop } from '../../../../../shared/domain/rollout/claim.ts';
import type { Effect, End } from '../../../../../shared/domain/rollout/effect.ts';
import { openCandidate } from '../../../../../shared/domain/rollout/open.ts';
import { next } from '../../../../../shared/domain/rollout/reconcile.ts';
import { decodeRecord, RECORD_ANNOTATION } from '../../../../../shared/domain/rollout/record.ts';
import { type ServiceView, trafficShown } from '../../../../../shared/domain/rollout/service-view.ts';
import type { ServiceWrite } from '../../../../../shared/domain/rollout/service-write.ts';
import type { Stage } from '../../../../../shared/domain/rollout/stages.ts';
import type { Share, TrafficTarget } from '../../../../../shared/domain/rollout/traffic.ts';
import { anyForeignTags, anyPrevious, anyStages, CANDIDATE } from './arbitraries.ts';
import { claimOf, NOW } from './samples.ts';
import { foreign, refused, settled, viewOf, written } from './service-double.ts';

const owner = { run: 'https://github.test/runs/1', commit: 'c0ffee' };

/** What happens when an effect meets the world; one is drawn for each step. */
type Luck = {
  readonly write: 'accepted' | 'answer-lost' | 'request-lost' | 'conflict' | 'refused';
  readonly settle: 'served' | 'impossible' | 'late';
  readonly passes: boolean;
  readonly verdict: Verdict['kind'];
  readonly beside: 'nothing' | 'label' | 'stop';
  readonly stop: Stop['kind'];
};

const anyLuck: fc.Arbitrary<Luck> = fc.record({
  write: fc.oneof(
    { weight: 8, arbitrary: fc.constant('accepted' as const) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('answer-lost' as const, 'request-lost' as const, 'conflict' as const),
    },
    { weight: 1, arbitrary: fc.constant('refused' as const) },
  ),
  settle: fc.oneof(
    { weight: 12, arbitrary: fc.constant('served' as const) },
    { weight: 1, arbitrary: fc.constantFrom('impossible' as const, 'late' as const) },
  ),
  passes: fc.oneof({ weight: 8, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  verdict: fc.oneof(
    { weight: 8, arbitrary: fc.constant('healthy' as const) },
    { weight: 2, arbitrary: fc.constant('inconclusive' as const) },
    { weight: 1, arbitrary: fc.constantFrom('unhealthy' as const, 'shared-outage' as const) },
  ),
  beside: fc.oneof(
    { weight: 16, arbitrary: fc.constant('nothing' as const) },
    { weight: 2, arbitrary: fc.constant('label' as const) },
    { weight: 1, arbitrary: fc.constant('stop' as const) },
  ),
  stop: fc.constantFrom<Stop['kind']>('cancelled', 'superseded', 'ordered'),
});

const anyPolicy: fc.Arbitrary<Policy> = fc.record({
  goal: fc.oneof(
    { weight: 9, arbitrary: fc.constant('promoted' as const) },
    { weight: 1, arbitrary: fc.constant('proven' as const) },
  ),
  onInconclusive: fc.constantFrom('rollback' as const, 'hold' as const, 'promote' as const),
  lookEveryMs: fc.constantFrom(20_000, 60_000),
  awaitMs: fc.constant(3_600_000),
  owner: fc.constant(owner),
});

const anyStart = fc.record({
  previous: anyPrevious,
  tags: anyForeignTags,
  stages: anyStages,
  policy: anyPolicy,
});
export const anyWalk = fc.tuple(anyStart, fc.array(anyLuck, { minLength: 4, maxLength: 60 }));

export type Step = {
  readonly effect: Effect;
  readonly view: ServiceView;
  readonly passes: boolean;
  /** Of a look: it said roll back. */
  readonly bad: boolean;
  /** The record is on the service. */
  readonly open: boolean;
};

/** The loop in its barest form, over the double of a service: luck decides, and runs out into good weather. */
export function walk(
  start: { previous: Share[]; tags: TrafficTarget[]; stages: Stage[]; policy: Policy },
  luck: readonly Luck[],
  intruder?: { readonly at: number; readonly change: Parameters<typeof foreign>[1] },
): { readonly steps: readonly Step[]; readonly end: End; readonly view: ServiceView } {
  const { policy } = start;
  let view = viewOf([
    ...start.previous.map(({ revision, percent }) => ({ revision, percent })),
    ...start.tags,
  ]);
  let claim = claimOf(
    openCandidate(
      view,
      { names: { id: 'abcdefghijklmnop', ...CANDIDATE }, template: {}, fields: {}, stages: start.stages },
      policy,
      NOW,
    ),
  );
  let evidence: Evidence = {};
  let nowMs = NOW;
  const steps: Step[] = [];
  for (let index = 0; index < 2000; index += 1) {
    const { write, settle, passes, verdict, beside, stop } = luck[index] ?? FAIR;
    if (index === intruder?.at && recordOf(view)) view = foreign(settled(view), intruder.change);
    else if (beside === 'label' && !view.reconciling) view = foreign(view, { labels: { at: String(index) } });
    else if (beside === 'stop') evidence = { stop: { kind: stop, reason: 'ordered' }, ...evidence };
    claim = seen(claim, view);
    const effect = next(claim, view, evidence, nowMs, policy);
    const bad = verdict === 'unhealthy' || verdict === 'shared-outage';
    steps.push({ effect, view, passes, bad, open: recordOf(view) !== undefined });
    nowMs += 1;
    switch (effect.do) {
      case 'conclude':
        return { steps, end: effect.end, view };
      case 'write': {
        claim = effect.write.record ? { ...claim, record: effect.write.record } : claim;
        if (write === 'accepted' || write === 'answer-lost') view = written(view, effect.write);
        if (write !== 'accepted') evidence = troubled(evidence, effect.write.purpose, CODES[write], nowMs);
        break;
      }
      case 'settle':
        view = settle === 'served' ? settled(view) : settle === 'impossible' ? refused(view) : view;
        if (settle === 'late') evidence = { ...evidence, unsettled: effect.seq };
        if (!trafficShown(view)) evidence = troubled(evidence, purposeOf(claim), 'internal', nowMs);
        break;
      case 'prove':
        evidence = { ...evidence, proof: { passed: passes, reason: 'checked' } };
        break;
      case 'judge': {
        const look = { kind: verdict, reasons: ['looked'], signals: [], ...UNTESTED };
        evidence = { ...evidence, look: { stage: effect.record.stage, atMs: nowMs, verdict: look } };
        break;
      }
      case 'observe':
        nowMs += effect.afterMs;
        break;
      case 'wait':
        expect(effect.untilMs).toBeGreaterThan(nowMs - 1);
        nowMs = effect.untilMs;
        break;
      case 'stop':
        evidence = { ...evidence, stop: effect.stop };
        break;
    }
  }
  throw new Error('the rollout does not end');
}

const FAIR: Luck = {
  write: 'accepted',
  settle: 'served',
  passes: true,
  verdict: 'healthy',
  beside: 'nothing',
  stop: 'ordered',
};
const CODES = {
  'answer-lost': 'answer-lost',
  'request-lost': 'answer-lost',
  conflict: 'conflict',
  refused: 'permission-denied',
} as const;

function recordOf(view: ServiceView) {
  const found = decodeRecord(view.annotations[RECORD_ANNOTATION]);
  return found.ok ? found.value : undefined;
}

function seen(claim: Claim, view: ServiceView): Claim {
  const seq = recordOf(view)?.seq ?? 0;
  return seq === claim.record.seq ? { ...claim, acknowledged: Math.max(claim.acknowledged, seq) } : claim;
}

function purposeOf({ record }: Claim): ServiceWrite['purpose'] {
  return record.phase === 'rolling-back' ? 'roll-back' : 'stage';
}

function troubled(
  evidence: Evidence,
  purpose: ServiceWrite['purpose'],
  code: 'answer-lost' | 'conflict' | 'permission-denied' | 'internal',
  atMs: number,
): Evidence {
  const count = evidence.trouble?.purpose === purpose ? evidence.trouble.count + 1 : 1;
  return { ...evidence, trouble: { purpose, code, count, atMs, message: code } };
}
