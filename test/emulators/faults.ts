import { isObject, type Json, objectAt, stringAt } from '../../shared/domain/json/json.ts';
import { type EmulatorRequest, type EmulatorResponse, googleError } from './http.ts';

/** What goes wrong with a request, and how. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly reason?: string;
      readonly message?: string;
      readonly retryAfterMs?: number;
    }
  | { readonly kind: 'delay'; readonly delayMs: number }
  /** Carried out, then cut without an answer. */
  | { readonly kind: 'lost-answer' }
  /** Cut before it is carried out. */
  | { readonly kind: 'reset' }
  /** Accepted; its operation fails later and what served goes on serving. */
  | { readonly kind: 'late-failure'; readonly code?: number; readonly message?: string };

export type FaultOrder = {
  readonly match: {
    readonly method?: string;
    /** Part of path and query, or a regular expression between slashes. */
    readonly path?: string;
    /** The first matching request that is hit, from 1. */
    readonly nth?: number;
    /** How many in a row are hit. */
    readonly times?: number;
  };
  readonly fault: Fault;
};

/** The faults that are ordered, and how often each was asked. */
export interface Faults {
  order(order: FaultOrder): void;
  clear(): void;
  list(): readonly { readonly order: FaultOrder; readonly seen: number }[];
  /** Counts the request; the fault that hits it, the earliest ordered first. */
  next(request: Pick<EmulatorRequest, 'method' | 'path' | 'query'>): Fault | undefined;
}

export function createFaults(orders: readonly FaultOrder[] = []): Faults {
  let counted = orders.map((order) => ({ order, seen: 0 }));
  return {
    order: (order) => void counted.push({ order, seen: 0 }),
    clear: () => {
      counted = [];
    },
    list: () => counted,
    next: (request) => {
      const matching = counted.filter(({ order }) => matches(order, request));
      for (const entry of matching) entry.seen++;
      return matching.find(({ order, seen }) => hits(order, seen))?.order.fault;
    },
  };
}

/** The answer of a `status` fault. */
export function faultResponse(fault: Fault & { kind: 'status' }): EmulatorResponse {
  const { status, retryAfterMs } = fault;
  const reason = fault.reason ?? reasons[status] ?? (status >= 500 ? 'INTERNAL' : 'UNKNOWN');
  const message = fault.message ?? `The request failed with status ${status}, as ordered.`;
  if (retryAfterMs === undefined) return googleError(status, reason, message);
  const detail = {
    '@type': 'type.googleapis.com/google.rpc.RetryInfo',
    retryDelay: `${retryAfterMs / 1000}s`,
  };
  const response = googleError(status, reason, message, [detail]);
  return {
    ...response,
    headers: { ...response.headers, 'retry-after': String(Math.ceil(retryAfterMs / 1000)) },
  };
}

/**
 * The operation that an answer announces, for faults that hit it later: its name, or its id alone where a service of the
 * v1 API carries it.
 */
export function announcedOperation(response: EmulatorResponse): string | undefined {
  if (response.status !== 200) return undefined;
  const body: Json = JSON.parse(response.body);
  if (!isObject(body)) return undefined;
  const { name } = body;
  if (typeof name === 'string' && name.includes('/operations/')) return name;
  return stringAt(objectAt(objectAt(body, 'metadata'), 'annotations'), 'run.googleapis.com/operation-id');
}

export type Exchange =
  | { readonly kind: 'answer'; readonly response: EmulatorResponse | undefined; readonly delayMs: number }
  | { readonly kind: 'cut'; readonly carriedOut: boolean; readonly delayMs: number };

/** One request under faults without a server: what a caller would see, and after which delay. */
export function exchange(
  request: EmulatorRequest,
  faults: Faults,
  handle: (request: EmulatorRequest) => EmulatorResponse | undefined,
  failOperation: (name: string, error: { readonly code?: number; readonly message?: string }) => void,
): Exchange {
  const fault = faults.next(request);
  if (fault?.kind === 'status') return { kind: 'answer', response: faultResponse(fault), delayMs: 0 };
  if (fault?.kind === 'reset') return { kind: 'cut', carriedOut: false, delayMs: 0 };
  const response = handle(request);
  if (fault?.kind === 'lost-answer') return { kind: 'cut', carriedOut: response !== undefined, delayMs: 0 };
  const operation = response && announcedOperation(response);
  if (fault?.kind === 'late-failure' && operation) failOperation(operation, fault);
  return { kind: 'answer', response, delayMs: fault?.kind === 'delay' ? fault.delayMs : 0 };
}

const reasons: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ABORTED',
  429: 'RESOURCE_EXHAUSTED',
  499: 'CANCELLED',
  500: 'INTERNAL',
  501: 'UNIMPLEMENTED',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};

function matches(
  { match }: FaultOrder,
  { method, path, query }: Pick<EmulatorRequest, 'method' | 'path' | 'query'>,
): boolean {
  if (match.method !== undefined && match.method.toUpperCase() !== method) return false;
  if (match.path === undefined) return true;
  const parameters = decodeURIComponent(query.toString().replaceAll('+', ' '));
  const target = parameters === '' ? path : `${path}?${parameters}`;
  const pattern = regularExpression(match.path);
  return pattern ? pattern.test(target) : target.includes(match.path);
}

function hits({ match: { nth = 1, times = 1 } }: FaultOrder, seen: number): boolean {
  return seen >= nth && seen < nth + times;
}

/** A path between slashes is a regular expression. */
export function regularExpression(path: string): RegExp | undefined {
  return path.length > 2 && path.startsWith('/') && path.endsWith('/')
    ? new RegExp(path.slice(1, -1))
    : undefined;
}
