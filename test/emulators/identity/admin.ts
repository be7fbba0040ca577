import type { JsonObject } from '../../../shared/domain/json/json.ts';
import type { EmulatorRequest, EmulatorResponse, Handler } from '../http.ts';
import { json } from '../http.ts';
import { identityChanges } from './admin-changes.ts';
import type { AdminState } from './admin-state.ts';
import { jsonBody } from './json-body.ts';

/** Lets a test, or a user with curl, look at who may do what, and change it while the emulator runs. */
export function adminHandler(state: AdminState): Handler {
  return (request) => {
    if (request.path !== '/_emulator/identity') return undefined;
    if (request.method === 'GET') return json(200, view(state));
    return request.method === 'PATCH' ? patch(state, request) : json(405, { error: 'Use GET or PATCH.' });
  };
}

/** All or nothing: every change is checked before the first is made. */
function patch(state: AdminState, request: EmulatorRequest): EmulatorResponse {
  const body: JsonObject | undefined = jsonBody(request);
  if (body === undefined) return json(400, { errors: ['Expected a JSON object.'] });
  const changes = identityChanges(state, body);
  if (changes.problems.length > 0) return json(400, { errors: changes.problems });
  for (const apply of changes.apply) apply();
  return json(200, view(state));
}

function view({ iam, oidc, github }: AdminState): object {
  return {
    job: oidc.job,
    github: {
      deployments: github.deploymentsPermission,
      'security-events': github.securityEventsPermission,
      'pull-requests': github.pullRequestsPermission,
    },
    pools: Object.fromEntries(iam.pools),
    providers: Object.fromEntries(iam.providers),
    serviceAccounts: Object.fromEntries(iam.serviceAccounts),
    bindings: Object.fromEntries(iam.policies),
  };
}
