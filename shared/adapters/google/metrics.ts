import type { Endpoints } from '../../ports/endpoints.ts';
import type { Metrics, MetricsQuery } from '../../ports/metrics.ts';
import { readTimeSeries, type TimeSeriesCall } from './time-series.ts';
import { quoted } from './timestamps.ts';
import { revisionTraffic } from './traffic-series.ts';
import { makeTransport, type TransportParts } from './transport.ts';

/** Cloud Monitoring by plain REST: one method, for which Google's client would add a megabyte to the bundle. */
export function makeMetrics(parts: TransportParts & { readonly endpoints: Endpoints }): Metrics {
  const transport = makeTransport(parts);
  const origin = parts.endpoints.origin('monitoring');
  return {
    traffic: async (query) => {
      if (query.endMs <= query.startMs) return revisionTraffic([], [], query);
      const [counts, latencies] = await Promise.all([
        readTimeSeries(transport, origin, callFor(query, 'request_count', [REVISION, CLASS])),
        readTimeSeries(transport, origin, callFor(query, 'request_latencies', [REVISION])),
      ]);
      return revisionTraffic(counts, latencies, query);
    },
  };
}

const REVISION = 'resource.labels.revision_name';
const CLASS = 'metric.labels.response_code_class';

// All revisions of the service are asked for: those that serve are few, and the filter stays plain.
function callFor(query: MetricsQuery, metric: string, groupBy: readonly string[]): TimeSeriesCall {
  const { service, startMs, endMs, intervalMs } = query;
  const filter = [
    `metric.type=${quoted(`run.googleapis.com/${metric}`)}`,
    'resource.type="cloud_run_revision"',
    `resource.labels.service_name=${quoted(service.service)}`,
    `resource.labels.location=${quoted(service.region)}`,
  ].join(' AND ');
  const wanted = `read ${metric} of service '${service.service}'`;
  return { wanted, project: service.project, filter, groupBy, startMs, endMs, intervalMs };
}
