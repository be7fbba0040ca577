import type { Access } from '../../access.ts';
import { type EmulatorRequest, type EmulatorResponse, googleError, type Handler, json } from '../../http.ts';
import type { ServedRequest } from '../../runtime/observer.ts';
import { align } from './align.ts';
import { InvalidArgument, UnknownMetric } from './invalid-argument.ts';
import { seriesMessage } from './message.ts';
import { pageOf } from './page.ts';
import { answerQuery, queriedProject } from './prometheus/prometheus.ts';
import { requestSamples } from './prometheus/request-samples.ts';
import { SetSamples } from './prometheus/set-samples.ts';
import { readQuery } from './query.ts';
import { reduce } from './reduce.ts';
import { METRICS, RequestSeries } from './request-series.ts';
import { isSelected } from './select.ts';

export type MonitoringOptions = {
  readonly access: Access;
  readonly now: () => number;
  /** Samples are taken so often; no alignment can be finer. */
  readonly intervalMs: number;
  /** A sample is visible so long after its interval ended. */
  readonly delayMs: number;
  /** A project is named by its id or by its number. */
  readonly projectNumber: (project: string) => string;
};

export type Monitoring = { readonly handle: Handler; readonly record: (request: ServedRequest) => void };

const PATH = /^\/v3\/projects\/([^/]+)\/timeSeries$/;

/** Cloud Monitoring over the requests that the proxy really served: timeSeries.list, and PromQL, which sees series that were set as well. */
export function createMonitoring(options: MonitoringOptions): Monitoring {
  const series = new RequestSeries(options.intervalMs);
  const set = new SetSamples(options.now);
  return {
    record: (request) => series.add(request),
    handle: (request) => {
      const queried = queriedProject(request);
      if (queried !== undefined)
        return refusal(options.access, request, queried) ?? query(series, set, request, queried, options);
      const project = request.method === 'GET' ? PATH.exec(request.path)?.[1] : undefined;
      if (project === undefined) return set.handle(request);
      return refusal(options.access, request, project) ?? answer(series, request, project, options);
    },
  };
}

function query(
  stored: RequestSeries,
  set: SetSamples,
  request: EmulatorRequest,
  project: string,
  { now, delayMs, projectNumber }: MonitoringOptions,
): EmulatorResponse {
  const ofProject = (name: string) => projectNumber(name) === projectNumber(project);
  const untilMs = now() - delayMs;
  const samples = [...requestSamples(stored, ofProject, untilMs), ...set.read(untilMs)];
  return answerQuery(request, samples, now());
}

function refusal(access: Access, request: EmulatorRequest, project: string): EmulatorResponse | undefined {
  const caller = access.authenticate(request);
  if ('refusal' in caller) return caller.refusal;
  const permission = 'monitoring.timeSeries.list';
  if (access.allows(caller.principal, permission, `projects/${project}`)) return undefined;
  const message = `Permission ${permission} denied (or the resource may not exist).`;
  return googleError(403, 'PERMISSION_DENIED', message, [
    {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      ...{ reason: 'IAM_PERMISSION_DENIED', domain: 'monitoring.googleapis.com', metadata: { permission } },
    },
  ]);
}

function answer(
  stored: RequestSeries,
  request: EmulatorRequest,
  project: string,
  options: MonitoringOptions,
): EmulatorResponse {
  try {
    return list(stored, request, project, options);
  } catch (error) {
    if (error instanceof InvalidArgument) return googleError(400, 'INVALID_ARGUMENT', error.message);
    if (error instanceof UnknownMetric) return googleError(404, 'NOT_FOUND', error.message);
    throw error;
  }
}

function list(
  stored: RequestSeries,
  request: EmulatorRequest,
  project: string,
  { now, delayMs, projectNumber }: MonitoringOptions,
): EmulatorResponse {
  const query = readQuery(request.query, stored.intervalMs);
  const { type, startMs, endMs } = query;
  const ofProject = (name: string) => projectNumber(name) === projectNumber(project);
  const visible = stored.read(type, ofProject, startMs, Math.min(endMs, now() - delayMs));
  const aligned = visible
    .filter((series) => series.points.length > 0 && isSelected(series, type, query.filter))
    .map((series) => align(series, query));
  const reduced = reduce(aligned, type, query.reducer, query.groupBy);
  if (reduced.length === 0) return json(200, {});
  const page = pageOf(reduced, query.pageSize, query.pageToken);
  const { unit } = METRICS[type];
  return json(200, {
    timeSeries: page.series.map((series) => seriesMessage(series, type, query.view === 'FULL')),
    ...(page.nextPageToken === undefined ? {} : { nextPageToken: page.nextPageToken }),
    unit: query.aligner === 'ALIGN_RATE' ? `${unit}/s` : unit,
  });
}
