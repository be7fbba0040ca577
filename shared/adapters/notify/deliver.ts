import { createHash } from 'node:crypto';
import { ActionError, type ErrorCode } from '../../domain/errors/action-error.ts';
import { inertLine, shorten } from '../../domain/report/plain.ts';
import type { Http, HttpAnswer } from '../../ports/http.ts';

export type DeliverParts = {
  readonly http: Http;
  /** Repeats what may be told twice, as the engine's policy says; `what` names it in the log. */
  readonly retry: <T>(what: string, work: () => Promise<T>) => Promise<T>;
  /** For a date in Retry-After. */
  readonly now: () => number;
};

export type Delivery = {
  /** Of the service, for messages. */
  readonly name: string;
  readonly url: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** What no message may repeat, wherever it was found. */
  readonly secrets: readonly string[];
  /** What to do when the service refuses it. */
  readonly hint: string;
};

/** For one attempt. */
const TIMEOUT_MS = 10_000;

/** Posts a message until it is taken, refused, or out of attempts. Twice is better than never, and the key lets a receiver drop the second. */
export async function deliver(parts: DeliverParts, delivery: Delivery): Promise<void> {
  const key = createHash('sha256').update(delivery.body).digest('hex').slice(0, 32);
  await parts.retry(`tell ${delivery.name}`, async () => {
    const answer = await post(parts.http, delivery, key);
    if (answer.status < 200 || answer.status > 299) throw refusal(answer, delivery, parts.now());
  });
}

async function post(http: Http, delivery: Delivery, key: string): Promise<HttpAnswer> {
  const { url, body, headers } = delivery;
  try {
    return await http.send({
      ...{ method: 'POST', url, body, timeoutMs: TIMEOUT_MS },
      headers: { 'content-type': 'application/json; charset=utf-8', 'idempotency-key': key, ...headers },
    });
  } catch (error) {
    throw withoutSecrets(error, delivery);
  }
}

/** The cause is left behind: what it holds is not known. */
function withoutSecrets(error: unknown, delivery: Delivery): ActionError {
  const { code = 'unavailable', hint } = error instanceof ActionError ? error : {};
  const text = error instanceof Error ? error.message : String(error);
  return new ActionError({
    code,
    message: `Could not tell ${named(delivery)}: ${hidden(text, delivery)}`,
    hint,
  });
}

function refusal(answer: HttpAnswer, delivery: Delivery, now: number): ActionError {
  const { status, headers, body } = answer;
  const said = hidden(inertLine(shorten(body, 200)), delivery);
  const redirect = status >= 300 && status < 400 ? ', a redirect, which is not followed' : '';
  return new ActionError({
    code: codeOf(status),
    message: `Could not tell ${named(delivery)}: it answered HTTP ${status}${redirect}${said === '' ? '' : `: ${said}`}`,
    hint: status >= 400 && status < 500 && !PATIENCE.has(status) ? delivery.hint : undefined,
    status,
    retryAfterMs: retryAfter(headers['retry-after'] ?? '', now),
  });
}

const PATIENCE = new Set([408, 429]);

function codeOf(status: number): ErrorCode {
  if (PATIENCE.has(status)) return 'rate-limited';
  if (status >= 500) return 'unavailable';
  if (status === 401 || status === 403) return 'permission-denied';
  return status === 404 || status === 410 ? 'not-found' : 'invalid-argument';
}

function retryAfter(text: string, now: number): number | undefined {
  if (/^\d+$/.test(text.trim())) return Number(text) * 1_000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** The host tells enough: of the URL of a webhook nothing else may be shown. */
const named = ({ name, url }: Delivery): string => `${name} (${new URL(url).host})`;

function hidden(text: string, { url, secrets }: Delivery): string {
  const { origin, pathname } = new URL(url);
  return [url, `${origin}${pathname}`, ...secrets]
    .filter((secret) => secret !== '' && secret !== origin)
    .toSorted((left, right) => right.length - left.length)
    .reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
}
