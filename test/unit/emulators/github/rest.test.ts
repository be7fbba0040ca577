import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../../../shared/domain/json/json.ts';
import { githubRestHandler } from '../../../emulators/github/rest/handler.ts';
import { createGitHubRest, type GitHubRest } from '../../../emulators/github/rest/state.ts';
import type { EmulatorResponse } from '../../../emulators/http.ts';
import { bodyOf, type SendOptions, sendTo, startOfTime } from '../identity/world.ts';

const deployments = '/github/api/repos/octo/shop/deployments';

function createState(): GitHubRest {
  return createGitHubRest({
    now: () => startOfTime,
    token: 'ghs',
    shaOf: () => 'abc',
    repository: () => 'octo/shop',
  });
}

function send(
  github: GitHubRest,
  method: string,
  path: string,
  options: SendOptions = {},
): Promise<EmulatorResponse> {
  return sendTo([githubRestHandler(github)], method, path, { token: 'ghs', ...options });
}

async function deploy(github: GitHubRest, environment: string): Promise<number> {
  const body = { ref: 'main', environment, description: 'a rollout' };
  return Number(bodyOf(await send(github, 'POST', deployments, { body })).id);
}

describe('deployments', () => {
  test('are created, shown and listed newest first', async () => {
    const github = createState();
    const first = await deploy(github, 'staging');
    const second = await deploy(github, 'production');
    expect(bodyOf(await send(github, 'GET', `${deployments}/${first}`))).toMatchObject({
      id: first,
      ref: 'main',
      sha: 'abc',
      environment: 'staging',
      production_environment: false,
      created_at: '2026-11-21T10:00:00Z',
      statuses_url: `http://127.0.0.1:1${deployments}/${first}/statuses`,
    });
    const listed = JSON.parse((await send(github, 'GET', deployments)).body) as { id: number }[];
    expect(listed.map(({ id }) => id)).toEqual([second, first]);
    const filtered = await send(github, 'GET', `${deployments}?environment=staging`);
    expect((JSON.parse(filtered.body) as { id: number }[]).map(({ id }) => id)).toEqual([first]);
  });

  test('take statuses, newest first', async () => {
    const github = createState();
    const id = await deploy(github, 'production');
    for (const state of ['in_progress', 'success']) {
      const body = { state, log_url: 'https://github.com/run', environment_url: 'https://shop.example.com' };
      expect((await send(github, 'POST', `${deployments}/${id}/statuses`, { body })).status).toBe(201);
    }
    const listed = JSON.parse((await send(github, 'GET', `${deployments}/${id}/statuses`)).body) as object[];
    expect(listed).toMatchObject([
      { state: 'success', log_url: 'https://github.com/run', environment_url: 'https://shop.example.com' },
      { state: 'in_progress' },
    ]);
  });

  test.each([
    ['staging', 'inactive'],
    ['production', 'success'],
  ])('of %s that succeeded are %s after the next success', async (environment, last) => {
    const github = createState();
    const first = await deploy(github, environment);
    await send(github, 'POST', `${deployments}/${first}/statuses`, { body: { state: 'success' } });
    const second = await deploy(github, environment);
    await send(github, 'POST', `${deployments}/${second}/statuses`, { body: { state: 'success' } });
    expect(github.deployments[0]?.statuses.at(-1)?.state).toBe(last);
    expect(github.deployments[1]?.statuses.at(-1)?.state).toBe('success');
  });
});

describe('a success leaves alone', () => {
  async function stateOfFirst(
    first: JsonObject,
    second: JsonObject,
    status: JsonObject = {},
  ): Promise<unknown> {
    const github = createState();
    for (const [body, extra] of [
      [first, {}],
      [second, status],
    ] as const) {
      const { id } = bodyOf(await send(github, 'POST', deployments, { body: { ref: 'main', ...body } }));
      await send(github, 'POST', `${deployments}/${id}/statuses`, { body: { state: 'success', ...extra } });
    }
    return github.deployments[0]?.statuses.at(-1)?.state;
  }
  const staging = { environment: 'staging' };

  test.each<[string, JsonObject, JsonObject, JsonObject]>([
    ['another environment', staging, { environment: 'preview' }, {}],
    ['a transient deployment', { ...staging, transient_environment: true }, staging, {}],
    ['a production deployment', { ...staging, production_environment: true }, staging, {}],
    ['all, when asked to', staging, staging, { auto_inactive: false }],
  ])('%s', async (_, first, second, status) => {
    expect(await stateOfFirst(first, second, status)).toBe('success');
  });
});

describe('a refusal', () => {
  test.each<[string, number, string, string, SendOptions]>([
    ['no token', 401, 'GET', deployments, { headers: { authorization: '' } }],
    ['a bad token', 401, 'GET', deployments, { token: 'other' }],
    ['another repository', 404, 'GET', '/github/api/repos/octo/other/deployments', {}],
    ['an unknown deployment', 404, 'GET', `${deployments}/99`, {}],
    ['a deployment without ref', 422, 'POST', deployments, { body: { environment: 'prod' } }],
    ['broken JSON', 400, 'POST', deployments, { body: '{' }],
  ])('answers %s with %i', async (_, status, method, path, options) => {
    expect((await send(createState(), method, path, options)).status).toBe(status);
  });

  test.each([
    ['none', 'GET', 403],
    ['none', 'POST', 403],
    ['read', 'GET', 200],
    ['read', 'POST', 403],
  ] as const)('with deployments: %s, %s is answered with %i', async (permission, method, status) => {
    const github = createState();
    github.deploymentsPermission = permission;
    const response = await send(
      github,
      method,
      deployments,
      method === 'POST' ? { body: { ref: 'main' } } : {},
    );
    expect(response.status).toBe(status);
    if (status === 403) expect(bodyOf(response).message).toBe('Resource not accessible by integration');
    expect(github.deployments).toEqual([]);
  });

  test.each([{ state: 'done' }, { state: 'success', description: 'x'.repeat(141) }])(
    'is given to the status %j',
    async (body) => {
      const github = createState();
      const id = await deploy(github, 'prod');
      expect((await send(github, 'POST', `${deployments}/${id}/statuses`, { body })).status).toBe(422);
      expect(github.deployments[0]?.statuses).toEqual([]);
    },
  );
});
