import type { HttpRequest } from '../../ports/http.ts';

/** The request that a redirect asks for; undefined when the answer is not one. Credentials stay with their origin. */
export function redirected(
  request: HttpRequest,
  status: number,
  location: string | null,
): HttpRequest | undefined {
  if (location === null || !REDIRECTS.has(status) || !URL.canParse(location, request.url)) return undefined;
  const from = new URL(request.url);
  const to = new URL(location, from);
  if (to.protocol !== 'http:' && to.protocol !== 'https:') return undefined;
  const asGet = becomesGet(status, request.method);
  const { body, ...rest } = request;
  return {
    ...rest,
    ...(asGet || body === undefined ? {} : { body }),
    method: asGet ? 'GET' : request.method,
    url: to.href,
    headers: keptHeaders(request.headers ?? {}, from.origin === to.origin, asGet),
  };
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function becomesGet(status: number, method: string): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  return status === 303 || ((status === 301 || status === 302) && method === 'POST');
}

function keptHeaders(
  headers: Readonly<Record<string, string>>,
  sameOrigin: boolean,
  bodyDropped: boolean,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => {
      const lower = name.toLowerCase();
      if (!sameOrigin && CREDENTIALS.has(lower)) return false;
      return !(bodyDropped && lower.startsWith('content-'));
    }),
  );
}

const CREDENTIALS = new Set(['authorization', 'cookie', 'proxy-authorization', 'x-serverless-authorization']);
