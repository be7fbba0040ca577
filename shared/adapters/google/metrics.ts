import { arrayAt, isObject, type JsonObject, stringAt } from '../../domain/json/json.ts';
import type { Endpoints } from '../../ports/endpoints.ts';
import type { Metrics, MetricsQuery } from '../../ports/metrics.ts';
import { quoted, timestamp } from './timestamps.ts';
import { intervalCounts, latencyOf, seriesOf } from './traffic-series.ts';
import { makeTransport, type Transport, type TransportParts } from './transport.ts';

/** Cloud Monitoring by plain REST: one method, for which Google's client would add a megabyte to the bundle. */
export function makeMetrics(parts: TransportParts & { readonly endpoints: Endpoints }): Metrics {
  const transport = makeTransport(parts);
  const origin = parts.endpoints.origin('monitoring');
  return {
    traffic: async (query) => {
      if (query.endMs <= query.startMs) return query.revisions.map(withoutData);
      const [counts, latencies] = await Promise.all([
        timeSeries(transport, origin, query, 'request_count', ['metric.labels.response_code_class']),
        timeSeries(transport, origin, query, 'request_latencies', []),
      ]);
      return query.revisions.map((revision) => ({
        revision,
        intervals: intervalCounts(seriesOf(counts, revision), query),
        latency: latencyOf(seriesOf(latencies, revision), query),
      }));
    },
  };
}

function withoutData(revision: string) {
  return { revision, intervals: [], latency: { count: 0, buckets: [] } };
}

async function timeSeries(
  transport: Transport,
  origin: string,
  query: MetricsQuery,
  metric: string,
  groupBy: readonly string[],
): Promise<readonly JsonObject[]> {
  const { service } = query;
  const search = new URLSearchParams({
    filter: filterOf(query, metric),
    'interval.startTime': timestamp(query.startMs),
    'interval.endTime': timestamp(query.endMs),
    'aggregation.alignmentPeriod': `${query.intervalMs / 1000}s`,
    'aggregation.perSeriesAligner': 'ALIGN_DELTA',
    'aggregation.crossSeriesReducer': 'REDUCE_SUM',
    view: 'FULL',
    pageSize: '1000',
  });
  for (const field of ['resource.labels.revision_name', ...groupBy]) {
    search.append('aggregation.groupByFields', field);
  }
  const series: JsonObject[] = [];
  for (;;) {
    const page = await transport.json({
      wanted: `read ${metric} of service '${service.service}'`,
      kind: 'read',
      method: 'GET',
      url: `${origin}/v3/projects/${encodeURIComponent(service.project)}/timeSeries?${search}`,
    });
    series.push(...arrayAt(page, 'timeSeries').filter(isObject));
    const pageToken = stringAt(page, 'nextPageToken') ?? '';
    if (pageToken === '') return series;
    search.set('pageToken', pageToken);
  }
}

// All revisions of the service are asked for: those that serve are few, and the filter stays plain.
function filterOf({ service }: MetricsQuery, metric: string): string {
  return [
    `metric.type=${quoted(`run.googleapis.com/${metric}`)}`,
    'resource.type="cloud_run_revision"',
    `resource.labels.service_name=${quoted(service.service)}`,
    `resource.labels.location=${quoted(service.region)}`,
  ].join(' AND ');
}
