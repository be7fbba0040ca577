import { asText } from '../../../../shared/domain/hcl/evaluate/read.ts';
import { placeText, type Range } from '../../../../shared/domain/hcl/range.ts';
import type { Value } from '../../../../shared/domain/hcl/value.ts';
import type { ResourceInstance } from '../../../../shared/domain/terraform/resource-instance.ts';
import type { Estate, Policy } from '../policy.ts';
import { WORKLOADS } from '../reading/cloud-run.ts';
import { DATABASE } from '../reading/databases.ts';
import { groupsOf, isProduction, type Place, resourcesIn } from '../reading/environments.ts';

/** A project is the only wall that permissions, quotas and mistakes all stop at. */
export const sameProject: Policy = {
  id: 'estate/same-project',
  severity: 'high',
  title: 'Production and everything else have projects of their own',
  rationale:
    'Within one project a role on the project holds for staging and production alike, their quotas are one, and a mistake in the one can be an outage of the other. Only a project parts them.',
  remedy: 'Make a project for each environment and give its name in the values of that environment.',
  url: 'https://cloud.google.com/docs/enterprise/best-practices-for-enterprise-organizations#project-structure',
  check: (estate) => {
    const uses = usesOf(estate);
    const lesser = uses.filter(({ environment }) => !isProduction(environment));
    return lesser.flatMap(({ project, environment, at }) => {
      const production = uses.find((use) => use.project === project && isProduction(use.environment));
      if (production === undefined) return [];
      const message = `${environment} is made in the project ${project}, and so is ${production.environment} (${placeText(production.at)}); wanted one for each`;
      const also = [{ at: production.at, message: `${production.environment} is made in ${project} too` }];
      return [{ saw: 'breach', message, at, also, anchor: `project ${project}`, environment }];
    });
  },
};

type Use = { readonly project: string; readonly environment: string; readonly at: Range };

/** Where people are served from or their data are kept; what is shared on purpose, such as a registry, is not asked. */
const TYPES = [
  ...WORKLOADS,
  DATABASE,
  'google_project',
  'google_spanner_instance',
  'google_secret_manager_secret',
];

/** The first use of each project in each environment that has a name. */
function usesOf(estate: Estate): readonly Use[] {
  const all = groupsOf(estate)
    .filter(({ name }) => name !== '')
    .flatMap(({ name, places }) =>
      places.flatMap((place) =>
        projectsAt(place).map(({ value, at }) => ({ project: textOf(value, at), environment: name, at })),
      ),
    );
  const first = new Map<string, Use>();
  for (const { project, environment, at } of all) {
    const key = `${environment} ${project}`;
    if (project !== undefined && !first.has(key)) first.set(key, { project, environment, at });
  }
  return [...first.values()];
}

function projectsAt(place: Place): readonly { readonly value: Value; readonly at: Range }[] {
  const resources = resourcesIn([place], TYPES);
  const explicit = resources.flatMap(({ type, body }) => {
    const project = body.attributes.get(type === 'google_project' ? 'project_id' : 'project');
    return project === undefined ? [] : [project];
  });
  const isWithout = ({ body }: ResourceInstance) =>
    (body.attributes.get('project')?.value.kind ?? 'null') === 'null';
  const inherited = resources.some(isWithout) ? providerProjects(place) : [];
  return [...explicit, ...inherited].map(({ value, range }) => ({
    value,
    at: value.kind === 'unknown' ? range : (value.from[0] ?? range),
  }));
}

function providerProjects({ environment }: Place) {
  return (environment.modules ?? []).flatMap(({ module, body }) =>
    module.providers
      .filter(({ name }) => name === 'google' || name === 'google-beta')
      .flatMap(({ block }) => body(block).attributes.get('project') ?? []),
  );
}

function textOf(value: Value, at: Range): string | undefined {
  const text = asText(value, at);
  return text.kind === 'string' ? text.value : undefined;
}
