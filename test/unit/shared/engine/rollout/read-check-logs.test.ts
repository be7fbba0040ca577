import { describe, expect, test } from '@jest/globals';
import { ActionError } from '../../../../../shared/domain/errors/action-error.ts';
import type { SmokeRun } from '../../../../../shared/domain/report/outcome.ts';
import { secretHider } from '../../../../../shared/domain/smoke/hide-secrets.ts';
import type { CheckResult, Failure } from '../../../../../shared/domain/smoke/report.ts';
import { readCheckLogs } from '../../../../../shared/engine/rollout/read-check-logs.ts';
import type { LogLine, RevisionLogs } from '../../../../../shared/ports/logs.ts';
import { simulatedClock } from '../../adapters/doubles.ts';

type Query = Parameters<RevisionLogs['lines']>[0];

const SERVICE = { project: 'p', region: 'r', service: 'shop' };
const traceId = (number: number) => String(number).padStart(32, 'a');
const STATUS: Failure = { kind: 'status', subject: 'status', wanted: '200', found: '500' };

const check = (number: number, more: Partial<CheckResult> = {}): CheckResult => ({
  name: `check ${number}`,
  request: { method: 'GET', url: 'https://shop.test/' },
  ...{ passed: false, attempts: 1, status: 500, durationMs: 1, failures: [STATUS], requestId: 'r', at: 0 },
  traceparent: `00-${traceId(number)}-bbbbbbbbbbbbbbbb-01`,
  ...more,
});

const run = (checks: readonly CheckResult[], more: Partial<SmokeRun['report']> = {}): SmokeRun => ({
  when: 'verify',
  percent: 0,
  report: {
    passed: checks.every(({ passed }) => passed),
    ...{ checks, startedMs: 1_000_000, durationMs: 5, target: 'https://shop.test' },
    ...more,
  },
});

const line = (number: number, text: string): LogLine => ({
  timestamp: '2026-11-21T12:00:00Z',
  severity: 'ERROR',
  text,
  traceId: traceId(number),
});

/** Answers of Cloud Logging in turn, the last one for ever. */
function source(...answers: readonly (readonly LogLine[] | Error)[]) {
  const queries: Query[] = [];
  const clock = simulatedClock();
  const lines = async (query: Query) => {
    queries.push(query);
    const answer = answers[Math.min(queries.length, answers.length) - 1] ?? [];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { queries, clock, from: { service: SERVICE, logs: { lines }, clock } };
}

describe('readCheckLogs', () => {
  test('asks once for all failed checks, by their traces, and gives each its own lines', async () => {
    const { from, queries } = source([line(1, 'broken'), line(2, 'of another'), line(1, 'and again')]);
    const passed = check(3, { passed: true, failures: [] });
    const [told] = await readCheckLogs([run([check(1), check(2), passed])], from);
    expect(queries).toEqual([
      {
        service: SERVICE,
        traceIds: [traceId(1), traceId(2)],
        ...{ sinceMs: 940_000, limit: 50, withinMs: 8_000 },
      },
    ]);
    expect(told?.report?.checks.map(({ logLines }) => logLines?.map(({ text }) => text))).toEqual([
      ['broken', 'and again'],
      ['of another'],
      undefined,
    ]);
  });

  test('looks at the last run that failed alone, at five of its checks and ten lines of each', async () => {
    const noisy = Array.from({ length: 14 }, (_, index) => line(1, String(index)));
    const { from, queries } = source(noisy);
    const checks = [1, 2, 3, 4, 5, 6].map((number) => check(number));
    const runs = [run([check(9)]), run(checks), run([check(8, { passed: true, failures: [] })])];
    const told = await readCheckLogs(runs, from);
    expect(queries[0]?.traceIds).toEqual([1, 2, 3, 4, 5].map(traceId));
    expect(told[0]).toBe(runs[0]);
    expect(told[2]).toBe(runs[2]);
    const [first, ...others] = told[1]?.report?.checks ?? [];
    expect(first?.logLines?.map(({ text }) => text)).toEqual([
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
      '12',
      '13',
    ]);
    expect(others.map(({ logLines }) => logLines)).toEqual([[], [], [], [], undefined]);
  });

  test('looks again for lines that are not to be found yet, three times in all', async () => {
    const late = source([], [line(1, 'late')]);
    const [told] = await readCheckLogs([run([check(1)])], late.from);
    expect(told?.report?.checks[0]?.logLines).toMatchObject([{ text: 'late' }]);
    const never = source([]);
    const beganMs = never.clock.now();
    const [empty] = await readCheckLogs([run([check(1)])], never.from);
    expect(never.queries).toHaveLength(3);
    expect(never.clock.now() - beganMs).toBe(4_000);
    expect(empty?.report?.checks[0]?.logLines).toEqual([]);
  });

  test.each<[string, Partial<CheckResult>]>([
    ['the front end refused', { failures: [{ ...STATUS, hint: 'Cloud Run answered, not the service' }] }],
    ['got no answer', { status: undefined, failures: [{ ...STATUS, kind: 'no-answer' }] }],
  ])('does not wait for lines of a request that %s', async (_, more) => {
    const { from, queries } = source([]);
    await readCheckLogs([run([check(1, more)])], from);
    expect(queries).toHaveLength(1);
  });

  test('asks nothing where nothing failed, or nothing was sent', async () => {
    const { from, queries } = source([]);
    const passed = run([check(1, { passed: true, failures: [] })]);
    const unsent = run([check(1, { traceparent: undefined, requestId: '' })]);
    const noSuite: SmokeRun = { when: 'verify', percent: 0 };
    expect(await readCheckLogs([passed], from)).toEqual([passed]);
    expect(await readCheckLogs([unsent], from)).toEqual([unsent]);
    expect(await readCheckLogs([noSuite], from)).toEqual([noSuite]);
    expect(queries).toEqual([]);
  });

  test('blots out the secrets of the run', async () => {
    const { from } = source([line(1, 'token s3cr3t-key refused')]);
    const [told] = await readCheckLogs([run([check(1)], { hide: secretHider(['s3cr3t-key']) })], from);
    expect(told?.report?.checks[0]?.logLines).toMatchObject([{ text: 'token *** refused' }]);
  });

  test.each([
    [
      new ActionError({ code: 'permission-denied', message: 'No.', hint: 'Grant roles/logging.viewer' }),
      'could not be read: No. Grant roles/logging.viewer',
    ],
    [new TypeError('broken'), 'could not be read: broken'],
  ])('makes a note of logs that cannot be read, and never fails: %s', async (failure, note) => {
    const failed = run([check(1)]);
    const [told] = await readCheckLogs([failed], source(failure).from);
    expect(told).toEqual({ ...failed, report: { ...failed.report, logNote: expect.stringContaining(note) } });
  });
});
