import type { AnalysisSettings } from '../../domain/analysis/analysis-settings.ts';
import type { ProbeCounts } from '../../domain/analysis/observation.ts';
import { judgeProbes, type ProbeVerdict } from '../../domain/analysis/probe-tests.ts';
import { MOST_PROBES } from '../../domain/analysis/probing.ts';
import { failureText } from '../../domain/smoke/report.ts';
import type { Check } from '../../domain/smoke/suite.ts';
import { attemptCheck } from './attempt-check.ts';
import { countsText } from './counts-text.ts';
import type { Caller, ProbePorts, SmokeTarget } from './target.ts';

export type ProbeStream = ProbeCounts & {
  readonly verdict: ProbeVerdict;
  /** What the first probe that failed found. */
  readonly firstFailure?: string | undefined;
};

export type StreamTerms = {
  readonly settings: AnalysisSettings;
  /** Evidence that fails a candidate. */
  readonly threshold: number;
};

const SAY_EVERY_MS = 10_000;
const RENEW_MS = 5 * 60_000;
const MINUTE = 60_000;

/**
 * Asks a URL at a steady rate until the tests on its answers have decided or the bound is spent. One request at a time: one that answers late delays
 * the next, and is not made up for. None is repeated, because each is one sample.
 */
export async function probeStream(
  check: Check,
  target: SmokeTarget,
  terms: StreamTerms,
  ports: ProbePorts,
): Promise<ProbeStream> {
  const { clock, signal } = ports;
  const baseUrl = target.baseUrl.replace(/\/+$/, '');
  const everyMs = MINUTE / terms.settings.probes.perMinute;
  const caller = renewed(target, ports);
  let stream = judged({ probes: 0, failures: 0, slow: 0 }, terms);
  let saidMs = clock.now();
  let dueMs = clock.now();
  while (stream.verdict.kind === 'undecided' && !isSpent(stream, terms)) {
    if (dueMs > clock.now()) await clock.sleep(dueMs - clock.now(), signal);
    dueMs = Math.max(dueMs, clock.now()) + everyMs;
    stream = await probe(stream, check, { baseUrl, door: target.door, ...(await caller()) }, terms, ports);
    if (clock.now() - saidMs < SAY_EVERY_MS) continue;
    saidMs = clock.now();
    ports.log.info(`${countsText(stream)}; ${stream.verdict.reasons.join('; ')}`);
  }
  return stream;
}

async function probe(
  before: ProbeStream,
  check: Check,
  recipient: Parameters<typeof attemptCheck>[1],
  terms: StreamTerms,
  ports: ProbePorts,
): Promise<ProbeStream> {
  const { status, failures, durationMs } = await attemptCheck(check, recipient, ports);
  const [failure] = failures;
  const late = status === undefined || durationMs > terms.settings.latency.limitMs;
  const counts = {
    probes: before.probes + 1,
    failures: before.failures + (failure === undefined ? 0 : 1),
    slow: before.slow + (late ? 1 : 0),
  };
  const firstFailure = before.firstFailure ?? (failure && failureText(failure));
  return { ...judged(counts, terms), ...(firstFailure !== undefined && { firstFailure }) };
}

function judged(counts: ProbeCounts, { settings, threshold }: StreamTerms): ProbeStream {
  return { ...counts, verdict: judgeProbes(counts, settings, threshold) };
}

/** Slow probes only ever keep a proof from being complete: where all that are left could not bring it, they are not sent. */
function isSpent({ probes, slow }: ProbeCounts, { settings, threshold }: StreamTerms): boolean {
  if (probes >= MOST_PROBES) return true;
  const best = judgeProbes({ probes: MOST_PROBES, failures: 0, slow }, settings, threshold);
  return best.kind !== 'proven';
}

/** An ID token ends before a long stream does. */
function renewed(target: SmokeTarget, { clock }: ProbePorts) {
  let current: { readonly atMs: number; readonly caller: Caller } | undefined;
  return async (): Promise<Caller> => {
    if (current === undefined || clock.now() - current.atMs >= RENEW_MS)
      current = { atMs: clock.now(), caller: (await target.caller?.()) ?? { headers: {} } };
    return current.caller;
  };
}
