import { arrayAt, isObject, type JsonObject, objectAt, stringAt } from '../../shared/domain/json/json.ts';
import type { Answer, Ask, Seen } from './step.ts';
import type { World } from './world.ts';

const latestType = 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST';
const revisionType = 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION';

export function createOf(world: World, serviceId: string, body: JsonObject): Ask {
  return { method: 'POST', path: `${world.parent}/services`, query: { serviceId }, body };
}

export function serviceAt(world: World, name = world.names.main): string {
  return `${world.parent}/services/${name}`;
}

export function revisionAt(world: World, revision: string): string {
  return `${serviceAt(world)}/revisions/${revision}`;
}

/** A write of the main service; the mask says which fields are meant. */
export function patchOf(world: World, updateMask: string, body: JsonObject): Ask {
  return { method: 'PATCH', path: serviceAt(world), query: { updateMask }, body };
}

export function templateOf(image: string, more: JsonObject = {}): JsonObject {
  return { ...more, containers: [{ image }] };
}

export function toLatest(percent: number): JsonObject {
  return { type: latestType, percent };
}

export function toRevision(revision: string, percent: number, tag?: string): JsonObject {
  return { type: revisionType, revision, percent, ...(tag === undefined ? {} : { tag }) };
}

/** What a caller may set, out of what was read: the body of an update of the whole service. */
export function inputOf(service: JsonObject): JsonObject {
  const fields = ['template', 'traffic', 'labels', 'annotations', 'description', 'ingress', 'launchStage'];
  return Object.fromEntries(fields.flatMap((field) => (service[field] ? [[field, service[field]]] : [])));
}

/** `revision=percent#tag`, so that a table of traffic is read at a glance. */
export function trafficOf(service: JsonObject, field: 'traffic' | 'trafficStatuses'): readonly string[] {
  return arrayAt(service, field)
    .filter(isObject)
    .map((target) => {
      const named = stringAt(target, 'revision') ?? (target.type === latestType ? 'LATEST' : 'nothing');
      const tag = stringAt(target, 'tag');
      return `${named}=${target.percent ?? 0}${tag ? `#${tag}` : ''}`;
    });
}

/** The service after the write, or an empty one. */
export function afterOf({ after }: Seen): JsonObject {
  return after?.status === 200 ? after.body : {};
}

/** The last part of a resource name. */
export function shortName(resource: string | undefined): string {
  return (resource ?? '').split('/').at(-1) ?? '';
}

/** What serves, and which revisions the service calls its latest. */
export function servingOf(service: JsonObject): {
  readonly statuses: readonly string[];
  readonly latestReady: string;
  readonly latestCreated: string;
} {
  return {
    statuses: trafficOf(service, 'trafficStatuses'),
    latestReady: shortName(stringAt(service, 'latestReadyRevision')),
    latestCreated: shortName(stringAt(service, 'latestCreatedRevision')),
  };
}

export function firstOf(answer: Answer, list: string): JsonObject {
  const [first] = arrayAt(answer.body, list);
  return isObject(first) ? first : {};
}

export function containerOf(service: JsonObject): JsonObject {
  const [container] = arrayAt(objectAt(service, 'template'), 'containers');
  return isObject(container) ? container : {};
}
