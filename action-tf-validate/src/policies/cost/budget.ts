import type { Policy } from '../policy.ts';
import { SERVICES } from '../reading/cloud-run.ts';
import { groupsOf, inEach, resourcesIn, unreadCalls } from '../reading/environments.ts';
import { breach, undecided } from '../reading/observe.ts';
import { undecidedBlock } from '../reading/setting.ts';

const BUDGET = 'google_billing_budget';

/** A bill tells of a mistake a month late. */
export const budget: Policy = {
  id: 'cost/budget',
  severity: 'low',
  advice: true,
  title: 'A budget with thresholds tells when more is spent than planned',
  rationale:
    'A loop of retries or a forgotten minimum of instances runs until the end of the month before anybody sees it.',
  remedy: 'Add a google_billing_budget with threshold_rules, for instance at 50 %, 90 % and 100 %.',
  url: 'https://cloud.google.com/billing/docs/how-to/budgets',
  check: (estate) => {
    const all = groupsOf(estate).flatMap(({ places }) => places);
    if (resourcesIn(all, [BUDGET]).length > 0) {
      return inEach(estate, [BUDGET], (resource) => {
        const rules = resource.body.blocks.filter(({ type }) => type === 'threshold_rules');
        const [first] = rules;
        if (rules.some(({ number }) => number === 'one')) return [];
        if (first !== undefined)
          return [undecided(resource, first.headRange, 'The thresholds', undecidedBlock(first))];
        return [
          breach(
            resource,
            resource.block.headRange,
            'has no threshold_rules, so it tells nobody; wanted some',
          ),
        ];
      });
    }
    const [service] = resourcesIn(all, SERVICES);
    if (service === undefined || unreadCalls(all).length > 0) return [];
    const message = `No budget watches what ${service.address} and the rest cost; wanted a ${BUDGET} with threshold_rules`;
    return [{ saw: 'breach', message, at: service.block.headRange, anchor: service.address }];
  },
};
