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
  /** Redirects are followed up to 5 times when true; false answers the 3xx itself. */
  readonly followRedirects?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
};

export type HttpAnswer = {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly durationMs: number;
};
