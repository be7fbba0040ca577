import { ActionError, type ErrorCode } from '../../domain/errors/action-error.ts';
import type { HttpAnswer } from '../../ports/http.ts';
import { permissionHint } from './permission-hint.ts';
import { parseRpcStatus, type RpcStatus } from './rpc-status.ts';

/** A call that was answered with an error, as far as a reader must know it. */
export type FailedCall = {
  /** What was wanted, such as `read service 'api'`. */
  readonly wanted: string;
  readonly url: string;
  readonly kind: 'read' | 'write';
  /** Who called, for hints. */
  readonly caller: string;
};

/** One way from Google's errors to ours, for raw calls and official clients alike. */
export function apiError(answer: HttpAnswer, call: FailedCall): ActionError {
  const error = parseRpcStatus(answer.body);
  const code =
    error === undefined ? codeOfForeign(answer.status, call.kind) : codeOf(answer.status, error, call.kind);
  return new ActionError({
    code,
    message: `Could not ${call.wanted}: ${textOf(answer, error)}`,
    hint: hintFor(code, error, call),
    status: answer.status,
    retryAfterMs: error?.retryDelayMs ?? retryAfter(answer.headers['retry-after'], answer.headers.date),
  });
}

function codeOf(status: number, error: RpcStatus, kind: 'read' | 'write'): ErrorCode {
  // The server gave up waiting for itself: what it had begun may still end well.
  if (error.status === 'DEADLINE_EXCEEDED' && kind === 'write') return 'answer-lost';
  return BY_NAME[error.status] ?? codeOfForeign(status, kind);
}

const BY_NAME: Readonly<Record<string, ErrorCode>> = {
  INVALID_ARGUMENT: 'invalid-argument',
  OUT_OF_RANGE: 'invalid-argument',
  UNIMPLEMENTED: 'invalid-argument',
  FAILED_PRECONDITION: 'failed-precondition',
  UNAUTHENTICATED: 'unauthenticated',
  PERMISSION_DENIED: 'permission-denied',
  NOT_FOUND: 'not-found',
  ABORTED: 'conflict',
  ALREADY_EXISTS: 'already-exists',
  RESOURCE_EXHAUSTED: 'rate-limited',
  UNAVAILABLE: 'unavailable',
  DEADLINE_EXCEEDED: 'timeout',
  CANCELLED: 'unavailable',
  INTERNAL: 'internal',
  UNKNOWN: 'internal',
  DATA_LOSS: 'internal',
};

// A gateway that gave up (502, 504) does not know whether the write arrived, so neither do we.
function codeOfForeign(status: number, kind: 'read' | 'write'): ErrorCode {
  if (status === 502 || status === 504) return kind === 'write' ? 'answer-lost' : 'unavailable';
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'permission-denied';
  if (status === 404) return 'not-found';
  if (status === 408) return 'timeout';
  if (status === 409 || status === 412) return 'conflict';
  if (status === 429) return 'rate-limited';
  if (status === 503) return 'unavailable';
  if (status >= 500 || status < 400) return 'internal';
  return 'invalid-argument';
}

function textOf(answer: HttpAnswer, error: RpcStatus | undefined): string {
  if (error === undefined) {
    return `HTTP ${answer.status} that is not an answer of the API (${answer.headers['content-type'] ?? 'no content type'}).`;
  }
  const named = error.status === '' ? `HTTP ${answer.status}` : error.status;
  const violations = error.violations.filter((text) => !error.message.includes(text));
  return [`${named}: ${error.message}`, ...violations.map((text) => `- ${text}`)].join('\n');
}

function hintFor(code: ErrorCode, error: RpcStatus | undefined, call: FailedCall): string | undefined {
  if (code === 'permission-denied' && error !== undefined)
    return permissionHint(error, call.url, call.caller);
  if (code === 'unauthenticated')
    return `The access token of ${call.caller} was not accepted. Check how the job logs in.`;
  if (code === 'answer-lost')
    return 'Whether it was applied is unknown: the state must be read before it is tried again.';
  return undefined;
}

function retryAfter(value: string | undefined, date: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value) - Date.parse(date ?? '');
  return Number.isFinite(until) && until > 0 ? until : undefined;
}
