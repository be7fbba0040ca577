import { longestProbingMs } from '../../shared/domain/analysis/probing.ts';
import { ActionError } from '../../shared/domain/errors/action-error.ts';
import { assertNever } from '../../shared/domain/errors/assert-never.ts';
import type { Result } from '../../shared/domain/errors/problem.ts';
import type { JsonObject } from '../../shared/domain/json/json.ts';
import type { Claim, Policy } from '../../shared/domain/rollout/claim.ts';
import { openCandidate, openExisting, takeOver } from '../../shared/domain/rollout/open.ts';
import { recordOn } from '../../shared/domain/rollout/record-on.ts';
import type { ServiceView } from '../../shared/domain/rollout/service-view.ts';
import { writeRecord } from '../../shared/domain/rollout/service-write.ts';
import type { RolloutSettings } from '../../shared/domain/settings/settings.ts';
import { type Plan, stagesOf } from './plan.ts';

type Rolling = Exclude<Plan, { kind: 'unchanged' | 'first' }>;

/** The claim with which a plan is carried out. */
export function claimFor(
  plan: Rolling,
  view: ServiceView,
  resumes: boolean,
  { stages, analysis }: RolloutSettings,
  policy: Policy,
  nowMs: number,
): Claim {
  if (plan.kind === 'waiting') return takeOver(plan.record);
  const record = recordOn(view);
  // This run asked before and the record is there: it goes on from it as its owner.
  if (resumes && record !== undefined) return { ...takeOver(record), own: true };
  const planned = {
    stages: stagesOf(plan, stages),
    decidedBy: plan.traffic?.decidedBy,
    probingMs: longestProbingMs(analysis),
  };
  switch (plan.kind) {
    case 'existing':
      return small(openExisting(view, { ...plan, ...planned }, policy, nowMs));
    case 'candidate':
      return small(openCandidate(view, { ...plan, ...planned }, policy, nowMs));
    default:
      return assertNever(plan);
  }
}

/** The first write that a plan would make, for a dry run. */
export function firstWrite(
  plan: Exclude<Plan, { kind: 'unchanged' }>,
  view: ServiceView | undefined,
  settings: RolloutSettings,
  policy: Policy,
  nowMs: number,
): { readonly body: JsonObject; readonly updateMask: readonly string[] } {
  if (plan.kind === 'first' || view === undefined) {
    const body = plan.kind === 'first' ? plan.body : {};
    return { body, updateMask: Object.keys(body) };
  }
  const claim = claimFor(plan, view, false, settings, policy, nowMs);
  return writeRecord('open', claim.record, view, claim.opening);
}

function small(claim: Result<Claim, string>): Claim {
  if (claim.ok) return claim.value;
  throw new ActionError({
    code: 'failed-precondition',
    message: claim.error,
    hint: 'Reduce the number of revisions that share the traffic, or the number of stages.',
  });
}
