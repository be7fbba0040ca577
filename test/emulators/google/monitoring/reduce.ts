import { sumOf } from './align.ts';
import { percentile } from './distribution.ts';
import { percentOf, type Reducer } from './enums.ts';
import type { MetricType } from './request-series.ts';
import { fieldOf } from './select.ts';
import type { Labels, Point, Series, Value } from './series.ts';

/** Joins aligned series into one for each combination of the grouping fields; other labels are gone. */
export function reduce(
  series: readonly Series[],
  type: MetricType,
  reducer: Reducer,
  groupBy: readonly string[],
): readonly Series[] {
  if (reducer === 'REDUCE_NONE') return series;
  const groups = Map.groupBy(series, (member) =>
    JSON.stringify(groupBy.map((field) => fieldOf(member, type, field))),
  );
  return [...groups.values()].map((members) => joined(members, reducer, groupBy));
}

function joined(members: readonly Series[], reducer: Reducer, groupBy: readonly string[]): Series {
  const byEnd = Map.groupBy(
    members.flatMap(({ points }) => points),
    ({ endMs }) => endMs,
  );
  const [first] = members;
  const kept = (group: string, labels: Labels = {}): Labels =>
    Object.fromEntries(
      Object.entries(labels).filter(([name]) => groupBy.includes(`${group}.labels.${name}`)),
    );
  const percent = percentOf(reducer);
  const { project_id: project = '' } = first?.resourceLabels ?? {};
  return {
    metricLabels: kept('metric', first?.metricLabels),
    resourceLabels: { project_id: project, ...kept('resource', first?.resourceLabels) },
    metricKind: percent === undefined ? (first?.metricKind ?? 'DELTA') : 'GAUGE',
    points: [...byEnd]
      .sort(([left], [right]) => left - right)
      .map(([endMs, points]) => reducePoints(endMs, points, percent)),
  };
}

function reducePoints(endMs: number, points: readonly Point[], percent: number | undefined): Point {
  const values = points.map(({ value }) => value);
  if (percent === undefined) return { startMs: points[0]?.startMs ?? endMs, endMs, value: sumOf(values) };
  return { startMs: endMs, endMs, value: { kind: 'double', value: percentileOf(values, percent) } };
}

function percentileOf(values: readonly Value[], percent: number): number {
  const sum = sumOf(values);
  if (sum.kind === 'distribution') return percentile(sum.value, percent);
  const sorted = values.map(({ value }) => Number(value)).sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}
