import { makeEndpoints } from '../../../../../shared/adapters/google/endpoints.ts';
import type { IdentityOptions } from '../../../../../shared/adapters/google/identity-options.ts';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import { noRetry, recordedLog, simulatedClock } from '../doubles.ts';
import { type Answered, type Loopback, loopback, type Received } from '../loopback.ts';

export const PROVIDER = 'projects/123/locations/global/workloadIdentityPools/github/providers/main';
export const ACCOUNT = 'deployer@p.iam.gserviceaccount.com';
export const CLAIMS = {
  iss: 'https://token.actions.githubusercontent.com',
  aud: `https://iam.googleapis.com/${PROVIDER}`,
  sub: 'repo:acme@11/shop@22:ref:refs/heads/main',
  repository: 'acme/shop',
  repository_id: '22',
  repository_owner_id: '11',
  ref: 'refs/heads/main',
  event_name: 'push',
  workflow_ref: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
};

/** A token that nobody has signed; `mark` tells one from another. */
export const jwt = (claims: object, mark: string): string =>
  ['{"alg":"RS256"}', JSON.stringify(claims), mark]
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');

/** An STS and IAM that grant everything under the simulated clock, unless a test answers first. */
export async function google(
  now: () => number,
  first: (request: Received, nth: number) => Answered | undefined = () => undefined,
) {
  let granted = 0;
  return loopback((request, nth) => {
    const special = first(request, nth);
    if (special !== undefined) return special;
    granted += 1;
    if (request.path === '/v1/token')
      return { body: { access_token: `federated-${granted}`, expires_in: 3600 } };
    if (request.path.endsWith(':generateAccessToken')) {
      return {
        body: {
          accessToken: `impersonated-${granted}`,
          expireTime: new Date(now() + 3_600_000).toISOString(),
        },
      };
    }
    return { body: { token: jwt({ exp: now() / 1000 + 3600 }, `id-${granted}`) } };
  });
}

/** The options of an identity, and what it asked for and logged. */
export function options(
  server: Loopback,
  clock = simulatedClock(),
  overrides: Partial<IdentityOptions> = {},
) {
  const recorded = recordedLog();
  let asked = 0;
  const audiences: string[] = [];
  const made: IdentityOptions = {
    http: makeHttp(),
    clock,
    log: recorded.log,
    retry: noRetry,
    endpoints: makeEndpoints({
      GHA_ENDPOINT_OVERRIDE_sts: server.origin,
      GHA_ENDPOINT_OVERRIDE_iamcredentials: server.origin,
    }),
    env: {
      ACTIONS_ID_TOKEN_REQUEST_URL: 'https://github.test',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runner-token',
    },
    requestJobToken: async (audience) => {
      asked += 1;
      audiences.push(audience);
      return jwt(CLAIMS, `job-${asked}`);
    },
    workloadIdentityProvider: PROVIDER,
    ...overrides,
  };
  return { made, recorded, clock, audiences };
}
