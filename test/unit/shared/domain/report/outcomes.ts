import {
  type Signal,
  type TestResult,
  UNTESTED,
  type Verdict,
} from '../../../../../shared/domain/analysis/verdict.ts';
import type {
  Outcome,
  RevisionEvidence,
  SmokeRun,
  StageOutcome,
  TargetOutcome,
} from '../../../../../shared/domain/report/outcome.ts';
import { restoreCommand } from '../../../../../shared/domain/rollout/restore-command.ts';
import { stage } from '../../../../../shared/domain/rollout/stages.ts';
import type { CheckResult } from '../../../../../shared/domain/smoke/report.ts';

export const START = Date.UTC(2026, 10, 21, 10, 0, 0);
export const CANDIDATE = 'shop-rabcdefghij';
export const STABLE = 'shop-00007-fox';
const SERVICE = { project: 'acme-prod', region: 'europe-west1', service: 'shop' };

/** A rollout of the shop that went well, unless a test says otherwise. */
export function outcome(target: Partial<TargetOutcome> = {}, more: Partial<Outcome> = {}): Outcome {
  return {
    schemaVersion: 1,
    action: 'action-deploy-canary',
    mode: 'rollout',
    dryRun: false,
    startedAt: new Date(START).toISOString(),
    durationMs: 750_000,
    run: {
      url: 'https://github.com/acme/shop/actions/runs/42',
      commit: '0123456789abcdef0123456789abcdef01234567',
      actor: 'octocat',
    },
    targets: [targetOutcome(target)],
    ...more,
  };
}

export function targetOutcome(more: Partial<TargetOutcome> = {}): TargetOutcome {
  return {
    ...SERVICE,
    conclusion: 'promoted',
    reason: 'all traffic follows the latest revision again',
    warnings: [],
    revision: CANDIDATE,
    image: 'europe-docker.pkg.dev/acme-prod/apps/shop:v2@sha256:1f00',
    serviceUrl: 'https://shop-abc-ew.a.run.app',
    previousTraffic: [{ revision: STABLE, percent: 100, latest: true }],
    traffic: [{ revision: CANDIDATE, percent: 100, latest: true }],
    changed: ['image: shop:v1 -> shop:v2', 'env GREETING: added'],
    stages: [
      watched(5, 0, [healthy(40, 0.001), healthy(60, 0.002)]),
      watched(25, 180_000, [healthy(300, 0.003), healthy(420, 0.001)]),
      { ...stage(100, 0), startedMs: START + 600_000, endedMs: START + 610_000, looks: [] },
    ],
    smoke: [smokeRun('candidate', 0, [check('health')])],
    events: [{ atMs: START, text: `Creating ${CANDIDATE} without traffic, tag cabcdefghi` }],
    restoreCommand: restoreCommand(SERVICE, [{ revision: STABLE, percent: 100 }]),
    ...more,
  };
}

/** Taken back: the previous traffic serves again, on its named revision. */
export function rolledBack(more: Partial<TargetOutcome>): Outcome {
  return outcome({
    conclusion: 'rolled-back',
    traffic: [{ revision: STABLE, percent: 100 }],
    ...more,
  });
}

/** A stage that began `afterMs` after the start and was looked at each minute. */
export function watched(percent: number, afterMs: number, verdicts: readonly Verdict[]): StageOutcome {
  const startedMs = START + afterMs;
  return {
    ...stage(percent, 120_000),
    startedMs,
    endedMs: startedMs + verdicts.length * 60_000 + 12_000,
    looks: verdicts.map((verdict, index) => ({ atMs: startedMs + (index + 1) * 60_000, verdict })),
  };
}

export function healthy(requests: number, ratio: number): Verdict {
  return { kind: 'healthy', reasons: [`5xx ratio ${ratio}`], signals: signals(requests, ratio), ...UNTESTED };
}

export function unhealthy(ratio: number): Verdict {
  const percent = (ratio * 100).toFixed(1);
  return {
    kind: 'unhealthy',
    reasons: [`5xx ratio ${percent} %, limit 5.0 % exceeded`],
    signals: signals(500, ratio).map((one) =>
      one.name === '5xx ratio' ? { ...one, kind: 'unhealthy' } : one,
    ),
    ...UNTESTED,
  };
}

export const INCONCLUSIVE: Verdict = {
  kind: 'inconclusive',
  reasons: ['3 of at least 20 requests have been counted'],
  signals: signals(3, undefined).map((one) => ({ ...one, kind: 'inconclusive' })),
  ...UNTESTED,
};

function signals(requests: number, ratio: number | undefined): Signal[] {
  return [
    { name: 'requests', value: requests, limit: 20, unit: 'count', kind: 'healthy' },
    { name: '5xx ratio', value: ratio, limit: 0.05, unit: 'ratio', kind: 'healthy' },
    { name: 'p95 latency', value: 180, limit: 2000, unit: 'ms', kind: 'healthy' },
  ];
}

/** One test with the evidence that is wanted. */
export function testResult(
  name: TestResult['name'],
  side: TestResult['side'],
  logE: number,
  counts: TestResult['counts'] = {},
): TestResult {
  const [e, p, threshold] = [Math.exp(logE), Math.min(1, Math.exp(-logE)), side === 'fail' ? 120 : 20];
  return { name, side, e, logE, threshold, p, dryRun: false, counts };
}

export function smokeRun(when: SmokeRun['when'], percent: number, checks: readonly CheckResult[]): SmokeRun {
  return {
    when,
    percent,
    report: {
      passed: checks.every(({ passed }) => passed),
      checks,
      startedMs: START + 30_000,
      durationMs: 1_400,
      target: 'https://cabcdefghi---shop-abc-ew.a.run.app',
    },
  };
}

export function check(name: string, more: Partial<CheckResult> = {}): CheckResult {
  const url = `https://cabcdefghi---shop-abc-ew.a.run.app/${name}`;
  return {
    name,
    request: { method: 'GET', url },
    passed: true,
    attempts: 1,
    status: 200,
    durationMs: 48,
    failures: [],
    requestId: '8c1d',
    at: START + 30_000,
    ...more,
  };
}

export const FAILED_CHECK = check('status', {
  passed: false,
  attempts: 3,
  status: 503,
  failures: [
    {
      kind: 'status',
      subject: 'status',
      wanted: '200',
      found: '503',
      hint: 'Cloud Run answered in place of the container: see the logs of the revision',
    },
  ],
});

export const CRASHED: RevisionEvidence = {
  revision: CANDIDATE,
  conditions: [
    {
      type: 'Ready',
      state: 'failed',
      message: 'The user-provided container failed to start and listen on the port',
    },
    { type: 'ContainerHealthy', state: 'failed', message: 'The container exited with 1' },
  ],
  logLines: [
    { timestamp: '2026-11-21T10:00:05.5Z', severity: 'DEFAULT', text: 'starting' },
    { timestamp: '2026-11-21T10:00:06Z', severity: 'ERROR', text: "Cannot find module './server.js'" },
  ],
};
