import { arrayAt, isObject, type JsonObject, objectAt, stringAt } from '../../domain/json/json.ts';
import type { MetricsQuery } from '../../ports/metrics.ts';

type Range = Pick<MetricsQuery, 'startMs' | 'endMs' | 'intervalMs'>;

/** The points of a series that are one of the intervals asked for, and nothing that lies across two of them. */
export function intervalPoints(
  series: JsonObject,
  range: Range,
): readonly { readonly endMs: number; readonly value: JsonObject }[] {
  return arrayAt(series, 'points')
    .filter(isObject)
    .filter((point) => isAnInterval(objectAt(point, 'interval'), range))
    .map((point) => ({
      endMs: timeAt(objectAt(point, 'interval'), 'endTime'),
      value: objectAt(point, 'value'),
    }));
}

// Starts of DELTA points may lie a moment after the interval's own: the end names the interval.
function isAnInterval(interval: JsonObject, { startMs, endMs, intervalMs }: Range): boolean {
  const end = timeAt(interval, 'endTime');
  const start = interval.startTime === undefined ? end : timeAt(interval, 'startTime');
  return end > startMs && end <= endMs && (endMs - end) % intervalMs === 0 && start >= end - intervalMs;
}

function timeAt(interval: JsonObject, key: string): number {
  return Date.parse(stringAt(interval, key) ?? '');
}
