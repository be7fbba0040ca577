import { randomUUID } from 'node:crypto';
import type { EmulatorRequest, EmulatorResponse, Handler } from '../../http.ts';
import { json } from '../../http.ts';
import { bearerToken } from '../../identity/bearer.ts';
import type { SigningKey } from '../../identity/signing-key.ts';
import { jobClaims } from './claims.ts';
import { defaultJob, type JobContext, ownerOf } from './job-context.ts';

/** The `iss` of every token: the real string, because conditions and providers are written against it. */
export const githubIssuer = 'https://token.actions.githubusercontent.com';

/** Where a job asks; `ACTIONS_ID_TOKEN_REQUEST_URL` is this with `?api-version=2.0`. */
export const oidcTokenPath = '/github/oidc/token';

/** GitHub's token service: one job at a time, and its keys. */
export type Oidc = {
  readonly now: () => number;
  readonly key: SigningKey;
  readonly issuer: string;
  /** What the job must send as its bearer token. */
  readonly requestToken: string;
  job: JobContext;
};

export type OidcOptions = {
  readonly now: () => number;
  readonly key: SigningKey;
  readonly issuer?: string;
  readonly requestToken?: string;
  readonly job?: Partial<JobContext>;
};

/** State of the token service with defaults for what a test does not care about. */
export function createOidc(options: OidcOptions): Oidc {
  return {
    now: options.now,
    key: options.key,
    issuer: options.issuer ?? githubIssuer,
    requestToken: options.requestToken ?? 'emulated-id-token-request-token',
    job: { ...defaultJob, ...options.job },
  };
}

/** Token endpoint, discovery document and keys of GitHub's issuer. */
export function oidcHandler(oidc: Oidc): Handler {
  return (request) => {
    switch (request.path) {
      case oidcTokenPath:
        return tokenResponse(oidc, request);
      case '/github/oidc/.well-known/openid-configuration':
        return json(200, discovery(oidc, request));
      case '/github/oidc/.well-known/jwks':
        return json(200, oidc.key.jwks);
      default:
        return undefined;
    }
  };
}

/** A signed token of the current job: five minutes, as GitHub gives. */
export function issueJobToken(oidc: Oidc, audience: string): Promise<string> {
  const issuedAt = Math.floor(oidc.now() / 1000);
  return oidc.key.sign({
    jti: randomUUID(),
    ...jobClaims(oidc.job),
    iss: oidc.issuer,
    aud: audience,
    nbf: issuedAt - 600,
    iat: issuedAt,
    exp: issuedAt + 300,
  });
}

async function tokenResponse(oidc: Oidc, request: EmulatorRequest): Promise<EmulatorResponse> {
  if (request.method !== 'GET')
    return json(405, { message: `The resource does not support ${request.method}.` });
  const token = bearerToken(request);
  if (token === undefined) return json(401, { message: 'The request carries no bearer token.' });
  if (token !== oidc.requestToken)
    return json(403, { message: 'The bearer token is not one of a running job.' });
  const audience = request.query.get('audience') || `https://github.com/${ownerOf(oidc.job)}`;
  return json(200, { count: 1, value: await issueJobToken(oidc, audience) });
}

function discovery(oidc: Oidc, request: EmulatorRequest): object {
  return {
    issuer: oidc.issuer,
    jwks_uri: `http://${request.headers.host ?? '127.0.0.1'}/github/oidc/.well-known/jwks`,
    subject_types_supported: ['public', 'pairwise'],
    response_types_supported: ['id_token'],
    claims_supported: ['sub', 'aud', 'exp', 'iat', 'iss', 'jti', 'nbf', ...Object.keys(jobClaims(oidc.job))],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid'],
  };
}
