import type { VerifiedCheck } from '../../../../../shared/domain/smoke/verification/result.ts';

/** The six of a deployment that is well, one left out and one that nobody could be asked for. */
export const VERIFIED: readonly VerifiedCheck[] = [
  {
    name: 'health',
    state: 'passed',
    asked: 'GET /live',
    seen: '200 in 12ms',
    durationMs: 12,
    requestId: '8c1d',
  },
  { name: 'readiness', state: 'left-out', asked: '', seen: 'left out, as asked' },
  { name: 'sample', state: 'passed', asked: 'GET /', seen: '200 in 20ms', durationMs: 20, requestId: '8c1e' },
  { name: 'metrics', state: 'not-asked', asked: '', seen: 'not asked, no service' },
  {
    ...{ name: 'logs', state: 'passed', asked: 'Cloud Logging' },
    ...{ seen: '3 lines since the first request', durationMs: 1_000 },
  },
  {
    ...{ name: 'latency', state: 'passed', asked: 'GET /' },
    ...{ seen: '72 requests, at 95 %: p95 from 20ms to 20ms', durationMs: 2_000, requestId: '8c1f' },
  },
];

/** The same, whose health fails. */
export const VERIFIED_BADLY: readonly VerifiedCheck[] = VERIFIED.map((check) =>
  check.name === 'health'
    ? {
        ...check,
        ...{ state: 'failed', seen: 'status: expected 2xx, found 503', hint: 'name its path' },
        traceparent: '00-ab-cd-01',
      }
    : check,
);
