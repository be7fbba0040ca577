import { setTimeout as sleep } from 'node:timers/promises';
import { isObject, type Json, type JsonObject } from '../../shared/domain/json/json.ts';
import type { Answer, Ask } from './step.ts';
import type { Names } from './world.ts';

/** The Admin API as the script uses it. */
export type Api = {
  ask(ask: Ask): Promise<Answer>;
  /** Follows the operation that an answer names until it is done or ten minutes are over. */
  follow(operation: JsonObject): Promise<JsonObject>;
};

export type ApiOptions = {
  readonly origin: string;
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
  readonly names: Names;
  readonly signal: AbortSignal;
  /** Milliseconds before asking again where a quota is used up. */
  readonly quotaWaits?: readonly number[];
};

const badToken = { authorization: 'Bearer not-a-token' };
const requestMs = 60_000;
const operationMs = 600_000;
const firstLookMs = 20;
const slowestLookMs = 2000;
const defaultQuotaWaits = [5000, 15_000, 45_000];

/** Plain HTTPS, so that what is compared is what the server sends and not what a client library makes of it. */
export function createApi(options: ApiOptions): Api {
  const ask = (request: Ask) => askPatiently(options, request);
  return { ask, follow: (operation) => follow(ask, options.signal, operation) };
}

/** A quota is the project's, not an answer to the question: wait and ask again. */
async function askPatiently(options: ApiOptions, ask: Ask): Promise<Answer> {
  refuseForeign(options.names, ask);
  for (const wait of options.quotaWaits ?? defaultQuotaWaits) {
    const answer = await askOnce(options, ask);
    if (answer.status !== 429) return answer;
    await sleep(wait, undefined, { signal: options.signal });
  }
  return askOnce(options, ask);
}

async function askOnce({ origin, headers, signal }: ApiOptions, ask: Ask): Promise<Answer> {
  const url = new URL(ask.path, origin);
  for (const [name, value] of Object.entries(ask.query ?? {})) url.searchParams.set(name, value);
  const response = await fetch(url, {
    method: ask.method,
    headers: {
      accept: 'application/json',
      ...(ask.token === undefined ? await headers() : ask.token === 'bad' ? badToken : {}),
      ...(ask.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(requestMs)]),
  });
  return { status: response.status, body: readBody(await response.text()) };
}

/** A page of HTML is no JSON and still an answer. */
function readBody(text: string): JsonObject {
  try {
    const value: Json = JSON.parse(text);
    return isObject(value) ? value : { notAnObject: value };
  } catch {
    return text === '' ? {} : { notJson: text.slice(0, 200) };
  }
}

/** The last line of defence: whatever a step says, nothing but the run's own services is written to. */
function refuseForeign(names: Names, { method, path, query = {} }: Ask): void {
  if (method === 'GET' || path.includes('/operations/')) return;
  const service = /\/services\/([^/:]+)/.exec(path)?.[1] ?? query.serviceId ?? '';
  if (service.toLowerCase().startsWith(names.main)) return;
  throw new Error(
    `Refused to ${method} '${service}': this run writes only to names that begin with '${names.main}'.`,
  );
}

async function follow(
  ask: (request: Ask) => Promise<Answer>,
  signal: AbortSignal,
  operation: JsonObject,
): Promise<JsonObject> {
  const deadline = performance.now() + operationMs;
  let latest = operation;
  for (let wait = firstLookMs; latest.done !== true; wait = Math.min(wait * 1.5, slowestLookMs)) {
    if (performance.now() > deadline) return latest;
    await sleep(wait, undefined, { signal });
    const answer = await ask({ method: 'GET', path: `/v2/${operation.name}` });
    if (answer.status !== 200) return { ...latest, ...answer.body, done: true };
    latest = answer.body;
  }
  return latest;
}
