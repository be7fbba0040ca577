import { ActionError } from '../../domain/errors/action-error.ts';
import { isObject, type JsonObject, stringAt } from '../../domain/json/json.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Http, HttpAnswer } from '../../ports/http.ts';
import type { Log } from '../../ports/log.ts';
import { apiError } from './api-error.ts';
import { jwtClaims } from './jwt-claims.ts';
import type { Retry } from './retry.ts';
import { parseJson, parseRpcStatus } from './rpc-status.ts';
import type { Token } from './token-cache.ts';
import { CALL_TIMEOUT_MS } from './transport.ts';

export type ImpersonationParts = {
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
  readonly retry: Retry;
  /** Origin of the IAM credentials API. */
  readonly origin: string;
  readonly serviceAccount: string;
  readonly provider: string;
};

/** A token that stands for the job, and the claims it was made from. */
export type Federated = { readonly token: string; readonly claims: JsonObject };

/** An access token of the service account. */
export async function impersonate(parts: ImpersonationParts, federated: Federated): Promise<Token> {
  const answer = await ask(parts, federated, 'generateAccessToken', {
    scope: ['https://www.googleapis.com/auth/cloud-platform'],
    lifetime: '3600s',
  });
  const value = secretAt(parts, answer, 'accessToken');
  const expires = Date.parse(stringAt(answer, 'expireTime') ?? '');
  return { value, expiresMs: Number.isFinite(expires) ? expires : parts.clock.now() };
}

/** An ID token of the service account. The federated token asks: the account itself often may not. */
export async function mintIdToken(
  parts: ImpersonationParts,
  federated: Federated,
  audience: string,
): Promise<string> {
  const answer = await ask(parts, federated, 'generateIdToken', { audience, includeEmail: true });
  return secretAt(parts, answer, 'token');
}

/** A token that the account signs itself, which Identity-Aware Proxy takes where it has no OAuth client that an ID token could name. */
export async function signJwt(
  parts: ImpersonationParts,
  federated: Federated,
  audience: string,
): Promise<string> {
  const payload = JSON.stringify(jwtClaims(parts.serviceAccount, audience, parts.clock.now()));
  return secretAt(parts, await ask(parts, federated, 'signJwt', { payload }), 'signedJwt');
}

async function ask(
  parts: ImpersonationParts,
  federated: Federated,
  method: string,
  body: JsonObject,
): Promise<JsonObject> {
  const url = `${parts.origin}/v1/projects/-/serviceAccounts/${encodeURIComponent(parts.serviceAccount)}:${method}`;
  return parts.retry(`act as ${parts.serviceAccount}`, async () => {
    const answer = await parts.http.send({
      method: 'POST',
      url,
      headers: { authorization: `Bearer ${federated.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      timeoutMs: CALL_TIMEOUT_MS,
    });
    const parsed = parseJson(answer.body);
    if (answer.status === 200 && isObject(parsed)) return parsed;
    throw refusal(parts, federated.claims, answer, url);
  });
}

function refusal(
  parts: ImpersonationParts,
  claims: JsonObject,
  answer: HttpAnswer,
  url: string,
): ActionError {
  const { serviceAccount } = parts;
  const wanted = `act as ${serviceAccount}`;
  const error = apiError(answer, { wanted, kind: 'read', url, caller: 'the job' });
  if (!REFUSALS.has(answer.status) || parseRpcStatus(answer.body)?.reason === 'SERVICE_DISABLED')
    return error;
  return new ActionError({
    code: 'impersonation-refused',
    message: error.message,
    hint: answer.status === 400 ? undefined : bindingHint(parts, claims, roleFor(url)),
    status: answer.status,
  });
}

const REFUSALS = new Set([400, 401, 403, 404]);

/** To sign is more than to impersonate. */
const roleFor = (url: string): string =>
  url.endsWith(':signJwt') ? 'roles/iam.serviceAccountTokenCreator' : 'roles/iam.workloadIdentityUser';

function bindingHint(
  { serviceAccount, provider }: ImpersonationParts,
  claims: JsonObject,
  role: string,
): string {
  const pool = provider.replace(/\/providers\/[^/]+$/, '');
  const repository = stringAt(claims, 'repository') ?? 'OWNER/REPO';
  return [
    `Check that ${serviceAccount} exists, and let this repository act as it:`,
    `  gcloud iam service-accounts add-iam-policy-binding ${serviceAccount} --role=${role} \\`,
    `    --member="principalSet://iam.googleapis.com/${pool}/attribute.repository/${repository}"`,
    'This form needs the provider to map attribute.repository=assertion.repository. Safer, as names can be recycled: map repository_id and use',
    `  --member="principalSet://iam.googleapis.com/${pool}/attribute.repository_id/${stringAt(claims, 'repository_id') ?? 'ID'}"`,
  ].join('\n');
}

function secretAt({ log, serviceAccount }: ImpersonationParts, answer: JsonObject, key: string): string {
  const value = stringAt(answer, key);
  if (value === undefined || value === '') {
    throw new ActionError({
      code: 'internal',
      message: `Could not act as ${serviceAccount}: the answer holds no ${key}.`,
    });
  }
  log.mask(value);
  return value;
}
