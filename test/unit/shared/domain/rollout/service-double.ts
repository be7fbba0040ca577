import { isObject, type Json, type JsonObject, numberAt } from '../../../../../shared/domain/json/json.ts';
import {
  encodeRecord,
  RECORD_ANNOTATION,
  type RolloutRecord,
} from '../../../../../shared/domain/rollout/record.ts';
import { type ServiceView, viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import type { ServiceWrite } from '../../../../../shared/domain/rollout/service-write.ts';
import { type TrafficTarget, writeTraffic } from '../../../../../shared/domain/rollout/traffic.ts';
import { trafficOfRecord } from '../../../../../shared/domain/rollout/traffic-of-record.ts';

const NAME = 'projects/demo/locations/us-central1/services/shop';
const READY = {
  type: 'Ready',
  state: 'CONDITION_SUCCEEDED',
  lastTransitionTime: '2026-11-21T11:00:00.200000Z',
};

/** A Service as Cloud Run answers it, at rest, all traffic on its first revision. */
export function rawService(change: JsonObject = {}): JsonObject {
  const traffic = [{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 100 }];
  return {
    name: NAME,
    uid: '0b0c6f6e-2f1f-4b5a-9d7e-0c1d2e3f4a5b',
    generation: '7',
    labels: { team: 'shop' },
    annotations: { 'example.com/owner': 'shop-team' },
    createTime: '2026-11-01T08:00:00.000000Z',
    updateTime: '2026-11-21T11:00:00.123456Z',
    creator: 'alice@example.com',
    lastModifier: 'alice@example.com',
    ingress: 'INGRESS_TRAFFIC_ALL',
    launchStage: 'GA',
    template: { containers: [{ image: 'registry.test/shop:1' }], timeout: '300s' },
    traffic,
    observedGeneration: '7',
    terminalCondition: READY,
    conditions: [
      { ...READY, type: 'RoutesReady' },
      { ...READY, type: 'ConfigurationsReady' },
    ],
    latestReadyRevision: `${NAME}/revisions/shop-00001-abc`,
    latestCreatedRevision: `${NAME}/revisions/shop-00001-abc`,
    trafficStatuses: traffic,
    uri: 'https://shop-abcdefghij-uc.a.run.app',
    urls: ['https://shop-123456789012.us-central1.run.app', 'https://shop-abcdefghij-uc.a.run.app'],
    etag: '"7"',
    ...change,
  };
}

/** A service at rest with this table, served as asked. */
export function viewOf(traffic: readonly TrafficTarget[], change: JsonObject = {}): ServiceView {
  return viewService(
    rawService({ traffic: writeTraffic(traffic), trafficStatuses: statusesOf(traffic), ...change }),
  );
}

/** A service at rest that is as the record on it says; the tags are those of others. */
export function showing(record: RolloutRecord, tags: readonly TrafficTarget[] = []): ServiceView {
  const text = encodeRecord(record);
  if (!text.ok) throw new Error(text.error);
  const generation = String(record.expect.generation);
  return viewOf(trafficOfRecord(record, tags), {
    annotations: { 'example.com/owner': 'shop-team', [RECORD_ANNOTATION]: text.value },
    template: { revision: record.expect.templateRevision },
    latestCreatedRevision: `${NAME}/revisions/${record.expect.templateRevision}`,
    latestReadyRevision: `${NAME}/revisions/${record.expect.templateRevision}`,
    generation,
    observedGeneration: generation,
    etag: `"${generation}"`,
  });
}

/** The service right after a write was accepted: reconciling, its status that of before. */
export function written(view: ServiceView, write: Pick<ServiceWrite, 'body' | 'updateMask'>): ServiceView {
  const generation = view.generation + 1;
  const { template } = write.body;
  const masked = Object.fromEntries(write.updateMask.map((field) => [field, write.body[field]]));
  return viewService({
    ...view.raw,
    ...masked,
    ...(isObject(template) && write.updateMask.includes('template')
      ? {
          latestCreatedRevision: `${NAME}/revisions/${String(template.revision ?? `shop-0000${generation}-new`)}`,
        }
      : {}),
    generation: String(generation),
    etag: `"${generation}"`,
    reconciling: true,
    terminalCondition: { type: 'Ready', state: 'CONDITION_RECONCILING' },
  });
}

/** The service once the newest write was carried out. */
export function settled(view: ServiceView): ServiceView {
  return viewService({
    ...view.raw,
    observedGeneration: view.raw.generation,
    reconciling: undefined,
    terminalCondition: READY,
    latestReadyRevision: view.raw.latestCreatedRevision,
    trafficStatuses: statusesOf(view.traffic),
  });
}

/** The service once the newest write turned out to be impossible: it serves as before. */
export function refused(
  view: ServiceView,
  message = 'The user-provided container failed to start',
): ServiceView {
  return viewService({
    ...view.raw,
    observedGeneration: view.raw.generation,
    reconciling: undefined,
    terminalCondition: { type: 'Ready', state: 'CONDITION_FAILED', reason: 'REVISION_FAILED', message },
  });
}

/** Somebody else's write, carried out at once. */
export function foreign(view: ServiceView, change: JsonObject): ServiceView {
  const generation = view.generation + 1;
  const traffic = Array.isArray(change.traffic)
    ? { trafficStatuses: withUris(change.traffic as Json[]) }
    : {};
  return viewService({
    ...view.raw,
    ...traffic,
    generation: String(generation),
    observedGeneration: String(generation),
    etag: `"${generation}"`,
    lastModifier: 'mallory@example.com',
    updateTime: '2026-11-21T12:34:56.000000Z',
    ...change,
  });
}

/** Sum of the percents of a write's table. */
export function sumOf(body: JsonObject): number {
  const targets = Array.isArray(body.traffic) ? (body.traffic as Json[]).filter(isObject) : [];
  return targets.reduce((sum, target) => sum + (numberAt(target, 'percent') ?? 0), 0);
}

function statusesOf(traffic: readonly TrafficTarget[]): Json[] {
  return withUris(writeTraffic(traffic));
}

function withUris(targets: readonly Json[]): Json[] {
  return targets
    .filter(isObject)
    .map((target) =>
      target.tag === undefined
        ? target
        : { ...target, uri: `https://${String(target.tag)}---shop-abcdefghij-uc.a.run.app` },
    );
}
