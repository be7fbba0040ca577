import { beforeEach, describe, expect, test } from '@jest/globals';
import { principalOf } from '../../../emulators/google/iam/federated-identity.ts';
import { allows, setPolicy } from '../../../emulators/google/iam/policies.ts';
import { createIam, type Iam } from '../../../emulators/google/iam/state.ts';

const pool = 'projects/42/locations/global/workloadIdentityPools/github';
const identity = {
  pool,
  subject: 'repo:octo/shop:ref:refs/heads/main',
  groups: ['web'],
  attributes: { repository: 'octo/shop', repository_id: '7' },
};
const federated = principalOf(identity);
const service = 'projects/demo-project/locations/europe-west1/services/shop';

let iam: Iam;
beforeEach(() => {
  iam = createIam({ now: () => 0, projects: [{ id: 'demo-project', number: '42' }] });
  iam.identities.set(federated, identity);
});

describe('a member', () => {
  const account = 'serviceAccount:a@demo-project.iam.gserviceaccount.com';
  const set = `principalSet://iam.googleapis.com/${pool}`;

  test.each<[string, string, boolean]>([
    [account, account, true],
    [account, 'serviceAccount:b@demo-project.iam.gserviceaccount.com', false],
    [`principal://iam.googleapis.com/${pool}/subject/repo:octo/shop:ref:refs/heads/main`, federated, true],
    [`principal://iam.googleapis.com/${pool}/subject/repo:octo/shop:ref:refs/heads/dev`, federated, false],
    [`${set}/attribute.repository/octo/shop`, federated, true],
    [`${set}/attribute.repository/octo/other`, federated, false],
    [`${set}/attribute.repository_id/7`, federated, true],
    [`${set}/attribute.actor/mona`, federated, false],
    [`${set}/group/web`, federated, true],
    [`${set}/group/ops`, federated, false],
    [`${set}/*`, federated, true],
    [`${set.replace('github', 'gitlab')}/*`, federated, false],
    [`${set}/*`, account, false],
    ['allUsers', account, true],
    ['allUsers', federated, true],
    ['allUsers', 'allUsers', true],
    ['allAuthenticatedUsers', account, true],
    ['allAuthenticatedUsers', federated, false],
    ['allAuthenticatedUsers', 'allUsers', false],
  ])('%s, asked for %s: %s', (member, principal, expected) => {
    setPolicy(iam, service, [{ role: 'roles/run.invoker', members: [member] }]);
    expect(allows(iam, principal, 'run.routes.invoke', service)).toBe(expected);
  });
});

describe('a binding', () => {
  const ann = 'user:ann@example.com';

  test.each<[string, string, boolean]>([
    ['projects/demo-project', service, true],
    ['projects/42', service, true],
    ['projects/demo-project', service.replace('demo-project', '42'), true],
    [service, `${service}/revisions/shop-00001-abc`, true],
    [service, `${service}2`, false],
    [service, 'projects/demo-project', false],
    ['projects/other', service, false],
  ])('on %s, asked for %s: %s', (bound, resource, expected) => {
    setPolicy(iam, bound, [{ role: 'roles/run.viewer', members: [ann] }]);
    expect(allows(iam, ann, 'run.services.get', resource)).toBe(expected);
  });

  test.each<[string, string, boolean]>([
    ['roles/run.viewer', 'run.services.get', true],
    ['roles/run.viewer', 'run.services.update', false],
    ['roles/run.developer', 'run.services.update', true],
    ['roles/run.developer', 'run.services.setIamPolicy', false],
    ['roles/run.admin', 'run.services.setIamPolicy', true],
    ['roles/run.admin', 'iam.serviceAccounts.actAs', false],
    ['roles/iam.serviceAccountUser', 'iam.serviceAccounts.actAs', true],
    ['roles/iam.serviceAccountUser', 'iam.serviceAccounts.getAccessToken', false],
    ['roles/iam.workloadIdentityUser', 'iam.serviceAccounts.getOpenIdToken', true],
    ['roles/iam.serviceAccountOpenIdTokenCreator', 'iam.serviceAccounts.getAccessToken', false],
    ['roles/owner', 'secretmanager.versions.access', true],
    ['roles/owner', 'iam.serviceAccounts.getAccessToken', false],
  ])('of %s grants %s: %s', (role, permission, expected) => {
    setPolicy(iam, 'projects/demo-project', [{ role, members: [ann] }]);
    expect(allows(iam, ann, permission, service)).toBe(expected);
  });

  test('of a role that nobody knows is refused', () => {
    expect(() =>
      setPolicy(iam, 'projects/demo-project', [{ role: 'roles/run.god', members: [ann] }]),
    ).toThrow(/roles\/run\.god/);
  });

  test('of a custom role grants what the role holds', () => {
    iam.roles.set('projects/demo-project/roles/peek', ['run.services.get']);
    setPolicy(iam, 'projects/demo-project', [{ role: 'projects/demo-project/roles/peek', members: [ann] }]);
    expect(allows(iam, ann, 'run.services.get', service)).toBe(true);
    expect(allows(iam, ann, 'run.services.list', service)).toBe(false);
  });
});
