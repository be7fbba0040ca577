import type { Policy } from '../policy.ts';
import { SERVICES } from '../reading/cloud-run.ts';
import { inEach } from '../reading/environments.ts';
import { probeObservations } from '../reading/probe.ts';

/** Without it an instance that hangs goes on taking its share of the requests. */
export const livenessProbe: Policy = {
  id: 'cloud-run/liveness-probe',
  severity: 'low',
  title: 'A Cloud Run service has a liveness probe',
  rationale:
    'An instance that is deadlocked or out of some resource still runs, so Cloud Run goes on sending it requests until each of them times out. A liveness probe has it replaced.',
  remedy:
    'Add liveness_probe { http_get { path = "/livez" } } to the container that takes requests; let it answer without the database, or an outage there restarts every instance.',
  url: 'https://cloud.google.com/run/docs/configuring/healthchecks',
  check: (estate) =>
    inEach(estate, SERVICES, (resource) =>
      probeObservations(resource, 'liveness_probe', 'an instance that hangs keeps its share of the requests'),
    ),
};
