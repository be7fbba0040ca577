import { shortened } from '../text/expected.ts';
import { type CheckResult, type Failure, failureText, type SmokeReport } from './report.ts';
import type { VerifiedCheck } from './verification/result.ts';

/** Characters that one text of a report may have. */
const LONGEST = 1_000;

/** One run of a suite, under the name that a test reporter shows. */
export type JunitSuite = { readonly name: string; readonly report: SmokeReport };

/** The runs as JUnit XML, for test reporters: a test case for each check, one more for each request of setup, and one for each of the six that need no suite. Secrets were taken out when the reports were made. */
export function renderJunit(suites: readonly JunitSuite[]): string {
  const all = suites.map(({ report }) => report);
  const durationMs = suites.reduce((sum, { report }) => sum + report.durationMs, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'run-delivery smoke suite', ...counted(all, durationMs) })}>`,
    ...suites.map(testSuite),
    '</testsuites>',
    '',
  ].join('\n');
}

function testSuite({ name, report }: JunitSuite): string {
  const { setup = [], checks, verification = [], startedMs, durationMs } = report;
  const counts = counted([report], durationMs);
  const timestamp = new Date(startedMs).toISOString();
  return [
    `  <testsuite${attributes({ name, ...counts, timestamp })}>`,
    ...setup.map((one) => testCase(one, 'smoke.setup')),
    ...checks.map((one) => testCase(one, 'smoke')),
    ...verification.map(verifiedCase),
    '  </testsuite>',
  ].join('\n');
}

const requestsOf = ({ setup = [], checks }: SmokeReport): readonly CheckResult[] => [...setup, ...checks];

function counted(reports: readonly SmokeReport[], durationMs: number) {
  const all = reports.flatMap(requestsOf);
  const verified = reports.flatMap(({ verification = [] }) => verification);
  const bad = verified.filter(({ state }) => state === 'failed').length;
  return {
    tests: all.length + verified.length,
    failures: all.filter((one) => !one.passed && isSent(one)).length + bad,
    errors: all.filter((one) => !one.passed && !isSent(one)).length,
    ...(verified.length > 0 && { skipped: verified.filter((one) => !wasAsked(one)).length }),
    time: seconds(durationMs),
  };
}

const isSent = ({ failures }: CheckResult): boolean => failures.every(({ kind }) => kind !== 'not-sent');

function testCase(check: CheckResult, classname: string): string {
  const { name, passed, durationMs, failures } = check;
  const opening = `    <testcase${attributes({ name, classname, time: seconds(durationMs) })}>`;
  const outcome = passed ? [] : [badEnd(isSent(check) ? 'failure' : 'error', failures)];
  const out = [element('system-out', story(check))];
  return [opening, ...outcome, ...out, '    </testcase>'].join('\n');
}

const wasAsked = ({ state }: VerifiedCheck): boolean => state === 'passed' || state === 'failed';

function verifiedCase(check: VerifiedCheck): string {
  const { name, state, asked, seen, hint = '', durationMs = 0, requestId = '', traceparent = '' } = check;
  const message = shortened(seen, LONGEST);
  const ids = [
    requestId === '' ? '' : `x-request-id: ${requestId}`,
    traceparent === '' ? '' : `traceparent: ${traceparent}`,
  ];
  const lines = [asked, seen, ...ids].filter((line) => line !== '').map((line) => shortened(line, LONGEST));
  const ends = {
    passed: [],
    failed: [`      <failure${attributes({ message, type: 'verification' })}>${escaped(hint)}</failure>`],
    'left-out': [`      <skipped${attributes({ message })}/>`],
    'not-asked': [`      <skipped${attributes({ message })}/>`],
  } as const;
  return [
    `    <testcase${attributes({ name, classname: 'verification', time: seconds(durationMs) })}>`,
    ...ends[state],
    element('system-out', lines.join('\n')),
    '    </testcase>',
  ].join('\n');
}

/** What could not be sent is an error, not skipped: reporters take skipped cases for good ones. */
function badEnd(name: 'failure' | 'error', failures: readonly Failure[]): string {
  const [first] = failures;
  const message = first === undefined ? 'failed' : failureText(first);
  const lines = failures.flatMap((failure) => [
    shortened(failureText(failure), LONGEST),
    ...(failure.hint === undefined ? [] : [`  ${shortened(failure.hint, LONGEST)}`]),
  ]);
  const type = first?.kind ?? 'status';
  return `      <${name}${attributes({ message, type })}>${escaped(lines.join('\n'))}</${name}>`;
}

/** What was asked and answered, so that a reader finds both again. */
function story({
  request,
  status,
  attempts,
  requestId,
  traceparent,
  measured,
  logLines = [],
}: CheckResult): string {
  const lines = [
    `${request.method} ${request.url}`,
    status === undefined ? 'no answer' : `answered ${status}`,
    attempts > 1 ? `${attempts} attempts` : '',
    measured ?? '',
    requestId === '' ? '' : `x-request-id: ${requestId}`,
    traceparent === undefined ? '' : `traceparent: ${traceparent}`,
    ...logLines.map(({ timestamp, severity, text }) => `${timestamp} ${severity} ${text}`),
  ];
  return lines
    .filter((line) => line !== '')
    .map((line) => shortened(line, LONGEST))
    .join('\n');
}

const element = (name: string, text: string): string => `      <${name}>${escaped(text)}</${name}>`;

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${inAttribute(shortened(String(value), LONGEST))}"`)
    .join('');
}

/** A line break in an attribute would be read as a blank. */
const inAttribute = (text: string): string =>
  escaped(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');

function escaped(text: string): string {
  return allowed(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** XML 1.0 has no form at all for most control characters: they are shown as U+FFFD. */
function allowed(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}');
}

const seconds = (ms: number): string => (Math.max(0, ms) / 1_000).toFixed(3);
