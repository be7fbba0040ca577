import { type IntervalCounts, NO_LATENCY, type RevisionTraffic } from '../../domain/analysis/evidence.ts';
import { ActionError } from '../../domain/errors/action-error.ts';
import { type JsonObject, objectAt, stringAt } from '../../domain/json/json.ts';
import type { MetricsQuery } from '../../ports/metrics.ts';
import { latencyOf } from './distribution.ts';
import { intervalPoints } from './interval-points.ts';

/** Joins the series of counts and of latencies: all revisions over the same intervals. */
export function revisionTraffic(
  counts: readonly JsonObject[],
  latencies: readonly JsonObject[],
  query: MetricsQuery,
): readonly RevisionTraffic[] {
  const countsOf = byRevision(counts);
  const latenciesOf = byRevision(latencies);
  const known = [...new Set([...countsOf.keys(), ...latenciesOf.keys()])].sort();
  const wanted = query.revisions === 'all' ? known : query.revisions;
  return wanted.map((revision) => ({
    revision,
    intervals: joined(countsOf.get(revision) ?? [], latenciesOf.get(revision) ?? [], query),
  }));
}

function byRevision(series: readonly JsonObject[]): ReadonlyMap<string, readonly JsonObject[]> {
  return Map.groupBy(
    series,
    (entry) => stringAt(objectAt(objectAt(entry, 'resource'), 'labels'), 'revision_name') ?? '',
  );
}

/** A revision that is counted somewhere was silent where it is not; one that is counted nowhere has no data. */
function joined(
  counts: readonly JsonObject[],
  latencies: readonly JsonObject[],
  query: MetricsQuery,
): readonly IntervalCounts[] {
  const byEnd = new Map<number, Record<string, number>>();
  for (const { endMs, kind, value } of pointsOf(counts, query)) {
    const classes = byEnd.get(endMs) ?? {};
    if (classes[kind] !== undefined) throw twice(`counts of ${kind} answers`, endMs);
    byEnd.set(endMs, { ...classes, [kind]: countIn(value) });
  }
  const latencyByEnd = new Map<number, IntervalCounts['latency']>();
  for (const { endMs, value } of pointsOf(latencies, query)) {
    if (latencyByEnd.has(endMs)) throw twice('latency distributions', endMs);
    latencyByEnd.set(endMs, latencyOf(objectAt(value, 'distributionValue')));
  }
  if (byEnd.size === 0 && latencyByEnd.size === 0) return [];
  return endsOf(query).map((endMs) => {
    const byClass = byEnd.get(endMs) ?? {};
    const requests = Object.values(byClass).reduce((sum, count) => sum + count, 0);
    const latency = latencyByEnd.get(endMs) ?? NO_LATENCY;
    return { startMs: endMs - query.intervalMs, endMs, requests, byClass, latency };
  });
}

function pointsOf(series: readonly JsonObject[], query: MetricsQuery) {
  return series.flatMap((entry) => {
    const kind = stringAt(objectAt(objectAt(entry, 'metric'), 'labels'), 'response_code_class') ?? 'other';
    return intervalPoints(entry, query).map((point) => ({ ...point, kind }));
  });
}

function endsOf({ startMs, endMs, intervalMs }: MetricsQuery): readonly number[] {
  return Array.from(
    { length: Math.floor((endMs - startMs) / intervalMs) },
    (_, index) => startMs + (index + 1) * intervalMs,
  );
}

function countIn(value: JsonObject): number {
  const text = stringAt(value, 'int64Value') ?? '';
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const found = JSON.stringify(value);
  throw unusable(`a count must be a whole number that is not negative, found ${found}`);
}

function twice(what: string, endMs: number): ActionError {
  return unusable(`two ${what} of one revision for the interval that ended ${new Date(endMs).toISOString()}`);
}

function unusable(why: string): ActionError {
  return new ActionError({
    code: 'internal',
    message: `Could not use the answer of Cloud Monitoring: ${why}.`,
  });
}
