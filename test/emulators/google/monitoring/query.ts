import { comparisonsOf, type Filter, parseFilter } from '../logging/filter.ts';
import { FilterSyntaxError } from '../logging/filter-tokens.ts';
import { type Aligner, type Reducer, readAligner, readReducer, readView, type View } from './enums.ts';
import { InvalidArgument, UnknownMetric } from './invalid-argument.ts';
import { METRICS, type MetricType } from './request-series.ts';

export type TimeSeriesQuery = {
  readonly type: MetricType;
  readonly filter: Filter;
  readonly startMs: number;
  readonly endMs: number;
  readonly aligner: Aligner;
  /** 0 when nothing is aligned. */
  readonly periodMs: number;
  readonly reducer: Reducer;
  readonly groupBy: readonly string[];
  readonly view: View;
  /** Points in one page. */
  readonly pageSize: number;
  readonly pageToken: string;
};

const FIELDS =
  /^(?:project|metric\.type|resource\.type|metric\.labels\.(?:response_code|response_code_class)|resource\.labels\.(?:project_id|location|service_name|revision_name|configuration_name))$/;
const FUNCTIONS = ['one_of', 'starts_with', 'ends_with', 'has_substring', 'monitoring.regex.full_match'];

/** Reads the parameters of timeSeries.list, or throws InvalidArgument or UnknownMetric. */
export function readQuery(query: URLSearchParams, intervalMs: number): TimeSeriesQuery {
  const filterText = query.get('filter') ?? '';
  const filter = readFilter(filterText);
  const endMs = readTime(query, 'interval.endTime');
  const startMs = query.has('interval.startTime') ? readTime(query, 'interval.startTime') : endMs;
  if (startMs > endMs) {
    const start = query.get('interval.startTime') ?? '';
    throw new InvalidArgument('interval.startTime', start, 'The start time must be before the end time.');
  }
  const aligner = readAligner(query.get('aggregation.perSeriesAligner'));
  const reducer = readReducer(query.get('aggregation.crossSeriesReducer'));
  const groupBy = query.getAll('aggregation.groupByFields').map((field) => readGroupBy(field));
  if (aligner === 'ALIGN_NONE' && reducer !== 'REDUCE_NONE') {
    throw new InvalidArgument(
      'aggregation.perSeriesAligner',
      aligner,
      'A reducer needs aligned time series.',
    );
  }
  return {
    ...{ type: metricType(filter, filterText), filter, startMs, endMs, aligner, reducer, groupBy },
    periodMs: aligner === 'ALIGN_NONE' ? 0 : readPeriod(query, intervalMs),
    view: readView(query.get('view')),
    pageSize: Math.min(Number(query.get('pageSize') || 100_000), 100_000),
    pageToken: query.get('pageToken') ?? '',
  };
}

function readFilter(text: string): Filter {
  const refuse = (why: string) => new InvalidArgument('filter', text, why);
  if (text.trim() === '') throw refuse('The filter must specify a metric type.');
  const filter = parse(text, refuse);
  for (const comparison of comparisonsOf(filter)) {
    if (!FIELDS.test(comparison.field)) {
      throw refuse(`The filter names '${comparison.field}', which no time series of Cloud Run requests has.`);
    }
    if (!['=', '!='].includes(comparison.operator))
      throw refuse(`'${comparison.operator}' is no comparison of a filter.`);
    if (comparison.function !== undefined && !FUNCTIONS.includes(comparison.function)) {
      throw refuse(`Unknown function '${comparison.function}'.`);
    }
    if (comparison.function === 'monitoring.regex.full_match' && !comparison.values.every(isRegex)) {
      throw refuse('Invalid regular expression.');
    }
  }
  return filter;
}

function isRegex(text: string): boolean {
  try {
    return new RegExp(text) !== undefined;
  } catch {
    return false;
  }
}

function parse(text: string, refuse: (why: string) => InvalidArgument): Filter {
  try {
    return parseFilter(text);
  } catch (error) {
    if (error instanceof FilterSyntaxError) throw refuse(`Could not parse filter: ${error.message}`);
    throw error;
  }
}

function metricType(filter: Filter, text: string): MetricType {
  const named = comparisonsOf(filter).filter(
    ({ field, operator }) => field === 'metric.type' && operator === '=',
  );
  const [type] = named[0]?.values ?? [];
  if (named.length !== 1 || named[0]?.function !== undefined || type === undefined) {
    throw new InvalidArgument('filter', text, 'The filter must name one metric type: metric.type = "...".');
  }
  if (!Object.hasOwn(METRICS, type)) throw new UnknownMetric(type);
  return type as MetricType;
}

function readTime(query: URLSearchParams, field: string): number {
  const text = query.get(field) ?? '';
  const ms = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text.replace(/(\.\d{3})\d+/, '$1')) : Number.NaN;
  if (Number.isNaN(ms))
    throw new InvalidArgument(field, text, 'Expected a time such as 2026-01-31T10:00:00Z.');
  return ms;
}

function readPeriod(query: URLSearchParams, intervalMs: number): number {
  const field = 'aggregation.alignmentPeriod';
  const text = query.get(field) ?? '';
  const ms = /^\d+(?:\.\d+)?s$/.test(text) ? Number(text.slice(0, -1)) * 1000 : 0;
  if (ms >= intervalMs && ms % intervalMs === 0) return ms;
  const seconds = intervalMs / 1000;
  throw new InvalidArgument(
    field,
    text,
    `The alignment period must be a multiple of ${seconds}s and at least ${seconds}s.`,
  );
}

function readGroupBy(field: string): string {
  const name = field.replace(/^(resource|metric)\.label\./, '$1.labels.');
  if (FIELDS.test(name)) return name;
  throw new InvalidArgument(
    'aggregation.groupByFields',
    field,
    'No time series of Cloud Run requests has this field.',
  );
}
