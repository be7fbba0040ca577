import { ActionError } from '../../domain/errors/action-error.ts';
import { checkAnswer } from '../../domain/smoke/check-answer.ts';
import { explainAnswer } from '../../domain/smoke/explain-answer.ts';
import { lowerCaseNames } from '../../domain/smoke/header-names.ts';
import type { Failure } from '../../domain/smoke/report.ts';
import { retryAfterMs } from '../../domain/smoke/retry-after.ts';
import type { Check } from '../../domain/smoke/suite.ts';
import { formatDuration } from '../../domain/text/duration.ts';
import type { HttpAnswer, HttpRequest } from '../../ports/http.ts';
import type { ProbePorts, Recipient } from './target.ts';
import { requestIds } from './trace.ts';

/** One request of a check and what came of it. */
export type Attempt = {
  readonly status?: number | undefined;
  readonly durationMs: number;
  readonly failures: readonly Failure[];
  readonly requestId: string;
  readonly at: number;
  /** The pause that the server asked for. */
  readonly retryAfterMs?: number | undefined;
};

/** Sends the request once. No answer is a failure of the check; only a cancelled job and a fault of the suite itself are thrown. */
export async function attemptCheck(check: Check, recipient: Recipient, ports: ProbePorts): Promise<Attempt> {
  const { request, requestId } = toRequest(check, recipient, ports);
  const at = ports.clock.now();
  try {
    const answer = await ports.http.send(request);
    ports.log.debug(`${request.method} ${request.url} ${answer.status}`, {
      requestId,
      durationMs: answer.durationMs,
    });
    const failures = explained(checkAnswer(check.expectation, answer), answer, request, check);
    const { status, durationMs } = answer;
    return {
      status,
      durationMs,
      failures,
      requestId,
      at,
      retryAfterMs: retryAfterMs(answer, ports.clock.now()),
    };
  } catch (error) {
    return { durationMs: ports.clock.now() - at, failures: [noAnswer(error, check)], requestId, at };
  }
}

function toRequest(
  { request, timeoutMs }: Check,
  { baseUrl, headers }: Recipient,
  { random, signal }: ProbePorts,
): { readonly request: HttpRequest; readonly requestId: string } {
  const ids = requestIds(random);
  const all = {
    'x-request-id': ids.requestId,
    traceparent: ids.traceparent,
    ...lowerCaseNames(headers),
    ...request.headers,
  };
  const { method, path, body, followRedirects } = request;
  return {
    request: { method, url: `${baseUrl}${path}`, headers: all, body, timeoutMs, followRedirects, signal },
    requestId: all['x-request-id'],
  };
}

/** Says beside the status that was not wanted who really answered. */
function explained(
  failures: readonly Failure[],
  answer: HttpAnswer,
  { headers }: HttpRequest,
  { request }: Check,
): readonly Failure[] {
  const withToken =
    headers?.authorization !== undefined || headers?.['x-serverless-authorization'] !== undefined;
  const hint = explainAnswer(answer, { path: request.path, withToken });
  return failures.map((failure) =>
    failure.kind === 'status' && hint !== undefined ? { ...failure, hint } : failure,
  );
}

function noAnswer(error: unknown, { timeoutMs }: Check): Failure {
  if (!(error instanceof ActionError)) throw error;
  switch (error.code) {
    case 'timeout':
      return {
        kind: 'time-limit',
        subject: 'answer',
        wanted: `one within ${formatDuration(timeoutMs)}`,
        found: 'none',
        hint:
          error.hint ??
          'A revision that starts slowly needs a longer `timeout` on its first check, or a minimum of instances',
      };
    case 'unavailable':
      return {
        kind: 'no-answer',
        subject: 'answer',
        wanted: 'one',
        found: `none (${error.message.replace(/\.$/, '')})`,
        hint: error.hint,
      };
    default:
      throw error;
  }
}
