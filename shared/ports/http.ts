/** One HTTP exchange. An answer of any status is an answer; only the lack of one throws (`unavailable`, `timeout`, `cancelled`). */
export interface Http {
  send(request: HttpRequest): Promise<HttpAnswer>;
}

export type HttpRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | undefined;
  /** Milliseconds for the whole exchange. */
  readonly timeoutMs: number;
  /** Redirects are followed up to 5 times when true, so many times, or only within a host; the first that is not followed is the answer. */
  readonly followRedirects?: boolean | number | 'same-host' | undefined;
  readonly signal?: AbortSignal | undefined;
};

export type HttpAnswer = {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly durationMs: number;
};
