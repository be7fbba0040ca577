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
  /** Asks for a WebSocket: 101 answers a good handshake, and the connection is closed. */
  readonly upgrade?: 'websocket' | undefined;
  /** Whether the answer tells of the TLS connection; no redirect is followed then. */
  readonly tellTls?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
};

export type HttpAnswer = {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly durationMs: number;
  /** Where it was asked for and there is one. */
  readonly tls?: TlsDetails | undefined;
};

/** `1.3`, and how long the certificate is still valid. */
export type TlsDetails = { readonly version: string; readonly validForMs: number };
