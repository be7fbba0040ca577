import { expect, test } from '@jest/globals';
import { type IdTokenParts, jobTokens } from '../../../../../shared/adapters/github/id-token.ts';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import { failureOf, noRetry, threeAttempts } from '../doubles.ts';
import { type Answered, loopback } from '../loopback.ts';

const AUDIENCE = 'https://iam.googleapis.com/projects/1/x y';

async function github(answer: (nth: number) => Answered) {
  const server = await loopback((_, nth) => answer(nth));
  const parts = (retry: IdTokenParts['retry']): IdTokenParts => ({
    http: makeHttp(),
    retry,
    env: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${server.origin}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runner-token',
    },
  });
  return { server, parts, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

test("asks GitHub as its toolkit does: the audience follows the URL's own query", async () => {
  await using at = await github(() => ({ body: { count: 1, value: 'the.job.token' } }));
  expect(await jobTokens(at.parts(noRetry))(AUDIENCE)).toBe('the.job.token');
  const [request] = at.server.requests;
  expect([...(request?.query ?? [])]).toEqual([
    ['api-version', '2.0'],
    ['audience', AUDIENCE],
  ]);
  expect(request?.headers).toMatchObject({
    authorization: 'Bearer runner-token',
    accept: 'application/json',
  });
});

test('a moment without an answer is passed over', async () => {
  await using at = await github((nth) =>
    nth === 1 ? 'cut' : nth === 2 ? { status: 503, body: '' } : { body: { value: 'late' } },
  );
  expect(await jobTokens(at.parts(threeAttempts))(AUDIENCE)).toBe('late');
});

test.each<readonly [string, Answered, object]>([
  ['403', { status: 403, body: '' }, { code: 'id-token-unavailable', status: 403 }],
  ['a page', { body: '<html>' }, { code: 'id-token-unavailable', status: 200 }],
  ['an empty token', { body: { value: '' } }, { code: 'id-token-unavailable', status: 200 }],
  ['null', { body: 'null' }, { code: 'id-token-unavailable', status: 200 }],
  ['500', { status: 500, body: '' }, { code: 'unavailable', status: 500 }],
  ['429', { status: 429, body: '' }, { code: 'unavailable', status: 429 }],
])('an answer of %s is no token, and said so with what to look at', async (_, answer, expected) => {
  await using at = await github(() => answer);
  const error = await failureOf(jobTokens(at.parts(noRetry))(AUDIENCE));
  expect(error).toMatchObject(expected);
  expect(error.message).toContain(AUDIENCE);
  expect(error.hint).toContain('githubstatus.com');
  expect(`${error.message} ${error.hint}`).not.toContain('runner-token');
});
