import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type JunitSuite, renderJunit } from '../../../../../shared/domain/smoke/junit.ts';
import type { CheckResult, SmokeReport } from '../../../../../shared/domain/smoke/report.ts';
import { codePoint } from '../../../code-point.ts';
import { VERIFIED_BADLY } from '../report/verified.ts';

const check = (name: string, more: Partial<CheckResult> = {}): CheckResult => ({
  name,
  request: { method: 'GET', url: 'https://shop.test/health?a=1&b=2' },
  ...{ passed: true, attempts: 1, status: 200, durationMs: 42, failures: [], requestId: 'r-1', at: 0 },
  ...more,
});

const suite = (checks: readonly CheckResult[], more: Partial<SmokeReport> = {}): JunitSuite => ({
  name: 'shop on https://shop.test',
  report: {
    ...{ passed: false, checks, target: 'https://shop.test', durationMs: 1_234 },
    startedMs: Date.UTC(2026, 0, 5, 10),
    ...more,
  },
});

describe('renderJunit', () => {
  test('gives a test case for each deployment check; what was not asked is skipped, and never a failure', () => {
    const xml = renderJunit([suite([], { verification: VERIFIED_BADLY })]);
    expect(xml).toContain('tests="6" failures="1" errors="0" skipped="2" time="1.234"');
    expect(xml).toContain(`    <testcase name="health" classname="verification" time="0.012">
      <failure message="status: expected 2xx, found 503" type="verification">name its path</failure>
      <system-out>GET /live
status: expected 2xx, found 503
x-request-id: 8c1d
traceparent: 00-ab-cd-01</system-out>
    </testcase>
    <testcase name="readiness" classname="verification" time="0.000">
      <skipped message="left out, as asked"/>
      <system-out>left out, as asked</system-out>
    </testcase>
`);
    expect(xml).toContain('<skipped message="not asked, no service"/>');
  });

  test('gives a test case for each check, with what was asked and how to find it again', () => {
    const failures = [
      { kind: 'status', subject: 'status', wanted: '200', found: '503 with "<b>"', hint: 'See the logs' },
      { kind: 'latency', subject: 'latency', wanted: 'at most 1s', found: '2s' },
    ] as const;
    const unsent = [
      { kind: 'not-sent', subject: 'variable {{id}}', wanted: 'a value', found: 'none' },
    ] as const;
    const xml = renderJunit([
      suite(
        [
          check('health', { passed: false, status: 503, attempts: 3, failures, traceparent: '00-a-b-01' }),
          check('read', { passed: false, status: undefined, attempts: 0, requestId: '', failures: unsent }),
        ],
        { setup: [check('login')], cleanup: [check('never shown')] },
      ),
    ]);
    expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="run-delivery smoke suite" tests="3" failures="1" errors="1" time="1.234">
  <testsuite name="shop on https://shop.test" tests="3" failures="1" errors="1" time="1.234" timestamp="2026-01-05T10:00:00.000Z">
    <testcase name="login" classname="smoke.setup" time="0.042">
      <system-out>GET https://shop.test/health?a=1&amp;b=2
answered 200
x-request-id: r-1</system-out>
    </testcase>
    <testcase name="health" classname="smoke" time="0.042">
      <failure message="status: expected 200, found 503 with &quot;&lt;b&gt;&quot;" type="status">status: expected 200, found 503 with "&lt;b&gt;"
  See the logs
latency: expected at most 1s, found 2s</failure>
      <system-out>GET https://shop.test/health?a=1&amp;b=2
answered 503
3 attempts
x-request-id: r-1
traceparent: 00-a-b-01</system-out>
    </testcase>
    <testcase name="read" classname="smoke" time="0.042">
      <error message="variable {{id}}: expected a value, found none" type="not-sent">variable {{id}}: expected a value, found none</error>
      <system-out>GET https://shop.test/health?a=1&amp;b=2
no answer</system-out>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  test('adds up its runs, each a suite under its own name', () => {
    const failed = check('health', { passed: false, failures: [] });
    const xml = renderJunit([
      suite([check('health')], { passed: true }),
      { ...suite([failed, check('read')]), name: 'shop under 25 % of the traffic' },
    ]);
    expect(xml.match(/<testsuites? [^>]*>/g)).toEqual([
      '<testsuites name="run-delivery smoke suite" tests="3" failures="1" errors="0" time="2.468">',
      '<testsuite name="shop on https://shop.test" tests="1" failures="0" errors="0" time="1.234" timestamp="2026-01-05T10:00:00.000Z">',
      '<testsuite name="shop under 25 % of the traffic" tests="2" failures="1" errors="0" time="1.234" timestamp="2026-01-05T10:00:00.000Z">',
    ]);
  });

  test('is XML whatever a service answers, and never long', () => {
    const text = fc.string({ unit: codePoint, maxLength: 3_000 });
    fc.assert(
      fc.property(text, fc.boolean(), (hostile, passed) => {
        const failures = passed
          ? []
          : [
              {
                kind: 'text',
                subject: hostile,
                wanted: hostile,
                found: `${hostile}]]>`,
                hint: hostile,
              } as const,
            ];
        const url = `https://x/${hostile}`;
        const xml = renderJunit([
          suite([check(hostile, { passed, failures, request: { method: 'GET', url } })]),
        ]);
        expect(xml).not.toMatch(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
        expect(xml.length).toBeLessThan(40_000);
        const rest = xml.replaceAll(/<\?xml[^?]*\?>|<\/?[a-z-]+( [a-z]+="[^"<>]*")*\/?>/g, '');
        expect(rest).not.toMatch(/[<>]/);
        expect(xml).not.toMatch(/&(?!(amp|lt|gt|quot|#9|#10|#13);)/);
      }),
    );
  });
});
