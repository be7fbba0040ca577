import { distributionMessage } from './distribution.ts';
import { METRICS, type MetricType } from './request-series.ts';
import type { Point, Series, Value } from './series.ts';

/** A series as it travels: points newest first, int64 as strings. */
export function seriesMessage(series: Series, type: MetricType, withPoints: boolean): object {
  const points = series.points.map(pointMessage).reverse();
  return {
    metric: { type, labels: series.metricLabels },
    resource: { type: 'cloud_run_revision', labels: series.resourceLabels },
    metricKind: series.metricKind,
    valueType: series.points[0] ? VALUE_TYPES[series.points[0].value.kind] : METRICS[type].valueType,
    ...(withPoints ? { points } : {}),
  };
}

const VALUE_TYPES = { int64: 'INT64', double: 'DOUBLE', distribution: 'DISTRIBUTION' };

function pointMessage({ startMs, endMs, value }: Point): object {
  return {
    interval: { startTime: timestamp(startMs), endTime: timestamp(endMs) },
    value: valueMessage(value),
  };
}

function valueMessage(value: Value): object {
  switch (value.kind) {
    case 'int64':
      return { int64Value: String(value.value) };
    case 'double':
      return { doubleValue: value.value };
    case 'distribution':
      return { distributionValue: distributionMessage(value.value) };
  }
}

function timestamp(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}
