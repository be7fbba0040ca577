import type { Policy } from '../policy.ts';
import { SERVICES } from '../reading/cloud-run.ts';
import { inEach } from '../reading/environments.ts';
import { probeObservations } from '../reading/probe.ts';

/** Without it traffic reaches instances that have only opened their port. */
export const startupProbe: Policy = {
  id: 'cloud-run/startup-probe',
  severity: 'medium',
  title: 'A Cloud Run service has a startup probe',
  rationale:
    'Cloud Run takes an instance for started as soon as its port is open. A service that opens its port before it can answer (no connection to the database yet, caches empty) then gets requests that fail, at each deployment and each time it scales out.',
  remedy:
    'Add startup_probe { http_get { path = "/healthz" } } to the container that takes requests, and answer it once the service can work.',
  url: 'https://cloud.google.com/run/docs/configuring/healthchecks',
  check: (estate) =>
    inEach(estate, SERVICES, (resource) =>
      probeObservations(resource, 'startup_probe', 'an open port counts as started'),
    ),
};
