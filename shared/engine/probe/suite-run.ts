import type { Json } from '../../domain/json/json.ts';
import { fillCheck } from '../../domain/smoke/fill-check.ts';
import { hideSecrets } from '../../domain/smoke/hide-secrets.ts';
import { privateForms } from '../../domain/smoke/private-headers.ts';
import { type CheckResult, type Failure, failureText } from '../../domain/smoke/report.ts';
import type { Check, SmokeSuite } from '../../domain/smoke/suite.ts';
import { formatDuration } from '../../domain/text/duration.ts';
import { secretForms } from '../../domain/text/secret-forms.ts';
import { measureCheck } from './measure-check.ts';
import { runCheck } from './run-check.ts';
import type { ProbePorts, Recipient } from './target.ts';

/** One run of a suite: what is known so far, and until when it may go on. */
export type SuiteRun = {
  readonly suite: SmokeSuite;
  readonly recipient: Recipient;
  readonly ports: ProbePorts;
  readonly endMs: number;
  /** Values by name; captures are added. */
  readonly values: Map<string, Json>;
  /** Forms of secrets; captured ones are added. */
  readonly secrets: string[];
};

/** Sends one request of a suite, with what is known by then, and keeps what it captures. */
export async function runStep(
  check: Check,
  run: SuiteRun,
  failureIs: 'error' | 'warning',
): Promise<CheckResult> {
  const filled = fillCheck(check, (name) => run.values.get(name));
  const late = run.ports.clock.now() >= run.endMs ? [tooLate(run.suite)] : [];
  const unsent = [...filled.failures, ...filled.missing.map((name) => unresolved(name, run)), ...late];
  if (unsent.length > 0) return told(notSent(check, run, unsent), run, failureIs);
  keepSecret(privateForms(filled.check.request.headers), run);
  const { result, captured } = await runCheck(filled.check, run.recipient, run.ports, run.endMs);
  keep(check, captured, run);
  const whole = result.passed ? await measured(filled.check, result, run) : result;
  return told(hideSecrets(whole, run.secrets), run, failureIs);
}

async function measured(check: Check, result: CheckResult, run: SuiteRun): Promise<CheckResult> {
  if (check.expectation.latency === undefined && check.load === undefined) return result;
  const { failures, measured } = await measureCheck(check, run.recipient, run.ports, run.endMs);
  return { ...result, failures, measured, passed: failures.length === 0 };
}

/** A check whose request never left, and why. */
export function notSent(
  check: Check,
  { recipient, ports }: SuiteRun,
  failures: readonly Failure[],
): CheckResult {
  const { method, path } = check.request;
  return {
    name: check.name,
    request: { method, url: `${recipient.baseUrl}${path}` },
    ...{ passed: false, attempts: 0, durationMs: 0, failures, requestId: '', at: ports.clock.now() },
  };
}

/** Says which check should have given the value that is not there. */
function unresolved(name: string, { suite }: SuiteRun): Failure {
  const captures = (check: Check): boolean => check.captures.some((capture) => capture.name === name);
  const source = [...suite.setup, ...suite.checks].find(captures);
  const hint = source && `It is captured by "${source.name}", which has not passed`;
  return { kind: 'not-sent', subject: `variable {{${name}}}`, wanted: 'a value', found: 'none', hint };
}

function tooLate({ timeoutMs = 0 }: SmokeSuite): Failure {
  const wanted = `an end within ${formatDuration(timeoutMs)}`;
  const hint = 'Give the suite a longer `timeout`, or more checks at a time with `parallel`';
  return { kind: 'not-sent', subject: 'suite', wanted, found: 'no time left for this check', hint };
}

function keep({ captures }: Check, captured: Readonly<Record<string, Json>>, run: SuiteRun): void {
  for (const { name, secret } of captures) {
    const value = captured[name];
    if (value === undefined) continue;
    run.values.set(name, value);
    if (!secret) continue;
    keepSecret(secretForms(typeof value === 'string' ? value : JSON.stringify(value)), run);
  }
}

/** From here on in no log and no report. */
export function keepSecret(forms: readonly string[], { secrets, ports }: SuiteRun): void {
  const news = forms.filter((form) => !secrets.includes(form));
  for (const form of news) ports.log.mask(form);
  secrets.push(...news);
}

function told(
  result: CheckResult,
  { ports: { log } }: SuiteRun,
  failureIs: 'error' | 'warning',
): CheckResult {
  const times = result.attempts > 1 ? ` after ${result.attempts} attempts` : '';
  const took = formatDuration(Math.round(result.durationMs));
  if (result.passed) {
    const more = result.measured === undefined ? '' : ` (${result.measured})`;
    log.info(`✓ ${result.name}: ${result.status} in ${took}${times}${more}`);
    return result;
  }
  const { requestId, traceparent } = result;
  const ids = requestId === '' ? undefined : { requestId, traceparent };
  log[failureIs](`✗ ${result.name}${times}: ${result.failures.map(failureText).join('; ')}`, ids);
  for (const hint of new Set(result.failures.flatMap((failure) => failure.hint ?? []))) log.info(`  ${hint}`);
  return result;
}
