import { ActionError } from '../../domain/errors/action-error.ts';
import type { Http, HttpAnswer, HttpRequest } from '../../ports/http.ts';
import { readBody } from './body.ts';
import { connect } from './connect.ts';
import { connectionFailure } from './failure.ts';
import { redirected } from './redirect.ts';

export type HttpOptions = {
  /** Bytes of an answer that are kept; 1 MiB suits checks, API pages need more. */
  readonly maxBodyBytes?: number;
};

/** Http over Node's own fetch. Every exchange has one time limit, redirects and body included. */
export function makeHttp({ maxBodyBytes = 1024 * 1024 }: HttpOptions = {}): Http {
  return { send: (request) => exchange(request, maxBodyBytes) };
}

async function exchange(request: HttpRequest, maxBodyBytes: number): Promise<HttpAnswer> {
  const started = performance.now();
  const timeLimit = AbortSignal.timeout(request.timeoutMs);
  const signal = request.signal === undefined ? timeLimit : AbortSignal.any([timeLimit, request.signal]);
  try {
    if (request.upgrade !== undefined || request.tellTls === true || isMeantForHost(request)) {
      const answer = await connect(request, signal, maxBodyBytes);
      return { ...answer, durationMs: Math.round(performance.now() - started) };
    }
    const response = await follow(request, signal);
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await readBody(response.body, maxBodyBytes),
      durationMs: Math.round(performance.now() - started),
    };
  } catch (error) {
    throw failure(error, request, timeLimit);
  }
}

/** Behind a proxy, fetch takes the header for the proxy's own and refuses it; Identity-Aware Proxy reads it at the end of the tunnel. */
function isMeantForHost({ headers, followRedirects = false }: HttpRequest): boolean {
  return headers?.['proxy-authorization'] !== undefined && followRedirects === false;
}

const MAX_REDIRECTS = 5;

async function follow(first: HttpRequest, signal: AbortSignal): Promise<Response> {
  const { followRedirects = false } = first;
  const most = typeof followRedirects === 'number' ? followRedirects : followRedirects ? MAX_REDIRECTS : 0;
  let request = first;
  for (let hops = 0; ; hops += 1) {
    const response = await fetch(request.url, {
      method: request.method,
      headers: { ...request.headers },
      body: request.body ?? null,
      redirect: 'manual',
      signal,
    });
    const next =
      hops < most ? redirected(request, response.status, response.headers.get('location')) : undefined;
    if (next !== undefined && followRedirects === 'same-host' && !sameHost(next, first)) return response;
    if (next === undefined) return response;
    await response.body?.cancel();
    request = next;
  }
}

function sameHost(a: HttpRequest, b: HttpRequest): boolean {
  return new URL(a.url).host === new URL(b.url).host;
}

function failure(error: unknown, request: HttpRequest, timeLimit: AbortSignal): ActionError {
  if (error instanceof ActionError) return error;
  const target = `${request.method} ${withoutQuery(request.url)}`;
  if (request.signal?.aborted === true) {
    return new ActionError({ code: 'cancelled', message: `${target} was cancelled.`, cause: error });
  }
  if (timeLimit.aborted) {
    const message = `No answer from ${target}: nothing complete came within ${request.timeoutMs} ms.`;
    return new ActionError({ code: 'timeout', message, cause: error });
  }
  return connectionFailure(error, target);
}

// A query may carry a key of the user's; no message repeats it.
function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
