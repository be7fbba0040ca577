import type { Problem } from './problem.ts';

/** Every way in which the suite gives up. Closed, so that reports and tests can rely on it. */
export type ErrorCode =
  | 'input-invalid'
  | 'file-invalid'
  | 'file-not-found'
  | 'unauthenticated'
  | 'id-token-unavailable'
  | 'token-exchange-refused'
  | 'impersonation-refused'
  | 'permission-denied'
  | 'not-found'
  | 'already-exists'
  | 'conflict'
  | 'invalid-argument'
  | 'failed-precondition'
  | 'rate-limited'
  | 'unavailable'
  | 'answer-lost'
  | 'timeout'
  | 'cancelled'
  | 'secret-corrupt'
  | 'endpoint-refused'
  | 'gate-refused'
  | 'internal';

export type ErrorDetails = {
  readonly code: ErrorCode;
  /** What was wanted and what was found, in one sentence. */
  readonly message: string;
  /** What the reader can do about it: the role to add, the YAML line to write. */
  readonly hint?: string | undefined;
  readonly cause?: unknown;
  /** HTTP status, where a server answered. */
  readonly status?: number | undefined;
  /** Milliseconds after which the server asked to be called again (google.rpc.RetryInfo, Retry-After). */
  readonly retryAfterMs?: number | undefined;
  /** Every single thing that is wrong, where an input or a file was refused. */
  readonly problems?: readonly Problem[] | undefined;
};

/** The one fault type of the suite: expected bad ends are outcomes and are never thrown. */
export class ActionError extends Error {
  override readonly name = 'ActionError';
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
  readonly problems: readonly Problem[];

  constructor(details: ErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.hint = details.hint;
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
    this.problems = details.problems ?? [];
  }
}
