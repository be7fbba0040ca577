import { ActionError } from '../../domain/errors/action-error.ts';
import { isObject, type JsonObject, numberAt, stringAt } from '../../domain/json/json.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Http, HttpAnswer } from '../../ports/http.ts';
import type { Log } from '../../ports/log.ts';
import { claimsOf } from './claims.ts';
import { explainRefusal } from './exchange-refusal.ts';
import type { Retry } from './retry.ts';
import { parseJson, parseRpcStatus } from './rpc-status.ts';
import type { Token } from './token-cache.ts';
import { CALL_TIMEOUT_MS } from './transport.ts';

export type ExchangeParts = {
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
  readonly retry: Retry;
  /** `projects/N/locations/global/workloadIdentityPools/P/providers/X`. */
  readonly provider: string;
  readonly tokenUrl: string;
  /** A fresh token of the job, one for each exchange. */
  readonly subjectToken: () => Promise<string>;
};

/**
 * Federates the job's own token into one of Google's, by one exchange (RFC 8693). One form post: Google's library for
 * it would be loaded before every first call, and hides the answer that a refusal is explained by.
 */
export async function exchange(
  parts: ExchangeParts,
): Promise<Token & { readonly claims: ReturnType<typeof claimsOf> }> {
  const subject = await parts.subjectToken();
  parts.log.mask(subject);
  const answer = await parts.retry("exchange the job's token", () => ask(parts, subject));
  const value = stringAt(answer, 'access_token') ?? '';
  parts.log.mask(value);
  const lifetime = numberAt(answer, 'expires_in') ?? 0;
  return { value, expiresMs: parts.clock.now() + lifetime * 1000, claims: claimsOf(subject) };
}

async function ask({ http, provider, tokenUrl }: ExchangeParts, subject: string): Promise<JsonObject> {
  const form = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    audience: `//iam.googleapis.com/${provider}`,
    scope: 'https://www.googleapis.com/auth/cloud-platform',
    requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    subject_token: subject,
  });
  const answer = await http.send({
    method: 'POST',
    url: tokenUrl,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: form.toString(),
    timeoutMs: CALL_TIMEOUT_MS,
  });
  const parsed = parseJson(answer.body);
  const data = isObject(parsed) ? parsed : {};
  if (answer.status === 200 && stringAt(data, 'access_token')) return data;
  throw refusal(answer, data, provider, subject);
}

function refusal(answer: HttpAnswer, data: JsonObject, provider: string, subject: string): ActionError {
  const { status } = answer;
  if (status < 400 || status >= 500 || status === 429 || status === 408) {
    const found = status === 200 ? 'the answer holds no access token' : `HTTP ${status}`;
    return new ActionError({
      code: status === 429 ? 'rate-limited' : 'unavailable',
      message: `Could not exchange the job's token at Google: ${found}.`,
      status,
    });
  }
  const error = stringAt(data, 'error') ?? `HTTP ${status}`;
  const description =
    stringAt(data, 'error_description') ?? parseRpcStatus(answer.body)?.message ?? 'no reason was given';
  return new ActionError({
    code: 'token-exchange-refused',
    message: `Google refused to exchange the job's token for one of ${provider}: ${error}: ${description}`,
    hint: explainRefusal({ error, description, provider, claims: claimsOf(subject) }),
    status,
  });
}
