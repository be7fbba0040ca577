import { inEachEnvironment } from '../in-each-environment.ts';
import type { Observation, Policy } from '../policy.ts';
import { rolesOf } from './grants.ts';
import { isKnown, reasonOf } from './text.ts';

const PRIMITIVE = new Set(
  ['owner', 'editor', 'viewer', 'admin', 'writer', 'reader'].map((name) => `roles/${name}`),
);
const WIDE = /^(?:project|folder|organization|policy)$/;

/** Three roles that are older than IAM, and those that take their place. */
export const primitiveRoles: Policy = {
  id: 'identity/primitive-roles',
  severity: 'high',
  title: 'No owner, editor or viewer of a project, a folder or an organization',
  rationale:
    'Each of the three holds thousands of permissions on every service, also on those that are enabled next year. Whoever takes over one job with such a role has the project; even viewer reads every log and every configuration.',
  remedy:
    'Give the roles of the services that are used: for a rollout `roles/run.developer` on the service and `roles/iam.serviceAccountUser` on the account that it runs as.',
  url: 'https://cloud.google.com/iam/docs/roles-overview',
  check: (estate) =>
    inEachEnvironment(estate, (environment) =>
      rolesOf(environment)
        .filter(({ on }) => WIDE.test(on))
        .flatMap(({ resource, role }): readonly Observation[] => {
          const place = { at: role.at, anchor: resource.address };
          if (!isKnown(role)) {
            return [
              { saw: 'undecided', message: `Which role is given is not known: ${reasonOf(role)}.`, ...place },
            ];
          }
          if (!PRIMITIVE.has(role.text)) return [];
          return [
            {
              saw: 'breach',
              message: `${role.text} is given, which reaches every service of the project.`,
              about: role.text,
              ...place,
            },
          ];
        }),
    ),
};
