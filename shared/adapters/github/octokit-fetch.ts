import type { Http } from '../../ports/http.ts';

type OctokitInit = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | null;
  readonly signal?: AbortSignal;
};

/** Lends octokit our one way to the network, with its proxy, time limit and log. */
export function octokitFetch(http: Http): (url: string, init?: OctokitInit) => Promise<Response> {
  return async (url, { method = 'GET', headers, body, signal } = {}) => {
    const answer = await http.send({
      method,
      url,
      headers: Object.fromEntries(new Headers(headers)),
      body: body ?? undefined,
      timeoutMs: 30_000,
      ...(signal === undefined ? {} : { signal }),
    });
    return new Response(NO_BODY.has(answer.status) ? null : answer.body, {
      status: answer.status,
      headers: { ...answer.headers },
    });
  };
}

const NO_BODY = new Set([204, 205, 304]);
