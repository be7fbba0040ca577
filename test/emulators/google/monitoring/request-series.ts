import type { ServedRequest } from '../../runtime/observer.ts';
import type { ServiceKey } from '../../runtime.ts';
import { type Distribution, distributionOf, EMPTY, merge } from './distribution.ts';
import type { Labels, Point, Series } from './series.ts';

export const METRICS = {
  'run.googleapis.com/request_count': { valueType: 'INT64', unit: '1' },
  'run.googleapis.com/request_latencies': { valueType: 'DISTRIBUTION', unit: 'ms' },
} as const;

export type MetricType = keyof typeof METRICS;

// Longer than any rollout looks back, and short enough for an emulator that runs for days under load.
const KEPT_MS = 24 * 3_600_000;

type Stored = {
  readonly project: string;
  readonly metricLabels: Labels;
  readonly resourceLabels: Labels;
  /** By number of the interval since the epoch. */
  readonly cells: Map<number, Distribution>;
};

/** The sampled requests: per revision and response code, one cell per interval in which requests ended. */
export class RequestSeries {
  readonly intervalMs: number;
  readonly #stored = new Map<string, Stored>();

  constructor(intervalMs: number) {
    this.intervalMs = intervalMs;
  }

  /** Requests that no instance took are not in Cloud Run's metrics. */
  add(request: ServedRequest): void {
    if (!request.reachedInstance) return;
    const { cells } = this.#seriesOf(request);
    const index = Math.floor(request.endedAt / this.intervalMs);
    cells.set(index, merge(cells.get(index) ?? EMPTY, distributionOf(request.latencyMs)));
    const oldest = index - Math.ceil(KEPT_MS / this.intervalMs);
    for (const kept of cells.keys()) {
      if (kept >= oldest) break;
      cells.delete(kept);
    }
  }

  /** The series of a project with the points that lie in (startMs, endMs]. */
  read(
    type: MetricType,
    ofProject: (project: string) => boolean,
    startMs: number,
    endMs: number,
  ): readonly Series[] {
    return [...this.#stored.values()]
      .filter(({ project }) => ofProject(project))
      .map(({ metricLabels, resourceLabels, cells }) => ({
        ...{ metricLabels, resourceLabels, metricKind: 'DELTA' },
        points: [...cells]
          .map(([index, cell]) => this.#point(type, index, cell))
          .filter((point) => point.endMs > startMs && point.endMs <= endMs)
          .sort((left, right) => left.endMs - right.endMs),
      }));
  }

  #point(type: MetricType, index: number, cell: Distribution): Point {
    const bounds = { startMs: index * this.intervalMs, endMs: (index + 1) * this.intervalMs };
    if (type === 'run.googleapis.com/request_count')
      return { ...bounds, value: { kind: 'int64', value: cell.count } };
    return { ...bounds, value: { kind: 'distribution', value: cell } };
  }

  #seriesOf({ service, revision, status }: ServedRequest): Stored {
    const key = JSON.stringify([service.project, service.region, service.service, revision, status]);
    const found = this.#stored.get(key) ?? {
      project: service.project,
      metricLabels: { response_code: String(status), response_code_class: `${Math.floor(status / 100)}xx` },
      resourceLabels: resourceLabels(service, revision),
      cells: new Map(),
    };
    this.#stored.set(key, found);
    return found;
  }
}

function resourceLabels({ project, region, service }: ServiceKey, revision: string): Labels {
  return {
    project_id: project,
    location: region,
    service_name: service,
    revision_name: revision,
    configuration_name: service,
  };
}
