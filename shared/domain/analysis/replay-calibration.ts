import type { AnalysisSettings } from './analysis-settings.ts';
import { type ArmCounts, NO_LATENCY } from './evidence.ts';
import type { PlannedStage } from './judged-stage.ts';
import type { Observation } from './observation.ts';
import { limitsOf, type ReplayLimit } from './replay-limits.ts';
import { isTakenBack } from './replay-walk.ts';

/** What a limit alone would have done, and where that turns. */
export type CalibratedLimit = Pick<ReplayLimit, 'setting' | 'unit' | 'dryRun' | 'inForce'> & {
  readonly candidate: LimitEffect;
  /** The baseline in the candidate's place; absent where the limit is a comparison with it. */
  readonly baseline?: LimitEffect | undefined;
};

export type LimitEffect = {
  /** It would have taken the traffic back. */
  readonly fails: boolean;
  /** The nearest value at which that is otherwise, on the safe side; absent where no value that can be written does. */
  readonly turnsAt?: number | undefined;
};

/** Nearer than this two ratios are the same to whoever writes them. */
const SAME = 1.005;

/**
 * Tries other values of each limit on the same past. Each stands by itself, so that what turns it turns the end of the
 * replay too: where none fails, any of them that is stricter; where one fails, that one; where several do, all of them together.
 */
export function calibrate(
  observation: Observation,
  settings: AnalysisSettings,
  stage: PlannedStage,
): CalibratedLimit[] {
  const itself = baselineAlone(observation);
  return limitsOf(settings).map((limit) => {
    const { setting, unit, dryRun, inForce, relative } = limit;
    return {
      ...{ setting, unit, dryRun, inForce },
      candidate: effectOf(limit, observation, stage),
      ...(relative || itself === undefined ? {} : { baseline: effectOf(limit, itself, stage) }),
    };
  });
}

/** Nobody beside it: what it is held to is absolute. undefined where nobody served. */
function baselineAlone(observation: Observation): Observation | undefined {
  const intervals = observation.intervals.map((interval) => ({
    ...interval,
    candidate: interval.baseline,
    baseline: NOBODY,
  }));
  return intervals.some(({ candidate }) => candidate.requests > 0)
    ? { ...observation, intervals, custom: [] }
    : undefined;
}

const NOBODY: ArmCounts = { requests: 0, byClass: {}, latency: NO_LATENCY };

function effectOf(limit: ReplayLimit, observation: Observation, stage: PlannedStage): LimitEffect {
  const failsAt = (value: number): boolean => isTakenBack(observation, limit.at(value), stage);
  const fails = failsAt(limit.inForce);
  const differs = (value: number): boolean => failsAt(value) !== fails;
  const turnsAt =
    limit.unit === 'ms'
      ? edgesFrom(observation, limit.inForce, fails).find(differs)
      : turnBetween(limit.inForce, limit.bounds[fails ? 1 : 0], differs);
  return { fails, ...(turnsAt === undefined ? {} : { turnsAt }) };
}

/**
 * By halving between what does not differ and what does: a stricter ratio never fails fewer. Rounded away from the value in force, so
 * that what is told differs for sure.
 */
function turnBetween(from: number, to: number, differs: (value: number) => boolean): number | undefined {
  if (from === to || !differs(to)) return undefined;
  let [same, other] = [from, to];
  while (Math.max(same / other, other / same) > SAME) {
    const middle = Math.sqrt(same * other);
    if (differs(middle)) other = middle;
    else same = middle;
  }
  const step = 10 ** (Math.floor(Math.log10(other)) - 1);
  const rounded = to > from ? Math.ceil(other / step - 1e-9) : Math.floor(other / step + 1e-9);
  const [least, most] = [Math.min(from, to), Math.max(from, to)];
  return Math.min(most, Math.max(least, Number((rounded * step).toPrecision(3))));
}

/** Only at the edges of buckets do other answers count as slow: the nearest first. */
function edgesFrom({ intervals }: Observation, limitMs: number, up: boolean): number[] {
  const edges = new Set<number>();
  for (const { candidate } of intervals) {
    for (const { lowerMs, upperMs } of candidate.latency.buckets) edges.add(lowerMs).add(upperMs);
  }
  const there = [...edges].filter(
    (ms) => ms >= 1 && Number.isFinite(ms) && (up ? ms > limitMs : ms < limitMs),
  );
  return there.sort((a, b) => (up ? a - b : b - a)).map((ms) => (up ? Math.ceil(ms) : Math.floor(ms)));
}
