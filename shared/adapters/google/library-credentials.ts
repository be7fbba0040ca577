import './dirname.ts';
import { sign } from 'node:crypto';
import { type AuthClient, GoogleAuth, JWT, UserRefreshClient } from 'google-auth-library';
import { ActionError } from '../../domain/errors/action-error.ts';
import { type JsonObject, stringAt } from '../../domain/json/json.ts';
import { guardOf } from '../../domain/text/audience.ts';
import type { Http } from '../../ports/http.ts';
import type { Identity } from '../../ports/identity.ts';
import { checkedOrigin } from './endpoints.ts';
import { fetchThrough } from './fetch-through.ts';
import { idTokens } from './id-tokens.ts';
import type { IdentityOptions } from './identity-options.ts';
import { jwtClaims } from './jwt-claims.ts';
import { withinTime } from './time-limit.ts';
import { CALL_TIMEOUT_MS } from './transport.ts';

/** Keys, user credentials and the metadata server, by Google's own library, which keeps and renews their tokens. */
export function libraryCredentials(
  { http, clock, log }: IdentityOptions,
  credentials: JsonObject | undefined,
  description: string,
): Identity {
  const tokens = toTokenUri(http, stringAt(credentials ?? {}, 'token_uri'));
  const client = clientOf(credentials, fetchThrough(tokens, CALL_TIMEOUT_MS) as typeof fetch);
  const auth = new GoogleAuth(client === undefined ? { scopes: SCOPES } : { authClient: client });
  const mint = idTokens(clock, async (audience) => {
    if (guardOf(audience) === 'iap-url') return signed(credentials, audience, clock.now(), log);
    const client = await asked(description, auth.getIdTokenClient(audience));
    const token = await asked(description, client.idTokenProvider.fetchIdToken(audience));
    log.mask(token);
    return token;
  });
  return {
    description,
    accessToken: async () => {
      const token = await asked(description, auth.getAccessToken());
      if (!token) throw unauthenticated(description, 'no access token came back');
      log.mask(token);
      return token;
    },
    // A user's own credentials cannot mint ID tokens for a service.
    noIdToken: `${description} cannot mint one: log in as a service account that has roles/run.invoker on the service, by the inputs workload_identity_provider and service_account`,
    idToken: async (audience) =>
      credentials === undefined || credentials.type === 'service_account' ? mint(audience) : undefined,
  };
}

/** As the account would be asked to sign by the API; its key is at hand. */
function signed(
  credentials: JsonObject | undefined,
  audience: string,
  nowMs: number,
  log: IdentityOptions['log'],
): string {
  const text = (key: string): string => stringAt(credentials ?? {}, key) ?? '';
  if (text('private_key') === '') {
    throw new ActionError({
      code: 'id-token-unavailable',
      message: `Could not sign a token for ${audience}: the machine's own credentials hold no key`,
      hint: 'Name the OAuth client ID of Identity-Aware Proxy in id_token_audience, or log in by workload_identity_provider and service_account',
    });
  }
  const header = { alg: 'RS256', typ: 'JWT', kid: text('private_key_id') };
  const parts = [header, jwtClaims(text('client_email'), audience, nowMs)];
  const unsigned = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const signature = sign('RSA-SHA256', Buffer.from(unsigned), text('private_key')).toString('base64url');
  log.mask(`${unsigned}.${signature}`);
  return `${unsigned}.${signature}`;
}

const SCOPES = ['https://www.googleapis.com/auth/cloud-platform'];

// By type, as the library asks: what a file names must not choose any code that it likes. The rest is found by the
// library itself, through GOOGLE_APPLICATION_CREDENTIALS or the metadata server.
function clientOf(
  credentials: JsonObject | undefined,
  fetchImplementation: typeof fetch,
): AuthClient | undefined {
  const common = { transporterOptions: { fetchImplementation } };
  const text = (key: string): string => stringAt(credentials ?? {}, key) ?? '';
  if (credentials?.type === 'service_account') {
    const key = { email: text('client_email'), key: text('private_key'), keyId: text('private_key_id') };
    return new JWT({ ...common, ...key, scopes: SCOPES });
  }
  if (credentials?.type === 'authorized_user') {
    const [clientId, clientSecret, refreshToken] = [
      text('client_id'),
      text('client_secret'),
      text('refresh_token'),
    ];
    return new UserRefreshClient({ ...common, clientId, clientSecret, refreshToken });
  }
  return undefined;
}

// The file says where its tokens come from, as every other client of Google reads it; the library asks Google always.
function toTokenUri(http: Http, uri = GOOGLE_TOKEN_URI): Http {
  checkedOrigin(URL.canParse(uri) ? new URL(uri).origin : uri, 'token_uri of the credentials file');
  return {
    send: (request) => http.send(request.url === GOOGLE_TOKEN_URI ? { ...request, url: uri } : request),
  };
}

const GOOGLE_TOKEN_URI = 'https://oauth2.googleapis.com/token';

async function asked<T>(description: string, work: Promise<T>): Promise<T> {
  try {
    return await withinTime(CALL_TIMEOUT_MS, `log in with ${description}`, work);
  } catch (error) {
    if (error instanceof ActionError) throw error;
    throw unauthenticated(description, error instanceof Error ? error.message : String(error));
  }
}

function unauthenticated(description: string, found: string): ActionError {
  return new ActionError({
    code: 'unauthenticated',
    message: `Could not log in with ${description}: ${found}`,
    hint: "Set the input 'workload_identity_provider' (and 'service_account'), or run google-github-actions/auth before this step.",
  });
}
