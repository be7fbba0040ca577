import type { Policy } from '../policy.ts';
import { SERVICES } from '../reading/cloud-run.ts';
import { groupsOf, isProduction, resourcesIn, unreadCalls } from '../reading/environments.ts';

/** A service that gets no requests has no errors. */
export const uptimeCheck: Policy = {
  id: 'observability/uptime-check',
  severity: 'low',
  advice: true,
  title: 'Somebody from outside asks whether the services of production answer',
  rationale:
    'When DNS, a certificate or a load balancer fails, no request arrives, and no metric of the service shows an error. Only a question from outside does.',
  remedy: 'Add a google_monitoring_uptime_check_config for the address that users use.',
  url: 'https://cloud.google.com/monitoring/uptime-checks',
  check: (estate) =>
    groupsOf(estate)
      .filter(({ name }) => isProduction(name))
      .flatMap(({ name, places, shared }) => {
        const all = [...places, ...shared];
        const [service] = resourcesIn(places, SERVICES);
        if (service === undefined || unreadCalls(all).length > 0) return [];
        if (resourcesIn(all, ['google_monitoring_uptime_check_config']).length > 0) return [];
        const message = `Nobody asks from outside whether ${service.address} answers; wanted an uptime check`;
        const environment = name === '' ? {} : { environment: name };
        return [
          { saw: 'breach', message, at: service.block.headRange, anchor: service.address, ...environment },
        ];
      }),
};
