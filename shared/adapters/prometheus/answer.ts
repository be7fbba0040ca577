import { ActionError, type ErrorCode } from '../../domain/errors/action-error.ts';
import { isObject, type Json, type JsonObject, objectAt, stringAt } from '../../domain/json/json.ts';
import type { HttpAnswer } from '../../ports/http.ts';
import type { Server } from './server.ts';

/** The body of a query that was answered, or a fault whose status says whether another attempt can help. */
export function readAnswer(answer: HttpAnswer, server: Server): JsonObject {
  const body = parsed(answer.body);
  const { status } = answer;
  if (status === 200 && body?.status === 'success') return body;
  if (status === 200 && isCut(answer, body)) {
    const message = `${server.name} gave an answer that is not whole JSON.`;
    throw new ActionError({ code: 'unavailable', message, status });
  }
  const code = codeOf(status, body);
  throw new ActionError({
    code,
    message: `${server.name} ${textOf(answer, body)}`,
    hint: hintOf(code, body, server),
    status,
    retryAfterMs: retryAfter(answer.headers['retry-after']),
  });
}

function parsed(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isCut({ headers }: HttpAnswer, body: JsonObject | undefined): boolean {
  return body === undefined && (headers['content-type'] ?? '').includes('json');
}

// Names of errors as the API has them; a gateway in front of it knows only statuses.
function codeOf(status: number, body: JsonObject | undefined): ErrorCode {
  const type = body === undefined ? undefined : stringAt(body, 'errorType');
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'permission-denied';
  if (status === 429) return 'rate-limited';
  if (type === 'timeout' || status === 408 || status === 504) return 'timeout';
  if (type === 'canceled' || type === 'unavailable' || status === 502 || status === 503) return 'unavailable';
  if (type === 'internal' || status >= 500) return 'internal';
  if (status === 404) return 'not-found';
  return 'invalid-argument';
}

function textOf({ status, headers }: HttpAnswer, body: JsonObject | undefined): string {
  const google = body === undefined ? {} : objectAt(body, 'error');
  const type = (body && stringAt(body, 'errorType')) ?? stringAt(google, 'status') ?? `HTTP ${status}`;
  const text = (body && stringAt(body, 'error')) ?? stringAt(google, 'message');
  if (text !== undefined) return `answered ${type}: ${text.slice(0, LONGEST)}`;
  const kind = headers['content-type'] ?? 'no content type';
  return `gave HTTP ${status}, which is not an answer of a query API (${kind}).`;
}

const LONGEST = 1000;

function hintOf(code: ErrorCode, body: JsonObject | undefined, server: Server): string | undefined {
  if (code === 'unauthenticated' || code === 'permission-denied') return server.loginHint;
  if (code === 'not-found' || (code === 'invalid-argument' && body === undefined))
    return 'Check analysis.prometheus.url: /api/v1/query_range must follow it, without a login page before it.';
  if (code === 'invalid-argument') return 'Try the query where the metric is graphed.';
  return undefined;
}

function retryAfter(value: string | undefined): number | undefined {
  return value !== undefined && /^\d+$/.test(value) ? Number(value) * 1000 : undefined;
}
