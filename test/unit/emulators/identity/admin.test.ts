import { beforeEach, describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../../../shared/domain/json/json.ts';
import { jobEnvironment } from '../../../emulators/identity/job-environment.ts';
import { bodyOf, createWorld, federatedToken, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

function patch(body: JsonObject | string) {
  return world.send('PATCH', '/_emulator/identity', { body });
}

describe('the admin call', () => {
  test('shows job, provider and bindings, and no token', async () => {
    const token = await federatedToken(world);
    const response = await world.send('GET', '/_emulator/identity');
    expect(bodyOf(response)).toMatchObject({
      job: { repository: 'octo/shop' },
      providers: { [world.identity.inputs.workload_identity_provider]: { disabled: false } },
      bindings: { 'projects/demo-project': expect.anything() },
    });
    for (const secret of [token, world.identity.oidc.requestToken, world.identity.github.token]) {
      expect(response.body).not.toContain(secret);
    }
  });

  test('changes the condition, which the next exchange feels', async () => {
    expect(
      (await patch({ providers: { actions: { attributeCondition: "assertion.ref == 'x'" } } })).status,
    ).toBe(200);
    await expect(federatedToken(world)).rejects.toThrow(/attribute condition/);
    await patch({ job: { ref: 'x' } });
    await expect(federatedToken(world)).resolves.toMatch(/^ya29\./);
  });

  test('changes bindings and permissions', async () => {
    const bindings = {
      'projects/123456789012': [{ role: 'roles/run.viewer', members: ['user:ann@example.com'] }],
    };
    expect((await patch({ bindings, github: { deployments: 'read' } })).status).toBe(200);
    const { access, github } = world.identity;
    expect(access.allows('user:ann@example.com', 'run.services.get', 'projects/demo-project')).toBe(true);
    expect(
      access.allows(
        'serviceAccount:deployer@demo-project.iam.gserviceaccount.com',
        'run.services.get',
        'projects/demo-project',
      ),
    ).toBe(false);
    expect(github.deploymentsPermission).toBe('read');
  });

  test('refuses all of a request that is wrong in parts, and names each of them', async () => {
    const response = await patch({
      job: { ref: 'refs/heads/dev', reff: 'x', runId: 7, subjectClaims: 'repo' },
      providers: { actions: { attributeCondition: '' }, nope: {} },
      bindings: { 'projects/demo-project': [{ role: 'roles/nope', members: [] }], 'projects/x': {} },
      github: { deployments: 'all' },
      world: {},
    });
    expect(response.status).toBe(400);
    const errors = bodyOf(response).errors as readonly string[];
    const named = [
      'job.reff',
      'job.runId',
      'job.subjectClaims',
      'providers.actions',
      'providers.nope',
      'roles/nope',
      'projects/x',
      'github.deployments',
      'world',
    ];
    expect(named.filter((name) => !errors.some((error) => error.includes(name)))).toEqual([]);
    expect(world.identity.oidc.job.ref).toBe('refs/heads/main');
  });

  test.each(['{', '[]'])('refuses %s', async (body) => {
    expect((await patch(body)).status).toBe(400);
  });
});

describe("the job's environment", () => {
  test('points every API at the emulator and agrees with the claims', () => {
    const environment = jobEnvironment(world.identity, 'http://127.0.0.1:8080');
    expect(environment).toMatchObject({
      ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:8080/github/oidc/token?api-version=2.0',
      GITHUB_API_URL: 'http://127.0.0.1:8080/github/api',
      GITHUB_REPOSITORY: 'octo/shop',
      GITHUB_REPOSITORY_OWNER: 'octo',
      GITHUB_REF_NAME: 'main',
      GHA_ENDPOINT_OVERRIDE_sts: 'http://127.0.0.1:8080',
      GHA_ENDPOINT_OVERRIDE_run: 'http://127.0.0.1:8080',
    });
  });
});
