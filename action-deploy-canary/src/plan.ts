import type { TrafficPlan, Users } from '../../shared/domain/analysis/traffic-plan.ts';
import { err, ok, type Problem, type Result } from '../../shared/domain/errors/problem.ts';
import type { RunContext } from '../../shared/domain/inputs/run-context.ts';
import { type JsonObject, objectAt } from '../../shared/domain/json/json.ts';
import { type CandidateNames, nameCandidate } from '../../shared/domain/rollout/names.ts';
import { peculiarities } from '../../shared/domain/rollout/peculiarities.ts';
import { planUsers } from '../../shared/domain/rollout/plan-users.ts';
import type { RolloutRecord } from '../../shared/domain/rollout/record.ts';
import { recordInForce } from '../../shared/domain/rollout/record-in-force.ts';
import { recordOn } from '../../shared/domain/rollout/record-on.ts';
import type { RevisionReadiness } from '../../shared/domain/rollout/revision-readiness.ts';
import { type ServiceView, servingShares } from '../../shared/domain/rollout/service-view.ts';
import { previousTraffic, servingRevision } from '../../shared/domain/rollout/serving-template.ts';
import type { Stage } from '../../shared/domain/rollout/stages.ts';
import type { Share } from '../../shared/domain/rollout/traffic.ts';
import { formatStages } from '../../shared/domain/settings/stage-line.ts';
import {
  type ChangedTemplate,
  changeTemplate,
  firstTemplate,
} from '../../shared/domain/template/change-template.ts';
import type { TemplateChanges } from '../../shared/domain/template/changes.ts';

/** What will be done, as data: nothing has been changed when it exists. */
export type Plan = {
  readonly notes: readonly string[];
  readonly changed: readonly string[];
  readonly previous: readonly Share[];
  /** Where a rollout that waits has a weight already. */
  readonly serves?: readonly Share[] | undefined;
  /** Who decides, and what is expected of users' traffic; absent where no traffic moves by stages. */
  readonly traffic?: TrafficPlan<Stage> | undefined;
} & (
  | { readonly kind: 'unchanged'; readonly revision: string }
  /** Nothing serves yet: the first revision gets its traffic from Cloud Run itself. */
  | { readonly kind: 'first'; readonly names: CandidateNames; readonly body: JsonObject }
  | {
      readonly kind: 'candidate';
      readonly names: CandidateNames;
      readonly template: JsonObject;
      readonly fields: JsonObject;
    }
  /** A revision that exists already, taken through the stages. */
  | { readonly kind: 'existing'; readonly names: CandidateNames; readonly revision: string }
  /** A rollout that waits, gone on with. */
  | { readonly kind: 'waiting'; readonly record: RolloutRecord }
);

type Wanted = {
  readonly service: string;
  readonly view: ServiceView | undefined;
  readonly stages: readonly Stage[];
  readonly context: RunContext;
  /** Absent where the candidate is to get no traffic. */
  readonly users?: Users | undefined;
};

/** Plans a new candidate: from the template that serves, or from nothing. */
export function planCandidate(
  wanted: Wanted & {
    /** Template of the serving revision; undefined where nothing serves. */
    readonly serving: JsonObject | undefined;
    readonly changes: TemplateChanges;
  },
): Result<Plan> {
  const { view, serving } = wanted;
  return view === undefined || serving === undefined
    ? planFirst(wanted)
    : planNext({ ...wanted, view, serving });
}

function planFirst(wanted: Wanted & { readonly changes: TemplateChanges }): Result<Plan> {
  const { view, changes } = wanted;
  const built = view === undefined ? firstTemplate(changes) : rebuilt(view, changes);
  if (!built.ok) return built;
  const names = name(wanted, built.value.template);
  if (!names.ok) return names;
  const { template, fields, changed } = built.value;
  const found =
    view === undefined ? 'The service does not exist yet' : 'The service exists and nothing serves on it yet';
  return ok({
    kind: 'first',
    names: names.value,
    body: {
      ...fields,
      template: { ...template, revision: names.value.revision },
      traffic: [{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 100 }],
    },
    previous: [],
    changed,
    notes: [
      `${found}: Cloud Run gives its first revision all traffic at once, so there are no stages and there is nothing to roll back to`,
    ],
  });
}

/** A service whose first revision never became ready: its template is what there is to start from. */
function rebuilt(view: ServiceView, changes: TemplateChanges): Result<ChangedTemplate> {
  const template = view.raw.template;
  return changeTemplate(
    view.raw,
    typeof template === 'object' && template !== null ? (template as JsonObject) : {},
    changes,
  );
}

