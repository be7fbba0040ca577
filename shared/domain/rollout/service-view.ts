import { type JsonObject, numberAt, objectAt, stringAt } from '../json/json.ts';
import { LATEST, readTraffic, type Share, type TrafficTarget } from './traffic.ts';

/** What the rollout needs to know of a service, read from the raw answer, which stays beside it. */
export type ServiceView = {
  readonly raw: JsonObject;
  readonly etag: string;
  readonly generation: number;
  /** True until Google has carried out the newest write, well or not. */
  readonly reconciling: boolean;
  readonly ready: Readiness;
  /** The table as asked for. */
  readonly traffic: readonly TrafficTarget[];
  /** The table as served. */
  readonly statuses: readonly TrafficTarget[];
  /** Short names; '' when there is none. */
  readonly latestReady: string;
  readonly latestCreated: string;
  /** `template.revision` as last written; '' when the server named the revision. */
  readonly templateRevision: string;
  readonly uri: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly lastModifier: string;
  readonly updateTime: string;
};

export type Readiness = {
  readonly state: 'ready' | 'failed' | 'pending';
  readonly reason: string;
  readonly message: string;
};

/** Reads a raw Service of the Admin API v2. */
export function viewService(raw: JsonObject): ServiceView {
  const generation = numberAt(raw, 'generation') ?? 0;
  const observed = numberAt(raw, 'observedGeneration') ?? 0;
  const ready = readiness(objectAt(raw, 'terminalCondition'));
  return {
    raw,
    etag: stringAt(raw, 'etag') ?? '',
    generation,
    reconciling: raw.reconciling === true || (observed < generation && ready.state === 'pending'),
    ready,
    traffic: readTraffic(raw, 'traffic'),
    statuses: readTraffic(raw, 'trafficStatuses'),
    latestReady: shortName(stringAt(raw, 'latestReadyRevision')),
    latestCreated: shortName(stringAt(raw, 'latestCreatedRevision')),
    templateRevision: stringAt(objectAt(raw, 'template'), 'revision') ?? '',
    uri: stringAt(raw, 'uri') ?? '',
    annotations: Object.fromEntries(
      Object.entries(objectAt(raw, 'annotations')).flatMap(([key, value]) =>
        typeof value === 'string' ? [[key, value]] : [],
      ),
    ),
    lastModifier: stringAt(raw, 'lastModifier') ?? '',
    updateTime: stringAt(raw, 'updateTime') ?? '',
  };
}

function readiness(condition: JsonObject): Readiness {
  const state = stringAt(condition, 'state');
  return {
    state: state === 'CONDITION_SUCCEEDED' ? 'ready' : state === 'CONDITION_FAILED' ? 'failed' : 'pending',
    reason: stringAt(condition, 'revisionReason') ?? stringAt(condition, 'reason') ?? '',
    message: stringAt(condition, 'message') ?? '',
  };
}

/** The revision that the newest template makes, also where the server named it: what a foreign deployment changes. */
export function newestTemplate({ templateRevision, latestCreated }: ServiceView): string {
  return templateRevision || latestCreated;
}

/** `projects/p/locations/l/services/s/revisions/r` -> `r`. */
export function shortName(fullName: string | undefined): string {
  return fullName?.slice(fullName.lastIndexOf('/') + 1) ?? '';
}

/**
 * The weighted targets that serve, on named revisions: LATEST is resolved and remembered. Read from the statuses,
 * because a table that was asked for and refused serves nobody.
 */
export function servingShares(view: ServiceView): Share[] {
  return view.statuses
    .filter((target) => target.percent > 0)
    .map((target) =>
      target.revision === LATEST
        ? { revision: view.latestReady, percent: target.percent, latest: true as const }
        : { revision: target.revision, percent: target.percent },
    );
}

/** URL of a tag, once it is served. */
export function tagUrl(view: ServiceView, tag: string): string | undefined {
  return view.statuses.find((target) => target.tag === tag)?.uri;
}

/** Whether the users' traffic is what was asked for last. LATEST counts as the revision that it stands for. */
export function trafficShown(view: ServiceView): boolean {
  return !view.reconciling && tableKey(view.traffic, view) === tableKey(view.statuses, view);
}

function tableKey(targets: readonly TrafficTarget[], view: ServiceView): string {
  return targets
    .map((target) => {
      const revision = target.revision === LATEST ? view.latestReady : target.revision;
      return `${revision} ${target.percent} ${target.tag ?? ''}`;
    })
    .sort()
    .join('\n');
}
