import {
  arrayAt,
  isObject,
  type JsonObject,
  objectAt,
  stringAt,
} from '../../../../../shared/domain/json/json.ts';
import { outputOnly, serviceMessage } from '../schema.ts';
import { writeMessage } from '../write-message.ts';
import { serviceCodecs } from './annotation-tables.ts';
import { writeAnnotations } from './annotations.ts';
import { writeConditions } from './conditions.ts';
import { regionLabel, writeMetadata } from './metadata.ts';
import { writeStatus, writeTarget } from './traffic.ts';
import { writeTemplate } from './write-template.ts';

/** A v2 service, of now or of the end of an operation, as v1 shows it. */
export function writeService(service: JsonObject, number: string, operation?: string): JsonObject {
  const v2 = writeMessage(serviceMessage, service, 'names');
  const [, , , region = '', , name = ''] = (stringAt(v2, 'name') ?? '').split('/');
  const fields = Object.fromEntries(Object.entries(v2).filter(([key]) => !outputOnly.has(key)));
  const { annotations, rest } = writeAnnotations(fields, serviceCodecs);
  const { labels: _, template: __, traffic: ___, ...unknown } = rest;
  return {
    apiVersion: 'serving.knative.dev/v1',
    kind: 'Service',
    metadata: {
      ...writeMetadata(v2, { name, number, collection: 'services' }),
      generation: Number(v2.generation),
      labels: { ...objectAt(v2, 'labels'), [regionLabel]: region },
      annotations: { ...annotations, ...serverAnnotations(v2, annotations, operation) },
    },
    spec: {
      ...unknown,
      template: writeTemplate(objectAt(v2, 'template')),
      traffic: arrayAt(v2, 'traffic').filter(isObject).map(writeTarget),
    },
    status: writeState(v2),
  };
}

/** Whether a service, as v2 writes it, says how its newest write ended. */
export function isTerminal(service: JsonObject): boolean {
  const { state } = objectAt(service, 'terminalCondition');
  return state === 'CONDITION_SUCCEEDED' || state === 'CONDITION_FAILED';
}

/** v1 has observed a write also when it failed: gcloud waits until both generations are the same. */
function writeState(v2: JsonObject): JsonObject {
  const latestReady = lastPart(v2, 'latestReadyRevision');
  const latestCreated = lastPart(v2, 'latestCreatedRevision');
  // gcloud fails the stage of the first that is false: the revision comes before the routes that need it.
  const parts = arrayAt(v2, 'conditions')
    .filter(isObject)
    .toSorted((left, right) => (String(left.type) < String(right.type) ? -1 : 1));
  const conditions = [v2.terminalCondition ?? {}, ...parts];
  const url = stringAt(v2, 'uri');
  return {
    observedGeneration: Number((isTerminal(v2) ? v2.generation : v2.observedGeneration) ?? 0),
    conditions: writeConditions(conditions, v2.deleteTime !== undefined),
    ...(latestReady === '' ? {} : { latestReadyRevisionName: latestReady }),
    ...(latestCreated === '' ? {} : { latestCreatedRevisionName: latestCreated }),
    traffic: arrayAt(v2, 'trafficStatuses')
      .filter(isObject)
      .map((status) => writeStatus(status, latestReady)),
    ...(url === undefined ? {} : { url, address: { url } }),
  };
}

function serverAnnotations(v2: JsonObject, written: JsonObject, operation: string | undefined): JsonObject {
  const ingress = written['run.googleapis.com/ingress'];
  return {
    'serving.knative.dev/creator': v2.creator,
    'serving.knative.dev/lastModifier': v2.lastModifier,
    ...(operation === undefined ? {} : { 'run.googleapis.com/operation-id': operation }),
    ...(ingress === undefined ? {} : { 'run.googleapis.com/ingress-status': ingress }),
    ...(v2.urls === undefined ? {} : { 'run.googleapis.com/urls': JSON.stringify(v2.urls) }),
  };
}

function lastPart(value: JsonObject, key: string): string {
  return (stringAt(value, key) ?? '').split('/').at(-1) ?? '';
}
