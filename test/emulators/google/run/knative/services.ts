import { isObject, type JsonObject, objectAt, stringAt } from '../../../../../shared/domain/json/json.ts';
import { type EmulatorResponse, json } from '../../../http.ts';
import type { ServiceKey } from '../../../runtime.ts';
import { type Machine, type ServiceRecord, serviceName } from '../machine.ts';
import { pageOf } from '../paging.ts';
import type { Place } from '../path.ts';
import { type Call, demand } from '../permissions.ts';
import { readJsonBody } from '../read-body.ts';
import { invalidArgument } from '../refusal.ts';
import {
  createService as createV2,
  deleteService as deleteV2,
  findService,
  patchService,
  servicesAt,
} from '../services.ts';
import { writeService as writeV2 } from '../write-service.ts';
import { listOf, pageQuery } from './lists.ts';
import { operationId } from './operation-id.ts';
import { readService } from './read-service.ts';
import { etagOfVersion } from './resource-version.ts';
import { writeService } from './write-service.ts';

export function getService(call: Call, key: ServiceKey): EmulatorResponse {
  demand(call, 'run.services.get', serviceName(key));
  return json(200, shown(call.machine, findService(call.machine, key)));
}

/** Of one region, or of all: `-` is what `gcloud run services list` asks for. */
export function listServices(call: Call, place: Place): EmulatorResponse {
  const { machine, request } = call;
  demand(call, 'run.services.list', `projects/${place.project}/locations/${place.region}`);
  const found = place.region === '-' ? servicesOf(machine, place.project) : servicesAt(machine, place);
  const page = pageOf(found, pageQuery(request.query));
  return json(200, listOf('ServiceList', { ...page, items: page.items.map((item) => shown(machine, item)) }));
}

export function createService(call: Call, place: Place): EmulatorResponse {
  const body = readJsonBody(call.request);
  checkKind(call.machine, body, place.project);
  const service = stringAt(objectAt(body, 'metadata'), 'name') ?? '';
  const created = createV2(v2Call(call, { serviceId: service }, readService(body)), place);
  return json(200, afterWrite(call.machine, created, { ...place, service }));
}

/** The whole service is replaced, as in v2 without a mask; a stale `resourceVersion` is a stale etag. */
export function replaceService(call: Call, key: ServiceKey): EmulatorResponse {
  const body = readJsonBody(call.request);
  checkKind(call.machine, body, key.project);
  const { name = key.service, resourceVersion } = objectAt(body, 'metadata');
  if (name !== key.service) throw refuse('metadata.name', `'${name}' is not the name in the URL.`);
  const etag = etagOfVersion(resourceVersion, serviceName(key));
  const replaced = patchService(v2Call(call, {}, { ...readService(body), ...(etag ? { etag } : {}) }), key);
  return json(200, afterWrite(call.machine, replaced, key));
}

export function deleteService(call: Call, key: ServiceKey): EmulatorResponse {
  deleteV2(v2Call(call), key);
  return json(200, { status: 'Success' });
}

/** A dry run leaves nothing behind: what it would have made is in the answer of the v2 call alone. */
function afterWrite(machine: Machine, { body }: EmulatorResponse, key: ServiceKey): JsonObject {
  const operation = JSON.parse(body) as JsonObject;
  if (operation.done !== true) return shown(machine, findService(machine, key));
  return writeService(objectAt(operation, 'response'), machine.projectNumber(key.project));
}

function shown(machine: Machine, service: ServiceRecord): JsonObject {
  const number = machine.projectNumber(service.key.project);
  return writeService(writeV2(machine, service), number, operationId(service));
}

/** The v2 call that does the same. `dryRun=all` is its `validateOnly`. */
export function v2Call(call: Call, query: Readonly<Record<string, string>> = {}, body?: JsonObject): Call {
  const dryRun = call.request.query.get('dryRun') === 'all' ? { validateOnly: 'true' } : {};
  const request = {
    ...call.request,
    query: new URLSearchParams({ ...query, ...dryRun }),
    body: body === undefined ? '' : JSON.stringify(body),
  };
  return { ...call, request };
}

function checkKind(machine: Machine, body: JsonObject, project: string): void {
  const { apiVersion, kind } = body;
  if (apiVersion !== 'serving.knative.dev/v1') {
    throw refuse('apiVersion', `Expected 'serving.knative.dev/v1', found ${JSON.stringify(apiVersion)}.`);
  }
  if (kind !== 'Service') throw refuse('kind', `Expected 'Service', found ${JSON.stringify(kind)}.`);
  if (!isObject(body.spec)) throw refuse('spec', 'is required.');
  const namespace = stringAt(objectAt(body, 'metadata'), 'namespace') ?? project;
  if (machine.projectNumber(namespace) === machine.projectNumber(project)) return;
  throw refuse('metadata.namespace', `'${namespace}' is neither the id nor the number of the project.`);
}

function refuse(field: string, description: string): Error {
  return invalidArgument(`${field}: ${description}`, [{ field, description }]);
}

function servicesOf(machine: Machine, project: string): readonly ServiceRecord[] {
  const number = machine.projectNumber(project);
  return [...machine.services.values()]
    .filter(({ key }) => machine.projectNumber(key.project) === number)
    .sort((left, right) => right.created - left.created);
}
