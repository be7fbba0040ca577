import { arrayAt, isObject, objectAt, stringAt } from '../../../shared/domain/json/json.ts';
import { answered } from '../expected.ts';
import { serviceAt } from '../requests.ts';
import { type Answer, documented, type Group, recalled } from '../step.ts';
import type { World } from '../world.ts';

const invoker = 'roles/run.invoker';
const asked = ['run.services.get', 'run.services.update'];

/** Policies of a service, and callers that are nobody. */
export const access: Group = {
  title: 'Who may do what',
  steps: [
    {
      id: 'policy-of-a-new-service',
      shows: 'A new service has no bindings of its own.',
      ask: (world) => ({ method: 'GET', path: `${serviceAt(world)}:getIamPolicy` }),
      look: ({ answer }) => ({ bindings: arrayAt(answer.body, 'bindings').length }),
      keep: ({ answer }) => ({ policyEtag: stringAt(answer.body, 'etag') ?? '' }),
      expect: { ...answered, bindings: documented(0) },
    },
    {
      id: 'policy-set',
      shows: 'A binding is written under the etag that was read.',
      ask: (world) => setPolicy(world, { bindings: bindings(world), etag: world.kept('policyEtag') }),
      look: ({ answer }) => ({ roles: rolesOf(answer) }),
      expect: { ...answered, roles: documented([invoker]) },
    },
    {
      id: 'policy-read-back',
      shows: 'It is read back as it was written.',
      ask: (world) => ({ method: 'GET', path: `${serviceAt(world)}:getIamPolicy` }),
      look: ({ answer }) => ({ roles: rolesOf(answer), members: membersOf(answer) }),
      expect: {
        ...answered,
        roles: documented([invoker]),
        members: documented(['serviceAccount:<number>-compute@developer.gserviceaccount.com']),
      },
    },
    {
      id: 'policy-stale-etag',
      shows: 'The old etag is refused now.',
      ask: (world) => setPolicy(world, { bindings: [], etag: world.kept('policyEtag') }),
      expect: {
        accepted: documented(false),
        http: recalled(409, 'policy-conflict'),
        rpc: recalled('ABORTED', 'policy-conflict'),
      },
    },
    {
      id: 'test-permissions',
      shows: 'Of the permissions asked for, those that the caller has are answered.',
      ask: (world) => ({
        method: 'POST',
        path: `${serviceAt(world)}:testIamPermissions`,
        body: { permissions: asked },
      }),
      look: ({ answer }) => ({ permissions: arrayAt(answer.body, 'permissions').map(String).sort() }),
      expect: { ...answered, permissions: documented(asked) },
    },
    {
      id: 'no-token',
      shows: 'Without a token nobody is asked who they are.',
      ask: (world) => ({ method: 'GET', path: serviceAt(world), token: 'none' }),
      expect: {
        accepted: documented(false),
        http: recalled(401, 'no-token-info'),
        rpc: recalled('UNAUTHENTICATED', 'no-token-info'),
        reason: recalled('CREDENTIALS_MISSING', 'no-token-info'),
        domain: recalled('googleapis.com', 'no-token-info'),
      },
    },
    {
      id: 'bad-token',
      shows: 'A token that is none is refused.',
      ask: (world) => ({ method: 'GET', path: serviceAt(world), token: 'bad' }),
      expect: {
        accepted: documented(false),
        http: recalled(401, 'bad-token-info'),
        rpc: recalled('UNAUTHENTICATED', 'bad-token-info'),
        reason: recalled('ACCESS_TOKEN_TYPE_UNSUPPORTED', 'bad-token-info'),
        domain: recalled('googleapis.com', 'bad-token-info'),
      },
    },
    {
      id: 'foreign-project',
      shows: 'In a project where the caller has no rights, nothing is told apart.',
      ask: ({ setting, names }) => ({
        method: 'GET',
        path: `/v2/projects/${names.missing}/locations/${setting.region}/services/${names.missing}`,
      }),
      expect: {
        accepted: documented(false),
        http: recalled(403, 'permission-info'),
        rpc: recalled('PERMISSION_DENIED', 'permission-info'),
        reason: recalled('IAM_PERMISSION_DENIED', 'permission-info'),
        domain: recalled('iam.googleapis.com', 'permission-info'),
      },
      note: 'The project has a name that nobody has; Google may say so in words of its own.',
    },
  ],
};

function setPolicy(world: World, policy: object) {
  return {
    method: 'POST',
    path: `${serviceAt(world)}:setIamPolicy`,
    body: { policy: policy as Record<string, string> },
  } as const;
}

/** An account that stands in every project that runs services, so that nobody has to be named. */
function bindings(world: World): object[] {
  return [{ role: invoker, members: [`serviceAccount:${world.kept('account')}`] }];
}

function rolesOf({ body }: Answer): readonly string[] {
  return arrayAt(body, 'bindings')
    .filter(isObject)
    .map((binding) => stringAt(binding, 'role') ?? '');
}

function membersOf({ body }: Answer): readonly string[] {
  const [binding] = arrayAt(body, 'bindings');
  return arrayAt(objectAt({ binding }, 'binding'), 'members').map(String);
}
