import type { AnalysisSettings } from './analysis-settings.ts';
import { LEAST_INTERVALS, PASS_THRESHOLD } from './family.ts';
import type { PlannedStage } from './judged-stage.ts';
import { noEvidence } from './sequential/e-process.ts';
import { requestsNeeded } from './sequential/requests-needed.ts';

/** What a stage will be like for a candidate that is well, should users go on as they did. */
export type StageForecast = {
  readonly percent: number;
  /** To the candidate. */
  readonly requestsPerMinute: number;
  /** Until it advances, from the start of the stage; undefined where it never does at this rate. */
  readonly expectedMs: number | undefined;
  /** Whether that is before the deadline, before the deadline has passed twice, or neither. */
  readonly decides: 'in-time' | 'late' | 'never';
  /** Good answers that have to be seen yet when the stage begins. */
  readonly needed: number;
  /** Requests to the candidate before the deadline has passed twice. */
  readonly atMost: number;
};

/** How users behaved lately. */
export type Habits = {
  /** Requests to the service in one interval. */
  readonly perInterval: number;
  /** How much more than by chance failures, and slow answers, varied: what comes in bursts proves as much less. */
  readonly bursts: { readonly errors: number; readonly slow: number };
};

const MINUTE = 60_000;

/** Forecasts each stage from what users did lately. What one stage has proven, the next need not prove again. */
export function forecastStages(
  stages: readonly PlannedStage[],
  habits: Habits,
  decidedBy: 'users' | 'probes',
  settings: AnalysisSettings,
): readonly StageForecast[] {
  let open = decidedBy === 'users' ? openProofs(habits, settings) : NOTHING;
  return stages.map((stage) => {
    const forecast = forecastStage(stage, habits.perInterval, open, settings);
    // A stage that advances has proven everything; one that does not is the last.
    if (stage.bakeMs > 0 && forecast.decides !== 'never') open = NOTHING;
    return forecast;
  });
}

/** Good answers that proofs still need. */
type Open = { readonly errors: number; readonly latency: number };

const NOTHING: Open = { errors: 0, latency: 0 };

function openProofs({ bursts }: Habits, { errors, latency }: AnalysisSettings): Open {
  const needed = (limit: number, dispersion: number) =>
    requestsNeeded(limit, PASS_THRESHOLD, noEvidence(1), 1 / dispersion) ?? Number.POSITIVE_INFINITY;
  return {
    errors: errors.dryRun ? 0 : needed(errors.ratio, bursts.errors),
    latency: latency.dryRun ? 0 : needed(1 - latency.quantile, bursts.slow),
  };
}

function forecastStage(
  { percent, bakeMs, deadlineMs }: PlannedStage,
  perInterval: number,
  open: Open,
  { intervalMs, settleMs }: AnalysisSettings,
): StageForecast {
  const rate = (perInterval * percent) / 100;
  const intervals = Math.max(
    LEAST_INTERVALS,
    intervalsFor(open.errors, rate),
    // Latencies of the first interval do not count: instances start in it.
    open.latency > 0 ? 1 + intervalsFor(open.latency, rate) : 0,
  );
  // Intervals are counted from whole ones: the first may begin almost one interval after the stage did.
  const expectedMs = bakeMs === 0 ? 0 : Math.max(bakeMs, (intervals + 1) * intervalMs + settleMs);
  const inTime = expectedMs <= deadlineMs || bakeMs === 0;
  return {
    percent,
    requestsPerMinute: (rate * MINUTE) / intervalMs,
    expectedMs: Number.isFinite(expectedMs) ? expectedMs : undefined,
    decides: inTime ? 'in-time' : expectedMs <= 2 * deadlineMs ? 'late' : 'never',
    needed: Math.max(open.errors, open.latency),
    atMost: (rate * 2 * deadlineMs) / intervalMs,
  };
}

const intervalsFor = (requests: number, rate: number): number =>
  requests === 0 ? 0 : Math.ceil(requests / rate);
