import type { TrafficPlan as Plan } from '../analysis/traffic-plan.ts';
import type { TrafficPlan } from './outcome.ts';

/** What was expected of users' traffic, as the log and the report tell it. */
export function expectedTraffic(plan: Plan | undefined): TrafficPlan | undefined {
  if (plan === undefined) return undefined;
  const { ratePerMinute, decidedBy, expected, notes } = plan;
  return { ratePerMinute, decidedBy, stages: expected, notes };
}
