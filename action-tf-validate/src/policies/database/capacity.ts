import type { Range } from '../../../../shared/domain/hcl/range.ts';
import type { ResourceInstance } from '../../../../shared/domain/terraform/resource-instance.ts';
import { inEachEnvironment } from '../in-each-environment.ts';
import type { Estate, Observation, Policy } from '../policy.ts';
import { SERVICES } from '../reading/cloud-run.ts';
import { DATABASE, isReplica } from '../reading/databases.ts';
import { type Place, resourcesIn } from '../reading/environments.ts';
import { listed } from '../reading/observe.ts';
import { judgeCapacity } from './capacity/judge.ts';
import { addressVariable, type Link, leadsNowhere, leadsTo, linksOf } from './capacity/links.ts';
import { type Term, termOf } from './capacity/term.ts';

/** Cloud Run can start more instances than a database has connections for, and a rollout doubles them. */
export const capacity: Policy = {
  id: 'database/capacity',
  severity: 'high',
  title: 'All instances of all services fit into the connections of their database, also during a rollout',
  rationale:
    'Each instance opens a pool of its own, and during a rollout the old and the new revision can both be at their most: twice the sum of instances times pool must fit into max_connections, less what the database keeps for superusers and what the team reserves. Where it does not, new instances fail to connect just when there is most to do, and so does whoever tries to help.',
  remedy:
    'Lower the pool to the size that the message names, or the limit of instances; raise max_connections only with the memory for it. Say the size of a pool in a variable of the environment that pool_variables names, so that it can be counted. A service whose address of a database is a secret is counted where its environment has one database alone.',
  url: 'https://cloud.google.com/sql/docs/postgres/manage-connections',
  check: (estate) => {
    const services = servicesOf(estate);
    return inEachEnvironment(estate, (environment, root) => {
      const place = { root, environment };
      const databases = resourcesIn([place], [DATABASE]).flatMap((database) => {
        const terms = termsOf({ database, at: place }, services, estate);
        return terms.length === 0 ? [] : judgeCapacity(database, terms, estate.options.reservedConnections);
      });
      return [...databases, ...lost(place, services, estate)];
    });
  },
};

type Connected = {
  readonly service: ResourceInstance;
  readonly place: Place;
  readonly links: readonly Link[];
  /** Databases that it may mean, where it has an address of one and nothing tells of which. */
  readonly meant: readonly Database[];
  readonly address: ReturnType<typeof addressVariable>;
};

type Database = { readonly database: ResourceInstance; readonly at: Place };

/** Every service of the estate with its links, which are looked for once and not for each database. */
function servicesOf(estate: Estate): readonly Connected[] {
  const all = placesOf(estate);
  const databases = all.flatMap((at) =>
    resourcesIn([at], [DATABASE]).map((database): Database => ({ database, at })),
  );
  return all.flatMap((place) =>
    resourcesIn([place], SERVICES).map((service) => {
      const [links, address] = [linksOf(service), addressVariable(service)];
      const beside = databases.filter(({ at }) => isBeside(place, at));
      const isTold = links.some(
        (link) =>
          leadsNowhere(link, place) || beside.some(({ database, at }) => leadsTo(link, place, database, at)),
      );
      const isOpen = address !== undefined && !isTold;
      return {
        ...{ service, place, links, address },
        meant: isOpen ? beside.filter(({ database }) => !isReplica(database)) : [],
      };
    }),
  );
}

function placesOf({ roots }: Estate): readonly Place[] {
  return roots.flatMap((root) => root.environments.map((environment) => ({ root, environment })));
}

/** Of every service in the same environment that reaches the database, whichever root makes it. */
function termsOf(
  { database, at }: Database,
  services: readonly Connected[],
  { options }: Estate,
): readonly Term[] {
  return services
    .filter(({ place }) => isBeside(place, at))
    .filter(
      ({ links, place, meant }) =>
        (meant.length === 1 && meant[0]?.database === database) ||
        links.some((link) => leadsTo(link, place, database, at)),
    )
    .map(({ service }) => termOf(service, options.poolVariables));
}

function isBeside({ root, environment }: Place, at: Place): boolean {
  if (root === at.root) return environment === at.environment;
  return environment.name === at.environment.name || environment.name === '' || at.environment.name === '';
}

/** Services that reach some database, and nothing tells which. */
function lost(place: Place, services: readonly Connected[], estate: Estate): readonly Observation[] {
  if (resourcesIn(placesOf(estate), [DATABASE]).length === 0) return [];
  const here = services.filter((one) => one.place.environment === place.environment);
  return here.flatMap(({ service, links, meant, address }): readonly Observation[] => {
    const link = links.find((one) => leadsNowhere(one, place));
    if (link?.value.kind === 'unknown') return [nowhere(service, link.at, link.value.reason)];
    if (address === undefined || meant.length < 2) return [];
    const which = listed(meant.map(({ database }) => database.address));
    return [nowhere(service, address.at, `${address.name} does not tell which of ${which} it means`)];
  });
}

function nowhere({ address }: ResourceInstance, at: Range, why: string): Observation {
  const message = `Which database ${address} connects to is not known, so its connections are counted nowhere: ${why}`;
  return { saw: 'undecided', message, at, anchor: address };
}
