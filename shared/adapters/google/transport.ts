import { ActionError } from '../../domain/errors/action-error.ts';
import { isObject, type JsonObject } from '../../domain/json/json.ts';
import type { Http, HttpAnswer } from '../../ports/http.ts';
import type { Identity } from '../../ports/identity.ts';
import { asLostWrite } from './answer-lost.ts';
import { apiError } from './api-error.ts';
import type { Retry } from './retry.ts';
import { parseJson } from './rpc-status.ts';

export type ApiCall = {
  /** What is wanted, for messages: `read service 'api'`. */
  readonly wanted: string;
  /** Reads are retried; a write is sent once, and a lost answer is reported as such. */
  readonly kind: 'read' | 'write';
  readonly method: string;
  readonly url: string;
  readonly body?: JsonObject | undefined;
  readonly timeoutMs?: number | undefined;
};

export type TransportParts = { readonly http: Http; readonly identity: Identity; readonly retry: Retry };

/** Calls a Google API with plain JSON, so that fields this suite does not know survive. */
export interface Transport {
  json(call: ApiCall): Promise<JsonObject>;
}

/** The limit of a call that names none. */
export const CALL_TIMEOUT_MS = 30_000;

/** The raw path to Google's APIs: token, time limit, errors as codes. */
export function makeTransport(parts: TransportParts): Transport {
  return {
    json: (call) =>
      call.kind === 'read' ? parts.retry(call.wanted, () => once(parts, call)) : once(parts, call),
  };
}

async function once({ http, identity }: TransportParts, call: ApiCall): Promise<JsonObject> {
  const token = await identity.accessToken();
  const answer = await send(http, call, token);
  if (answer.status < 200 || answer.status > 299)
    throw apiError(answer, { ...call, caller: identity.description });
  const parsed = answer.body === '' ? {} : parseJson(answer.body);
  if (isObject(parsed)) return parsed;
  const cut = new ActionError({
    code: 'unavailable',
    message: `Could not ${call.wanted}: the answer is not whole JSON.`,
    status: answer.status,
  });
  throw call.kind === 'write' ? asLostWrite(cut, call.wanted) : cut;
}

async function send(http: Http, call: ApiCall, token: string): Promise<HttpAnswer> {
  try {
    return await http.send({
      method: call.method,
      url: call.url,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      timeoutMs: call.timeoutMs ?? CALL_TIMEOUT_MS,
    });
  } catch (error) {
    throw call.kind === 'write' ? asLostWrite(error, call.wanted) : error;
  }
}
