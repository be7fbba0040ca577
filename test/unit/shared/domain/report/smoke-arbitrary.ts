import fc from 'fast-check';
import type { CheckResult, Failure, SmokeReport } from '../../../../../shared/domain/smoke/report.ts';
import type { VerifiedCheck } from '../../../../../shared/domain/smoke/verification/result.ts';
import { CHECK_NAMES } from '../../../../../shared/domain/smoke/verification/wish.ts';
import { text, time } from './arbitrary-text.ts';

const failure: fc.Arbitrary<Failure> = fc.record(
  {
    kind: fc.constantFrom(
      'status',
      'header',
      'json',
      'text',
      'latency',
      'no-answer',
      'time-limit',
      'not-sent',
    ),
    subject: text,
    wanted: text,
    found: text,
    hint: text,
  },
  { requiredKeys: ['kind', 'subject', 'wanted', 'found'] },
);

export const check: fc.Arbitrary<CheckResult> = fc.record(
  {
    name: text,
    request: fc.record({ method: text, url: text }),
    passed: fc.boolean(),
    attempts: fc.nat(),
    status: fc.integer({ min: 100, max: 599 }),
    durationMs: fc.double({ min: 0, max: 1e9, noNaN: true }),
    failures: fc.array(failure, { maxLength: 2 }),
    requestId: text,
    traceparent: text,
    measured: text,
    exchange: fc.record(
      {
        headers: fc.dictionary(text, text, { maxKeys: 2 }),
        body: text,
        answer: fc.record({ status: fc.integer({ min: 100, max: 599 }), body: text }),
      },
      { requiredKeys: ['headers'] },
    ),
    at: time,
    logLines: fc.array(fc.record({ timestamp: text, severity: text, text }), { maxLength: 2 }),
  },
  { requiredKeys: ['name', 'request', 'passed', 'attempts', 'durationMs', 'failures', 'requestId', 'at'] },
);

const verifiedCheck: fc.Arbitrary<VerifiedCheck> = fc.record(
  {
    name: fc.constantFrom(...CHECK_NAMES),
    state: fc.constantFrom('passed', 'failed', 'left-out', 'not-asked'),
    ...{ asked: text, seen: text, hint: text, requestId: text, traceparent: text },
    durationMs: fc.double({ min: 0, max: 1e9, noNaN: true }),
  },
  { requiredKeys: ['name', 'state', 'asked', 'seen'] },
);

/** Any report of a suite. */
export const smokeReport: fc.Arbitrary<SmokeReport> = fc.record(
  {
    passed: fc.boolean(),
    setup: fc.array(check, { maxLength: 1 }),
    checks: fc.array(check, { maxLength: 3 }),
    cleanup: fc.array(check, { maxLength: 1 }),
    verification: fc.array(verifiedCheck, { maxLength: 6 }),
    startedMs: time,
    durationMs: fc.nat(),
    target: text,
    leftOut: fc.array(text, { maxLength: 2 }),
    logNote: text,
  },
  { requiredKeys: ['passed', 'checks', 'startedMs', 'durationMs', 'target'] },
);
