import type { Http } from '../../ports/http.ts';

export type FetchLike = (input: string | URL, init?: FetchInit) => Promise<Response>;

/** What the Headers constructor takes. */
export type HeadersLike = ConstructorParameters<typeof Headers>[0];

type FetchInit = {
  readonly method?: string;
  readonly headers?: HeadersLike;
  readonly body?: unknown;
  readonly signal?: AbortSignal | null;
};

/** Lends Google's libraries our one way to the network, with its proxy, time limit and log. */
export function fetchThrough(http: Http, timeoutMs: number): FetchLike {
  return async (input, init = {}) => {
    // Built as fetch builds it: a form brings its content type by itself.
    const request = new Request(input, {
      method: init.method ?? 'GET',
      headers: init.headers,
      body: init.body ?? null,
    } as RequestInit);
    const body = await request.text();
    const answer = await http.send({
      method: request.method,
      url: String(input),
      headers: Object.fromEntries(request.headers),
      body: body === '' ? undefined : body,
      timeoutMs,
      ...(init.signal == null ? {} : { signal: init.signal }),
    });
    return new Response(NO_BODY.has(answer.status) ? null : answer.body, {
      status: answer.status,
      headers: { ...answer.headers },
    });
  };
}

const NO_BODY = new Set([204, 205, 304]);
