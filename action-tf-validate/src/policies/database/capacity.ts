import type { ResourceInstance } from '../../../../shared/domain/terraform/resource-instance.ts';
import { inEachEnvironment } from '../in-each-environment.ts';
import type { Estate, Observation, Policy } from '../policy.ts';
import { SERVICES } from '../reading/cloud-run.ts';
import { DATABASE } from '../reading/databases.ts';
import { type Place, resourcesIn } from '../reading/environments.ts';
import { judgeCapacity } from './capacity/judge.ts';
import { type Link, leadsNowhere, leadsTo, linksOf } from './capacity/links.ts';
import { type Term, termOf } from './capacity/term.ts';

/** Cloud Run can start more instances than a database has connections for, and a rollout doubles them. */
export const capacity: Policy = {
  id: 'database/capacity',
  severity: 'high',
  title: 'All instances of all services fit into the connections of their database, also during a rollout',
  rationale:
    'Each instance opens a pool of its own, and during a rollout the old and the new revision can both be at their most: twice the sum of instances times pool must fit into max_connections, less what the database keeps for superusers and what the team reserves. Where it does not, new instances fail to connect just when there is most to do, and so does whoever tries to help.',
  remedy:
    'Lower the pool to the size that the message names, or the limit of instances; raise max_connections only with the memory for it. Say the size of a pool in a variable of the environment that pool_variables names, so that it can be counted.',
  url: 'https://cloud.google.com/sql/docs/postgres/manage-connections',
  check: (estate) => {
    const services = servicesOf(estate);
    return inEachEnvironment(estate, (environment, root) => {
      const place = { root, environment };
      const databases = resourcesIn([place], [DATABASE]).flatMap((database) => {
        const terms = termsOf(database, place, services, estate);
        return terms.length === 0 ? [] : judgeCapacity(database, terms, estate.options.reservedConnections);
      });
      return [...databases, ...lost(place, estate)];
    });
  },
};

type Connected = {
  readonly service: ResourceInstance;
  readonly place: Place;
  readonly links: readonly Link[];
};

/** Every service of the estate with its links, which are looked for once and not for each database. */
function servicesOf({ roots }: Estate): readonly Connected[] {
  return roots
    .flatMap((root) => root.environments.map((environment) => ({ root, environment })))
    .flatMap((place) =>
      resourcesIn([place], SERVICES).map((service) => ({ service, place, links: linksOf(service) })),
    );
}

/** Of every service in the same environment that reaches the database, whichever root makes it. */
function termsOf(
  database: ResourceInstance,
  at: Place,
  services: readonly Connected[],
  { options }: Estate,
): readonly Term[] {
  return services
    .filter(({ place }) => isBeside(place, at))
    .filter(({ links, place }) => links.some((link) => leadsTo(link, place, database, at)))
    .map(({ service }) => termOf(service, options.poolVariables));
}

function isBeside({ root, environment }: Place, at: Place): boolean {
  if (root === at.root) return environment === at.environment;
  return environment.name === at.environment.name || environment.name === '' || at.environment.name === '';
}

/** Services that reach some database, and nothing tells which. */
function lost(place: Place, { roots }: Estate): readonly Observation[] {
  const all = roots.flatMap((root) => root.environments.map((environment) => ({ root, environment })));
  if (resourcesIn(all, [DATABASE]).length === 0) return [];
  return resourcesIn([place], SERVICES).flatMap((service) => {
    const link = linksOf(service).find((one) => leadsNowhere(one, place));
    if (link === undefined || link.value.kind !== 'unknown') return [];
    return [
      {
        saw: 'undecided',
        message: `Which database ${service.address} connects to is not known, so its connections are counted nowhere: ${link.value.reason}`,
        at: link.at,
        anchor: service.address,
      },
    ];
  });
}
