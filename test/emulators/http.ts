/** One request as a handler sees it: no sockets, so that handlers are tested without a server. */
export type EmulatorRequest = {
  readonly method: string;
  /** Decoded path, without the query. */
  readonly path: string;
  /** Name of the host that was asked, without the port: gcloud puts the region in front of it. */
  readonly host?: string;
  readonly query: URLSearchParams;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The same before it was taken for text; of a request that came through a socket. */
  readonly bytes?: Uint8Array;
};

export type EmulatorResponse = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
};

/** undefined means: not mine, ask the next one. */
export type Handler = (
  request: EmulatorRequest,
) => EmulatorResponse | undefined | Promise<EmulatorResponse | undefined>;

/** A JSON answer. */
export function json(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): EmulatorResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** Google's error body: google.rpc.Status in an envelope. */
export function googleError(
  status: number,
  reason: string,
  message: string,
  details: readonly object[] = [],
): EmulatorResponse {
  return json(status, {
    error: { code: status, message, status: reason, ...(details.length > 0 ? { details } : {}) },
  });
}
