import './dirname.ts';
import { gaxios, IdentityPoolClient } from 'google-auth-library';
import { ActionError } from '../../domain/errors/action-error.ts';
import { isObject, type Json, numberAt, stringAt } from '../../domain/json/json.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../../ports/http.ts';
import type { Log } from '../../ports/log.ts';
import { causes } from './causes.ts';
import { claimsOf } from './claims.ts';
import { explainRefusal } from './exchange-refusal.ts';
import { fetchThrough } from './fetch-through.ts';
import type { Token } from './token-cache.ts';
import { CALL_TIMEOUT_MS } from './transport.ts';

export type ExchangeParts = {
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
  /** `projects/N/locations/global/workloadIdentityPools/P/providers/X`. */
  readonly provider: string;
  readonly tokenUrl: string;
  /** A fresh token of the job, one for each exchange. */
  readonly subjectToken: () => Promise<string>;
};

/** Federates the job's own token into one of Google's, by one exchange. */
export async function exchange(
  parts: ExchangeParts,
): Promise<Token & { readonly claims: ReturnType<typeof claimsOf> }> {
  let subject = '';
  const client = new PoolClient(parts, async () => {
    subject = await parts.subjectToken();
    parts.log.mask(subject);
    return subject;
  });
  try {
    const { token, res } = await client.getAccessToken();
    if (!token) throw new Error('The answer holds no access token.');
    parts.log.mask(token);
    const lifetime = numberAt((res?.data ?? {}) as { expires_in?: Json }, 'expires_in') ?? 0;
    return { value: token, expiresMs: parts.clock.now() + lifetime * 1000, claims: claimsOf(subject) };
  } catch (error) {
    throw refusal(error, parts.provider, subject);
  }
}

class PoolClient extends IdentityPoolClient {
  constructor({ http, provider, tokenUrl }: ExchangeParts, subjectToken: () => Promise<string>) {
    super({
      type: 'external_account',
      audience: `//iam.googleapis.com/${provider}`,
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_url: tokenUrl,
      subject_token_supplier: { getSubjectToken: subjectToken },
    });
    // The library makes a transport of its own here, without time limit, and takes none.
    const fetchImplementation = fetchThrough(http, CALL_TIMEOUT_MS) as typeof fetch;
    Object.assign(this.stsCredential, { transporter: new gaxios.Gaxios({ fetchImplementation }) });
  }
}

// The library's error holds the token that was sent, so it is never kept as a cause.
function refusal(error: unknown, provider: string, subject: string): ActionError {
  for (const cause of causes(error)) if (cause instanceof ActionError) return cause;
  const { status, data } = answerIn(error);
  const text = error instanceof Error ? error.message : String(error);
  const parsed = /^Error code (\S+?): (.*)$/s.exec(text);
  const name = stringAt(data, 'error') ?? parsed?.[1] ?? '';
  const description = stringAt(data, 'error_description') ?? parsed?.[2] ?? text;
  if (status === undefined || status >= 500 || status === 429 || status === 408) {
    return new ActionError({
      code: status === 429 ? 'rate-limited' : 'unavailable',
      message: `Could not exchange the job's token at Google: ${status === undefined ? text : `HTTP ${status}`}.`,
      status,
    });
  }
  return new ActionError({
    code: 'token-exchange-refused',
    message: `Google refused to exchange the job's token for one of ${provider}: ${name}: ${description}`,
    hint: explainRefusal({ error: name, description, provider, claims: claimsOf(subject) }),
    status,
  });
}

function answerIn(error: unknown): {
  status: number | undefined;
  data: { readonly [key: string]: Json | undefined };
} {
  const response = (error as { response?: { status?: number; data?: Json } }).response;
  return { status: response?.status, data: isObject(response?.data) ? response.data : {} };
}
