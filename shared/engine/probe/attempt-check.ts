import { ActionError } from '../../domain/errors/action-error.ts';
import type { Json } from '../../domain/json/json.ts';
import { type Captured, captureValues } from '../../domain/smoke/capture-values.ts';
import { checkAnswer } from '../../domain/smoke/check-answer.ts';
import { type Exchange, exchangeOf } from '../../domain/smoke/exchange.ts';
import { explainAnswer } from '../../domain/smoke/explain-answer.ts';
import { lowerCaseNames } from '../../domain/smoke/header-names.ts';
import { SlowPattern } from '../../domain/smoke/pattern.ts';
import type { Failure } from '../../domain/smoke/report.ts';
import { retryAfterMs } from '../../domain/smoke/retry-after.ts';
import type { Check } from '../../domain/smoke/suite.ts';
import { formatDuration } from '../../domain/text/duration.ts';
import { shown } from '../../domain/text/expected.ts';
import type { HttpAnswer, HttpRequest } from '../../ports/http.ts';
import type { ProbePorts, Recipient } from './target.ts';
import { requestIds } from './trace.ts';

/** One request of a check and what came of it. */
export type Attempt = {
  readonly status?: number | undefined;
  readonly durationMs: number;
  readonly failures: readonly Failure[];
  /** Of an attempt that failed; its secrets are still in it. */
  readonly exchange?: Exchange | undefined;
  readonly requestId: string;
  readonly traceparent: string;
  readonly at: number;
  /** What later requests need of the answer; empty after a failure. */
  readonly captured: Readonly<Record<string, Json>>;
  /** The pause that the server asked for. */
  readonly retryAfterMs?: number | undefined;
};

/** Sends the request once. No answer is a failure of the check; only a cancelled job and a fault of the suite itself are thrown. */
export async function attemptCheck(check: Check, recipient: Recipient, ports: ProbePorts): Promise<Attempt> {
  const { request, ...ids } = toRequest(check, recipient, ports);
  const at = ports.clock.now();
  try {
    const answer = await ports.http.send(request);
    ports.log.debug(`${request.method} ${request.url} ${answer.status}`, {
      ...ids,
      durationMs: answer.durationMs,
    });
    const broken = explained(checkAnswer(check.expectation, answer, ports.match), answer, request, recipient);
    const captured = broken.length === 0 ? captureValues(check.captures, answer, ports.match) : NOTHING;
    const { status, durationMs } = answer;
    const failures = [...broken, ...captured.failures];
    return {
      ...ids,
      ...{ status, durationMs, at },
      failures,
      ...(failures.length > 0 && { exchange: exchangeOf(request, answer) }),
      captured: captured.values,
      retryAfterMs: retryAfterMs(answer, ports.clock.now()),
    };
  } catch (error) {
    const failures = [noAnswer(error, check)];
    const durationMs = ports.clock.now() - at;
    return { ...ids, durationMs, failures, exchange: exchangeOf(request), at, captured: {} };
  }
}

const NOTHING: Captured = { values: {}, failures: [] };

function toRequest(
  { request, timeoutMs, expectation }: Check,
  { baseUrl, headers }: Recipient,
  { random, signal }: ProbePorts,
): { readonly request: HttpRequest; readonly requestId: string; readonly traceparent: string } {
  const ids = requestIds(random);
  const all = {
    'x-request-id': ids.requestId,
    traceparent: ids.traceparent,
    ...beside(lowerCaseNames(headers), request.headers),
    ...request.headers,
  };
  const { method, path, followRedirects, websocket } = request;
  const more = {
    ...(websocket === true && { upgrade: 'websocket' as const }),
    ...(expectation.tls !== undefined && { tellTls: true }),
  };
  const body =
    request.body === undefined || typeof request.body === 'string'
      ? request.body
      : JSON.stringify(request.body.json);
  return {
    request: {
      method,
      url: `${baseUrl}${path}`,
      headers: all,
      body,
      timeoutMs,
      followRedirects,
      ...more,
      signal,
    },
    requestId: all['x-request-id'],
    traceparent: all.traceparent,
  };
}

/** Identity-Aware Proxy reads both headers and leaves Authorization alone where its token stands in the other. */
function beside(ofCaller: Headers, ofCheck: Headers): Headers {
  const { authorization, ...others } = ofCaller;
  return authorization === undefined || ofCheck.authorization === undefined
    ? ofCaller
    : { ...others, 'proxy-authorization': authorization };
}

type Headers = Readonly<Record<string, string>>;

/** Says beside the status that was not wanted who really answered. */
function explained(
  failures: readonly Failure[],
  answer: HttpAnswer,
  { url, headers = {} }: HttpRequest,
  { headers: ofCaller, noToken, door }: Recipient,
): readonly Failure[] {
  const names = Object.keys(lowerCaseNames(ofCaller));
  const withToken = names.length > 0 || headers.authorization !== undefined;
  const forIap = names.includes('authorization');
  const { pathname, search } = new URL(url);
  const hint = explainAnswer(answer, { path: `${pathname}${search}`, withToken, forIap, noToken, door });
  return failures.map((failure) =>
    failure.kind === 'status' && hint !== undefined ? { ...failure, hint } : failure,
  );
}

function noAnswer(error: unknown, { timeoutMs }: Check): Failure {
  if (error instanceof SlowPattern) return tooSlow(error);
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

function tooSlow({ source, limitMs }: SlowPattern): Failure {
  return {
    kind: 'time-limit',
    subject: 'regular expression',
    wanted: `an end of ${shown(source)} within ${formatDuration(limitMs)}`,
    found: 'none',
    hint: 'It tries too many ways to match this answer: let no repetition hold another one, as (a+)+ does',
  };
}
