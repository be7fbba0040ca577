import type { Json } from '../../domain/json/json.ts';
import { type CheckResult, failureText } from '../../domain/smoke/report.ts';
import type { Check } from '../../domain/smoke/suite.ts';
import { formatDuration } from '../../domain/text/duration.ts';
import { backoffMs, LONGEST_WISH_MS } from '../retry/backoff.ts';
import { type Attempt, attemptCheck } from './attempt-check.ts';
import type { ProbePorts, Recipient } from './target.ts';

/** Longest pause between two attempts of a check. */
const CAP_MS = 30_000;

export type EndedCheck = { readonly result: CheckResult; readonly captured: Readonly<Record<string, Json>> };

/** Tries a check until it passes, has no attempts left, or the suite has no time left. Any failure may pass: a cold start, a route that is not everywhere yet. */
export async function runCheck(
  check: Check,
  recipient: Recipient,
  ports: ProbePorts,
  endMs = Number.POSITIVE_INFINITY,
): Promise<EndedCheck> {
  const { clock, log, random, signal } = ports;
  const { attempts, backoffMs: baseMs } = check.retries;
  for (let number = 1; ; number++) {
    const timeoutMs = Math.min(check.timeoutMs, Math.max(1, endMs - clock.now()));
    const attempt = await attemptCheck({ ...check, timeoutMs }, recipient, ports);
    const result = toResult(check, recipient, attempt, number);
    const impatient = (attempt.retryAfterMs ?? 0) > LONGEST_WISH_MS;
    const ended = { result, captured: attempt.captured };
    if (result.passed || number >= attempts || impatient) return ended;
    const pauseMs = backoffMs(number, { baseMs, capMs: CAP_MS }, random, attempt.retryAfterMs);
    if (clock.now() + pauseMs >= endMs) return ended;
    const reasons = result.failures.map(failureText).join('; ');
    log.info(
      `${check.name}: attempt ${number} of ${attempts} failed, the next one follows in ${formatDuration(pauseMs)}: ${reasons}`,
    );
    await clock.sleep(pauseMs, signal);
  }
}

function toResult(check: Check, { baseUrl }: Recipient, attempt: Attempt, attempts: number): CheckResult {
  const { status, durationMs, failures, requestId, traceparent, at, exchange } = attempt;
  const request = { method: check.request.method, url: `${baseUrl}${check.request.path}` };
  const passed = failures.length === 0;
  return {
    name: check.name,
    request,
    ...{ passed, attempts, status, durationMs, failures, requestId, traceparent, at },
    ...(exchange && { exchange }),
  };
}
