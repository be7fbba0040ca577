import { afterEach, describe, expect, test } from '@jest/globals';
import { createApi } from '../../conformance/api.ts';
import { namesOf } from '../../conformance/world.ts';
import { type EmulatorRequest, type EmulatorResponse, googleError, json } from '../../emulators/http.ts';
import { createServer, type EmulatorServer } from '../../emulators/server.ts';

describe('the calls of the script', () => {
  let server: EmulatorServer | undefined;
  afterEach(() => server?.close());

  const asking = async (answers: readonly EmulatorResponse[]) => {
    const asked: EmulatorRequest[] = [];
    server = await createServer({
      handlers: [
        (request) => {
          asked.push(request);
          return answers[asked.length - 1];
        },
      ],
    });
    const api = createApi({
      ...{ origin: server.origin, names: namesOf('ab12cd'), signal: new AbortController().signal },
      ...{ headers: async () => ({ authorization: 'Bearer mine' }), quotaWaits: [1, 1] },
    });
    return { api, asked };
  };
  const quota = googleError(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded');

  test('ask again where a quota is used up: that is no answer to the question', async () => {
    const { api, asked } = await asking([quota, quota, json(200, { fine: true })]);
    expect(await api.ask({ method: 'GET', path: '/v2/x' })).toEqual({ status: 200, body: { fine: true } });
    expect(asked).toHaveLength(3);
  });

  test('give the quota as the answer when it stays used up', async () => {
    const { api, asked } = await asking([quota, quota, quota]);
    expect((await api.ask({ method: 'GET', path: '/v2/x' })).status).toBe(429);
    expect(asked).toHaveLength(3);
  });

  test('carry the token of the caller, a bad one or none, and encode what the query holds', async () => {
    const { api, asked } = await asking([json(200, {}), json(401, {}), json(401, {})]);
    await api.ask({ method: 'GET', path: '/v2/x', query: { etag: '"a+b/c="' } });
    await api.ask({ method: 'GET', path: '/v2/x', token: 'bad' });
    await api.ask({ method: 'GET', path: '/v2/x', token: 'none' });
    const tokens = asked.map(({ headers }) => headers.authorization);
    expect(tokens).toEqual(['Bearer mine', 'Bearer not-a-token', undefined]);
    expect(asked[0]?.query.get('etag')).toBe('"a+b/c="');
  });

  test('take a page that is not JSON for an answer', async () => {
    const { api } = await asking([{ status: 502, body: '<html>Bad Gateway</html>' }]);
    const answer = await api.ask({ method: 'GET', path: '/v2/x' });
    expect(answer).toEqual({ status: 502, body: { notJson: '<html>Bad Gateway</html>' } });
  });

  test('follow an operation until it is done, and take its loss for its end', async () => {
    const { api } = await asking([json(200, { name: 'o' }), googleError(404, 'NOT_FOUND', 'gone')]);
    expect(await api.follow({ name: 'o' })).toMatchObject({ done: true, error: { code: 404 } });
  });

  test.each([
    { method: 'DELETE', path: '/v2/projects/p/locations/l/services/shop' },
    { method: 'PATCH', path: '/v2/projects/p/locations/l/services/conf-other' },
    { method: 'POST', path: '/v2/projects/p/locations/l/services/shop:setIamPolicy' },
    { method: 'POST', path: '/v2/projects/p/locations/l/services', query: { serviceId: 'shop' } },
    { method: 'DELETE', path: '/v2/projects/p' },
  ] as const)('never leave the process for $method $path', async (ask) => {
    const { api, asked } = await asking([json(200, {})]);
    await expect(api.ask(ask)).rejects.toThrow(/writes only to names that begin with 'conf-ab12cd'/);
    expect(asked).toEqual([]);
  });
});
