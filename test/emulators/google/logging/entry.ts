import type { JsonObject } from '../../../../shared/domain/json/json.ts';
import type { ContainerLine, ServedRequest } from '../../runtime/observer.ts';
import type { ServiceKey } from '../../runtime.ts';

/** One log entry as it travels, with the time beside it for sorting. */
export type Entry = { readonly at: number; readonly project: string; readonly message: JsonObject };

/** The request log's entry of a request. */
export function requestEntry(request: ServedRequest, insertId: string): Entry {
  const { service, endedAt, latencyMs, status } = request;
  const begunAt = endedAt - latencyMs;
  return {
    at: begunAt,
    project: service.project,
    message: {
      ...frame(service, request.revision, 'requests', insertId, begunAt, endedAt),
      severity: status >= 500 ? 'ERROR' : status >= 400 ? 'WARNING' : 'INFO',
      httpRequest: {
        requestMethod: request.method,
        requestUrl: request.url,
        status,
        responseSize: String(request.responseBytes),
        userAgent: request.userAgent,
        remoteIp: request.remoteIp,
        latency: `${(latencyMs / 1000).toFixed(6)}s`,
        protocol: request.protocol,
      },
      labels: request.reachedInstance ? { instanceId: request.instanceId } : {},
      trace: `projects/${service.project}/traces/${request.traceId}`,
      spanId: request.spanId,
      traceSampled: true,
      ...(request.reachedInstance ? {} : { textPayload: NO_INSTANCE }),
    },
  };
}

/** The entry of a line that a container, or the platform about it, wrote. */
export function lineEntry(line: ContainerLine, insertId: string): Entry {
  const log = line.stream === 'system' ? 'varlog/system' : line.stream;
  return {
    at: line.at,
    project: line.service.project,
    message: {
      ...frame(line.service, line.revision, log, insertId, line.at, line.at),
      // The default is left out, as proto3 JSON does.
      ...(line.severity === 'DEFAULT' ? {} : { severity: line.severity }),
      ...('text' in line.payload ? { textPayload: line.payload.text } : { jsonPayload: line.payload.json }),
      labels: { ...line.labels, instanceId: line.instanceId },
      ...(line.trace === undefined ? {} : { trace: line.trace }),
      ...(line.spanId === undefined ? {} : { spanId: line.spanId }),
    },
  };
}

const NO_INSTANCE = 'The request was aborted because there was no available instance.';

function frame(
  { project, region, service }: ServiceKey,
  revision: string,
  log: string,
  insertId: string,
  at: number,
  receivedAt: number,
): JsonObject {
  return {
    insertId,
    logName: `projects/${project}/logs/${encodeURIComponent(`run.googleapis.com/${log}`)}`,
    resource: {
      type: 'cloud_run_revision',
      labels: {
        project_id: project,
        location: region,
        service_name: service,
        revision_name: revision,
        configuration_name: service,
      },
    },
    timestamp: new Date(at).toISOString(),
    receiveTimestamp: new Date(receivedAt).toISOString(),
  };
}
