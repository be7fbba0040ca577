import { inEachEnvironment } from '../in-each-environment.ts';
import type { Policy } from '../policy.ts';
import { rolesOf } from './grants.ts';

const ACTS_AS: ReadonlyMap<string, string> = new Map([
  ['roles/iam.serviceAccountTokenCreator', 'makes tokens of'],
  ['roles/iam.serviceAccountOpenIdTokenCreator', 'makes ID tokens of'],
  ['roles/iam.serviceAccountUser', 'deploys as'],
  ['roles/iam.workloadIdentityUser', 'is let in as'],
  ['roles/iam.serviceAccountKeyAdmin', 'makes keys of'],
]);

/** Acting as one account is a right on that account. */
export const tokenCreatorOnProject: Policy = {
  id: 'identity/token-creator-on-project',
  severity: 'high',
  title: 'The right to act as a service account is given on that account, not on a project',
  rationale:
    'Given on a project, the role holds for every service account in it, also for the default ones with editor rights and for those that are made tomorrow: whoever has it has the sum of all their roles.',
  remedy: 'Use `google_service_account_iam_member` with the one account as `service_account_id`.',
  url: 'https://cloud.google.com/iam/docs/service-account-permissions',
  check: (estate) =>
    inEachEnvironment(estate, (environment) =>
      rolesOf(environment).flatMap(({ resource, on, role }) => {
        const does = ACTS_AS.get(role.text);
        if (does === undefined || !['project', 'folder', 'organization'].includes(on)) return [];
        return [
          {
            saw: 'breach',
            message: `${role.text} on a ${on}: whoever has it ${does} every service account in it.`,
            at: role.at,
            anchor: resource.address,
            about: role.text,
          },
        ];
      }),
    ),
};
