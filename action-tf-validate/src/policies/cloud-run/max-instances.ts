import type { Policy } from '../policy.ts';
import { isV1, mostInstances, SERVICES } from '../reading/cloud-run.ts';
import { inEach } from '../reading/environments.ts';
import { breach, undecided } from '../reading/observe.ts';

/** Without a limit of its own a service grows into its database and its bill. */
export const maxInstances: Policy = {
  id: 'cloud-run/max-instances',
  severity: 'medium',
  title: 'A Cloud Run service says how many instances it may have',
  rationale:
    'Without a limit Cloud Run takes its own of 100 instances a revision. A burst, a loop of retries or an attack then opens a hundred pools of connections to the database and costs a hundred times as much.',
  remedy:
    'Set scaling { max_instance_count = N } in the template (v1: the annotation autoscaling.knative.dev/maxScale) to what the database and the budget can carry.',
  url: 'https://cloud.google.com/run/docs/configuring/max-instances',
  check: (estate) =>
    inEach(estate, SERVICES, (resource) => {
      const most = mostInstances(resource);
      if (most.kind === 'set') return [];
      if (most.kind === 'unknown')
        return [undecided(resource, most.at, 'The limit of instances', most.unknown)];
      const wanted = isV1(resource)
        ? 'the annotation autoscaling.knative.dev/maxScale'
        : 'scaling.max_instance_count';
      return [
        breach(
          resource,
          most.at,
          `sets no limit of instances, so that of Cloud Run holds, which is 100; wanted ${wanted}`,
        ),
      ];
    }),
};
