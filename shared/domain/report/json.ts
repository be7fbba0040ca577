import type { Signal, TestResult, Verdict } from '../analysis/verdict.ts';
import type { Json, JsonObject } from '../json/json.ts';
import type { Share } from '../rollout/traffic.ts';
import type { Exchange } from '../smoke/exchange.ts';
import type { CheckResult, SmokeReport } from '../smoke/report.ts';
import type { VerifiedCheck } from '../smoke/verification/result.ts';
import type {
  Outcome,
  ProbeProof,
  RevisionEvidence,
  SmokeRun,
  StageOutcome,
  TargetOutcome,
  TrafficPlan,
} from './outcome.ts';
import { replayJson } from './replay-json.ts';

/** The report file: `shared/schemas/rollout-report.v1.json` describes it. Keys stand in a fixed order, so that two reports can be compared. */
export function renderJson(outcome: Outcome): string {
  const { schemaVersion, action, mode, dryRun, startedAt, durationMs, run, targets, url } = outcome;
  const report: JsonObject = {
    ...{ schemaVersion, action, mode, dryRun, startedAt, durationMs },
    run: { url: run.url, commit: run.commit, actor: run.actor },
    targets: targets.map(targetJson),
    url: url && { url: url.url, conclusion: url.conclusion, reason: url.reason, smoke: smokeJson(url.smoke) },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function targetJson(target: TargetOutcome): JsonObject {
  const { project, region, service, conclusion, reason, hint, stop, warnings, revision, image } = target;
  const { candidateUrl, serviceUrl, changed, events, evidence, deletions } = target;
  const { restoreCommand, analysis, trafficPlan } = target;
  return {
    ...{ project, region, service, conclusion, reason, hint, stop, warnings },
    ...{ revision, image, candidateUrl, serviceUrl },
    previousTraffic: target.previousTraffic.map(shareJson),
    trafficBefore: target.trafficBefore?.map(shareJson),
    traffic: target.traffic.map(shareJson),
    changed,
    analysis: analysis && { intervalMs: analysis.intervalMs, settleMs: analysis.settleMs },
    trafficPlan: trafficPlan && planJson(trafficPlan),
    replay: target.replay && replayJson(target.replay),
    stages: target.stages.map(stageJson),
    smoke: target.smoke.map(smokeJson),
    events: events.map(({ atMs, text }) => ({ atMs, text })),
    evidence: evidence && evidenceJson(evidence),
    deletions: deletions?.map(({ revision, deleted, reason }) => ({ revision, deleted, reason })),
    restoreCommand,
  };
}

/** One share of a traffic table, as in the outputs of the actions. */
export function shareJson({ revision, percent, latest }: Share): JsonObject {
  return { revision, percent, latest };
}

/** null says that nobody knows. */
function planJson({ ratePerMinute, decidedBy, stages, notes }: TrafficPlan): JsonObject {
  return {
    ratePerMinute: finite(ratePerMinute),
    decidedBy,
    stages: stages.map(({ percent, requestsPerMinute, expectedMs }) => ({
      percent,
      requestsPerMinute: finite(requestsPerMinute),
      expectedMs: finite(expectedMs),
    })),
    notes,
  };
}

function stageJson({ percent, bakeMs, deadlineMs, startedMs, endedMs, looks }: StageOutcome): JsonObject {
  return {
    ...{ percent, bakeMs, deadlineMs, startedMs, endedMs },
    looks: looks.map(({ atMs, verdict }) => ({ atMs, verdict: verdictJson(verdict) })),
  };
}

function verdictJson(verdict: Verdict): JsonObject {
  const { kind, reasons, signals, tests, mayStillDecide, alternatives, latency } = verdict;
  return {
    kind,
    reasons,
    signals: signals.map(signalJson),
    tests: tests.map(testJson),
    mayStillDecide,
    alternatives,
    latency: latency && { quantile: latency.quantile, lowerMs: latency.lowerMs, upperMs: latency.upperMs },
  };
}

/** null says that there was no number, which is not zero. */
function signalJson({ name, value, limit, unit, kind }: Signal): JsonObject {
  return { name, value: finite(value), limit: finite(limit), unit, kind };
}

/** null says that the evidence is larger than any number; its logarithm is not. */
function testJson({ name, side, e, logE, threshold, p, dryRun, counts }: TestResult): JsonObject {
  return {
    ...{ name, side, e: finite(e), logE: finite(logE), threshold, p: finite(p), dryRun },
    counts: Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, finite(value)])),
  };
}

function smokeJson({ when, percent, report, probes }: SmokeRun): JsonObject {
  return { when, percent, report: report && reportJson(report), probes: probes && probesJson(probes) };
}

function probesJson({ probes, failures, slow, sentence, tests }: ProbeProof): JsonObject {
  return { probes, failures, slow, sentence, tests: tests.map(testJson) };
}

function reportJson({ passed, target, startedMs, durationMs, ...parts }: SmokeReport): JsonObject {
  const { setup, checks, cleanup, verification, leftOut, logNote } = parts;
  return {
    ...{ passed, target, startedMs, durationMs },
    setup: setup?.map(checkJson),
    checks: checks.map(checkJson),
    cleanup: cleanup?.map(checkJson),
    verification: verification?.map(verifiedJson),
    leftOut,
    logNote,
  };
}

function verifiedJson({ name, state, asked, seen, hint, ...more }: VerifiedCheck): JsonObject {
  const { durationMs, requestId, traceparent } = more;
  return { name, state, asked, seen, hint, durationMs, requestId, traceparent };
}

function checkJson(check: CheckResult): JsonObject {
  const { name, request, passed, status, attempts, at, durationMs, failures } = check;
  const { measured, requestId, traceparent, logLines, exchange } = check;
  return {
    name,
    request: { method: request.method, url: request.url },
    ...{ passed, status, attempts, at, durationMs, measured, requestId, traceparent },
    failures: failures.map(({ kind, subject, wanted, found, hint }) => ({
      kind,
      subject,
      wanted,
      found,
      hint,
    })),
    exchange: exchange && exchangeJson(exchange),
    logLines: logLines?.map(({ timestamp, severity, text }) => ({ timestamp, severity, text })),
  };
}

function exchangeJson({ headers, body, answer }: Exchange): JsonObject {
  return { headers, body, answer: answer && { status: answer.status, body: answer.body } };
}

function evidenceJson({ revision, conditions, logLines, checks, problem }: RevisionEvidence): JsonObject {
  return {
    revision,
    conditions: conditions.map(({ type, state, message }) => ({ type, state, message })),
    logLines: logLines.map(({ timestamp, severity, text }) => ({ timestamp, severity, text })),
    checks: checks?.map(checkJson),
    problem: problem && { code: problem.code, message: problem.message },
  };
}

const finite = (value: number | undefined): Json => (Number.isFinite(value) ? (value ?? null) : null);
