import { type CheckResult, failureText } from '../../domain/smoke/report.ts';
import type { Check } from '../../domain/smoke/suite.ts';
import { formatDuration } from '../../domain/text/duration.ts';
import { backoffMs, LONGEST_WISH_MS } from '../retry/backoff.ts';
import { type Attempt, attemptCheck } from './attempt-check.ts';
import type { ProbePorts, Recipient } from './target.ts';

/** Longest pause between two attempts of a check. */
const CAP_MS = 30_000;

/** Tries a check until it passes or has no attempts left. Any failure may pass: a cold start, a route that is not everywhere yet. */
export async function runCheck(check: Check, recipient: Recipient, ports: ProbePorts): Promise<CheckResult> {
  const { clock, log, random, signal } = ports;
  const { attempts, backoffMs: baseMs } = check.retries;
  for (let number = 1; ; number++) {
    const attempt = await attemptCheck(check, recipient, ports);
    const result = toResult(check, recipient, attempt, number);
    const impatient = (attempt.retryAfterMs ?? 0) > LONGEST_WISH_MS;
    if (result.passed || number >= attempts || impatient) {
      report(result, ports);
      return result;
    }
    const pauseMs = backoffMs(number, { baseMs, capMs: CAP_MS }, random, attempt.retryAfterMs);
    const reasons = result.failures.map(failureText).join('; ');
    log.info(
      `${check.name}: attempt ${number} of ${attempts} failed, the next one follows in ${formatDuration(pauseMs)}: ${reasons}`,
    );
    await clock.sleep(pauseMs, signal);
  }
}

function toResult(check: Check, { baseUrl }: Recipient, attempt: Attempt, attempts: number): CheckResult {
  const { status, durationMs, failures, requestId, at } = attempt;
  const request = { method: check.request.method, url: `${baseUrl}${check.request.path}` };
  const passed = failures.length === 0;
  return { name: check.name, request, passed, attempts, status, durationMs, failures, requestId, at };
}

function report(result: CheckResult, { log }: ProbePorts): void {
  const times = result.attempts === 1 ? '' : ` after ${result.attempts} attempts`;
  const took = formatDuration(Math.round(result.durationMs));
  if (result.passed) {
    log.info(`✓ ${result.name}: ${result.status} in ${took}${times}`);
    return;
  }
  log.error(`✗ ${result.name}${times}: ${result.failures.map(failureText).join('; ')}`, {
    requestId: result.requestId,
  });
  for (const hint of new Set(result.failures.flatMap((failure) => failure.hint ?? []))) log.info(`  ${hint}`);
}
