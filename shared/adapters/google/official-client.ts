import './dirname.ts';
import { AuthClient } from 'google-auth-library';
import { ActionError } from '../../domain/errors/action-error.ts';
import type { HttpAnswer } from '../../ports/http.ts';
import { asLostWrite } from './answer-lost.ts';
import { apiError } from './api-error.ts';
import { causes } from './causes.ts';
import { fetchThrough, type HeadersLike } from './fetch-through.ts';
import { CALL_TIMEOUT_MS, type TransportParts } from './transport.ts';

/** Constructor options that bind one of Google's official clients to our transport and an origin. */
export function clientOptions(parts: TransportParts, origin: string) {
  const url = new URL(origin);
  const secure = url.protocol === 'https:';
  return {
    // REST: gRPC would bring its own sockets, past proxies, time limits and the log.
    fallback: true as const,
    protocol: secure ? 'https' : 'http',
    apiEndpoint: url.hostname,
    port: url.port === '' ? (secure ? 443 : 80) : Number(url.port),
    authClient: new PortAuthClient(parts) as AuthClient,
  };
}

/** Call options that leave retries to us: the client's own would turn a reset into a time-out. */
export const ONE_ATTEMPT = { retry: null, timeout: CALL_TIMEOUT_MS } as const;

/** Runs a call of an official client and speaks of its failures as the raw transport does. */
export async function official<T>(
  { identity }: TransportParts,
  { wanted, kind }: { readonly wanted: string; readonly kind: 'read' | 'write' },
  work: () => Promise<T>,
): Promise<T> {
  // Asked for first, so that a refused login is never taken for a lost answer.
  await identity.accessToken();
  try {
    return await work();
  } catch (error) {
    const found = origin(error);
    if (found instanceof AnswerError)
      throw apiError(found.answer, { wanted, kind, caller: identity.description, url: found.url });
    throw kind === 'write' ? asLostWrite(found, wanted) : found;
  }
}

// The client wraps what the transport threw, sometimes twice.
function origin(error: unknown): unknown {
  for (const cause of causes(error)) {
    if (cause instanceof ActionError || cause instanceof AnswerError) return cause;
  }
  const text = error instanceof Error ? error.message : String(error);
  return new ActionError({ code: 'internal', message: `Google's client failed: ${text}`, cause: error });
}

/** An error answer on its way through the client, which would drop its headers. */
class AnswerError extends Error {
  readonly answer: HttpAnswer;
  readonly url: string;

  constructor(answer: HttpAnswer, url: string) {
    super(`HTTP ${answer.status}`);
    this.answer = answer;
    this.url = url;
  }
}

class PortAuthClient extends AuthClient {
  readonly #parts: TransportParts;

  constructor(parts: TransportParts) {
    super();
    this.#parts = parts;
  }

  override async getAccessToken() {
    return { token: await this.#parts.identity.accessToken() };
  }

  override async getRequestHeaders() {
    return new Headers({ authorization: `Bearer ${await this.#parts.identity.accessToken()}` });
  }

  override request(): never {
    throw new Error('Only fetch is used by the REST transport.');
  }

  override fetch = (async (input: string | URL, init: { headers?: HeadersLike } = {}) => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${await this.#parts.identity.accessToken()}`);
    const response = await fetchThrough(this.#parts.http, CALL_TIMEOUT_MS)(input, { ...init, headers });
    if (response.ok) return response;
    const body = await response.text();
    throw new AnswerError(
      { status: response.status, headers: Object.fromEntries(response.headers), body, durationMs: 0 },
      String(input),
    );
  }) as unknown as AuthClient['fetch'];
}
