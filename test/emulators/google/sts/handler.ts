import type { JSONWebKeySet } from 'jose';
import type { EmulatorRequest, EmulatorResponse, Handler } from '../../http.ts';
import { json } from '../../http.ts';
import type { SigningKey } from '../../identity/signing-key.ts';
import { principalOf } from '../iam/federated-identity.ts';
import { poolOf } from '../iam/providers.ts';
import type { Iam, Provider } from '../iam/state.ts';
import { issueToken } from '../iam/tokens.ts';
import { admit } from './attributes.ts';
import { accessTokenType, parseExchange } from './exchange-request.ts';
import { introspect } from './introspect.ts';
import { keyGrant, keyGrantType } from './key-grant.ts';
import { type OAuthError, oauthErrorResponse, refused } from './oauth-error.ts';
import { verifySubjectToken } from './subject-token.ts';

/** The exchange of a job's token for a federated one. */
export type Sts = {
  readonly iam: Iam;
  /** The keys behind an issuer: handed over, because `iss` names a host that no emulator can answer for. */
  readonly keysOf: (issuer: string) => JSONWebKeySet | undefined;
  /**
   * How long a federated token lives. `subject-token`: as long as what it was made from, an hour at most, which is why
   * a direct federation with GitHub has to come back every five minutes. A number: that many seconds.
   */
  readonly lifetime: 'subject-token' | number;
  /** Google's own, which signs ID tokens. */
  readonly key: SigningKey;
};

/**
 * `POST /v1/token` and `POST /v1/introspect`. The version may be missing: google-github-actions/auth takes its overrides
 * for the base of each call, and the endpoint that is handed to a job is an origin.
 */
export function stsHandler(sts: Sts): Handler {
  return (request) => {
    const [, method] =
      (request.method === 'POST' && /^(?:\/v1)?\/(token|introspect)$/.exec(request.path)) || [];
    if (method === 'token') return tokenResponse(sts, request);
    return method === 'introspect' ? introspect(sts.iam, request) : undefined;
  };
}

async function tokenResponse(sts: Sts, request: EmulatorRequest): Promise<EmulatorResponse> {
  // Another host with Google: `oauth2.googleapis.com`, which has this path too.
  const form = new URLSearchParams(request.body);
  if (form.get('grant_type') === keyGrantType) return keyGrant(sts.iam, sts.key, form.get('assertion') ?? '');
  const outcome = await exchange(sts, request);
  return outcome.kind === 'refused' ? oauthErrorResponse(outcome) : json(200, outcome.body);
}

async function exchange(
  sts: Sts,
  request: EmulatorRequest,
): Promise<OAuthError | { readonly kind: 'issued'; readonly body: object }> {
  const { iam } = sts;
  const wanted = parseExchange(request);
  if (wanted.kind === 'refused') return wanted;
  const provider = liveProvider(iam, wanted.provider);
  if (provider === undefined) return refused('invalid_target', invalidTarget);
  const keys = provider.jwks ?? sts.keysOf(provider.issuer);
  const token = await verifySubjectToken(wanted.subjectToken, provider, keys, iam.now());
  if (token.kind === 'refused') return token;
  const admission = admit(provider, token.assertion);
  if (admission.kind === 'refused') return admission;
  const lifetime = lifetimeSeconds(sts, token.expiresAt);
  const accessToken = issueToken(iam, {
    principal: principalOf(admission.identity),
    scopes: wanted.scopes,
    expiresAt: iam.now() + lifetime * 1000,
    identity: admission.identity,
  });
  return {
    kind: 'issued',
    body: {
      access_token: accessToken,
      issued_token_type: accessTokenType,
      token_type: 'Bearer',
      expires_in: lifetime,
    },
  };
}

const invalidTarget =
  'The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn\'t exist.';

/** Providers are kept under the project's number, so that an id in its place finds nothing, as with Google. */
function liveProvider(iam: Iam, name: string): Provider | undefined {
  const provider = iam.providers.get(name);
  const pool = iam.pools.get(poolOf(name));
  return provider && pool && !provider.disabled && !pool.disabled ? provider : undefined;
}

function lifetimeSeconds(sts: Sts, subjectExpiresAt: number): number {
  if (sts.lifetime !== 'subject-token') return sts.lifetime;
  return Math.min(3600, Math.floor((subjectExpiresAt - sts.iam.now()) / 1000));
}
