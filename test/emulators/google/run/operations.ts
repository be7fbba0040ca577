import type { JsonObject } from '../../../../shared/domain/json/json.ts';
import { type EmulatorResponse, json } from '../../http.ts';
import type { Machine, OperationRecord, ServiceRecord, Work } from './machine.ts';
import { pageOf } from './paging.ts';
import type { Place } from './path.ts';
import { type Call, demand } from './permissions.ts';
import { notFound } from './refusal.ts';
import { revisionMessage, serviceMessage } from './schema.ts';
import { type EnumForm, writeMessage } from './write-message.ts';
import { writeRevision } from './write-revision.ts';
import { writeService } from './write-service.ts';

/** Records accepted work. Even without a delay it ends only after the write itself has been answered. */
export function acceptOperation(machine: Machine, service: ServiceRecord, work: Work): OperationRecord {
  const { project, region } = service.key;
  const operation: OperationRecord = {
    name: `projects/${project}/locations/${region}/operations/${machine.ids.uuid()}`,
    service,
    due: machine.now() + machine.operationMs,
    work,
  };
  machine.operations.set(operation.name, operation);
  if (work.kind === 'update') service.operation = operation.name;
  machine.pending.add(operation);
  return operation;
}

/** GET, and one look of `:wait`: its long poll is the server's, which asks again until it is done. */
export function getOperation(call: Call, place: Place, id: string): EmulatorResponse {
  const name = operationName(place, id);
  demand(call, 'run.operations.get', name);
  return json(200, writeOperation(call.machine, findOperation(call.machine, place, id), enumForm(call)));
}

export function listOperations(call: Call, place: Place): EmulatorResponse {
  demand(call, 'run.operations.list', `projects/${place.project}/locations/${place.region}`);
  const all = [...call.machine.operations.values()].filter((operation) =>
    isAt(call.machine, operation, place),
  );
  const { items, nextPageToken } = pageOf(all.reverse(), call.request.query);
  const operations = items.map((operation) => writeOperation(call.machine, operation, enumForm(call)));
  return json(200, { operations, ...(nextPageToken ? { nextPageToken } : {}) });
}

/** Forgets the record; the work itself goes on. */
export function deleteOperation(call: Call, place: Place, id: string): EmulatorResponse {
  demand(call, 'run.operations.delete', operationName(place, id));
  call.machine.operations.delete(findOperation(call.machine, place, id).name);
  return json(200, {});
}

/** The form that `$alt=json;enum-encoding=int`, which the official client appends to every call, asks for. */
export function enumForm({ request }: Call): EnumForm {
  return (request.query.get('$alt') ?? '').includes('enum-encoding=int') ? 'numbers' : 'names';
}

export function writeOperation(machine: Machine, operation: OperationRecord, enums: EnumForm): JsonObject {
  const { work, service, result } = operation;
  const ofRevision = work.kind === 'delete-revision';
  const message = ofRevision ? revisionMessage : serviceMessage;
  const now = ofRevision ? writeRevision(service, work.revision) : writeService(machine, service);
  const resource = {
    '@type': `type.googleapis.com/${message.type}`,
    ...writeMessage(message, result?.resource ?? now, enums),
  };
  if (!result) return { name: operation.name, metadata: resource };
  return {
    name: operation.name,
    metadata: resource,
    done: true,
    ...(result.error ? { error: result.error } : { response: resource }),
  };
}

/** By its name, under the project's id or its number. */
export function findOperation(machine: Machine, place: Place, id: string): OperationRecord {
  const suffix = `/operations/${id}`;
  const known = machine.operations.get(operationName(place, id));
  const found = known ?? [...machine.operations.values()].find(({ name }) => name.endsWith(suffix));
  if (found && isAt(machine, found, place)) return found;
  throw notFound(`Operation '${operationName(place, id)}' was not found.`);
}

/** A project answers to its id and to its number. */
function isAt(machine: Machine, { service }: OperationRecord, place: Place): boolean {
  const { project, region } = service.key;
  return region === place.region && machine.projectNumber(project) === machine.projectNumber(place.project);
}

function operationName(place: Place, id: string): string {
  return `projects/${place.project}/locations/${place.region}/operations/${id}`;
}
