import type { Exchange } from './exchange.ts';
import type { VerifiedCheck } from './verification/result.ts';

/** How a suite ended, as data for outputs, summaries and the judge. */
export type SmokeReport = {
  readonly passed: boolean;
  readonly checks: readonly CheckResult[];
  /** Absent where the suite has none. */
  readonly setup?: readonly CheckResult[] | undefined;
  readonly cleanup?: readonly CheckResult[] | undefined;
  /** Names of the checks that were not to be run; absent where all were. */
  readonly leftOut?: readonly string[] | undefined;
  /** The checks that need no suite; absent where nobody asked for them. Where no suite was run, `checks` is empty. */
  readonly verification?: readonly VerifiedCheck[] | undefined;
  readonly startedMs: number;
  readonly durationMs: number;
  /** Base URL that was asked. */
  readonly target: string;
  /** Why the log lines of the failed checks are not there, where they should be. */
  readonly logNote?: string | undefined;
  /** Blots out the secrets of this run in text that comes later; absent where it has none. */
  readonly hide?: ((text: string) => string) | undefined;
};

/** How one check ended: the numbers are those of its last attempt. */
export type CheckResult = {
  readonly name: string;
  readonly request: { readonly method: string; readonly url: string };
  readonly passed: boolean;
  readonly attempts: number;
  /** undefined when no answer came. */
  readonly status?: number | undefined;
  readonly durationMs: number;
  /** What repeated requests showed, in one sentence. */
  readonly measured?: string | undefined;
  /** Empty when the check passed. */
  readonly failures: readonly Failure[];
  /** `x-request-id` of the last attempt, by which the service's log knows it; empty when none was sent. */
  readonly requestId: string;
  /** W3C trace context of the last attempt. */
  readonly traceparent?: string | undefined;
  /** Milliseconds since the epoch at which the last attempt was sent. */
  readonly at: number;
  /** What was sent and what came back in the last attempt; absent where the check passed, or nothing was sent. */
  readonly exchange?: Exchange | undefined;
  /** What the service logged of the last attempt, oldest first; absent where nobody looked. */
  readonly logLines?: readonly CheckLogLine[] | undefined;
};

export type CheckLogLine = { readonly timestamp: string; readonly severity: string; readonly text: string };

/** One thing that did not hold. */
export type Failure = {
  readonly kind: 'status' | 'header' | 'json' | 'text' | 'latency' | 'no-answer' | 'time-limit' | 'not-sent';
  /** What was looked at: `status`, `header x-version`, `json data.items[0].id`, … */
  readonly subject: string;
  readonly wanted: string;
  readonly found: string;
  /** What the reader can do about it, where the answer tells. */
  readonly hint?: string | undefined;
};

/** Whether the suite itself passed, whatever became of the checks that need none. */
export function suitePassed({ passed, setup = [], checks, verification }: SmokeReport): boolean {
  return verification === undefined ? passed : [...setup, ...checks].every((check) => check.passed);
}

/** A suite has a check at least. */
export function isWithoutSuite({ checks, verification }: SmokeReport): boolean {
  return verification !== undefined && checks.length === 0;
}

/** The failure in one sentence, without its hint. */
export function failureText({ subject, wanted, found }: Failure): string {
  return `${subject}: expected ${wanted}, found ${found}`;
}
