import { partialComparisons } from '../analysis/compared-with.ts';
import { planTraffic, type TrafficPlan, type Users } from '../analysis/traffic-plan.ts';
import { stringAt } from '../json/json.ts';
import type { ServiceView } from './service-view.ts';
import { previousTraffic } from './serving-template.ts';
import type { Stage } from './stages.ts';

/** Who decides a rollout on this service, and what is expected of its users; undefined where no stage waits for anybody. */
export function planUsers(
  users: Users | undefined,
  view: ServiceView,
  plan: {
    readonly stages: readonly Stage[];
    /** Those of a record stand. */
    readonly recorded?: boolean | undefined;
    readonly sessionAffinity: boolean;
  },
): TrafficPlan<Stage> | undefined {
  if (users === undefined) return undefined;
  const { lately, given, canProbe, analysis, target } = users;
  const { stages, recorded = false, sessionAffinity } = plan;
  const created = Date.parse(stringAt(view.raw, 'createTime') ?? '');
  const traffic = planTraffic(
    {
      ...{ lately, canProbe, sessionAffinity, stages },
      origin: recorded ? 'recorded' : given ? 'given' : 'usual',
      createdMs: Number.isNaN(created) ? undefined : created,
    },
    analysis,
  );
  const partial = partialComparisons(analysis.metrics, previousTraffic(view), target);
  return { ...traffic, notes: [...traffic.notes, ...partial] };
}