function planNext(
  wanted: Wanted & {
    readonly view: ServiceView;
    readonly serving: JsonObject;
    readonly changes: TemplateChanges;
  },
): Result<Plan> {
  const { view, serving, changes, service } = wanted;
  const built = changeTemplate(view.raw, serving, changes);
  if (!built.ok) return built;
  const { template, fields, changed } = built.value;
  // What a rollout that stands here would restore, not the split that it has made.
  const previous = recordInForce(view)?.previous ?? previousTraffic(view);
  const notes = peculiarities(service, view, template);
  if (changed.length === 0) {
    return ok({ kind: 'unchanged', revision: servingRevision(view), previous, changed, notes });
  }
  const names = name(wanted, template);
  if (!names.ok) return names;
  const affinity = template.sessionAffinity === true || serving.sessionAffinity === true;
  const traffic = trafficOf(wanted, view, affinity);
  return ok({ kind: 'candidate', names: names.value, template, fields, previous, changed, notes, traffic });
}

/** Plans to go on: with the rollout that waits on the service, or with a revision that is named. */
export function planContinuation(
  wanted: Wanted & {
    readonly revision: string | undefined;
    /** Of the named revision. */
    readonly readiness: RevisionReadiness;
  },
): Result<Plan> {
  const { view, service, revision, stages, readiness } = wanted;
  if (view === undefined) {
    return refused(
      'service',
      `Expected the service ${service} to exist, because mode is continue; it does not`,
    );
  }
  const record = recordOn(view);
  const template = (view.raw.template ?? {}) as JsonObject;
  const affinity = template.sessionAffinity === true;
  const about = {
    previous: previousTraffic(view),
    changed: [],
    notes: peculiarities(service, view, template),
  };
  if (record?.phase === 'awaiting' && (revision === undefined || revision === record.candidate.revision)) {
    // What is unusual was said when it was planned; that the traffic is pinned by now is its own doing.
    const notes = otherStages(record.stages, stages);
    // Who decides was planned before the first stage, or is now.
    const traffic = record.stage < 0 ? trafficOf(wanted, view, affinity, record.stages) : undefined;
    return ok({
      kind: 'waiting',
      record,
      ...about,
      notes,
      previous: record.previous,
      serves: servingShares(view),
      traffic,
    });
  }
  if (revision === undefined) {
    const there = record === undefined ? 'none waits' : `one is under way (${record.phase}, ${record.run})`;
    return refused(
      'mode',
      `Expected a rollout that waits on ${service}, because mode is continue; ${there}`,
      'Deploy a candidate first (mode: deploy), or name an existing revision with the input revision',
    );
  }
  if (readiness.kind !== 'ready') {
    const found =
      readiness.kind === 'missing' ? 'there is none of that name' : `it is not: ${readiness.message}`;
    return refused('revision', `Expected ${revision} to be a ready revision of ${service}; ${found}`);
  }
  const names = name(wanted, { revision });
  if (!names.ok) return names;
  const traffic = trafficOf(wanted, view, affinity);
  return ok({ kind: 'existing', names: names.value, revision, ...about, traffic });
}

function trafficOf(
  { users, stages }: Wanted,
  view: ServiceView,
  sessionAffinity: boolean,
  recorded?: readonly Stage[],
): TrafficPlan<Stage> | undefined {
  return planUsers(users, view, {
    stages: recorded ?? stages,
    recorded: recorded !== undefined,
    sessionAffinity,
  });
}

/** The stages that a plan will go through: those of a rollout that waits were fixed when it was planned. */
export function stagesOf(plan: Plan, wanted: readonly Stage[]): readonly Stage[] {
  return plan.kind === 'waiting' ? plan.record.stages : (plan.traffic?.stages ?? wanted);
}

/** What will receive requests: a template, or the name of a revision that exists. */
export function candidateIn(plan: Exclude<Plan, { readonly kind: 'unchanged' }>): JsonObject | string {
  if (plan.kind === 'candidate') return plan.template;
  if (plan.kind === 'first') return objectAt(plan.body, 'template');
  return plan.kind === 'waiting' ? plan.record.candidate.revision : plan.revision;
}

function otherStages(recorded: readonly Stage[], wanted: readonly Stage[]): readonly string[] {
  const [now, here] = [formatStages(recorded), formatStages(wanted)];
  return now === here
    ? []
    : [
        `The rollout goes on with the stages that it was planned with (${now}), not with those of this step (${here})`,
      ];
}

function name({ service, context }: Wanted, template: JsonObject): Result<CandidateNames> {
  const names = nameCandidate(service, context, template);
  return names.ok ? names : err([{ where: 'service', message: names.error }]);
}

function refused(where: string, message: string, hint?: string): Result<Plan> {
  const problem: Problem = { where, message, hint };
  return err([problem]);
}
