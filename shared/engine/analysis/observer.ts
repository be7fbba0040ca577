import type { AnalysisSettings } from '../../domain/analysis/analysis-settings.ts';
import type { ArmCounts, RevisionTraffic } from '../../domain/analysis/evidence.ts';
import type { Interval, Observation } from '../../domain/analysis/observation.ts';
import { INTERVALS_BEFORE } from '../../domain/analysis/window.ts';
import type { RolloutRecord } from '../../domain/rollout/record.ts';
import type { ServiceName } from '../../ports/cloud-run.ts';
import type { CustomSeries } from '../../ports/custom-metrics.ts';
import type { Metrics } from '../../ports/metrics.ts';
import { customReadings } from './custom-readings.ts';
import { pairedIntervals, summedIntervals } from './paired-intervals.ts';
import { troubleOf } from './source-trouble.ts';
import { type StageWindow, stageWindows } from './stage-windows.ts';

export type Sources = {
  readonly service: ServiceName;
  readonly metrics: Metrics;
  readonly custom: CustomSeries;
  readonly settings: AnalysisSettings;
};

/** Windows that lie further apart are asked for by themselves: a rollout may have waited for days in between. */
const WIDEST_GAP = 60;

/**
 * Reads all that the judge looks at. Everything comes from the sources and the record, so that any job sees what another saw. Kept
 * are only numbers that no longer change: those of before the rollout, and those of a look since which no interval has settled.
 */
export function observer(on: Sources): (record: RolloutRecord, nowMs: number) => Promise<Observation> {
  const before = new Map<string, readonly ArmCounts[]>();
  let last: { readonly key: string; readonly observation: Observation } | undefined;

  const readBefore = async (record: RolloutRecord): Promise<readonly ArmCounts[]> => {
    const known = before.get(record.id);
    if (known !== undefined) return known;
    const found = await intervalsBefore(record, on);
    before.set(record.id, found);
    return found;
  };

  return async (record, nowMs) => {
    const windows = stageWindows(record, nowMs, on.settings);
    const key = JSON.stringify([record.id, windows]);
    if (last?.key === key) return last.observation;
    const troubles: string[] = [];
    const counted = windows.length > 0 && on.settings.users === 'monitoring';
    const [intervals, past, custom] = await Promise.all([
      counted ? orTrouble<Interval[]>(troubles, [], () => intervalsOf(windows, record, on)) : [],
      counted ? orTrouble<readonly ArmCounts[]>(troubles, [], () => readBefore(record)) : [],
      readCustom(windows, record, on),
    ]);
    const unread = custom.some(({ trouble }) => trouble !== undefined);
    const observation = { intervals, before: past, custom, troubles: [...new Set(troubles)] };
    last = troubles.length > 0 || unread ? undefined : { key, observation };
    return observation;
  };
}

async function intervalsOf(
  windows: readonly StageWindow[],
  record: RolloutRecord,
  on: Sources,
): Promise<Interval[]> {
  const { revision } = record.candidate;
  const { intervalMs } = on.settings;
  const revisions = [revision, ...baselineOf(record).map((share) => share.revision)];
  const parts = await Promise.all(
    neighbours(windows, WIDEST_GAP * intervalMs).map(async (group) => {
      const traffic = await read(revisions, spanOf(group), on);
      return pairedIntervals(group, traffic, revision, intervalMs);
    }),
  );
  return parts.flat();
}

async function intervalsBefore(record: RolloutRecord, on: Sources): Promise<readonly ArmCounts[]> {
  const { intervalMs } = on.settings;
  const endMs = Math.floor((record.starts[0] ?? 0) / intervalMs) * intervalMs;
  const window = { startMs: endMs - INTERVALS_BEFORE * intervalMs, endMs };
  const revisions = baselineOf(record).map(({ revision }) => revision);
  if (revisions.length === 0) return [];
  return summedIntervals(window, await read(revisions, window, on), intervalMs);
}

async function readCustom(
  windows: readonly StageWindow[],
  record: RolloutRecord,
  on: Sources,
): Promise<Observation['custom']> {
  const arms = { candidate: record.candidate.revision, baseline: baselineOf(record) };
  const window = windows.find(({ stage }) => stage === record.stage);
  return customReadings(window, arms, on);
}

/** Whoever served before, but for the candidate itself, which may have had a share. */
function baselineOf({ previous, candidate }: RolloutRecord): RolloutRecord['previous'] {
  return previous.filter(({ revision }) => revision !== candidate.revision);
}

function read(
  revisions: readonly string[],
  { startMs, endMs }: { readonly startMs: number; readonly endMs: number },
  { metrics, service, settings }: Sources,
): Promise<readonly RevisionTraffic[]> {
  return metrics.traffic({ service, revisions, startMs, endMs, intervalMs: settings.intervalMs });
}

function neighbours(windows: readonly StageWindow[], gapMs: number): StageWindow[][] {
  const groups: StageWindow[][] = [];
  for (const window of windows) {
    const group = groups.at(-1);
    if (group !== undefined && window.startMs - (group.at(-1)?.endMs ?? 0) <= gapMs) group.push(window);
    else groups.push([window]);
  }
  return groups;
}

const spanOf = (group: readonly StageWindow[]) => ({
  startMs: group[0]?.startMs ?? 0,
  endMs: group.at(-1)?.endMs ?? 0,
});

/** A source that is silent after its retries is told of, and is never a pass; a cancelled job and a fault of our own are thrown. */
async function orTrouble<T>(troubles: string[], otherwise: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    troubles.push(`Cloud Monitoring could not be read: ${troubleOf(error)}`);
    return otherwise;
  }
}
