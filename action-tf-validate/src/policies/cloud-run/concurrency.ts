import type { Policy } from '../policy.ts';
import { isV1, SERVICES, templateRange } from '../reading/cloud-run.ts';
import { inEach } from '../reading/environments.ts';
import { breach, undecided } from '../reading/observe.ts';
import { numberAt } from '../reading/setting.ts';

/** How many requests an instance takes at once decides what its pool and its memory must carry. */
export const concurrency: Policy = {
  id: 'cloud-run/concurrency',
  severity: 'low',
  title: 'A Cloud Run service says how many requests an instance takes at once',
  rationale:
    'The default of 80 is right for few services. Too many requests wait for the pool of connections inside an instance while others would have room; too few start more instances, each with a pool, than are needed. Whoever does not set it has not measured it.',
  remedy:
    'Measure, then set max_instance_request_concurrency in the template (v1: template.spec.container_concurrency).',
  url: 'https://cloud.google.com/run/docs/about-concurrency',
  check: (estate) =>
    inEach(estate, SERVICES, (resource) => {
      const path = isV1(resource)
        ? ['template', 'spec', 'container_concurrency']
        : ['template', 'max_instance_request_concurrency'];
      const set = numberAt(resource.body, path, templateRange(resource));
      if (set.kind === 'unknown') return [undecided(resource, set.at, 'The concurrency', set.unknown)];
      if (set.kind === 'set' && set.value > 0) return [];
      return [
        breach(
          resource,
          set.at,
          `does not say how many requests an instance takes at once, so Cloud Run's default of 80 holds; wanted ${path.join('.')}`,
        ),
      ];
    }),
};
