import { describe, expect, test } from '@jest/globals';
import { createServicePolicies } from '../../../emulators/google/run/policies.ts';
import { createRig, service, services, template, traffic } from './rig.ts';

const name = 'projects/p/locations/us-central1/services/svc';
const account = '123-compute@developer.gserviceaccount.com';

describe('Permissions', () => {
  test('a bad token is nobody', () => {
    expect(createRig().call('GET', service, undefined, '', 'other').body.error).toMatchObject({
      code: 401,
      status: 'UNAUTHENTICATED',
    });
  });

  test.each<[string, string, string, object | undefined, string]>([
    ['run.services.create', 'POST', services, template('a'), name],
    ['run.services.get', 'GET', service, undefined, name],
    ['run.services.list', 'GET', services, undefined, 'projects/p/locations/us-central1'],
    ['run.services.update', 'PATCH', service, template('a'), name],
    ['run.services.delete', 'DELETE', service, undefined, name],
    ['run.services.getIamPolicy', 'GET', `${service}:getIamPolicy`, undefined, name],
    ['run.services.setIamPolicy', 'POST', `${service}:setIamPolicy`, { policy: {} }, name],
    ['run.revisions.get', 'GET', `${service}/revisions/svc-1`, undefined, `${name}/revisions/svc-1`],
    ['run.revisions.list', 'GET', `${service}/revisions`, undefined, name],
    ['run.revisions.delete', 'DELETE', `${service}/revisions/svc-1`, undefined, `${name}/revisions/svc-1`],
    [
      'run.operations.get',
      'GET',
      '/v2/projects/p/locations/us-central1/operations/o',
      undefined,
      'projects/p/locations/us-central1/operations/o',
    ],
  ])(
    '%s is demanded, before anything is told about what exists',
    (permission, method, path, body, resource) => {
      const answer = createRig({ denied: [permission] }).call(method, path, body, 'serviceId=svc');
      expect(answer.status).toBe(403);
      expect(answer.body.error).toEqual({
        code: 403,
        status: 'PERMISSION_DENIED',
        message: `Permission '${permission}' denied on resource '${resource}' (or resource may not exist).`,
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
            reason: 'IAM_PERMISSION_DENIED',
            domain: 'iam.googleapis.com',
            metadata: { permission, resource },
          },
        ],
      });
    },
  );

  test('who deploys must act as the account of the template, and only then', () => {
    const denied = ['iam.serviceAccounts.actAs'];
    const answer = createRig({ denied }).call('POST', services, template('a'), 'serviceId=svc');
    expect(answer.status).toBe(403);
    expect(answer.body.error.message).toBe(
      `Permission 'iam.serviceaccounts.actAs' denied on service account ${account} (or it may not exist).`,
    );

    const rig = createRig();
    rig.created(template('a', { serviceAccount: 'app@q.iam.gserviceaccount.com' }));
    const asked = 'iam.serviceAccounts.actAs projects/q/serviceAccounts/app@q.iam.gserviceaccount.com';
    expect(rig.asked.filter((entry) => entry === asked)).toHaveLength(1);
    rig.done('PATCH', service, traffic('LATEST=100#abc'), 'updateMask=traffic');
    rig.done('PATCH', service, { annotations: { a: 'b' } }, 'updateMask=annotations');
    expect(rig.asked.filter((entry) => entry === asked)).toHaveLength(1);
    rig.done('PATCH', service, { template: { timeout: '9s' } }, 'updateMask=template.timeout');
    expect(rig.asked.filter((entry) => entry === asked)).toHaveLength(2);
  });

  test('testIamPermissions tells those that the caller has, for services to come too', () => {
    const rig = createRig({ denied: ['run.services.setIamPolicy'] });
    const permissions = ['run.services.get', 'run.services.setIamPolicy'];
    const answer = rig.call('POST', `${service}:testIamPermissions`, { permissions });
    expect(answer.body).toEqual({ permissions: ['run.services.get'] });
  });
});

describe('The policy of a service', () => {
  const everyone = { bindings: [{ role: 'roles/run.invoker', members: ['allUsers'] }] };

  test('is empty first, then what was set, under an etag that makes the next write safe', () => {
    const rig = createRig();
    rig.created();
    const empty = rig.call('GET', `${service}:getIamPolicy`).body;
    expect(empty).toEqual({ etag: 'ACAB' });
    const stored = rig.call('POST', `${service}:setIamPolicy`, {
      policy: { ...everyone, etag: empty.etag },
    }).body;
    expect(stored).toMatchObject({ version: 1, ...everyone });
    expect(rig.call('GET', `${service}:getIamPolicy`).body).toEqual(stored);
    const late = rig.call('POST', `${service}:setIamPolicy`, { policy: { etag: empty.etag } });
    expect(late.body.error).toMatchObject({ code: 409, status: 'ABORTED' });
  });

  test('opens the service to everyone, at once', () => {
    const rig = createRig();
    rig.created({ ...template('good'), customAudiences: ['https://api.example.com'] });
    expect(rig.runtime.routes.get('svc')).toMatchObject({
      public: false,
      audiences: ['http://127.0.0.1/svc', 'https://api.example.com'],
    });
    rig.call('POST', `${service}:setIamPolicy`, { policy: everyone });
    expect(rig.runtime.routes.get('svc')).toMatchObject({ public: true, weights: [{ percent: 100 }] });
    rig.call('POST', `${service}:setIamPolicy`, { policy: {} });
    expect(rig.runtime.routes.get('svc')?.public).toBe(false);
    rig.done('PATCH', service, { invokerIamDisabled: true }, 'updateMask=invokerIamDisabled');
    expect(rig.runtime.routes.get('svc')?.public).toBe(true);
  });

  test.each([
    ['a role without its prefix', { bindings: [{ role: 'run.invoker', members: [] }] }],
    ['a member without its kind', { bindings: [{ role: 'roles/run.invoker', members: ['me@example.com'] }] }],
    ['no policy', null],
  ])('is refused with %s', (_, policy) => {
    const rig = createRig();
    rig.created();
    expect(rig.call('POST', `${service}:setIamPolicy`, { policy }).body.error.status).toBe(
      'INVALID_ARGUMENT',
    );
  });

  test('of a service that does not exist is not found', () => {
    expect(createRig().call('GET', `${service}:getIamPolicy`).status).toBe(404);
  });

  test('can be asked by others: whether a member holds a role on the service itself', () => {
    const policies = createServicePolicies();
    policies.set(name, everyone);
    expect(policies.grants(name, 'roles/run.invoker', 'allUsers')).toBe(true);
    expect(policies.grants(name, 'roles/run.invoker', 'user:a@b')).toBe(false);
    expect(policies.grants(`${name}2`, 'roles/run.invoker', 'allUsers')).toBe(false);
    policies.delete(name);
    expect(policies.get(name)).toEqual({});
  });
});
