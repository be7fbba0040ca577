/** One request that the server saw. Neither headers nor bodies are kept, and no parameter that is a token. */
export type LoggedRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** null when the connection was cut without an answer. */
  readonly status: number | null;
  readonly ms: number;
  /** RFC 3339. */
  readonly at: string;
  readonly fault?: string;
};

export interface RequestLog {
  add(request: LoggedRequest): void;
  list(): readonly LoggedRequest[];
  clear(): void;
}

const limit = 10_000;
const secretNames = /token|key|assertion|secret|password|signature/i;

/** What happened, for people and for tests that count calls; the oldest entries go first. */
export function createRequestLog(): RequestLog {
  let entries: LoggedRequest[] = [];
  return {
    add: (entry) => {
      entries.push(entry);
      if (entries.length > limit) entries = entries.slice(-limit);
    },
    list: () => entries,
    clear: () => {
      entries = [];
    },
  };
}

/** The query without values that could open something. A page token is none of those. */
export function loggedQuery(query: URLSearchParams): string {
  return [...query]
    .map(([name, value]) => `${name}=${name !== 'pageToken' && secretNames.test(name) ? '***' : value}`)
    .join('&');
}
