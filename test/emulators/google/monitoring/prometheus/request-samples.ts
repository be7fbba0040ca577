import { BUCKETS, type Distribution } from '../distribution.ts';
import type { RequestSeries } from '../request-series.ts';
import type { Point, Series } from '../series.ts';
import { type Labels, NAME, type Sample, type SampleSeries } from './samples.ts';

const COUNT = 'run.googleapis.com/request_count';
const LATENCIES = 'run.googleapis.com/request_latencies';

/** The served requests as Cloud Monitoring shows them to PromQL: deltas become counters, distributions histograms. */
export function requestSamples(
  stored: RequestSeries,
  ofProject: (project: string) => boolean,
  untilMs: number,
): readonly SampleSeries[] {
  const read = (type: typeof COUNT | typeof LATENCIES): readonly Series[] =>
    stored.read(type, ofProject, Number.NEGATIVE_INFINITY, untilMs).filter(({ points }) => points.length > 0);
  return [
    ...read(COUNT).map((series) => counter('run_googleapis_com:request_count', series, countIn)),
    ...read(LATENCIES).flatMap(histogram),
  ];
}

function histogram(series: Series): readonly SampleSeries[] {
  const name = 'run_googleapis_com:request_latencies';
  const upTo = (bucket: number) => (point: Point) =>
    (distributionIn(point)?.buckets ?? []).slice(0, bucket + 1).reduce((sum, count) => sum + count, 0);
  return [
    counter(`${name}_count`, series, countIn),
    counter(`${name}_sum`, series, (point) => distributionIn(point)?.sum ?? 0),
    ...BOUNDS.map((bound, index) => counter(`${name}_bucket`, series, upTo(index), { le: String(bound) })),
    counter(`${name}_bucket`, series, countIn, { le: '+Inf' }),
  ];
}

const BOUNDS = Array.from(
  { length: BUCKETS.numFiniteBuckets + 1 },
  (_, index) => BUCKETS.scale * BUCKETS.growthFactor ** index,
);

/** Deltas added up, from zero at the beginning of the first; counted only if a query selects them. */
function counter(
  name: string,
  series: Series,
  delta: (point: Point) => number,
  more: Labels = {},
): SampleSeries {
  const labels = { ...series.resourceLabels, ...series.metricLabels, ...more };
  let counted: readonly Sample[] | undefined;
  return {
    labels: { [NAME]: name, monitored_resource: 'cloud_run_revision', ...labels },
    get samples() {
      counted ??= addUp(series.points, delta);
      return counted;
    },
  };
}

function addUp(points: readonly Point[], delta: (point: Point) => number): readonly Sample[] {
  let value = 0;
  const samples = points.map((point) => {
    value += delta(point);
    return { ms: point.endMs, value };
  });
  return [{ ms: points[0]?.startMs ?? 0, value: 0 }, ...samples];
}

function countIn({ value }: Point): number {
  return value.kind === 'distribution' ? value.value.count : value.value;
}

function distributionIn({ value }: Point): Distribution | undefined {
  return value.kind === 'distribution' ? value.value : undefined;
}
