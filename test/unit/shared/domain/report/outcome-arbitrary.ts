import fc from 'fast-check';
import type { Signal, TestResult, Verdict } from '../../../../../shared/domain/analysis/verdict.ts';
import type {
  Outcome,
  RevisionEvidence,
  SmokeRun,
  StageOutcome,
  TargetOutcome,
  TrafficPlan,
} from '../../../../../shared/domain/report/outcome.ts';
import { text, time } from './arbitrary-text.ts';
import { check, smokeReport } from './smoke-arbitrary.ts';

const kind = fc.constantFrom('healthy', 'unhealthy', 'inconclusive', 'shared-outage');
const shares = fc.array(
  fc.record(
    { revision: text, percent: fc.integer({ min: 0, max: 100 }), latest: fc.constant(true as const) },
    { requiredKeys: ['revision', 'percent'] },
  ),
  { maxLength: 3 },
);

const signal: fc.Arbitrary<Signal> = fc.record({
  name: fc.oneof(fc.constantFrom('requests', '5xx ratio', 'p95 latency'), text),
  value: fc.option(fc.double({ min: 0 }), { nil: undefined }),
  limit: fc.double({ min: 0 }),
  unit: fc.constantFrom('ratio', 'ms', 'count'),
  kind,
});

const count = fc.oneof(fc.nat(), fc.double({ min: 0, noNaN: true }));
const unknown = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: undefined });

/** The evidence of anything from nothing to infinity, and what follows from it. */
const testResult: fc.Arbitrary<TestResult> = fc
  .record({
    name: fc.constantFrom(
      'errors',
      'errors-relative',
      'client-errors-relative',
      'latency',
      'latency-relative',
      'share',
      'probe-errors',
      'probe-latency',
    ),
    side: fc.constantFrom('fail', 'pass'),
    logE: fc.oneof(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ noNaN: true })),
    threshold: fc.constantFrom(20, 120, 140),
    dryRun: fc.boolean(),
    counts: fc.dictionary(
      fc.constantFrom(
        ...['failures', 'requests', 'baselineFailures', 'baselineRequests'],
        ...['limit', 'limitMs', 'tolerance', 'expected', 'dispersion'],
      ),
      count,
    ),
  })
  .map((test) => ({ ...test, e: Math.exp(test.logE), p: Math.min(1, Math.exp(-test.logE)) }));

const verdict: fc.Arbitrary<Verdict> = fc.record(
  {
    kind,
    reasons: fc.array(text, { maxLength: 2 }),
    signals: fc.array(signal, { maxLength: 3 }),
    tests: fc.array(testResult, { maxLength: 4 }),
    mayStillDecide: fc.boolean(),
    alternatives: fc.array(text, { maxLength: 2 }),
    latency: fc.record(
      {
        quantile: fc.double({ min: 0, max: 1, noNaN: true }),
        lowerMs: fc.double({ min: 0, max: 1e9, noNaN: true }),
        upperMs: fc.double({ min: 0, max: 1e9, noNaN: true }),
      },
      { requiredKeys: ['quantile'] },
    ),
  },
  { requiredKeys: ['kind', 'reasons', 'signals', 'tests', 'mayStillDecide', 'alternatives'] },
);

const trafficPlan: fc.Arbitrary<TrafficPlan> = fc.record({
  ratePerMinute: unknown,
  decidedBy: fc.constantFrom('users', 'probes'),
  stages: fc.array(
    fc.record({
      percent: fc.integer({ min: 1, max: 100 }),
      requestsPerMinute: unknown,
      expectedMs: unknown,
    }),
    { maxLength: 3 },
  ),
  notes: fc.array(text, { maxLength: 2 }),
});

const stage: fc.Arbitrary<StageOutcome> = fc.record(
  {
    percent: fc.integer({ min: 1, max: 100 }),
    bakeMs: fc.nat(),
    deadlineMs: fc.nat(),
    startedMs: time,
    endedMs: time,
    looks: fc.array(fc.record({ atMs: time, verdict }), { maxLength: 4 }),
  },
  { requiredKeys: ['percent', 'bakeMs', 'deadlineMs', 'looks'] },
);

const smoke: fc.Arbitrary<SmokeRun> = fc.record(
  {
    when: fc.constantFrom('candidate', 'stage', 'service', 'verify'),
    percent: fc.integer({ min: 0, max: 100 }),
    report: smokeReport,
    probes: fc.record({
      probes: fc.nat(),
      failures: fc.nat(),
      slow: fc.nat(),
      sentence: text,
      tests: fc.array(testResult, { maxLength: 3 }),
    }),
  },
  { requiredKeys: ['when', 'percent'] },
);

const evidence: fc.Arbitrary<RevisionEvidence> = fc.record(
  {
    revision: text,
    conditions: fc.array(fc.record({ type: text, state: text, message: text }), { maxLength: 2 }),
    logLines: fc.array(fc.record({ timestamp: text, severity: text, text }), { maxLength: 3 }),
    checks: fc.array(check, { maxLength: 2 }),
    problem: fc.record({ code: fc.constantFrom('not-found', 'internal'), message: text }),
  },
  { requiredKeys: ['revision', 'conditions', 'logLines'] },
);

const target: fc.Arbitrary<TargetOutcome> = fc.record(
  {
    project: text,
    region: text,
    service: text,
    conclusion: fc.constantFrom(
      'promoted',
      'rolled-back',
      'deployed',
      'held',
      'unchanged',
      'superseded',
      'conflict',
      'failed',
    ),
    reason: text,
    stop: fc.constantFrom('cancelled', 'abandoned', 'superseded', 'ordered', 'given-up'),
    warnings: fc.array(text, { maxLength: 2 }),
    revision: text,
    image: text,
    candidateUrl: text,
    serviceUrl: text,
    previousTraffic: shares,
    trafficBefore: shares,
    traffic: shares,
    changed: fc.array(text, { maxLength: 2 }),
    stages: fc.array(stage, { maxLength: 3 }),
    analysis: fc.record({ intervalMs: fc.nat(), settleMs: fc.nat() }),
    trafficPlan,
    smoke: fc.array(smoke, { maxLength: 2 }),
    events: fc.array(fc.record({ atMs: time, text }), { maxLength: 2 }),
    evidence,
    deletions: fc.array(
      fc.record(
        { revision: text, deleted: fc.boolean(), reason: text },
        { requiredKeys: ['revision', 'deleted'] },
      ),
      { maxLength: 2 },
    ),
    restoreCommand: text,
  },
  {
    requiredKeys: [
      'project',
      'region',
      'service',
      'conclusion',
      'reason',
      'warnings',
      'previousTraffic',
      'traffic',
      'changed',
      'stages',
      'smoke',
      'events',
    ],
  },
);

/** Any outcome that the types allow, most of its texts hostile. */
export const outcomes: fc.Arbitrary<Outcome> = fc.record(
  {
    schemaVersion: fc.constant(1),
    action: fc.constantFrom('action-deploy-canary', 'action-smoke-rollback'),
    mode: text,
    dryRun: fc.boolean(),
    startedAt: text,
    durationMs: fc.nat(),
    run: fc.record({ url: text, commit: text, actor: text }),
    targets: fc.array(target, { minLength: 1, maxLength: 2 }),
    url: fc.record({ url: text, conclusion: fc.constantFrom('unchanged', 'failed'), reason: text, smoke }),
  },
  {
    requiredKeys: ['schemaVersion', 'action', 'mode', 'dryRun', 'startedAt', 'durationMs', 'run', 'targets'],
  },
);
