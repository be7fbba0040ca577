import { type JsonObject, stringAt } from '../../../../shared/domain/json/json.ts';
import { type EmulatorResponse, json } from '../../http.ts';
import type { ServiceKey } from '../../runtime.ts';
import { checkEtag } from './etag.ts';
import { type Machine, type ServiceRecord, serviceIndex, serviceName } from './machine.ts';
import { applyMask, readMask } from './masks.ts';
import { acceptOperation, enumForm, writeOperation } from './operations.ts';
import { pageOf } from './paging.ts';
import type { Place } from './path.ts';
import { type Call, demand } from './permissions.ts';
import { readJsonBody } from './read-body.ts';
import { readMessage } from './read-message.ts';
import { alreadyExists, failedPrecondition, invalidArgument, notFound, type Refusal } from './refusal.ts';
import { outputOnly, serviceMessage } from './schema.ts';
import { validateServiceId } from './validation.ts';
import { write } from './write.ts';
import { writeMessage } from './write-message.ts';
import { writeService } from './write-service.ts';

export function createService(call: Call, place: Place): EmulatorResponse {
  const { machine, request } = call;
  const service = request.query.get('serviceId') ?? '';
  const key = { ...place, service };
  const { spec } = readBody(call);
  demand(call, 'run.services.create', serviceName(key));
  validateServiceId(service);
  if (machine.services.has(serviceIndex(machine, key))) {
    throw alreadyExists(`Resource '${service}' already exists.`);
  }
  return write(call, { request: 'CreateServiceRequest', key, spec });
}

export function getService(call: Call, key: ServiceKey): EmulatorResponse {
  demand(call, 'run.services.get', serviceName(key));
  const service = findService(call.machine, key);
  return json(200, writeMessage(serviceMessage, writeService(call.machine, service), enumForm(call)));
}

export function listServices(call: Call, place: Place): EmulatorResponse {
  const { machine, request } = call;
  if (place.region === '-') {
    const description = "The location '-' is not supported: name one region.";
    throw invalidArgument(description, [{ field: 'parent', description }]);
  }
  demand(call, 'run.services.list', `projects/${place.project}/locations/${place.region}`);
  const { items, nextPageToken } = pageOf(servicesAt(machine, place), request.query);
  const services = items.map((service) =>
    writeMessage(serviceMessage, writeService(machine, service), enumForm(call)),
  );
  return json(200, {
    ...(services.length > 0 ? { services } : {}),
    ...(nextPageToken ? { nextPageToken } : {}),
  });
}

export function patchService(call: Call, key: ServiceKey): EmulatorResponse {
  const { machine, request } = call;
  const { spec: body, etag } = readBody(call);
  const mask = readMask(request.query.get('updateMask'));
  demand(call, 'run.services.update', serviceName(key));
  const stored = machine.services.get(serviceIndex(machine, key));
  if (!stored && request.query.get('allowMissing') === 'true') {
    demand(call, 'run.services.create', serviceName(key));
    validateServiceId(key.service);
    return write(call, { request: 'UpdateServiceRequest', key, spec: body });
  }
  const service = findService(machine, key);
  refuseWhileDeleting(service);
  checkEtag(etag, service.name, service.updated);
  const spec = mask ? applyMask(service.spec, body, mask) : body;
  return write(call, { request: 'UpdateServiceRequest', key: service.key, spec, stored: service });
}

export function deleteService(call: Call, key: ServiceKey): EmulatorResponse {
  const { machine, request } = call;
  demand(call, 'run.services.delete', serviceName(key));
  const service = findService(machine, key);
  refuseWhileDeleting(service);
  checkEtag(request.query.get('etag') ?? undefined, service.name, service.updated);
  const work = { kind: 'delete-service' } as const;
  if (request.query.get('validateOnly') === 'true') {
    const name = `projects/${key.project}/locations/${key.region}/operations/${machine.ids.uuid()}`;
    const preview = { name, service, due: 0, work, result: { resource: writeService(machine, service) } };
    return json(200, writeOperation(machine, preview, enumForm(call)));
  }
  service.deleted = machine.stamp();
  return json(200, writeOperation(machine, acceptOperation(machine, service, work), enumForm(call)));
}

/** Services of a place, newest first. */
export function servicesAt(machine: Machine, place: Place): readonly ServiceRecord[] {
  const prefix = serviceIndex(machine, { ...place, service: '' });
  return [...machine.services]
    .filter(([index]) => index.startsWith(prefix))
    .map(([, service]) => service)
    .sort((left, right) => right.created - left.created);
}

export function findService(machine: Machine, key: ServiceKey): ServiceRecord {
  const service = machine.services.get(serviceIndex(machine, key));
  if (service) return service;
  throw missing(key.service, 'SERVICE', key);
}

export function missing(name: string, kind: 'SERVICE' | 'REVISION', { region, project }: Place): Refusal {
  return notFound(
    `Resource '${name}' of kind '${kind}' in region '${region}' in project '${project}' does not exist.`,
  );
}

function refuseWhileDeleting(service: ServiceRecord): void {
  if (service.deleted === undefined) return;
  throw failedPrecondition(`Service '${service.key.service}' is being deleted.`);
}

/** What the caller sets; the fields that only the server sets may come along and are not looked at. */
function readBody(call: Call): { spec: JsonObject; etag: string | undefined } {
  const body = readMessage(serviceMessage, readJsonBody(call.request), 'service');
  const spec = Object.fromEntries(Object.entries(body).filter(([key]) => !outputOnly.has(key)));
  return { spec, etag: stringAt(body, 'etag') };
}
