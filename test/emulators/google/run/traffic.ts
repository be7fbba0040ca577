import {
  arrayAt,
  isObject,
  type JsonObject,
  numberAt,
  stringAt,
} from '../../../../shared/domain/json/json.ts';
import type { Routes, ServiceKey } from '../../runtime.ts';
import { type Failure, missingRevision } from './conditions.ts';
import type { Observed, RevisionRecord, ServiceRecord, Target } from './machine.ts';

export const latestType = 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST';
export const revisionType = 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION';

/** The traffic table of a service, as targets. */
export function targetsOf(spec: JsonObject): readonly Target[] {
  return arrayAt(spec, 'traffic')
    .filter(isObject)
    .map((target) => {
      const tag = stringAt(target, 'tag');
      const revision = stringAt(target, 'revision');
      return {
        latest: target.type === latestType,
        percent: numberAt(target, 'percent') ?? 0,
        ...(revision ? { revision } : {}),
        ...(tag ? { tag } : {}),
      };
    });
}

/** What would serve if these targets were brought about now; or why they cannot be. */
export function resolve(service: ServiceRecord, generation: number): Observed | Failure {
  const traffic = targetsOf(service.spec);
  const latestReady = latestReadyOf(service);
  for (const target of traffic) {
    const name = target.latest ? (latestReady ?? service.latestCreated) : (target.revision ?? '');
    const revision = service.revisions.get(name);
    if (!revision || revision.deleted !== undefined) return missingRevision(name);
    if (revision.outcome === 'starting') throw new Error(`Revision ${name} was resolved before it started.`);
    if (revision.outcome !== 'ready') return revision.outcome;
  }
  return { generation, traffic, ...(latestReady ? { latestReady } : {}) };
}

/** Weights and tags with LATEST resolved, for the machine that serves. */
export function routesOf(observed: Observed): Pick<Routes, 'weights' | 'tags'> {
  const weights = new Map<string, number>();
  const tags: { tag: string; revision: string }[] = [];
  for (const target of observed.traffic) {
    const revision = target.latest ? observed.latestReady : target.revision;
    if (revision === undefined) continue;
    if (target.percent > 0) weights.set(revision, (weights.get(revision) ?? 0) + target.percent);
    if (target.tag !== undefined) tags.push({ tag: target.tag, revision });
  }
  return { weights: [...weights].map(([revision, percent]) => ({ revision, percent })), tags };
}

/** `trafficStatuses`: a LATEST status names no revision, a tag has its URL. */
export function writeStatuses(
  observed: Observed,
  key: ServiceKey,
  url: (key: ServiceKey, tag?: string) => string,
): readonly JsonObject[] {
  return observed.traffic.map((target) => ({
    type: target.latest ? latestType : revisionType,
    ...(target.latest ? {} : { revision: target.revision }),
    percent: target.percent,
    ...(target.tag === undefined ? {} : { tag: target.tag, uri: url(key, target.tag) }),
  }));
}

/** Revisions that requests can reach, by weight or by tag, now or once the last write is brought about. */
export function routedRevisions(service: ServiceRecord): ReadonlySet<string> {
  const names = new Set<string>();
  for (const target of [...service.observed.traffic, ...targetsOf(service.spec)]) {
    const name = target.latest ? service.observed.latestReady : target.revision;
    if (name !== undefined && (target.percent > 0 || target.tag !== undefined)) names.add(name);
  }
  return names;
}

/** The newest revision that can serve. */
export function latestReadyOf(service: ServiceRecord): string | undefined {
  return [...service.revisions.values()].findLast(isServable)?.name;
}

function isServable(revision: RevisionRecord): boolean {
  return revision.outcome === 'ready' && revision.deleted === undefined;
}
